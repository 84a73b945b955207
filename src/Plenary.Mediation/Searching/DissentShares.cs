namespace Plenary.Mediation;

/// <summary>How each member's dissent is shared out over the groups of points; the shares of a member sum to a little less than one.</summary>
/// <remarks>
/// Moved by multiplying towards the groups in which a member is hurt. What counts is not the last round alone but a fading mean
/// of the rounds: a group has many cheapest settlements nearly alike, and following each in turn only swings between them.
/// </remarks>
internal sealed class DissentShares
{
    private const double Fresh = 0.3;

    // A little less than the whole is shared out, so that rounding never shares out more.
    private const double Whole = 0.9999999;
    private const double Least = 1e-7;

    private readonly Board board;
    private readonly int[][] groups;
    private readonly double[][] shares;
    private readonly double[][] hurting;

    /// <summary>Shares that are equal, or as they were before the points were parted anew.</summary>
    /// <param name="board">The question.</param>
    /// <param name="groups">The points of each group.</param>
    /// <param name="before">Shares by point and member, from <see cref="OverPoints"/>; <see langword="null"/> for equal ones.</param>
    public DissentShares(Board board, int[][] groups, double[,]? before)
    {
        this.board = board;
        this.groups = groups;
        hurting = [.. groups.Select(_ => new double[board.Members])];
        shares = [.. groups.Select(group => Enumerable.Range(0, board.Members).Select(member => before is null ? 1 : group.Sum(point => before[point, member])).ToArray())];
        for (int member = 0; member < board.Members; member++)
        {
            Even(member);
        }
    }

    /// <summary>The share of a member in a group, from 0 to 1.</summary>
    public double Of(int group, int member) => shares[group][member];

    /// <summary>Whom the cheapest settlement of a group hurts.</summary>
    public void Saw(int group, ReadOnlySpan<bool> hurt)
    {
        double[] mean = hurting[group];
        for (int member = 0; member < mean.Length; member++)
        {
            mean[member] += Fresh * ((hurt[member] ? 1 : 0) - mean[member]);
        }
    }

    /// <summary>Moves the shares towards where they hurt.</summary>
    public void Move(double step)
    {
        for (int member = 0; member < board.Members; member++)
        {
            for (int group = 0; group < groups.Length; group++)
            {
                shares[group][member] *= Math.Exp(step * hurting[group][member]);
            }

            Even(member);
        }
    }

    /// <summary>The shares of the groups parted over their points, those first that a member objects to.</summary>
    public double[,] OverPoints()
    {
        double[,] points = new double[board.Points, board.Members];
        for (int group = 0; group < groups.Length; group++)
        {
            ulong[][] objecting = [.. groups[group].Select(point => PointGroups.Objecting(board, point))];
            for (int member = 0; member < board.Members; member++)
            {
                int[] touched = [.. groups[group].Where((_, at) => ((objecting[at][member >> 6] >> (member & 63)) & 1) != 0)];
                int[] among = touched.Length > 0 ? touched : groups[group];
                foreach (int point in among)
                {
                    points[point, member] = shares[group][member] / among.Length;
                }
            }
        }

        return points;
    }

    private void Even(int member)
    {
        double total = 0;
        for (int group = 0; group < groups.Length; group++)
        {
            total += shares[group][member];
        }

        for (int group = 0; group < groups.Length; group++)
        {
            shares[group][member] = Math.Max(shares[group][member] / total * Whole, Least / groups.Length);
        }
    }
}
