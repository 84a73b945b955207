using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A share of the members votes in favour.</summary>
/// <param name="Share">The share.</param>
/// <param name="Base">Whom it is taken of.</param>
public sealed record Majority(Threshold Share, VotingBase Base) : DecisionRule
{
    /// <summary>More votes in favour than against (UN Charter, Article 18 (3)).</summary>
    public static Majority Simple { get; } = new(Threshold.Majority, VotingBase.Voting);

    /// <summary>More than half of all members that are entitled to vote.</summary>
    public static Majority Absolute { get; } = new(Threshold.Majority, VotingBase.Entitled);

    /// <summary>Two thirds of the members present and voting (UN Charter, Article 18 (2)).</summary>
    public static Majority TwoThirds { get; } = new(Threshold.TwoThirds, VotingBase.Voting);

    /// <summary>Two thirds of all members, present or not, entitled or not.</summary>
    public static Majority TwoThirdsOfMembers { get; } = new(Threshold.TwoThirds, VotingBase.Members);

    /// <inheritdoc/>
    public override string Identifier => this switch
    {
        _ when this == Simple => "simple-majority",
        _ when this == Absolute => "absolute-majority",
        _ when this == TwoThirds => "two-thirds",
        _ when this == TwoThirdsOfMembers => "two-thirds-of-members",
        { Base: VotingBase.Voting } => $"majority:{Share}",
        _ => $"majority:{Share}:{VotingBases.Word(Base)}",
    };

    /// <inheritdoc/>
    public override string Name => this switch
    {
        _ when this == Simple => "Simple majority",
        _ when this == Absolute => "Absolute majority",
        _ when this == TwoThirds => "Two-thirds majority",
        _ => $"Majority of {Share.ToWords()} of {VotingBases.Whom(Base)}",
    };

    /// <inheritdoc/>
    public override string Explanation => this == Simple
        ? "Adopted when more members vote in favour than against; abstentions are not counted."
        : $"Adopted when {Share.ToWords()} of {VotingBases.Whom(Base)} vote in favour; {VotingBases.Rest(Base)}.";

    internal override CountedAs SideOfNotEntitled => VotingBases.SideOfNotEntitled(Base);

    internal override Sides Sides => Sides.Of(Base);

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => [new MemberShare(Share, Base)];
}
