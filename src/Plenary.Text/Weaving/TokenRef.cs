namespace Plenary.Text;

/// <summary>Names one token of a weave for ever.</summary>
/// <param name="Change">The index of the change that inserted it, or -1 for base text.</param>
/// <param name="Part">For base text the ordinal of the block in the base; else the ordinal of the edit in the change.</param>
/// <param name="Ordinal">
/// The ordinal of the token in that block or edit. -1 names the place before the first token; in a base block
/// the number of its tokens names the mark that ends it.
/// </param>
public readonly record struct TokenRef(int Change, int Part, int Ordinal)
{
    /// <summary>A token of the base.</summary>
    public static TokenRef Base(int block, int ordinal) => new(-1, block, ordinal);

    /// <summary>Whether this names base text.</summary>
    public bool IsBase => Change == -1;

    /// <summary>Whether this names the place before the first token of a block.</summary>
    public bool IsStart => Ordinal < 0;

    /// <summary>The entry (block or slot) this token was woven into, when the token's edit is a block edit or base.</summary>
    internal EntryRef Entry => new(Change, Part);
}
