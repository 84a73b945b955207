using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>The order of a weave's entries: those of the base as they are, new blocks and slots where they are anchored.</summary>
internal sealed class EntryOrder(ImmutableArray<Change> changes)
{
    /// <summary>All entries in order.</summary>
    /// <param name="known">Those that the weave has.</param>
    /// <param name="added">Those that are new.</param>
    /// <exception cref="ArgumentException">One is anchored to an entry that there is not.</exception>
    public ImmutableArray<WeaveEntry> Of(WeaveEntry[] known, List<WeaveEntry> added)
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
                (CollectionsMarshal.GetValueRefOrAddDefault(children, AfterOf(entry.Ref), out _) ??= []).Add(entry);
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
}
