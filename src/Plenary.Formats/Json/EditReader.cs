using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Reads the edits of a change.</summary>
internal sealed class EditReader(RefReader refs)
{
    private readonly RunReader run = new();
    private readonly List<RawEdit> raws = [];
    private int deletions;

    /// <summary>The edits; what they delete is counted against the limit of the whole file.</summary>
    /// <param name="cursor">Stands on the array of edits.</param>
    /// <param name="self">The index of the change they belong to.</param>
    public ImmutableArray<Edit> Read(ref JsonCursor cursor, int self)
    {
        cursor.RequireArray("the list of edits");
        long offset = cursor.Offset;
        raws.Clear();
        while (cursor.NextItem())
        {
            raws.Add(ReadEdit(ref cursor));
        }

        if (raws.Count == 0)
        {
            throw JsonCursor.FaultAt(offset, "A change must have an edit.");
        }

        Edit[] edits = new Edit[raws.Count];
        for (int e = 0; e < edits.Length; e++)
        {
            edits[e] = Finish(raws[e]);
        }

        RequireAnchored(edits, self);
        return [.. edits];
    }

    private RawEdit ReadEdit(ref JsonCursor cursor)
    {
        cursor.RequireObject("an edit");
        RawEdit edit = new() { Offset = cursor.Offset };
        run.Clear();
        while (cursor.NextProperty())
        {
            if (cursor.Take("after"u8))
            {
                edit.After = RawRef.Read(ref cursor);
            }
            else if (cursor.Take("delete"u8))
            {
                edit.Deleted = ReadDeleted(ref cursor);
            }
            else if (cursor.Take("shape"u8))
            {
                edit.Shape = ShapeReader.Read(ref cursor);
            }
            else if (cursor.Take("move"u8))
            {
                edit.Move = refs.Block(ref cursor);
            }
            else if (!run.Take(ref cursor))
            {
                cursor.Ignore();
            }
        }

        edit.HasText = run.IsGiven;
        edit.Tokens = run.IsGiven ? run.Finish() : [];
        return edit;
    }

    private ImmutableArray<TokenRef> ReadDeleted(ref JsonCursor cursor)
    {
        cursor.RequireArray("the list of deleted tokens");
        ImmutableArray<TokenRef>.Builder deleted = ImmutableArray.CreateBuilder<TokenRef>();
        while (cursor.NextItem())
        {
            int before = deleted.Count;
            refs.AddRange(ref cursor, deleted, WeaveFormat.MaxDeletions - deletions);
            deletions += deleted.Count - before;
        }

        return deleted.DrainToImmutable();
    }

    private Edit Finish(RawEdit raw)
    {
        bool isSpan = raw.Move is null && raw.Shape is null;
        if (raw.After.Count == 0 && (!isSpan || raw.Deleted.IsEmpty))
        {
            throw JsonCursor.FaultAt(raw.Offset, "The edit does not say what it stands after.");
        }

        if (raw.Move is { } moved)
        {
            return raw.Shape is null && raw.Deleted.IsEmpty && !raw.HasText
                ? new MoveEdit(moved, refs.Place(raw.After, raws.Count))
                : throw JsonCursor.FaultAt(raw.Offset, "An edit that moves a block does nothing else.");
        }

        if (raw.Shape is not null)
        {
            return raw.Deleted.IsEmpty && raw.HasText
                ? new BlockEdit(refs.Place(raw.After, raws.Count), raw.Shape, raw.Tokens)
                : throw JsonCursor.FaultAt(raw.Offset, "A new block has a text and deletes nothing.");
        }

        return new SpanEdit(raw.After.Count == 0 ? raw.Deleted[^1] : refs.Token(raw.After), raw.Tokens, raw.Deleted);
    }

    // Slots of one change may stand after each other, but every one must at last stand in the text.
    private void RequireAnchored(Edit[] edits, int self)
    {
        int[] seenBy = new int[edits.Length];
        for (int e = 0; e < edits.Length; e++)
        {
            int at = e;
            while (seenBy[at] == 0)
            {
                seenBy[at] = e + 1;
                EntryRef? after = AfterOf(edits[at]);
                if (after is not { } entry || entry.Change != self)
                {
                    break;
                }

                at = entry.Part;
                if (seenBy[at] == e + 1 || AfterOf(edits[at]) is null)
                {
                    throw JsonCursor.FaultAt(raws[e].After.Offset, "The edit stands after a block or slot that stands nowhere in the text.");
                }
            }
        }
    }

    private static EntryRef? AfterOf(Edit edit) => edit switch
    {
        BlockEdit block => block.After,
        MoveEdit move => move.After,
        _ => null,
    };

    private struct RawEdit()
    {
        public long Offset;
        public RawRef After;
        public ImmutableArray<TokenRef> Deleted = [];
        public BlockShape? Shape;
        public EntryRef? Move;
        public bool HasText;
        public ImmutableArray<Token> Tokens = [];
    }
}
