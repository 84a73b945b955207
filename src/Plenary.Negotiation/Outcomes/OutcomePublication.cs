using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What an outcome document publishes: each a switch of its own. What is not to be published is not in the document at all (law 9).</summary>
public sealed record OutcomePublication
{
    /// <summary>Names, and members' own words for the record; no reasons, no figures.</summary>
    public static OutcomePublication Default { get; } = new();

    /// <summary>Whether members who do not go along are named; otherwise "two members" did not.</summary>
    public bool Names { get; init; } = true;

    /// <summary>Whether the reasons that members gave to the table or to the public are printed, in an annex. A footnote never has them.</summary>
    public bool Reasons { get; init; }

    /// <summary>Whether members' own words for the record are printed, where their dissent is placed.</summary>
    public bool Statements { get; init; } = true;

    /// <summary>Whether the document says how many of its paragraphs are agreed.</summary>
    public bool Figures { get; init; }

    /// <summary>The title, in place of the one that the rung or the text has; or <see langword="null"/>.</summary>
    public string? Title { get; init; }

    /// <summary>The line under the title, in place of the meeting's name, place and dates; or <see langword="null"/>.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Where the disputed paragraphs come from, as put into the footnote: "as taken from the Bali declaration"; or <see langword="null"/>.</summary>
    public string? Provenance { get; init; }

    /// <summary>Where kinds of dissent are stated, for those that <see cref="DissentPlacements"/> would place elsewhere.</summary>
    public ImmutableDictionary<DissentKind, DissentPlacement> Placements { get; init; } = ImmutableDictionary<DissentKind, DissentPlacement>.Empty;
}
