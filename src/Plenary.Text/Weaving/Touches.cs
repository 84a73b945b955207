using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Which changes touch which tokens, gaps and boundaries between blocks: what <see cref="Collisions"/> are found from.</summary>
internal sealed class Touches
{
    private readonly ImmutableArray<Change> changes;
    private readonly TextDocument baseText;

    public Touches(ImmutableArray<Change> changes, TextDocument baseText) => (this.changes, this.baseText) = (changes, baseText);

    public Dictionary<TokenRef, List<int>> Tokens { get; } = [];

    public Dictionary<TokenRef, List<int>> OpenGaps { get; } = [];

    public Dictionary<TokenRef, List<int>> InnerGaps { get; } = [];

    /// <summary>Who makes one block of a base block and the next.</summary>
    public Dictionary<int, List<int>> Joins { get; } = [];

    /// <summary>Who puts something after a base block, or takes the next one away.</summary>
    public Dictionary<int, List<int>> Parts { get; } = [];

    /// <summary>Notes what a change touches.</summary>
    public void Add(int c)
    {
        foreach (Edit edit in changes[c].Edits)
        {
            switch (edit)
            {
                case MoveEdit move:
                    int length = changes.Length > move.Block.Change && move.Block.Change >= 0
                        ? ((BlockEdit)changes[move.Block.Change].Edits[move.Block.Part]).Tokens.Length
                        : baseText.Blocks[move.Block.Part].Tokens.Length;
                    Of(Tokens, new TokenRef(move.Block.Change, move.Block.Part, length)).Add(c);
                    Part(c, move.After);
                    Part(c, EntryRef.Base(move.Block.IsBase ? move.Block.Part - 1 : -1));
                    break;
                case BlockEdit block:
                    Part(c, block.After);
                    break;
                case SpanEdit span:
                    bool whole = changes[c].Kind == ChangeKind.DeleteBlock;
                    Touch(c, span, whole);
                    foreach (TokenRef deleted in span.Deleted)
                    {
                        if (IsBaseMark(deleted))
                        {
                            if (!whole)
                            {
                                Of(Joins, deleted.Part).Add(c);
                            }
                            else
                            {
                                Part(c, EntryRef.Base(deleted.Part - 1));
                            }
                        }
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private bool IsBaseMark(TokenRef token) => token.IsBase && token.Ordinal == baseText.Blocks[token.Part].Tokens.Length;

    // The gap after a block's mark is the one before the next block's first token.
    private TokenRef Gap(TokenRef after) =>
        IsBaseMark(after) && after.Part + 1 < baseText.Blocks.Length
            ? TokenRef.Base(after.Part + 1, -1)
            : after;

    private void Part(int c, EntryRef after)
    {
        if (after.IsBase)
        {
            Of(Parts, after.Part).Add(c);
        }
    }

    private void Touch(int c, SpanEdit span, bool whole)
    {
        if (!span.InPlace)
        {
            Of(OpenGaps, Gap(span.After)).Add(c);
        }

        for (int i = 0; i < span.Deleted.Length; i++)
        {
            TokenRef deleted = span.Deleted[i];
            Of(Tokens, deleted).Add(c);
            if (i < span.Deleted.Length - 1)
            {
                Of(InnerGaps, Gap(deleted)).Add(c);
            }

            if (deleted.Ordinal == 0 && (whole || (i > 0 && !deleted.IsBase)))
            {
                Of(InnerGaps, deleted with { Ordinal = -1 }).Add(c);
            }
        }
    }

    private static List<int> Of<TKey>(Dictionary<TKey, List<int>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out List<int>? list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
