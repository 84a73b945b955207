using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What a member is taken to hold on a thing: its own word, or its group's where it has not spoken for itself.</summary>
/// <remarks>
/// Looked for in this order: the member's own formal position on the thing; for a block, its own acceptance of the whole
/// text; then its groups' positions on the thing, the most cautious where groups differ, and their acceptance of the whole
/// text. An objection to the whole text or its status is dissent of that scope and is not carried down to every block.
/// A position on a condition that is not met counts as an objection until it is.
/// </remarks>
/// <param name="Member">The member.</param>
/// <param name="Stance">The stance as it counts, or <see langword="null"/> for silence, which in consensus is assent.</param>
/// <param name="Held">The position it rests on, or <see langword="null"/>.</param>
/// <param name="Through">The group it is inherited from, or <see langword="null"/> when it is the member's own.</param>
public sealed record EffectiveStance(string Member, Stance? Stance, HeldPosition? Held, string? Through)
{
    /// <summary>The condition because of which it counts as an objection; <see langword="null"/> when the stance counts as it was taken.</summary>
    public ConditionFinding? Unmet { get; init; }

    /// <summary>What a member is taken to hold.</summary>
    /// <param name="state">The proceedings; what its reader may not see plays no part.</param>
    /// <param name="text">The text.</param>
    /// <param name="target">The thing.</param>
    /// <param name="member">The member's code; a group's for what it holds itself.</param>
    public static EffectiveStance Of(Proceedings state, TextId text, PositionTarget target, string member)
    {
        ArgumentNullException.ThrowIfNull(state);
        EffectiveStance stance = Of(state, text, target, member, position => ConditionEvaluator.Of(state, position)!.IsMet);
        return stance is { Stance: Negotiation.Stance.Object, Held.Position: { Condition: not null, Stance: not Negotiation.Stance.Object } position }
            ? stance with { Unmet = ConditionEvaluator.Of(state, position) }
            : stance;
    }

    internal static EffectiveStance Of(Proceedings state, TextId text, PositionTarget target, string member, Func<Position, bool> isMet)
    {
        if (Formal(state, text, target, member) is { } own)
        {
            return Counted(member, own, null, isMet);
        }

        bool within = target.Kind is TargetKind.Block;
        if (within && Whole(state, text, member, isMet) is { } whole)
        {
            return new EffectiveStance(member, Negotiation.Stance.Accept, whole, null);
        }

        ImmutableArray<Caucus> groups = state.Body.CaucusesOf(member);
        if (groups.IsEmpty)
        {
            return new EffectiveStance(member, null, null, null);
        }

        EffectiveStance? found = null;
        foreach (Caucus group in groups)
        {
            if (Formal(state, text, target, group.Code) is { } held && Counted(member, held, group.Code, isMet) is var counted && (found is null || counted.Stance > found.Stance))
            {
                found = counted;
            }
        }

        for (int g = 0; within && found is null && g < groups.Length; g++)
        {
            found = Whole(state, text, groups[g].Code, isMet) is { } held ? new EffectiveStance(member, Negotiation.Stance.Accept, held, groups[g].Code) : null;
        }

        return found ?? new EffectiveStance(member, null, null, null);
    }

    private static HeldPosition? Formal(Proceedings state, TextId text, PositionTarget target, string holder) => state.Positions.Formal(text, target, holder);

    private static EffectiveStance Counted(string member, HeldPosition held, string? through, Func<Position, bool> isMet) =>
        new(member, held.Position.Condition is null || isMet(held.Position) ? held.Position.Stance : Negotiation.Stance.Object, held, through);

    // Acceptance of the whole text on a condition that is not met accepts no block of it.
    private static HeldPosition? Whole(Proceedings state, TextId text, string holder, Func<Position, bool> isMet) =>
        Formal(state, text, PositionTarget.WholeText, holder) is { Position.Stance: Negotiation.Stance.Support or Negotiation.Stance.Accept } whole
        && (whole.Position.Condition is null || isMet(whole.Position))
            ? whole
            : null;
}
