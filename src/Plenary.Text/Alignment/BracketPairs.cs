using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Sees where a member typed a pair of brackets around words: that is one change, a bracket, not two insertions.</summary>
internal static class BracketPairs
{
    /// <summary>Joins each insertion of a lone <c>[</c> with that of the <c>]</c> that closes it, across blocks too.</summary>
    /// <param name="changes">The changes, referring to each other by pending indices.</param>
    /// <param name="joinedAt">For every change of <paramref name="changes"/> its place in the result.</param>
    /// <returns>The changes with their references renewed.</returns>
    public static ImmutableArray<TabledChange> Join(List<TabledChange> changes, out (int Change, int Part)[] joinedAt)
    {
        int[] opener = PairUp(changes);
        joinedAt = new (int, int)[changes.Count];
        List<TabledChange> joined = [];
        for (int k = 0; k < changes.Count; k++)
        {
            if (opener[k] < 0)
            {
                joinedAt[k] = (joined.Count, 0);
                joined.Add(changes[k]);
            }
            else
            {
                int start = joinedAt[opener[k]].Change;
                joinedAt[k] = (start, 1);
                joined[start] = joined[start] with { Kind = ChangeKind.Bracket, Edits = [joined[start].Edits[0], changes[k].Edits[0]] };
            }
        }

        (int Change, int Part)[] map = joinedAt;
        return [.. joined.Select(change => change with { Edits = [.. change.Edits.Select(edit => Renew(edit, map))] })];
    }

    private static Edit Renew(Edit edit, (int Change, int Part)[] map) => edit switch
    {
        BlockEdit block => block with { After = Renew(block.After, map) },
        MoveEdit move => move with { After = Renew(move.After, map) },
        _ => edit,
    };

    private static EntryRef Renew(EntryRef entry, (int Change, int Part)[] map) =>
        entry.Change < -1 ? entry with { Change = Edit.Pending(map[-2 - entry.Change].Change) } : entry;

    // For every closing bracket the change that opens it, else -1.
    private static int[] PairUp(List<TabledChange> changes)
    {
        int[] opener = new int[changes.Count];
        Array.Fill(opener, -1);
        Stack<int> open = new();
        for (int k = 0; k < changes.Count; k++)
        {
            switch (SignOf(changes[k]))
            {
                case '[':
                    open.Push(k);
                    break;
                case ']' when open.TryPop(out int start):
                    opener[k] = start;
                    break;
                default:
                    break;
            }
        }

        return opener;
    }

    private static char SignOf(TabledChange change)
    {
        if (change.Edits is not [SpanEdit { Deleted.IsEmpty: true } span])
        {
            return '\0';
        }

        char sign = '\0';
        foreach (Token token in span.Inserted)
        {
            if (token.Kind == TokenKind.Space)
            {
                continue;
            }

            if (sign != '\0' || token.Text is not ("[" or "]"))
            {
                return '\0';
            }

            sign = token.Text[0];
        }

        return sign;
    }
}
