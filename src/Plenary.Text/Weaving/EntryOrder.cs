using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Weaves newly tabled changes into the entries: only the entries they touch are made again.</summary>
internal sealed class EntryOrder(Weave weave, ImmutableArray<Change> changes, List<int> woven)
{
    private readonly Dictionary<EntryRef, int> positions = Positions(weave.Entries);

    public ImmutableArray<WeaveEntry> Weave()
    {
        WeaveEntry[] known = [.. weave.Entries];
        List<WeaveEntry> added = [];
        HashSet<EntryRef> touched = [];
        Dictionary<EntryRef, List<int>> moves = [];
        foreach (int c in woven)
        {
            for (int e = 0; e < changes[c].Edits.Length; e++)
            {
                switch (changes[c].Edits[e])
                {
                    case SpanEdit span:
                        touched.Add(EntryOf(span.After));
                        foreach (TokenRef deleted in span.Deleted)
                        {
                            touched.Add(EntryOf(deleted));
                        }

                        break;
                    case BlockEdit block:
                        added.Add(EntryWeaver.Plain(new EntryRef(c, e), NewId("n", c, e), block.Shape, block.Tokens));
                        break;
                    case MoveEdit move:
                        touched.Add(move.Block);
                        WeaveEntry source = positions.TryGetValue(move.Block, out int at) ? known[at]
                            : added.Find(entry => entry.Ref == move.Block) ?? throw new ArgumentException($"The weave has no block {move.Block}.");
                        added.Add(new WeaveEntry(new EntryRef(c, e), source.Id, source.Shape, [], move.Block, []));
                        break;
                }
            }
        }

        Dictionary<EntryRef, List<(int, int)>> touching = Touching(touched, moves);
        for (int i = 0; i < known.Length + added.Count; i++)
        {
            WeaveEntry entry = i < known.Length ? known[i] : added[i - known.Length];
            if (touched.Contains(entry.Ref))
            {
                ImmutableArray<int> movers = moves.TryGetValue(entry.Ref, out List<int>? by) ? [.. by.Distinct().Order()] : [];
                WeaveEntry made = touching.TryGetValue(entry.Ref, out List<(int, int)>? spans)
                    ? EntryWeaver.Weave(entry, changes, spans, movers)
                    : entry with { Moves = movers };
                if (i < known.Length)
                {
                    known[i] = made;
                }
                else
                {
                    added[i - known.Length] = made;
                }
            }
        }

        return added.Count == 0 ? [.. known] : Ordered(known, added);
    }

    private BlockId NewId(string prefix, int change, int edit) =>
        new($"{prefix}{changes[change].Id.Value}{(edit == 0 ? "" : $".{edit}")}");

    private EntryRef EntryOf(TokenRef token)
    {
        while (token.Change >= 0 && changes[token.Change].Edits[token.Part] is SpanEdit span)
        {
            token = span.After;
        }

        return token.Entry;
    }

    // All span edits and moves, old and new, of the touched entries.
    private Dictionary<EntryRef, List<(int Change, int Edit)>> Touching(HashSet<EntryRef> touched, Dictionary<EntryRef, List<int>> moves)
    {
        Dictionary<EntryRef, List<(int, int)>> touching = [];
        HashSet<EntryRef> mine = [];
        for (int c = 0; c < changes.Length; c++)
        {
            for (int e = 0; e < changes[c].Edits.Length; e++)
            {
                mine.Clear();
                if (changes[c].Edits[e] is SpanEdit span)
                {
                    mine.Add(EntryOf(span.After));
                    foreach (TokenRef deleted in span.Deleted)
                    {
                        mine.Add(EntryOf(deleted));
                    }

                    foreach (EntryRef entry in mine)
                    {
                        if (touched.Contains(entry))
                        {
                            Of(touching, entry).Add((c, e));
                        }
                    }
                }
                else if (changes[c].Edits[e] is MoveEdit move && touched.Contains(move.Block))
                {
                    Of(moves, move.Block).Add(c);
                }
            }
        }

        return touching;
    }

