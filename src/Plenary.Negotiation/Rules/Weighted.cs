using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The members in favour have a share of the votes, where members have different numbers of votes: 70 and 85 % of all votes in the International Monetary Fund.</summary>
/// <param name="Share">The share.</param>
/// <param name="Of">The name of the weight.</param>
/// <param name="Base">Whose votes are the whole: <see cref="VotingBase.Voting"/> for the votes cast.</param>
public sealed record Weighted(Threshold Share, string Of = WeightName.Votes, VotingBase Base = VotingBase.Entitled) : DecisionRule
{
    /// <inheritdoc/>
    public override string Identifier => $"weighted:{Share}" + (Of == WeightName.Votes ? "" : $":{Of}") + (Base == VotingBase.Entitled ? "" : $":{VotingBases.Word(Base)}");

    /// <inheritdoc/>
    public override string Name => $"Weighted majority of {Share.ToWords()}";

    /// <inheritdoc/>
    public override string Explanation => $"Adopted when the members in favour have {Share.ToWords()} of the {Of} of {VotingBases.Whom(Base)}; {VotingBases.Rest(Base)}.";

    /// <inheritdoc/>
    public override string Weight => Of;

    internal override CountedAs SideOfNotEntitled => VotingBases.SideOfNotEntitled(Base);

    internal override Sides Sides => Sides.Of(Base);

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => [new WeightShare(Share, Base, Of)];
}
