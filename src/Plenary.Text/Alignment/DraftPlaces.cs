using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Where a draft's characters are in the weave: what ties a comment in a file to the words it is about.</summary>
public sealed class DraftPlaces
{
    private readonly BaseIndex index;
    private readonly PlaceScribe places;

    internal DraftPlaces(BaseIndex index, PlaceScribe places)
    {
        this.index = index;
        this.places = places;
    }

    /// <summary>Finds what stands between two positions.</summary>
    /// <param name="fromBlock">The ordinal of the draft paragraph where the stretch starts.</param>
    /// <param name="from">The position there, in UTF-16 units.</param>
    /// <param name="toBlock">The ordinal of the draft paragraph where it ends.</param>
    /// <param name="to">The position there.</param>
    /// <returns>The entry, the first and last token, and the ordinals of the changes that touch the stretch.</returns>
    public (EntryRef On, TokenRef? From, TokenRef? To, ImmutableArray<int> Changes) Find(int fromBlock, int from, int toBlock, int to)
    {
        EntryRef on = EntryOf(fromBlock);
        TokenRef? first = null;
        TokenRef? last = null;
        SortedSet<int> changes = [];
        for (int raw = fromBlock; raw <= toBlock; raw++)
        {
            int start = raw == fromBlock ? from : 0;
            int end = raw == toBlock ? to : int.MaxValue;
            (_, int whole, List<ParagraphPlaces.Piece> pieces) = places.Of(raw);
            if (whole >= 0)
            {
                int at = 0;
                for (int t = 0; t < index.Text.Blocks[whole].Tokens.Length; t++)
                {
                    int next = at + index.Text.Blocks[whole].Tokens[t].Text.Length;
                    if (at < end && next > start)
                    {
                        first ??= TokenRef.Base(whole, t);
                        last = TokenRef.Base(whole, t);
                    }

                    at = next;
                }
            }
            else
            {
                foreach (ParagraphPlaces.Piece piece in pieces)
                {
                    // A comment set at one point is about the change it touches.
                    bool inside = piece.Start < end && piece.End > start;
                    bool beside = start == end && piece.Start <= end && piece.End >= start;
                    if ((inside || beside) && piece.Change >= 0)
                    {
                        changes.Add(piece.Change);
                    }

                    if (inside)
                    {
                        first ??= piece.Ref;
                        last = piece.Ref;
                    }
                }
            }
        }

        return (on, first, last, [.. changes]);
    }

    private EntryRef EntryOf(int raw)
    {
        for (; raw >= 0; raw--)
        {
            if (places.Of(raw).Entry is { } entry)
            {
                return entry;
            }
        }

        return EntryRef.Base(0);
    }
}
