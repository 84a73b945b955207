namespace Plenary.Text;

/// <summary>Names one entry in the order of blocks: a base block, a new block, or the slot a block is moved to.</summary>
/// <param name="Change">The index of the change that made the entry, or -1 for a base block.</param>
/// <param name="Part">
/// The ordinal of the base block, or of the edit in the change. Its complement (~Part, negative) names the place
/// before that entry, so that -1 with change -1 is the top of the text; only what stands somewhere refers to such a place.
/// </param>
public readonly record struct EntryRef(int Change, int Part)
{
    /// <summary>The place before the first block of the body.</summary>
    public static EntryRef Top { get; } = new(-1, -1);

    /// <summary>A block of the base.</summary>
    public static EntryRef Base(int block) => new(-1, block);

    /// <summary>The place before an entry, after whatever stands above it.</summary>
    public static EntryRef Before(EntryRef entry) => entry with { Part = ~entry.Part };

    /// <summary>Whether this names a block of the base.</summary>
    public bool IsBase => Change == -1 && Part >= 0;
}
