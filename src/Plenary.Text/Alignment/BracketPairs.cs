using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Sees where a member typed a pair of brackets around words: that is one change, a bracket, not two insertions.</summary>
internal static class BracketPairs
{
    /// <summary>Joins each insertion of a lone <c>[</c> with that of the <c>]</c> that closes it, across blocks too.</summary>
    /// <param name="changes">The changes, referring to each other by pending indices.</param>
    /// <param name="joinedAt">What became of each of <paramref name="changes"/>.</param>
    /// <returns>The changes with their references renewed.</returns>
    public static ImmutableArray<TabledChange> Join(List<TabledChange> changes, out JoinedChanges joinedAt)
    {
        if (PairUp(changes) is not { } opener)
        {
            joinedAt = default;
            return [.. changes];
        }

        (int Change, int Part)[] places = new (int, int)[changes.Count];
        List<TabledChange> joined = [];
        for (int k = 0; k < changes.Count; k++)
        {
            if (opener[k] < 0)
            {
                places[k] = (joined.Count, 0);
                joined.Add(changes[k]);
            }
            else
            {
                int start = places[opener[k]].Change;
                places[k] = (start, 1);
                joined[start] = joined[start] with { Kind = ChangeKind.Bracket, Edits = [joined[start].Edits[0], changes[k].Edits[0]] };
            }
        }

        JoinedChanges map = new(places);
        joinedAt = map;
        return [.. joined.Select(change => change with { Edits = [.. change.Edits.Select(edit => Renew(edit, map))] })];
    }

    private static Edit Renew(Edit edit, JoinedChanges map) => edit switch
    {
        BlockEdit block => block with { After = map.Renew(block.After) },
        MoveEdit move => move with { After = map.Renew(move.After) },
        _ => edit,
    };

    // For every closing bracket the change that opens it, else -1; nothing where no bracket is closed.
    private static int[]? PairUp(List<TabledChange> changes)
    {
        int[]? opener = null;
        Stack<int>? open = null;
        for (int k = 0; k < changes.Count; k++)
        {
            switch (SignOf(changes[k]))
            {
                case '[':
                    (open ??= new Stack<int>()).Push(k);
                    break;
                case ']' when open is not null && open.TryPop(out int start):
                    if (opener is null)
                    {
                        opener = new int[changes.Count];
                        Array.Fill(opener, -1);
                    }

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
