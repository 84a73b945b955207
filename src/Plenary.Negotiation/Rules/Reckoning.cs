using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>How a decision came about: who was counted how, and the figures the rule looked at.</summary>
public sealed record Reckoning
{
    /// <summary>Every member, in the electorate's order.</summary>
    public required ImmutableArray<CountedMember> Members { get; init; }

    /// <summary>What the rule looked at.</summary>
    public required ImmutableArray<Figure> Figures { get; init; }

    /// <summary>Who was present, where a quorum was asked for.</summary>
    public QuorumCheck? Quorum { get; init; }

    /// <summary>Whether members took stances; otherwise they voted.</summary>
    public bool IsOfStances { get; init; }

    /// <summary>Entitled members that voted in favour, or support or accept.</summary>
    public int InFavour { get; init; }

    /// <summary>Entitled members that voted against, or object.</summary>
    public int Against { get; init; }

    /// <summary>Entitled members that abstained, or hold a reservation.</summary>
    public int Abstaining { get; init; }

    /// <summary>Entitled members that were present and did not vote, or were silent.</summary>
    public int NotVoting { get; init; }

    /// <summary>Entitled members that were absent.</summary>
    public int Absent { get; init; }

    /// <summary>Entitled members that do not take part.</summary>
    public int NotParticipating { get; init; }

    /// <summary>Members over whose objections it was adopted.</summary>
    public required ImmutableArray<string> Overruled { get; init; }

    /// <summary>Names on the roll that are not in the electorate: they were not counted.</summary>
    public required ImmutableArray<string> Outsiders { get; init; }
}
