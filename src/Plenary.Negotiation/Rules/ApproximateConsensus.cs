using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// Nearly all members, paying nearly all of the contributions, do not object: a proposal made in the OSCE Parliamentary
/// Assembly, ninety per cent of each.
/// </summary>
/// <param name="Members">The share of members, of all that are entitled.</param>
/// <param name="Contributions">The share of contributions.</param>
public sealed record ApproximateConsensus(Fraction Members, Fraction Contributions) : DecisionRule
{
    /// <summary>Ninety per cent of each.</summary>
    public static ApproximateConsensus Usual { get; } = new(Fraction.Percent(90), Fraction.Percent(90));

    /// <inheritdoc/>
    public override string Identifier => this == Usual ? "approximate-consensus" : $"approximate-consensus:{Members},{Contributions}";

    /// <inheritdoc/>
    public override string Name => "Approximate consensus";

    /// <inheritdoc/>
    public override string Explanation => $"Adopted when the members that do not object are {Threshold.AtLeast(Members).ToWords()} of all, and pay {Threshold.AtLeast(Contributions).ToWords()} of the contributions.";

    /// <inheritdoc/>
    public override string Weight => WeightName.Contribution;

    /// <inheritdoc/>
    public override bool IsWithoutVote => true;

    internal override Sides Sides => Sides.AnyObjectionFromAnywhere;

    internal override ImmutableArray<Criterion> Criteria(Poll poll) =>
    [
        new MemberShare(Threshold.AtLeast(Members), VotingBase.Entitled),
        new WeightShare(Threshold.AtLeast(Contributions), VotingBase.Entitled, Weight),
    ];
}
