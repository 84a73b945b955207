using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A vote as it was taken.</summary>
/// <param name="At">When.</param>
/// <param name="On">What was voted on.</param>
/// <param name="Rule">The identifier of the rule.</param>
/// <param name="Ballots">Who voted how.</param>
/// <param name="Carried">Whether it carried.</param>
/// <param name="Reckoning">The reckoning in words.</param>
public sealed record TextVote(DateTimeOffset At, PositionTarget On, string Rule, ImmutableArray<(string Member, string Ballot)> Ballots, bool Carried, string Reckoning)
{
    /// <summary>Whether the vote was on reopening what was agreed or decided.</summary>
    public bool ToReopen { get; init; }
}
