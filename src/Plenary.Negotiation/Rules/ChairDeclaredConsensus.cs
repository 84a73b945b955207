using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// Consensus as the chair rules it: the chair declares it over stated objections, as was done in Cancún in 2010 and in
/// Doha in 2012. Who was overruled is in the reckoning. Whether the chair did declare it is not the rule's to know.
/// </summary>
/// <param name="MayOverrule">How many objections the chair may overrule, not negative.</param>
public sealed record ChairDeclaredConsensus(int MayOverrule = 1) : DecisionRule
{
    /// <inheritdoc/>
    public override string Identifier => MayOverrule == 1 ? "chair-consensus" : FormattableString.Invariant($"chair-consensus:{MayOverrule}");

    /// <inheritdoc/>
    public override string Name => "Consensus declared by the chair";

    /// <inheritdoc/>
    public override string Explanation => MayOverrule == 1
        ? "Adopted when the chair declares it and no more than one member objects; who was overruled is recorded."
        : FormattableString.Invariant($"Adopted when the chair declares it and no more than {MayOverrule} members object; who was overruled is recorded.");

    /// <inheritdoc/>
    public override bool IsWithoutVote => true;

    internal override Sides Sides => Sides.AnyObjection;

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => [new Objections(MayOverrule)];
}
