using System.Numerics;

namespace Plenary.Mediation;

/// <summary>Proves that no package has less dissent than so much.</summary>
/// <remarks>
/// Lagrangian decomposition: the points are parted into groups, each member's dissent is shared out over the groups, and a
/// package can do no better in each group than the cheapest way to settle the group alone. Whatever the shares, the sum of
/// the groups' least costs is a bound; shares are moved towards the groups in which a member is hurt, by multiplying.
/// Groups of several points see that objections to different points by one member count once, which a bound from single
/// points (the linear relaxation) does not. Shares are whole numbers, so the bound is exact. Objections that hang on
/// several points are left out, which can only make the bound lower.
/// </remarks>
internal sealed class DissentBound
{
    private const int One = 1 << 20;

    private readonly Board board;
    private readonly int[][] groups;
    private readonly double[][] shares;
    private readonly long[] whole;
    private readonly int[] marked;
    private readonly int[] hurt;
    private long least;

    private DissentBound(Board board, int[][] groups)
    {
        this.board = board;
        this.groups = groups;
        shares = [.. groups.Select(_ => Enumerable.Repeat(1.0 / groups.Length, board.Members).ToArray())];
        whole = new long[board.Members];
        marked = new int[board.Members];
        hurt = new int[board.Members];
    }

    /// <summary>A bound.</summary>
    /// <param name="board">The question.</param>
    /// <param name="rounds">How often the shares are moved.</param>
    /// <param name="known">The dissent of a package that is known: reaching it ends the work.</param>
    /// <param name="told">Told of every better bound.</param>
    /// <param name="token">Ends the work with the bound reached so far.</param>
    /// <returns>Dissent that every package has at least.</returns>
    public static int Of(Board board, int rounds, int known, Action<int>? told, CancellationToken token)
    {
        int fixedDissent = 0;
        for (int member = 0; member < board.Members; member++)
        {
            fixedDissent += board.AlwaysViolated[member] > 0 ? board.Weights[member] : 0;
        }

        int best = fixedDissent;
        foreach (int width in (int[])[64, 1024, 16_384])
        {
            if (best >= known || token.IsCancellationRequested)
            {
                break;
            }

            DissentBound bound = new(board, Groups(board, width));
            for (int round = 0; round < rounds && best < known && !token.IsCancellationRequested; round++)
            {
                // After a cancellation the sums are of half a round and prove nothing.
                int reached = fixedDissent + bound.Round(round, token);
                if (reached > best && !token.IsCancellationRequested)
                {
                    best = reached;
                    told?.Invoke(best);
                }
            }
        }

        return best;
    }

    // Points that share most objectors come together: there the groups see most.
    private static int[][] Groups(Board board, int width)
    {
        List<int> left = [.. Enumerable.Range(0, board.Points).Where(point => board.Allowed[point].Any(option => board.Refusing[board.Cell(point, option)].Length > 0))];
        ulong[][] objecting = [.. Enumerable.Range(0, board.Points).Select(point => Objecting(board, point))];
        List<int[]> groups = [];
        while (left.Count > 0)
        {
            List<int> group = [left[0]];
            ulong[] all = (ulong[])objecting[left[0]].Clone();
            long size = board.Allowed[left[0]].Length;
            left.RemoveAt(0);
            while (left.Count > 0)
            {
                int next = left.MaxBy(point => Shared(objecting[point], all));
                if (size * board.Allowed[next].Length > width)
                {
                    break;
                }

                size *= board.Allowed[next].Length;
                group.Add(next);
                for (int word = 0; word < all.Length; word++)
                {
                    all[word] |= objecting[next][word];
                }

                left.Remove(next);
            }

            groups.Add([.. group]);
        }

        return [.. groups];
    }

    private static ulong[] Objecting(Board board, int point)
    {
        ulong[] members = new ulong[(board.Members + 63) / 64];
        foreach (int member in board.Allowed[point].SelectMany(option => board.Refusing[board.Cell(point, option)]))
        {
            members[member >> 6] |= 1UL << member;
        }

        return members;
    }

    private static int Shared(ulong[] one, ulong[] other)
    {
        int shared = 0;
        for (int word = 0; word < one.Length; word++)
        {
            shared += BitOperations.PopCount(one[word] & other[word]);
        }

        return shared;
    }

    private int Round(int round, CancellationToken token)
    {
        long sum = 0;
        double step = 0.5 / Math.Sqrt(1 + round);
        int[][] hurtIn = new int[groups.Length][];
        for (int group = 0; group < groups.Length && !token.IsCancellationRequested; group++)
        {
            for (int member = 0; member < whole.Length; member++)
            {
                whole[member] = board.AlwaysViolated[member] > 0 ? 0 : (long)(shares[group][member] * One) * board.Weights[member];
            }

            least = long.MaxValue;
            Settle(groups[group], 0, 0);
            sum += least;
            hurtIn[group] = (int[])hurt.Clone();
        }

        if (token.IsCancellationRequested)
        {
            return 0;
        }

        Move(hurtIn, step);
        return (int)((sum + One - 1) / One);
    }

    private void Move(int[][] hurtIn, double step)
    {
        double more = Math.Exp(step);
        for (int member = 0; member < whole.Length; member++)
        {
            double total = 0;
            for (int group = 0; group < groups.Length; group++)
            {
                double share = shares[group][member] * (hurtIn[group][member] != 0 ? more : 1);
                shares[group][member] = share;
                total += share;
            }

            // A little less than the whole is shared out, so that rounding never shares out more.
            for (int group = 0; group < groups.Length; group++)
            {
                shares[group][member] = Math.Max(shares[group][member] / total * 0.9999999, 1e-7 / groups.Length);
            }
        }
    }

    private void Settle(int[] group, int depth, long cost)
    {
        if (depth == group.Length)
        {
            least = cost;
            for (int member = 0; member < hurt.Length; member++)
            {
                hurt[member] = marked[member];
            }

            return;
        }

        int point = group[depth];
        foreach (int option in board.Allowed[point])
        {
            int[] refusing = board.Refusing[board.Cell(point, option)];
            long more = cost;
            foreach (int member in refusing)
            {
                if (marked[member]++ == 0)
                {
                    more += whole[member];
                }
            }

            if (more < least)
            {
                Settle(group, depth + 1, more);
            }

            foreach (int member in refusing)
            {
                marked[member]--;
            }
        }
    }
}
