using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// Consensus that a few members' objections do not stop. The OSCE knows minus one, for clear, gross and uncorrected
/// violations of its commitments, and minus two.
/// </summary>
/// <param name="Members">How many objections do not count, at least one.</param>
public sealed record ConsensusMinus(int Members = 1) : DecisionRule
{
    /// <inheritdoc/>
    public override string Identifier => FormattableString.Invariant($"consensus-minus-{Members}");

    /// <inheritdoc/>
    public override string Name => $"Consensus minus {NumberWords.Of(Members)}";

    /// <inheritdoc/>
    public override string Explanation => Members == 1
        ? "Adopted when no more than one member objects; silence assents."
        : $"Adopted when no more than {NumberWords.Of(Members)} members object; silence assents.";

    /// <inheritdoc/>
    public override bool IsWithoutVote => true;

    internal override Sides Sides => Sides.AnyObjection;

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => [new Objections(Members)];
}
