using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Turns changes to a reading, taken for a base of its own, into changes to the weave it is a reading of.</summary>
internal sealed class ReadingTranslator(Weave weave, ReadingWords words)
{
    private readonly List<TabledChange> translated = [];

    // Where each change went: its place in the result, and its last token when a new block had to be written as words.
    private readonly List<(int Change, TokenRef? Mark)> went = [];

    // What is put into the gap after such a block stands after that block.
    private readonly Dictionary<TokenRef, TokenRef> putAt = [];

    /// <summary>The changes, or <see langword="null"/> when a block is moved to where no block can stand.</summary>
    public List<TabledChange>? Translate(ImmutableArray<TabledChange> changes)
    {
        foreach (TabledChange change in changes)
        {
            ImmutableArray<Edit>.Builder edits = ImmutableArray.CreateBuilder<Edit>(change.Edits.Length);
            TokenRef? mark = null;
            foreach (Edit edit in change.Edits)
            {
                switch (edit)
                {
                    case SpanEdit span:
                        if (Translate(span) is { } made)
                        {
                            edits.Add(made);
                        }

                        break;
                    case BlockEdit block:
                        (EntryRef after, TokenRef? within) = Place(block.After);
                        if (within is { } cut)
                        {
                            ImmutableArray<Token> put = AsWords(block);
                            edits.Add(new SpanEdit(cut, put, []));
                            mark = new TokenRef(Edit.Pending(translated.Count), 0, put.Length - 1);
                            putAt[cut] = mark.Value;
                        }
                        else
                        {
                            edits.Add(block with { After = after });
                        }

                        break;
                    case MoveEdit move:
                        (EntryRef to, TokenRef? torn) = Place(move.After);
                        if (torn is not null)
                        {
                            return null;
                        }

                        edits.Add(new MoveEdit(Source(words[move.Block.Part].First), to));
                        break;
                    default:
                        throw new ArgumentException($"Unknown kind of edit: {edit.GetType().Name}.", nameof(changes));
                }
            }

            went.Add((translated.Count, mark));
            if (edits.Count > 0)
            {
                translated.Add(change with { Edits = edits.DrainToImmutable() });
            }
        }

        return translated;
    }

    // A block of the reading that has no mark, because what it ran on into is gone, must be given one before anything
    // can stand after it.
    private ImmutableArray<Token> AsWords(BlockEdit block)
    {
        Token mark = Token.MarkOf(block.Shape);
        return block.After is { Change: -1, Part: >= 0 } after && words[after.Part].Mark is null
            ? [Token.MarkOf(words.BlockAt(after.Part).Shape), .. block.Tokens, mark]
            : [.. block.Tokens, mark];
    }

    private SpanEdit? Translate(SpanEdit span)
    {
        ImmutableArray<TokenRef>.Builder deleted = ImmutableArray.CreateBuilder<TokenRef>(span.Deleted.Length);
        foreach (TokenRef word in span.Deleted)
        {
            deleted.AddRange(words.TokensOf(word.Part, word.Ordinal));
        }

        return deleted.Count > 0 ? new SpanEdit(deleted[^1], span.Inserted, deleted.DrainToImmutable())
            : span.Inserted.IsEmpty ? null
            : new SpanEdit(PastPut(Gap(span.After.Part, span.After.Ordinal)), span.Inserted, []);
    }

    // The place between a word and the next one that shows. After the word stand the runs that changes put there; if
    // the next word is one of those, the place is before it and not somewhere among them.
    private TokenRef Gap(int block, int word)
    {
        ReadOnlySpan<TokenRef> at = word < 0 ? [] : words.TokensOf(block, word);
        TokenRef after = at.IsEmpty ? Start(block, word) : at[^1];
        if (Next(block, word) is { } next)
        {
            for (TokenRef run = next; run.Change >= 0 && weave.Changes[run.Change].Edits[run.Part] is SpanEdit span; run = span.After)
            {
                if (span.After == after)
                {
                    return next with { Ordinal = next.Ordinal - 1 };
                }
            }
        }

        return after;
    }

    private TokenRef PastPut(TokenRef gap)
    {
        while (putAt.TryGetValue(gap, out TokenRef mark))
        {
            gap = mark;
        }

        return gap;
    }

    private TokenRef Start(int block, int word)
    {
        if (word > 0)
        {
            return words.TokensOf(block, word - 1)[^1];
        }

        EntryRef entry = Source(words[block].First);
        return words[block].Before ?? new TokenRef(entry.Change, entry.Part, -1);
    }

    private TokenRef? Next(int block, int word)
    {
        for (word++; block < words.Count; block++, word = 0)
        {
            for (; word <= words.BlockAt(block).Tokens.Length; word++)
            {
                if (words.TokensOf(block, word) is { IsEmpty: false } next)
                {
                    return next[0];
                }
            }
        }

        return null;
    }

    private (EntryRef Entry, TokenRef? Within) Place(EntryRef after)
    {
        if (after.Change < -1)
        {
            (int change, TokenRef? mark) = went[-2 - after.Change];
            return (after with { Change = Edit.Pending(change) }, mark);
        }

        int block = after.Part;
        if (block >= 0 && (words[block].IsSplit || words[block].Mark is null))
        {
            return (after, Gap(block, words.BlockAt(block).Tokens.Length));
        }

        EntryRef anchor = block < 0 ? EntryRef.Top : words[block].Last;
        return block + 1 < words.Count && StandsAfter(words[block + 1].First, anchor)
            ? (EntryRef.Before(words[block + 1].First), null)
            : (anchor, null);
    }

    // Whether an entry is one of those that changes put after the anchor, or after one of those.
    private bool StandsAfter(EntryRef entry, EntryRef anchor)
    {
        while (entry.Change >= 0)
        {
            entry = weave.Changes[entry.Change].Edits[entry.Part] switch
            {
                BlockEdit block => block.After,
                MoveEdit move => move.After,
                _ => EntryRef.Top,
            };
            if (entry == anchor)
            {
                return true;
            }

            entry = entry.Part < 0 && entry != EntryRef.Top ? EntryRef.Before(entry) : entry;
        }

        return false;
    }

    private EntryRef Source(EntryRef entry) => weave.Entries[weave.PositionOf(entry)].Source ?? entry;
}