    private ImmutableArray<WeaveEntry> Ordered(WeaveEntry[] known, List<WeaveEntry> added)
    {
        Dictionary<EntryRef, List<WeaveEntry>> children = [];
        List<WeaveEntry> roots = [];
        foreach (WeaveEntry entry in known.Concat(added))
        {
            if (entry.Ref.IsBase)
            {
                roots.Add(entry);
            }
            else
            {
                Of(children, AfterOf(entry.Ref)).Add(entry);
            }
        }

        Dictionary<EntryRef, BlockShape> shapes = known.Concat(added).ToDictionary(entry => entry.Ref, entry => entry.Shape);
        foreach ((EntryRef anchor, List<WeaveEntry> siblings) in children)
        {
            BlockShape? at = shapes.GetValueOrDefault(anchor.Part < 0 && anchor != EntryRef.Top ? EntryRef.Before(anchor) : anchor);
            siblings.Sort((left, right) => Compare(at, left, right));
        }

        ImmutableArray<WeaveEntry>.Builder ordered = ImmutableArray.CreateBuilder<WeaveEntry>(known.Length + added.Count);
        Stack<(WeaveEntry Entry, bool IsNext)> open = new();
        foreach (WeaveEntry root in roots)
        {
            open.Push((root, false));
            Drain();
        }

        if (roots.Count == 0)
        {
            Push(EntryRef.Top);
            Drain();
        }

        return ordered.Count == known.Length + added.Count
            ? ordered.MoveToImmutable()
            : throw new ArgumentException("A new block or a move is anchored to an entry that the weave does not have.");

        void Push(EntryRef anchor)
        {
            if (children.TryGetValue(anchor, out List<WeaveEntry>? siblings))
            {
                for (int i = siblings.Count - 1; i >= 0; i--)
                {
                    open.Push((siblings[i], false));
                }
            }
        }

        // What stands before an entry, the entry, what stands after it.
        void Drain()
        {
            while (open.TryPop(out (WeaveEntry Entry, bool IsNext) next))
            {
                if (next.IsNext)
                {
                    ordered.Add(next.Entry);
                    Push(next.Entry.Ref);
                }
                else
                {
                    open.Push((next.Entry, true));
                    Push(EntryRef.Before(next.Entry.Ref));
                }
            }
        }
    }

    private EntryRef AfterOf(EntryRef entry) => changes[entry.Change].Edits[entry.Part] switch
    {
        BlockEdit block => block.After,
        MoveEdit move => move.After,
        _ => throw new InvalidOperationException("Only new blocks and moves make entries."),
    };

    // Nearest place first (same cell, same row, same table), so that a row put in and a paragraph put after the
    // table do not tear each other apart; then slots, then the words.
    private int Compare(BlockShape? anchor, WeaveEntry left, WeaveEntry right)
    {
        int order = Distance(anchor, left).CompareTo(Distance(anchor, right));
        if (order == 0)
        {
            order = right.IsSlot.CompareTo(left.IsSlot);
        }

        if (order == 0)
        {
            order = string.CompareOrdinal(Words(left), Words(right));
        }

        if (order == 0)
        {
            order = changes[left.Ref.Change].Id.CompareTo(changes[right.Ref.Change].Id);
        }

        return order != 0 ? order : left.Ref.Part.CompareTo(right.Ref.Part);
    }

    private static int Distance(BlockShape? anchor, WeaveEntry entry)
    {
        BlockPlace place = entry.Shape.Place;
        BlockPlace from = anchor?.Place ?? BlockPlace.Body;
        return !string.Equals(place.Story, from.Story, StringComparison.Ordinal) ? 4
            : string.Equals(place.Cell, from.Cell, StringComparison.Ordinal) ? 0
            : from.Cell is null || place.Cell is null ? 3
            : string.Equals(place.Row, from.Row, StringComparison.Ordinal) ? 1
            : string.Equals(place.Table, from.Table, StringComparison.Ordinal) ? 2 : 3;
    }

    private string Words(WeaveEntry entry) =>
        changes[entry.Ref.Change].Edits[entry.Ref.Part] is BlockEdit block ? Token.JoinWords(block.Tokens.AsSpan()) : entry.Id.Value;

    private static Dictionary<EntryRef, int> Positions(ImmutableArray<WeaveEntry> entries)
    {
        Dictionary<EntryRef, int> positions = new(entries.Length);
        for (int i = 0; i < entries.Length; i++)
        {
            positions.Add(entries[i].Ref, i);
        }

        return positions;
    }

    private static List<T> Of<T>(Dictionary<EntryRef, List<T>> lists, EntryRef key)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }
}
