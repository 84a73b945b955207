using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Text;

/// <summary>Weaves newly tabled changes into the entries: only the entries they touch are made again.</summary>
internal sealed class EntryLoom(Weave weave, ImmutableArray<Change> changes, List<int> woven)
{
    private readonly Dictionary<EntryRef, int> positions = weave.Positions;

    /// <summary>The entries with the changes.</summary>
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

        return added.Count == 0 ? [.. known] : new EntryOrder(changes).Of(known, added);
    }

    private BlockId NewId(string prefix, int change, int edit) =>
        new($"{prefix}{changes[change].Id.Value}{(edit == 0 ? "" : $".{edit}")}");

    private EntryRef EntryOf(TokenRef token) => TokenRoots.Of(changes, token).Entry;

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
                            (CollectionsMarshal.GetValueRefOrAddDefault(touching, entry, out _) ??= []).Add((c, e));
                        }
                    }
                }
                else if (changes[c].Edits[e] is MoveEdit move && touched.Contains(move.Block))
                {
                    (CollectionsMarshal.GetValueRefOrAddDefault(moves, move.Block, out _) ??= []).Add(c);
                }
            }
        }

        return touching;
    }
}
