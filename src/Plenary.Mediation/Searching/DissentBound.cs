namespace Plenary.Mediation;

/// <summary>Proves that no package has less dissent than so much.</summary>
/// <remarks>
/// Lagrangian decomposition: the points are parted into groups, each member's dissent is shared out over the groups, and a
/// package can do no better in each group than the cheapest way to settle the group alone. Whatever the shares, the sum of
/// the groups' least costs is a bound; <see cref="DissentShares"/> moves them. Groups of several points see that objections to
/// different points by one member count once, which a bound from single points (the linear relaxation) does not; so the groups
/// grow from stage to stage, each stage beginning with the shares the one before ended with. Shares are whole numbers when
/// they are summed, so the bound is exact. Objections that hang on several points are left out, which can only make the bound
/// lower.
/// </remarks>
internal sealed class DissentBound
{
    /// <summary>How many ways of settling a group there may be, for a bound in a blink.</summary>
    public const int Cheap = 1024;

    /// <summary>The same, for a bound that does not hold up an answer.</summary>
    public const int Usual = 16_384;

    /// <summary>The same, for a proof in the background.</summary>
    public const int Widest = 262_144;

    private const int One = 1 << 20;
    private const int Narrowest = 64;

    // A stage moves its shares in steps that shrink where the sum rises no more, and ends where they are small.
    private const double FirstStep = 1.0;
    private const double LaterStep = 0.4;
    private const double LastStep = 0.02;
    private const double Shrink = 0.6;
    private const double Rise = 0.05;
    private const int Patience = 4;

    private readonly Board board;
    private readonly int[][] groups;
    private readonly DissentShares shares;
    private readonly long[] whole;
    private readonly int[] marked;
    private readonly bool[] hurt;
    private long least;

    private DissentBound(Board board, int[][] groups, double[,]? before)
    {
        this.board = board;
        this.groups = groups;
        shares = new DissentShares(board, groups, before);
        whole = new long[board.Members];
        marked = new int[board.Members];
        hurt = new bool[board.Members];
    }

    /// <summary>A bound.</summary>
    /// <param name="board">The question.</param>
    /// <param name="rounds">How often at most the shares are moved in a stage.</param>
    /// <param name="widest">How many ways of settling a group there may be in the last stage.</param>
    /// <param name="known">The dissent of a package that is known: reaching it ends the work.</param>
    /// <param name="told">Told of every better bound.</param>
    /// <param name="token">Ends the work with the bound reached so far.</param>
    /// <returns>Dissent that every package has at least.</returns>
    public static int Of(Board board, int rounds, int widest, int known, Action<int>? told, CancellationToken token)
    {
        int best = board.AlwaysDissent;
        double[,]? before = null;
        for (int width = Narrowest; best < known && !token.IsCancellationRequested; width *= width < Usual ? 16 : 4)
        {
            DissentBound stage = new(board, PointGroups.Of(board, Math.Min(width, widest)), before);
            stage.Climb(rounds, before is null ? FirstStep : LaterStep, Reached, token);
            before = stage.shares.OverPoints();

            // All in one group, or in the widest there may be: more is not to be had.
            if (stage.groups.Length <= 1 || width >= widest)
            {
                break;
            }
        }

        return best;

        bool Reached(long sum)
        {
            int reached = board.AlwaysDissent + (int)((sum + One - 1) / One);
            if (reached > best)
            {
                best = reached;
                told?.Invoke(best);
            }

            return best >= known;
        }
    }

    private void Climb(int rounds, double step, Func<long, bool> reached, CancellationToken token)
    {
        double top = 0;
        int since = 0;
        for (int round = 0; round < rounds && step > LastStep; round++)
        {
            // After a cancellation the sums are of half a round and prove nothing.
            if (Round(step, token) is not { } sum || reached(sum))
            {
                return;
            }

            double height = (double)sum / One;
            if (height > top + Rise)
            {
                (top, since) = (height, 0);
            }
            else if (++since == Patience)
            {
                (step, since) = (step * Shrink, 0);
            }
        }
    }

    private long? Round(double step, CancellationToken token)
    {
        long sum = 0;
        for (int group = 0; group < groups.Length; group++)
        {
            if (token.IsCancellationRequested)
            {
                return null;
            }

            for (int member = 0; member < whole.Length; member++)
            {
                whole[member] = board.AlwaysViolated[member] > 0 ? 0 : (long)(shares.Of(group, member) * One) * board.Weights[member];
            }

            least = long.MaxValue;
            Settle(groups[group], 0, 0);
            sum += least;
            shares.Saw(group, hurt);
        }

        shares.Move(step);
        return sum;
    }

    private void Settle(int[] group, int depth, long cost)
    {
        if (depth == group.Length)
        {
            least = cost;
            for (int member = 0; member < hurt.Length; member++)
            {
                hurt[member] = marked[member] > 0;
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
