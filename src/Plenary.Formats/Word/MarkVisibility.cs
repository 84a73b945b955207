using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Decides for whom the last paragraph marks of a container show.</summary>
/// <remarks>
/// Word cannot take away the last paragraph mark of a body, cell or note: it is there for all. So where a member's
/// text ends before it, the last mark that the member would see is taken away instead, and the words run on to the
/// end: the text is the same, for the member and for everybody else.
/// </remarks>
internal sealed class MarkVisibility
{
    private readonly Dictionary<TokenRef, (int[]? Inserted, int[] Deleted)> settled = [];

    public MarkVisibility(Weave weave, SponsorSets sponsors)
    {
        Dictionary<(BlockPlace Place, int Row), List<(TokenRef Ref, int[]? Inserted, int[] Deleted)>> containers = [];
        int rows = 0;
        WeaveEntry? before = null;
        foreach (WeaveEntry entry in weave.Entries)
        {
            // Members who put in the same row each have it for themselves: it is one place and several cells.
            rows += before is not null && NewRows.IsNew(entry.Shape.Place) && !NewRows.GoesOn(before, entry, sponsors) ? 1 : 0;
            before = entry;
            (BlockPlace Place, int Row) place = (entry.Shape.Place, NewRows.IsNew(entry.Shape.Place) ? rows : 0);
            if (entry.IsSlot)
            {
                int[] at = sponsors.Of(entry.Ref.Change);
                Of(containers, place).Add((new TokenRef(entry.Ref.Change, entry.Ref.Part, -1), at, SponsorSets.None));
                continue;
            }

            int[] movers = sponsors.OfAny(entry.Moves);
            TokenRef own = LastOwn(entry);
            (TokenRef, int[]?, int[])? last = null;
            foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
            {
                if (token.Token.Kind == TokenKind.Mark)
                {
                    (TokenRef, int[]?, int[]) mark = (
                        token.Ref,
                        token.Inserter < 0 ? null : sponsors.Of(token.Inserter),
                        SponsorSets.Union(sponsors.OfAny(token.Deleters), movers));
                    if (token.Ref == own)
                    {
                        last = mark;
                    }
                    else
                    {
                        Of(containers, place).Add(mark);
                    }
                }
            }

            if (last is { } ownMark)
            {
                Of(containers, place).Add(ownMark);
            }
        }

        foreach (List<(TokenRef Ref, int[]? Inserted, int[] Deleted)> container in containers.Values)
        {
            (_, int[]? inserted, int[] deleted) = container[^1];
            if (inserted is not null || deleted.Length > 0)
            {
                Settle(container, sponsors.Members.Length);
            }
        }
    }

    /// <summary>Whether a mark is not for whom the weave says, but for others.</summary>
    public bool IsSettled(TokenRef mark) => settled.ContainsKey(mark);

    /// <summary>The members for whom a mark is put in and taken out, settled where it stands at the end of its container.</summary>
    public (int[]? Inserted, int[] Deleted, bool IsMove) Of(TokenRef mark, int[]? inserted, int[] deleted, bool isMove) =>
        settled.TryGetValue(mark, out (int[]? Inserted, int[] Deleted) known) ? (known.Inserted, known.Deleted, false) : (inserted, deleted, isMove);

    private void Settle(List<(TokenRef Ref, int[]? Inserted, int[] Deleted)> container, int members)
    {
        // The member past the last one stands for everybody who asks for nothing here.
        int last = container.Count - 1;
        Dictionary<int, List<int>> hidden = [];
        for (int m = 0; m <= members; m++)
        {
            int i = last;
            while (i >= 0 && !Shows(container[i], m, members))
            {
                i--;
            }

            if (i < last && i >= 0)
            {
                (hidden.TryGetValue(i, out List<int>? list) ? list : hidden[i] = []).Add(m);
            }
        }

        foreach ((int i, List<int> from) in hidden)
        {
            List<int> shown = [];
            for (int m = 0; m <= members; m++)
            {
                if (Shows(container[i], m, members) && !from.Contains(m))
                {
                    shown.Add(m);
                }
            }

            settled[container[i].Ref] = shown.Contains(members)
                ? (null, [.. Enumerable.Range(0, members).Except(shown)])
                : ([.. shown], SponsorSets.None);
        }

        settled[container[last].Ref] = (null, SponsorSets.None);
    }

    // The last of the tokens that a block came with.
    private static TokenRef LastOwn(WeaveEntry entry)
    {
        int last = -1;
        foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
        {
            if (token.Ref.Ordinal > last && token.Ref.Change == entry.Ref.Change && token.Ref.Part == entry.Ref.Part)
            {
                last = token.Ref.Ordinal;
            }
        }

        return new TokenRef(entry.Ref.Change, entry.Ref.Part, last);
    }

    private static bool Shows((TokenRef Ref, int[]? Inserted, int[] Deleted) mark, int member, int members) =>
        member == members
            ? mark.Inserted is null
            : (mark.Inserted is null || Array.BinarySearch(mark.Inserted, member) >= 0) && Array.BinarySearch(mark.Deleted, member) < 0;

    private static List<(TokenRef Ref, int[]? Inserted, int[] Deleted)> Of(
        Dictionary<(BlockPlace Place, int Row), List<(TokenRef Ref, int[]? Inserted, int[] Deleted)>> containers, (BlockPlace Place, int Row) place)
    {
        if (!containers.TryGetValue(place, out List<(TokenRef Ref, int[]? Inserted, int[] Deleted)>? list))
        {
            containers.Add(place, list = []);
        }

        return list;
    }
}
