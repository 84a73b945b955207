using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>A point to be decided: changes in play that cannot be decided apart, because they collide or make sense only together.</summary>
/// <param name="Blocks">The blocks concerned, in the order of the text.</param>
/// <param name="Changes">The changes, ascending.</param>
/// <param name="Options">
/// What the blocks may read: the agreed words first, then what members ask for, by number of sponsors and then by words.
/// </param>
public sealed record Point(ImmutableArray<BlockId> Blocks, ImmutableArray<ChangeId> Changes, ImmutableArray<PointOption> Options);

/// <summary>One reading of a point.</summary>
/// <param name="Sponsors">Who asks for it, in ordinal order; empty for the agreed words: who holds those is not known here.</param>
/// <param name="Changes">The changes to take for it, ascending; empty for the agreed words.</param>
/// <param name="Text">What the point's blocks then read, parted by line feeds.</param>
public sealed record PointOption(ImmutableArray<string> Sponsors, ImmutableArray<ChangeId> Changes, string Text)
{
    /// <summary>Whether this is what has been agreed so far, the base wording where nothing has.</summary>
    public bool IsBase => Changes.IsEmpty;

    /// <summary>Whether nothing is left of the blocks: "no text" is a real option (practice O3).</summary>
    public bool IsNoText => string.IsNullOrWhiteSpace(Text);
}
