using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>
/// The order in which changes are written: by where they first show in the text, then by identity, and never before
/// a change whose words or blocks they refer to. It does not depend on the order of tabling.
/// </summary>
internal static class CanonicalOrder
{
    private static readonly Comparer<(int Position, ChangeId Id)> ByPlace = Comparer<(int Position, ChangeId Id)>.Create(
        (left, right) => left.Position != right.Position ? left.Position.CompareTo(right.Position) : left.Id.CompareTo(right.Id));

    /// <summary>The indices of all changes of the weave, in that order.</summary>
    public static int[] Of(Weave weave)
    {
        int[] positions = PositionsOf(weave);
        int[] waiting = new int[positions.Length];
        List<int>?[] dependents = new List<int>?[positions.Length];
        PriorityQueue<int, (int, ChangeId)> ready = new(ByPlace);
        HashSet<int> needed = [];
        for (int c = 0; c < positions.Length; c++)
        {
            needed.Clear();
            AddNeeded(needed, weave.Changes[c]);
            needed.Remove(c);
            foreach (int need in needed)
            {
                (dependents[need] ??= []).Add(c);
            }

            waiting[c] = needed.Count;
            if (needed.Count == 0)
            {
                ready.Enqueue(c, (positions[c], weave.Changes[c].Id));
            }
        }

        int[] order = new int[positions.Length];
        int count = 0;
        while (ready.TryDequeue(out int next, out _))
        {
            order[count++] = next;
            foreach (int dependent in dependents[next] ?? [])
            {
                if (--waiting[dependent] == 0)
                {
                    ready.Enqueue(dependent, (positions[dependent], weave.Changes[dependent].Id));
                }
            }
        }

        return order;
    }

    /// <summary>For every change where it first shows; entries and tokens count one each.</summary>
    private static int[] PositionsOf(Weave weave)
    {
        int[] positions = new int[weave.Changes.Length];
        Array.Fill(positions, int.MaxValue);
        int at = 0;
        foreach (WeaveEntry entry in weave.Entries)
        {
            at++;
            Touch(entry.Ref.Change);
            foreach (int move in entry.Moves)
            {
                Touch(move);
            }

            foreach (WovenToken token in entry.Tokens)
            {
                at++;
                Touch(token.Inserter);
                foreach (int deleter in token.Deleters)
                {
                    Touch(deleter);
                }
            }
        }

        return positions;

        void Touch(int change)
        {
            if (change >= 0 && positions[change] > at)
            {
                positions[change] = at;
            }
        }
    }

    private static void AddNeeded(HashSet<int> needed, Change change)
    {
        foreach (Edit edit in change.Edits)
        {
            switch (edit)
            {
                case SpanEdit span:
                    Add(span.After.Change);
                    foreach (TokenRef deleted in span.Deleted)
                    {
                        Add(deleted.Change);
                    }

                    break;
                case BlockEdit block:
                    Add(block.After.Change);
                    break;
                case MoveEdit move:
                    Add(move.After.Change);
                    break;
                default:
                    break;
            }
        }

        void Add(int other)
        {
            if (other >= 0)
            {
                needed.Add(other);
            }
        }
    }
}
