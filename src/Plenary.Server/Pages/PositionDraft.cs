namespace Plenary.Server.Pages;

/// <summary>What stands in the form of a position: as it is held, or as it was sent and refused, so that nothing written is lost.</summary>
public sealed record PositionDraft
{
    /// <summary>The stance's word: <c>support</c>, <c>accept</c>, <c>reserve</c>, <c>object</c>; empty for none.</summary>
    public string Stance { get; init; } = "";

    /// <summary>The reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The kind of condition: empty, <c>adopted</c>, <c>not-adopted</c>, <c>carries</c>, <c>words</c>.</summary>
    public string Condition { get; init; } = "";

    /// <summary>The number of a proposal, or the words.</summary>
    public string ConditionOf { get; init; } = "";

    /// <summary>Who is to see it: <c>table</c>, <c>public</c>, <c>delegation</c>, <c>chair</c>.</summary>
    public string For { get; init; } = "table";

    /// <summary>The holder's own words for the record.</summary>
    public string Statement { get; init; } = "";
}
