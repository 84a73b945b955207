using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Plenary.Negotiation;

/// <summary>The rungs that are known, and the ladder of a body: strongest first.</summary>
public static class OutcomeLadder
{
    /// <summary>All agree to all.</summary>
    public const string Declaration = "declaration";

    /// <summary>All agree to all, and a paragraph records that members differ ("most members …; there were other views").</summary>
    public const string DeclarationWithDifference = "declaration-with-difference";

    /// <summary>All paragraphs agreed by all except a footnoted set not agreed by named members.</summary>
    public const string ChairsSummary = "chairs-summary-and-outcome-document";

    /// <summary>The whole supported by all but one or few, for reasons unrelated to its substance; the president's own.</summary>
    public const string PresidentsConclusions = "presidents-conclusions";

    /// <summary>No shared text: the chair speaks alone.</summary>
    public const string ChairsStatement = "chairs-statement";

    /// <summary>Adopted without a vote, with explanations of position in the record.</summary>
    public const string AdoptedWithoutVote = "adopted-without-vote";

    /// <summary>Adopted because a deadline passed in silence, interpretative statements attached.</summary>
    public const string AdoptedBySilence = "adopted-by-silence";

    /// <summary>Carried by two thirds of those present and voting, where the rules allow it when consensus fails.</summary>
    public const string AdoptedByVote = "adopted-by-vote";

    /// <summary>A committee's text that goes on to the next step.</summary>
    public const string AdvancedAtStep = "advanced-at-step";

    /// <summary>A committee's text that stays at its step.</summary>
    public const string HeldAtStep = "held-at-step";

    /// <summary>Nothing: what is left where a ladder has no form that is always open.</summary>
    public const string NoOutcome = "no-outcome";

    private const OutcomeNeed Settled = OutcomeNeed.ParagraphsSettled;
    private const OutcomeNeed Left = OutcomeNeed.OperativePartLeft;

    private static readonly ImmutableArray<OutcomeNeed> Consensus =
        [Settled, Left, OutcomeNeed.NoHoles, OutcomeNeed.ParagraphsAgreedByAll, OutcomeNeed.WholeAcceptedByAll];

    private static readonly ImmutableArray<Rung> Catalogue =
    [
        new(Declaration, "a declaration", null, [.. Consensus, OutcomeNeed.StatusAcceptedByAll, OutcomeNeed.NoDifferenceRecorded]),
        new(DeclarationWithDifference, "a declaration that records a difference", null, [.. Consensus, OutcomeNeed.StatusAcceptedByAll, OutcomeNeed.DifferenceRecorded]),
        new(ChairsSummary, "a Chair's Summary and Outcome Document", "{body} Chair's Summary and Outcome Document", [Left, OutcomeNeed.NoHoles, OutcomeNeed.SomeParagraphAgreedByAll, OutcomeNeed.WholeRecognisedByAll]),
        new(PresidentsConclusions, "conclusions by the President", "Conclusions by the President of {the body}", [Settled, Left, OutcomeNeed.NoHoles, OutcomeNeed.ParagraphsAgreedByAll, OutcomeNeed.WholeAcceptedButByFew]) { IsPlural = true },
        new(ChairsStatement, "a Chair's Statement", "{body} Chair's Statement", []) { CarriesText = false, StatesDissent = false },
        new(AdoptedWithoutVote, "an adoption without a vote", null, [.. Consensus, OutcomeNeed.StatusAcceptedByAll]),
        new(AdoptedBySilence, "an adoption in silence", null, [Settled, Left, OutcomeNeed.NoHoles, OutcomeNeed.SilenceHeld]),
        new(AdoptedByVote, "an adoption by vote", null, [Settled, Left, OutcomeNeed.NoHoles, OutcomeNeed.TwoThirds]) { StatesDissent = false },
        new(AdvancedAtStep, "an advance to the next step", null, Consensus),
        new(HeldAtStep, "a text held at its step", null, []),
        new(NoOutcome, "no outcome", "{body}: no outcome", []) { CarriesText = false, StatesDissent = false },
    ];

    private static readonly ImmutableDictionary<string, Rung> ById = Catalogue.ToImmutableDictionary(rung => rung.Id, StringComparer.Ordinal);

    /// <summary>The ladder of a ministerial group: for a body whose profile names none.</summary>
    public static ImmutableArray<string> OfMinisterialGroup { get; } = [Declaration, DeclarationWithDifference, ChairsSummary, PresidentsConclusions, ChairsStatement];

    /// <summary>Every rung that is known.</summary>
    public static ImmutableArray<Rung> Known => Catalogue;

    /// <summary>Finds a rung.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="rung">The rung, when known.</param>
    public static bool TryGet(string id, [NotNullWhen(true)] out Rung? rung) => ById.TryGetValue(id, out rung);

    /// <summary>The rungs of a body, strongest first; the last is always open.</summary>
    /// <remarks>Identifiers that are not known are passed over: no profile is set with them, but a log may be older than that check.</remarks>
    /// <param name="profile">The body's profile.</param>
    public static ImmutableArray<Rung> Of(BodyProfile profile)
    {
        ImmutableArray<Rung> rungs =
            [.. (profile.Ladder.IsDefaultOrEmpty ? OfMinisterialGroup : profile.Ladder).Where(ById.ContainsKey).Distinct(StringComparer.Ordinal).Select(id => ById[id])];
        return rungs.Any(rung => rung.Needs.IsEmpty) ? rungs : rungs.Add(ById[NoOutcome]);
    }
}
