using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Every member votes in favour. Which members, says the base: so whether absence or abstention blocks is a setting.</summary>
/// <param name="Base">
/// <see cref="VotingBase.Entitled"/>: abstention and absence block. <see cref="VotingBase.Present"/>: abstention blocks,
/// absence does not. <see cref="VotingBase.Voting"/>: neither blocks, as in the Council of the European Union (Article
/// 238 (4) of its treaty). <see cref="VotingBase.Members"/>: also a member that may not vote blocks.
/// </param>
public sealed record Unanimity(VotingBase Base = VotingBase.Entitled) : DecisionRule
{
    /// <inheritdoc/>
    public override string Identifier => Base == VotingBase.Entitled ? "unanimity" : $"unanimity:{VotingBases.Word(Base)}";

    /// <inheritdoc/>
    public override string Name => "Unanimity";

    /// <inheritdoc/>
    public override string Explanation => Base switch
    {
        VotingBase.Voting => "Adopted when somebody votes in favour and nobody against; abstention and absence do not block.",
        VotingBase.Present => "Adopted when every member present votes in favour; abstention blocks, absence does not.",
        VotingBase.Members => "Adopted when every member of the body votes in favour; abstention, absence and loss of the vote block.",
        _ => "Adopted when every member entitled to vote votes in favour; abstention and absence block.",
    };

    internal override CountedAs SideOfNotEntitled => VotingBases.SideOfNotEntitled(Base);

    internal override Sides Sides => Sides.Of(Base);

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => [new MemberShare(Threshold.AtLeast(Fraction.Whole), Base)];
}
