using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A share of the members votes in favour, and these members have a share of some weight.</summary>
/// <param name="Members">The share of members.</param>
/// <param name="OfWeight">The share of the weight.</param>
/// <param name="Of">The name of the weight.</param>
/// <param name="Base">Whom both shares are taken of.</param>
public sealed record DoubleMajority(Threshold Members, Threshold OfWeight, string Of = WeightName.Population, VotingBase Base = VotingBase.Entitled) : DecisionRule
{
    /// <inheritdoc/>
    public override string Identifier =>
        $"double-majority:{Members},{OfWeight}" + (Of == WeightName.Population ? "" : $":{Of}") + (Base == VotingBase.Entitled ? "" : $":{VotingBases.Word(Base)}");

    /// <inheritdoc/>
    public override string Name => $"Double majority of members and {Of}";

    /// <inheritdoc/>
    public override string Explanation => $"Adopted when {Members.ToWords()} of {VotingBases.Whom(Base)}, with {OfWeight.ToWords()} of their {Of}, vote in favour; {VotingBases.Rest(Base)}.";

    /// <inheritdoc/>
    public override string Weight => Of;

    internal override CountedAs SideOfNotEntitled => VotingBases.SideOfNotEntitled(Base);

    internal override Sides Sides => Sides.Of(Base);

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => [new MemberShare(Members, Base), new WeightShare(OfWeight, Base, Of)];
}
