namespace Plenary.Mediation;

/// <summary>Looks at every package that could be better, and proves by that which is best.</summary>
/// <remarks>
/// Points on which most members differ come first; a partial package is left as soon as its dissent and reservations
/// are worse than the best. Among equally good packages the one with earlier options is kept, so the answer does not hang on
/// how the search went.
/// </remarks>
internal sealed class ExactSearch
{
    private readonly Trial trial;
    private readonly Board board;
    private readonly int[] order;
    private readonly int[] neutral;
    private readonly bool keepsAll;
    private readonly CancellationToken token;
    private long nodes;

    private ExactSearch(Board board, long nodes, bool keepsAll, CancellationToken token)
    {
        this.board = board;
        this.nodes = nodes;
        this.keepsAll = keepsAll;
        this.token = token;
        neutral = new int[board.Points];
        order = [.. Enumerable.Range(0, board.Points)
            .OrderByDescending(point => board.Allowed[point].Sum(option => board.Refusing[board.Cell(point, option)].Length) + (4 * board.EntangledMembersAt[point].Length))
            .ThenBy(point => point)];
        trial = new Trial(board, [.. board.Allowed.Select(options => options[0])]);
    }

    /// <summary>The best package there is, or <see langword="null"/> when the nodes did not last.</summary>
    /// <param name="board">The question.</param>
    /// <param name="nodes">How many partial packages may be looked at.</param>
    /// <param name="known">A package that is known; it need not be good.</param>
    /// <param name="found">Told of every better package.</param>
    /// <param name="token">Ends the work; what was found until then is kept in what <paramref name="found"/> was told.</param>
    public static (int[] Package, Score Score)? Best(Board board, long nodes, int[] known, Action<int[], Score>? found, CancellationToken token)
    {
        ExactSearch search = new(board, nodes, false, token) { best = known, bestScore = new Trial(board, known).Score, found = found };
        return search.Run() ? (search.best, search.bestScore) : null;
    }

    /// <summary>All packages that are as good as the best in dissent and reservations and by the whole order, or <see langword="null"/>.</summary>
    public static List<int[]>? AllBest(Board board, long nodes, int[] best, int most, CancellationToken token)
    {
        ExactSearch search = new(board, nodes, true, token) { best = best, bestScore = new Trial(board, best).Score, most = most };
        return search.Run() ? search.all : null;
    }

    private int[] best = [];
    private Score bestScore = Score.Worst;
    private readonly List<int[]> all = [];
    private int most;
    private Action<int[], Score>? found;

    private bool Run()
    {
        // What is not settled yet must count for nothing: each point starts from what it cannot do better than.
        int[] atLeast = new int[board.Points + 1];
        for (int depth = board.Points - 1; depth >= 0; depth--)
        {
            atLeast[depth] = atLeast[depth + 1] + board.Allowed[order[depth]].Min(option => board.Reserved[board.Cell(order[depth], option)]);
        }

        return Settle(0, new int[board.Members], board.AlwaysDissent, board.AlwaysReserved, atLeast);
    }

    private bool Settle(int depth, int[] refused, int dissent, int reserved, int[] atLeast)
    {
        if (--nodes < 0)
        {
            return false;
        }

        token.ThrowIfCancellationRequested();
        if (depth == board.Points)
        {
            Judge();
            return true;
        }

        int point = order[depth];
        foreach (int option in board.Allowed[point].OrderBy(option => board.Refusing[board.Cell(point, option)].Length).ThenBy(option => option))
        {
            int cell = board.Cell(point, option);
            int more = dissent;
            foreach (int member in board.Refusing[cell])
            {
                more += refused[member]++ == 0 && board.AlwaysViolated[member] == 0 ? board.Weights[member] : 0;
            }

            bool goesOn = true;
            if ((more, reserved + board.Reserved[cell] + atLeast[depth + 1]).CompareTo((bestScore.Dissent, bestScore.Reservations)) <= 0)
            {
                neutral[point] = option;
                goesOn = Settle(depth + 1, refused, more, reserved + board.Reserved[cell], atLeast);
            }

            foreach (int member in board.Refusing[cell])
            {
                refused[member]--;
            }

            if (!goesOn)
            {
                return false;
            }
        }

        return true;
    }

    private void Judge()
    {
        for (int point = 0; point < neutral.Length; point++)
        {
            trial.Move(point, neutral[point]);
        }

        Score score = trial.Score;
        int order = score.CompareTo(bestScore);
        if (keepsAll && order < 0)
        {
            all.Clear();
            (best, bestScore, order) = ((int[])neutral.Clone(), score, 0);
        }

        if (keepsAll && order == 0 && all.Count < most)
        {
            all.Add((int[])neutral.Clone());
        }

        if (order < 0 || (order == 0 && !keepsAll && neutral.AsSpan().SequenceCompareTo(best) < 0))
        {
            (best, bestScore) = ((int[])neutral.Clone(), score);
        }

        if (order < 0)
        {
            found?.Invoke(best, score);
        }
    }
}
