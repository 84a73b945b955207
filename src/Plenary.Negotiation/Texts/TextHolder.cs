namespace Plenary.Negotiation;

/// <summary>The holders of a text's words that are no party: a change stays in play only while somebody holds it, and the chair's compromise has no sponsor.</summary>
/// <remarks>They are printed as they are; no seat or group may have one of them as its code.</remarks>
public static class TextHolder
{
    /// <summary>The chair's compromise or text.</summary>
    public const string Chair = "chair";

    /// <summary>The secretariat's text.</summary>
    public const string Secretariat = "secretariat";

    /// <summary>A text of the members' that is no single member's.</summary>
    public const string Members = "members";

    /// <summary>In whose name the words of a revision stand.</summary>
    /// <param name="authority">Whose text it is.</param>
    public static string Of(Authority authority) => authority switch
    {
        Authority.Chair => Chair,
        Authority.Secretariat => Secretariat,
        _ => Members,
    };

    /// <summary>Whether a code is one of these, in whatever case.</summary>
    /// <param name="code">The code.</param>
    public static bool IsReserved(string code) =>
        code.Equals(Chair, StringComparison.OrdinalIgnoreCase) || code.Equals(Secretariat, StringComparison.OrdinalIgnoreCase) || code.Equals(Members, StringComparison.OrdinalIgnoreCase);
}
