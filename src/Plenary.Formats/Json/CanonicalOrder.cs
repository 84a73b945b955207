using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>
/// The order in which changes are written: by where they first show in the text, then by identity, and never before
/// a change whose words or blocks they refer to; nor before one on whose result they are written, unless that one is
/// written on theirs as well. It does not depend on the order of tabling.
/// </summary>
internal static class CanonicalOrder
{
    private static readonly Comparer<(int Position, ChangeId Id)> ByPlace = Comparer<(int Position, ChangeId Id)>.Create(
        (left, right) => left.Position != right.Position ? left.Position.CompareTo(right.Position) : left.Id.CompareTo(right.Id));

    /// <summary>The indices of all changes of the weave, in that order.</summary>
    public static int[] Of(Weave weave)
    {
        Queue queue = new(weave, PositionsOf(weave));
        int[] order = new int[weave.Changes.Length];
        for (int count = 0; count < order.Length; count++)
        {
            order[count] = queue.Take();
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

            foreach (ref readonly WovenToken token in entry.Tokens.AsSpan())
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
                    Add(move.Block.Change);
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

    /// <summary>The changes that still have to be written, and what each of them waits for.</summary>
    private sealed class Queue
    {
        private readonly (int Position, ChangeId Id)[] places;
        private readonly List<int>?[] needing;
        private readonly List<int>?[] upon;
        private readonly int[] needs;
        private readonly int[] stands;
        private readonly bool[] isTaken;

        // Those that wait for nothing, and those that wait only for changes they are written upon.
        private readonly PriorityQueue<int, (int, ChangeId)> ready = new(ByPlace);
        private readonly PriorityQueue<int, (int, ChangeId)> possible = new(ByPlace);

        public Queue(Weave weave, int[] positions)
        {
            int length = positions.Length;
            places = [.. positions.Select((position, c) => (position, weave.Changes[c].Id))];
            needing = new List<int>?[length];
            upon = new List<int>?[length];
            needs = new int[length];
            stands = new int[length];
            isTaken = new bool[length];
            HashSet<int> needed = [];
            for (int c = 0; c < length; c++)
            {
                needed.Clear();
                AddNeeded(needed, weave.Changes[c]);
                needed.Remove(c);
                needs[c] = needed.Count;
                foreach (int need in needed)
                {
                    (needing[need] ??= []).Add(c);
                }

                stands[c] = weave.Changes[c].Upon.Length;
                foreach (ChangeId id in weave.Changes[c].Upon)
                {
                    (upon[weave.IndexOf(id)] ??= []).Add(c);
                }
            }

            for (int c = 0; c < length; c++)
            {
                Offer(c);
            }
        }

        public int Take()
        {
            int next;
            do
            {
                next = ready.Count > 0 ? ready.Dequeue() : possible.Dequeue();
            }
            while (isTaken[next]);
            isTaken[next] = true;
            foreach (int change in needing[next] ?? [])
            {
                needs[change]--;
                Offer(change);
            }

            foreach (int change in upon[next] ?? [])
            {
                stands[change]--;
                Offer(change);
            }

            return next;
        }

        private void Offer(int change)
        {
            if (needs[change] == 0)
            {
                (stands[change] == 0 ? ready : possible).Enqueue(change, places[change]);
            }
        }
    }
}
