using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>Weaves newly tabled changes into the entries: only the entries they touch are made again.</summary>
/// <param name="weave">The weave.</param>
/// <param name="changes">All changes, those that are new among them.</param>
/// <param name="woven">The indices of those that are new, ascending.</param>
internal sealed class EntryLoom(Weave weave, ImmutableArray<Change> changes, List<int> woven)
{
    private readonly Dictionary<EntryRef, int> positions = weave.Positions;
    private readonly WeaveEntry[] known = [.. weave.Entries];
    private readonly List<WeaveEntry> added = [];
    private readonly Dictionary<EntryRef, int> addedAt = [];

    // The new span edits and the new moves of every entry that any touch.
    private readonly Dictionary<EntryRef, (List<(int Change, int Edit)> Spans, List<int> Moves)> touched = [];

    /// <summary>The entries with the changes.</summary>
    public ImmutableArray<WeaveEntry> Weave()
    {
        foreach (int c in woven)
        {
            for (int e = 0; e < changes[c].Edits.Length; e++)
            {
                Note(c, e);
            }
        }

        foreach ((EntryRef entry, (List<(int Change, int Edit)> spans, List<int> moves)) in touched)
        {
            if (positions.TryGetValue(entry, out int at))
            {
                known[at] = Woven(known[at], spans, moves);
            }
            else if (addedAt.TryGetValue(entry, out at))
            {
                added[at] = Woven(added[at], spans, moves);
            }
        }

        return added.Count == 0 ? ImmutableCollectionsMarshal.AsImmutableArray(known) : new EntryOrder(weave, changes, known, (added, addedAt)).All();
    }

    private void Note(int c, int e)
    {
        switch (changes[c].Edits[e])
        {
            case SpanEdit span:
                Touch(EntryOf(span.After), c, e);
                foreach (TokenRef deleted in span.Deleted)
                {
                    Touch(EntryOf(deleted), c, e);
                }

                break;
            case BlockEdit block:
                Add(EntryWeaver.Plain(new EntryRef(c, e), NewId("n", c, e), block.Shape, block.Tokens));
                break;
            case MoveEdit move:
                WeaveEntry source = positions.TryGetValue(move.Block, out int at) ? known[at]
                    : addedAt.TryGetValue(move.Block, out at) ? added[at]
                    : throw new ArgumentException($"The weave has no block {move.Block}.");
                Of(move.Block).Moves.Add(c);
                Add(new WeaveEntry(new EntryRef(c, e), source.Id, source.Shape, [], move.Block, []));
                break;
        }
    }

    private void Touch(EntryRef entry, int c, int e)
    {
        List<(int Change, int Edit)> spans = Of(entry).Spans;
        if (spans.Count == 0 || spans[^1] != (c, e))
        {
            spans.Add((c, e));
        }
    }

    private (List<(int Change, int Edit)> Spans, List<int> Moves) Of(EntryRef entry)
    {
        ref (List<(int, int)> Spans, List<int> Moves) own = ref CollectionsMarshal.GetValueRefOrAddDefault(touched, entry, out bool isKnown);
        if (!isKnown)
        {
            own = ([], []);
        }

        return own;
    }

    private void Add(WeaveEntry entry)
    {
        addedAt.Add(entry.Ref, added.Count);
        added.Add(entry);
    }

    private WeaveEntry Woven(WeaveEntry entry, List<(int Change, int Edit)> spans, List<int> moves)
    {
        ImmutableArray<int> movers = moves.Count == 0 ? entry.Moves : [.. entry.Moves.Union(moves).Order()];
        return spans.Count == 0
            ? entry with { Moves = movers }
            : EntryWeaver.Weave(entry, changes, [.. Earlier(entry), .. spans], movers);
    }

    // The span edits that touched the entry before.
    private IEnumerable<(int Change, int Edit)> Earlier(WeaveEntry entry)
    {
        foreach (int c in entry.Touching)
        {
            for (int e = 0; e < changes[c].Edits.Length; e++)
            {
                if (changes[c].Edits[e] is SpanEdit span && (EntryOf(span.After) == entry.Ref || span.Deleted.Any(deleted => EntryOf(deleted) == entry.Ref)))
                {
                    yield return (c, e);
                }
            }
        }
    }

    private BlockId NewId(string prefix, int change, int edit) =>
        new($"{prefix}{changes[change].Id.Value}{(edit == 0 ? "" : $".{edit}")}");

    private EntryRef EntryOf(TokenRef token) => TokenRoots.Of(changes, token).Entry;
}
