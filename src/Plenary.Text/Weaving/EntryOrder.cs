using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>The order of a weave's entries: those of the base as they are, new blocks and slots where they are anchored.</summary>
/// <remarks>What hangs from one base block stands together, so only the stretches that gain an entry are put in order anew.</remarks>
/// <param name="weave">The weave as it was.</param>
/// <param name="changes">All changes, those that are new among them.</param>
/// <param name="known">The entries that the weave had, in order, each as it is now.</param>
/// <param name="added">The entries that are new, and for each its place among them.</param>
internal sealed class EntryOrder(Weave weave, ImmutableArray<Change> changes, WeaveEntry[] known, (List<WeaveEntry> Entries, Dictionary<EntryRef, int> Places) added)
{
    // The base block that an entry hangs from, of those entries for which it was asked.
    private readonly Dictionary<EntryRef, EntryRef> roots = [];

    /// <summary>All entries in order.</summary>
    /// <exception cref="ArgumentException">One is anchored to an entry that there is not.</exception>
    public ImmutableArray<WeaveEntry> All()
    {
        SortedDictionary<int, List<WeaveEntry>> byRoot = [];
        foreach (WeaveEntry entry in added.Entries)
        {
            int at = weave.Positions.TryGetValue(RootOf(entry.Ref), out int place) ? place : weave.Base.Blocks.IsEmpty ? -1 : throw NotThere();
            if (!byRoot.TryGetValue(at, out List<WeaveEntry>? own))
            {
                byRoot.Add(at, own = []);
            }

            own.Add(entry);
        }

        ImmutableArray<WeaveEntry>.Builder ordered = ImmutableArray.CreateBuilder<WeaveEntry>(known.Length + added.Entries.Count);
        int done = 0;
        foreach ((int root, List<WeaveEntry> own) in byRoot)
        {
            (int from, int to) = root < 0 ? (0, known.Length) : Stretch(root);
            ordered.AddRange(known.AsSpan(done, from - done));
            AddStretch(ordered, root < 0 ? null : known[root], known.AsSpan(from, to - from), own);
            done = to;
        }

        ordered.AddRange(known.AsSpan(done));
        return ordered.MoveToImmutable();
    }

    private static ArgumentException NotThere() => new("A new block or a move is anchored to an entry that the weave does not have.");

    // The base block that an entry hangs from, however far down; the first there would be where the base has none.
    private EntryRef RootOf(EntryRef entry)
    {
        List<EntryRef> passed = [];
        EntryRef root;
        while (!roots.TryGetValue(entry, out root))
        {
            if (entry.IsBase)
            {
                root = entry;
                break;
            }

            if (passed.Count > known.Length + added.Entries.Count || (!added.Places.ContainsKey(entry) && !weave.Positions.ContainsKey(entry)))
            {
                throw NotThere();
            }

            passed.Add(entry);
            EntryRef after = AfterOf(entry);
            entry = after.Part < 0 ? EntryRef.Before(after) : after;
        }

        foreach (EntryRef one in passed)
        {
            roots[one] = root;
        }

        return root;
    }

    // Where what hangs from the base block at a place begins and ends.
    private (int From, int To) Stretch(int root)
    {
        EntryRef block = known[root].Ref;
        int from = root;
        while (from > 0 && RootOf(known[from - 1].Ref) == block)
        {
            from--;
        }

        int to = root + 1;
        while (to < known.Length && RootOf(known[to].Ref) == block)
        {
            to++;
        }

        return (from, to);
    }

    private void AddStretch(ImmutableArray<WeaveEntry>.Builder ordered, WeaveEntry? root, ReadOnlySpan<WeaveEntry> stretch, List<WeaveEntry> fresh)
    {
        Dictionary<EntryRef, List<WeaveEntry>> children = [];
        Dictionary<EntryRef, BlockShape> shapes = [];
        foreach (WeaveEntry entry in stretch)
        {
            shapes.Add(entry.Ref, entry.Shape);
            if (!entry.Ref.IsBase)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(children, AfterOf(entry.Ref), out _) ??= []).Add(entry);
            }
        }

        foreach (WeaveEntry entry in fresh)
        {
            shapes.Add(entry.Ref, entry.Shape);
        }

        foreach (WeaveEntry entry in fresh)
        {
            EntryRef anchor = AfterOf(entry.Ref);
            List<WeaveEntry> siblings = CollectionsMarshal.GetValueRefOrAddDefault(children, anchor, out _) ??= [];
            Insert(siblings, entry, shapes.GetValueOrDefault(anchor.Part < 0 && anchor != EntryRef.Top ? EntryRef.Before(anchor) : anchor));
        }

        int before = ordered.Count;
        Stack<(WeaveEntry Entry, bool IsNext)> open = new();
        if (root is null)
        {
            Push(EntryRef.Top);
        }
        else
        {
            open.Push((root, false));
        }

        // What stands before an entry, the entry, what stands after it.
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

        if (ordered.Count - before != stretch.Length + fresh.Count)
        {
            throw NotThere();
        }

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
    }

    // Siblings are in order; a new one goes where it belongs among them.
    private void Insert(List<WeaveEntry> siblings, WeaveEntry entry, BlockShape? anchor)
    {
        int low = 0;
        int high = siblings.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Compare(anchor, siblings[middle], entry) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        siblings.Insert(low, entry);
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
}
