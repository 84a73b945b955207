using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// What would turn a decision: the fewest members that would have to say something else, whatever the others do not.
/// A move is one entitled member that takes part saying yes, no or abstaining in place of what it said; a member that
/// was absent would have to come.
/// </summary>
public sealed record WhatWouldChange
{
    /// <summary>Nothing would.</summary>
    public static WhatWouldChange Nothing { get; } = new();

    /// <summary>One of the smallest sets of moves that turn it; empty when no moves do.</summary>
    public ImmutableArray<MemberMove> Smallest { get; init; } = [];

    /// <summary>The fewest moves of each single kind that turn it; a kind that cannot is not there.</summary>
    public ImmutableArray<MoveKind> Kinds { get; init; } = [];

    /// <summary>The members that could have turned it alone.</summary>
    public ImmutableArray<PivotalMember> Pivotal { get; init; } = [];

    /// <summary>Where it was not adopted, the members that block it alone: while they stay, it fails even with everybody else in favour.</summary>
    public ImmutableArray<string> BlockingAlone { get; init; } = [];
}

/// <summary>One member saying something else.</summary>
/// <param name="Member">The member's code.</param>
/// <param name="From">What it said.</param>
/// <param name="To">What it would say.</param>
public sealed record MemberMove(string Member, Ballot From, Ballot To);

/// <summary>Moves that are all from one ballot to one other.</summary>
/// <param name="From">What these members said.</param>
/// <param name="To">What they would say.</param>
/// <param name="Fewest">How many of them it takes.</param>
/// <param name="Among">How many said so and could move.</param>
/// <param name="AreAlike">Whether any of them would do; otherwise it takes as many as <paramref name="Fewest"/> of the heaviest.</param>
/// <param name="Members">A set that does it, of the electorate's first or of the heaviest.</param>
public sealed record MoveKind(Ballot From, Ballot To, int Fewest, int Among, bool AreAlike, ImmutableArray<string> Members);

/// <summary>A member that could turn a decision alone.</summary>
/// <param name="Member">The member's code.</param>
/// <param name="From">What it said.</param>
/// <param name="To">Everything it could say that turns it.</param>
public sealed record PivotalMember(string Member, Ballot From, ImmutableArray<Ballot> To);
