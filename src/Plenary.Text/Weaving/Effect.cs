using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>What an adoption means for one sponsor of another change: what that sponsor is to be told (law 3).</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Change">The sponsor's change.</param>
/// <param name="Sponsor">The sponsor's code.</param>
/// <param name="Against">The newly adopted changes that brought it about, ascending; empty when the change stands.</param>
/// <param name="Blocks">The blocks concerned, in the order of the text.</param>
/// <param name="Agreed">The agreed words of those blocks now, parted by line feeds; empty when none is left.</param>
/// <param name="Own">
/// The words of those blocks if what the sponsor asks for there were taken instead; for <see cref="EffectKind.Retain"/>
/// the block restored, with the sponsor's edit.
/// </param>
public sealed record Effect(
    EffectKind Kind,
    ChangeId Change,
    string Sponsor,
    ImmutableArray<ChangeId> Against,
    ImmutableArray<BlockId> Blocks,
    string Agreed,
    string Own);

/// <summary>What an adoption means for another change.</summary>
public enum EffectKind
{
    /// <summary>It can be taken as before, on the new text.</summary>
    Stands,

    /// <summary>It is adopted, or what it asks for now holds.</summary>
    Satisfied,

    /// <summary>Its block was moved, and it goes along.</summary>
    Follows,

    /// <summary>It cannot be taken any more together with what is agreed; it stays in the weave until it is withdrawn or rejected.</summary>
    Conflict,

    /// <summary>Its block was taken out whole: it is now a proposal to retain the block, with its edit.</summary>
    Retain,
}
