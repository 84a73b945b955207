using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What a member is taken to hold on a thing: its own word, or its group's where it has not spoken for itself.</summary>
/// <remarks>
/// Looked for in this order: the member's own formal position on the thing; for a block, its own acceptance of the whole
/// text; then its groups' positions on the thing, the most cautious where groups differ, and their acceptance of the whole
/// text. An objection to the whole text or its status is dissent of that scope and is not carried down to every block.
/// </remarks>
/// <param name="Member">The member.</param>
/// <param name="Stance">The stance, or <see langword="null"/> for silence, which in consensus is assent.</param>
/// <param name="Held">The position it rests on, or <see langword="null"/>.</param>
/// <param name="Through">The group it is inherited from, or <see langword="null"/> when it is the member's own.</param>
public sealed record EffectiveStance(string Member, Stance? Stance, HeldPosition? Held, string? Through)
{
    /// <summary>What a member is taken to hold.</summary>
    /// <param name="state">The proceedings; what its reader may not see plays no part.</param>
    /// <param name="text">The text.</param>
    /// <param name="target">The thing.</param>
    /// <param name="member">The member's code.</param>
    public static EffectiveStance Of(Proceedings state, TextId text, PositionTarget target, string member)
    {
        if (Formal(state, text, target, member) is { } own)
        {
            return new EffectiveStance(member, own.Position.Stance, own, null);
        }

        bool within = target.Kind is TargetKind.Block;
        if (within && Formal(state, text, PositionTarget.WholeText, member) is { Position.Stance: Negotiation.Stance.Support or Negotiation.Stance.Accept } whole)
        {
            return new EffectiveStance(member, Negotiation.Stance.Accept, whole, null);
        }

        ImmutableArray<Caucus> groups = state.Body.CaucusesOf(member);
        return MostCautious(groups, group => Formal(state, text, target, group), member)
            ?? (within ? MostCautious(groups, group => Formal(state, text, PositionTarget.WholeText, group) is { Position.Stance: Negotiation.Stance.Support or Negotiation.Stance.Accept } held ? held : null, member) : null)
            ?? new EffectiveStance(member, null, null, null);
    }

    private static HeldPosition? Formal(Proceedings state, TextId text, PositionTarget target, string holder) => state.Positions.Formal(text, target, holder);

    private static EffectiveStance? MostCautious(ImmutableArray<Caucus> groups, Func<string, HeldPosition?> held, string member)
    {
        EffectiveStance? found = null;
        foreach (Caucus group in groups)
        {
            if (held(group.Code) is { } one && (found is null || one.Position.Stance > found.Stance))
            {
                found = new EffectiveStance(member, one.Position.Stance, one, group.Code);
            }
        }

        return found;
    }
}
