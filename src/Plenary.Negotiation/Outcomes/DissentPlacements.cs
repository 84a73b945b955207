namespace Plenary.Negotiation;

/// <summary>The rule that says where a dissent is stated, when neither body nor publication says otherwise (practice A8).</summary>
public static class DissentPlacements
{
    /// <summary>Where a dissent is stated.</summary>
    /// <remarks>
    /// <list type="bullet">
    /// <item>Conclusions by a president say in their body that the whole was not supported by all.</item>
    /// <item>Interpretative statements on what was adopted in silence are attached to it (OSCE IV.1(A)6); any other
    /// explanation of position, and a distinct view of a member that lets the text pass, belongs in the record and not in
    /// the text.</item>
    /// <item>Everything else is a footnote: who did not agree to which paragraphs, who dissociates itself from the
    /// document's status, a reservation on a paragraph that stands.</item>
    /// </list>
    /// </remarks>
    /// <param name="kind">The kind of dissent.</param>
    /// <param name="isObjection">Whether it is an objection.</param>
    /// <param name="rung">The identifier of the rung that the document stands on.</param>
    public static DissentPlacement Of(DissentKind kind, bool isObjection, string rung) => kind switch
    {
        DissentKind.UnrelatedReasons => DissentPlacement.Body,
        _ when isObjection => DissentPlacement.Footnote,
        DissentKind.Interpretation => rung == OutcomeLadder.AdoptedBySilence ? DissentPlacement.Annex : DissentPlacement.Record,
        DissentKind.Reservation => DissentPlacement.Footnote,
        _ => DissentPlacement.Record,
    };
}
