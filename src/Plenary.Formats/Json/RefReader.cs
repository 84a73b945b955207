using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Turns references into those of the weave, and refuses one that names nothing.</summary>
/// <param name="baseText">The base.</param>
/// <param name="changes">The changes read so far: a change refers only to those before it.</param>
internal sealed class RefReader(TextDocument baseText, List<TabledChange> changes)
{
    /// <summary>How many blocks the base has.</summary>
    public int Blocks => baseText.Blocks.Length;

    /// <summary>A token, or the place before the first token of a block.</summary>
    public TokenRef Token(RawRef raw)
    {
        TokenRef token = raw.Count switch
        {
            2 => TokenRef.Base(raw.First, raw.Second),
            3 => new TokenRef(Index(raw), raw.Second, raw.Third),
            _ => throw JsonCursor.FaultAt(raw.Offset, "A token is named by [block, token] or [change, edit, token]."),
        };
        (int first, int last) = Ordinals(token.Change, token.Part, raw.Offset);
        return token.Ordinal >= first && token.Ordinal <= last
            ? token
            : throw JsonCursor.FaultAt(raw.Offset, $"There is no token {token.Ordinal} there: the last one is {last}.");
    }

    /// <summary>A block or slot, the top of the text included.</summary>
    public EntryRef Entry(RawRef raw) => Place(raw, 0) is var place && (place.Part >= 0 || place == EntryRef.Top)
        ? place
        : throw JsonCursor.FaultAt(raw.Offset, "A block is meant here, not the place before one.");

    /// <summary>Where a block or slot stands: after another one, or, where the complement of its number is given, before it.</summary>
    /// <param name="raw">The reference.</param>
    /// <param name="own">How many edits the change that refers to it has; they are not known yet, so the caller looks at them. 0 elsewhere.</param>
    public EntryRef Place(RawRef raw, int own)
    {
        if (raw.Count == 1)
        {
            int block = raw.First < 0 ? ~raw.First : raw.First;
            return block < Blocks || raw.First == EntryRef.Top.Part ? new EntryRef(-1, raw.First) : throw NoBlock(block, raw.Offset);
        }

        if (raw.Count != 2)
        {
            throw JsonCursor.FaultAt(raw.Offset, "A block is named by its number, or by [change, edit] when a change makes it.");
        }

        if (raw.First == changes.Count && (uint)raw.Second < (uint)own)
        {
            return new EntryRef(raw.First, raw.Second);
        }

        int change = Index(raw);
        int edit = raw.Second < 0 ? ~raw.Second : raw.Second;
        return edit < changes[change].Edits.Length && changes[change].Edits[edit] is not SpanEdit
            ? new EntryRef(change, raw.Second)
            : throw JsonCursor.FaultAt(raw.Offset, $"Change {change} makes no block or slot in its edit {edit}.");
    }

    /// <summary>A block that moves: its number in the base, or <c>[change, edit]</c> for one that a change puts in.</summary>
    public EntryRef Block(ref JsonCursor cursor)
    {
        if (!cursor.IsArray)
        {
            return EntryRef.Base(cursor.Number("the block that moves", 0, Blocks - 1));
        }

        RawRef raw = RawRef.Read(ref cursor);
        EntryRef block = Place(raw, 0);
        return block.Part >= 0 && changes[block.Change].Edits[block.Part] is BlockEdit
            ? block
            : throw JsonCursor.FaultAt(raw.Offset, "What moves is a block, not a slot or a place.");
    }

    /// <summary>Adds a range of tokens: <c>[block, first, count]</c> or <c>[change, edit, first, count]</c>.</summary>
    public void AddRange(ref JsonCursor cursor, ImmutableArray<TokenRef>.Builder tokens, int room)
    {
        cursor.RequireArray("a range of tokens");
        long offset = cursor.Offset;
        Span<int> numbers = stackalloc int[4];
        int length = 0;
        while (cursor.NextItem())
        {
            if (length == 4)
            {
                throw cursor.Fault("A range of tokens has at most four numbers.");
            }

            numbers[length++] = cursor.Number("a range of tokens", 0, int.MaxValue);
        }

        if (length < 3)
        {
            throw JsonCursor.FaultAt(offset, "A range of tokens has three or four numbers.");
        }

        RawRef raw = length == 3 ? new RawRef(offset, 2, numbers[0], numbers[1], 0) : new RawRef(offset, 3, numbers[0], numbers[1], numbers[2]);
        TokenRef first = Token(raw);
        int count = numbers[length - 1];
        int last = Ordinals(first.Change, first.Part, offset).Last;
        if (count < 1 || count > last - first.Ordinal + 1)
        {
            throw JsonCursor.FaultAt(offset, $"There are not {count} tokens from {first.Ordinal} on: the last one is {last}.");
        }

        if (count > room)
        {
            throw JsonCursor.FaultAt(offset, $"The changes delete more than {WeaveFormat.MaxDeletions} tokens, the most that is read.");
        }

        for (int i = 0; i < count; i++)
        {
            tokens.Add(first with { Ordinal = first.Ordinal + i });
        }
    }

    private int Index(RawRef raw) => raw.First >= 0 && raw.First < changes.Count
        ? raw.First
        : throw JsonCursor.FaultAt(raw.Offset, $"Change {raw.First} is not among the {changes.Count} changes before this one.");

    private (int First, int Last) Ordinals(int change, int part, long offset)
    {
        if (change < 0)
        {
            return (uint)part < (uint)Blocks ? (-1, baseText.Blocks[part].Tokens.Length) : throw NoBlock(part, offset);
        }

        ImmutableArray<Edit> edits = changes[change].Edits;
        return ((uint)part < (uint)edits.Length ? edits[part] : null) switch
        {
            SpanEdit { Inserted.IsEmpty: false } span => (-1, span.Inserted.Length - 1),
            BlockEdit block => (-1, block.Tokens.Length),
            _ => throw JsonCursor.FaultAt(offset, $"Change {change} puts in no tokens in its edit {part}."),
        };
    }

    private WeaveFault NoBlock(int block, long offset) =>
        JsonCursor.FaultAt(offset, $"The base has no block {block}: it has {Blocks} blocks.");
}
