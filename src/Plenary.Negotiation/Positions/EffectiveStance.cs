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
        return Explained(state, Of(state, text, target, member, position => ConditionEvaluator.Of(state, position)!.IsMet));
    }

    /// <summary>What each member is taken to hold, in protocol order: the same as asked for one by one, found in one go.</summary>
    /// <param name="state">The proceedings; what its reader may not see plays no part.</param>
    /// <param name="text">The text.</param>
    /// <param name="target">The thing.</param>
    public static ImmutableArray<EffectiveStance> OfMembers(Proceedings state, TextId text, PositionTarget target)
    {
        ArgumentNullException.ThrowIfNull(state);
        Func<string, HeldPosition?> onIt = state.Positions.FormalOn(text, target).GetValueOrDefault;
        Func<string, HeldPosition?> onWhole = target.Kind is TargetKind.Block ? state.Positions.FormalOn(text, PositionTarget.WholeText).GetValueOrDefault : static _ => null;
        Func<Position, bool> isMet = position => ConditionEvaluator.Of(state, position)!.IsMet;
        ImmutableArray<Seat> members = state.Body.Members;
        ImmutableArray<EffectiveStance>.Builder held = ImmutableArray.CreateBuilder<EffectiveStance>(members.Length);
        foreach (Seat seat in members)
        {
            held.Add(Explained(state, Of(state.Body, target, seat.Code, onIt, onWhole, isMet)));
        }

        return held.MoveToImmutable();
    }

    internal static EffectiveStance Of(Proceedings state, TextId text, PositionTarget target, string member, Func<Position, bool> isMet) =>
        Of(state.Body, target, member, holder => state.Positions.Formal(text, target, holder), holder => state.Positions.Formal(text, PositionTarget.WholeText, holder), isMet);

    private static EffectiveStance Explained(Proceedings state, EffectiveStance stance) =>
        stance is { Stance: Negotiation.Stance.Object, Held.Position: { Condition: not null, Stance: not Negotiation.Stance.Object } position }
            ? stance with { Unmet = ConditionEvaluator.Of(state, position) }
            : stance;

    // Who holds what formally on the thing and on the whole text is given by holder.
    private static EffectiveStance Of(BodyState body, PositionTarget target, string member, Func<string, HeldPosition?> onIt, Func<string, HeldPosition?> onWhole, Func<Position, bool> isMet)
    {
        if (onIt(member) is { } own)
        {
            return Counted(member, own, null, isMet);
        }

        bool within = target.Kind is TargetKind.Block;
        if (within && Accepting(onWhole(member), isMet) is { } whole)
        {
            return new EffectiveStance(member, Negotiation.Stance.Accept, whole, null);
        }

        ImmutableArray<Caucus> groups = body.CaucusesOf(member);
        if (groups.IsEmpty)
        {
            return new EffectiveStance(member, null, null, null);
        }

        EffectiveStance? found = null;
        foreach (Caucus group in groups)
        {
            if (onIt(group.Code) is { } held && Counted(member, held, group.Code, isMet) is var counted && (found is null || counted.Stance > found.Stance))
            {
                found = counted;
            }
        }

        for (int g = 0; within && found is null && g < groups.Length; g++)
        {
            found = Accepting(onWhole(groups[g].Code), isMet) is { } held ? new EffectiveStance(member, Negotiation.Stance.Accept, held, groups[g].Code) : null;
        }

        return found ?? new EffectiveStance(member, null, null, null);
    }

    private static EffectiveStance Counted(string member, HeldPosition held, string? through, Func<Position, bool> isMet) =>
        new(member, held.Position.Condition is null || isMet(held.Position) ? held.Position.Stance : Negotiation.Stance.Object, held, through);

    // Acceptance of the whole text on a condition that is not met accepts no block of it.
    private static HeldPosition? Accepting(HeldPosition? whole, Func<Position, bool> isMet) =>
        whole is { Position.Stance: Negotiation.Stance.Support or Negotiation.Stance.Accept } && (whole.Position.Condition is null || isMet(whole.Position)) ? whole : null;
}
