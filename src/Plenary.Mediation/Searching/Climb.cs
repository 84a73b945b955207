namespace Plenary.Mediation;

/// <summary>The seeded search: several walks from soft to hard, then the best package disturbed and walked again.</summary>
/// <remarks>Deterministic: it counts work, not time. Every better package is told as soon as it is found.</remarks>
internal sealed class Climb
{
    // In 256ths: from nearly all objections alike down to members alone.
    private static readonly int[] Softening = [232, 200, 160, 112, 64, 24, 0];
    private static readonly int[] Again = [96, 32, 0];
    private const int PairTries = 40_000;

    private readonly Board board;
    private readonly Dice dice;
    private readonly Action<int[], Score>? found;
    private readonly CancellationToken token;

    private Climb(Board board, ulong seed, Action<int[], Score>? found, CancellationToken token)
    {
        this.board = board;
        this.found = found;
        this.token = token;
        dice = new Dice(seed);
    }

    public int[] Best { get; private set; } = [];

    public Score BestScore { get; private set; } = Score.Worst;

    /// <summary>Searches.</summary>
    /// <param name="board">The question.</param>
    /// <param name="effort">How long.</param>
    /// <param name="seed">Another seed looks elsewhere first.</param>
    /// <param name="warm">A package to begin with, such as the answer to a question little different; empty for none.</param>
    /// <param name="found">Told of every better package.</param>
    /// <param name="token">Ends the search; what was found until then is kept in what <paramref name="found"/> was told.</param>
    public static (int[] Package, Score Score) Run(Board board, Effort effort, ulong seed, ReadOnlySpan<int> warm, Action<int[], Score>? found, CancellationToken token)
    {
        Climb climb = new(board, seed, found, token);
        if (warm.Length == board.Points)
        {
            Trial again = new(board, climb.Fitted(warm));
            climb.Walk(again, Again);
        }

        for (int start = 0; start < effort.Starts; start++)
        {
            climb.Walk(new Trial(board, climb.Start(start)), Softening);
        }

        climb.Disturb(effort.Kicks);
        return (climb.Best, climb.BestScore);
    }

    /// <summary>The package in which, point by point, fewest object: known without a search.</summary>
    public static int[] WhereFewestObject(Board board) =>
        [.. board.Allowed.Select((allowed, point) => allowed.MinBy(option => board.Refusing[board.Cell(point, option)].Length))];

    private int[] Fitted(ReadOnlySpan<int> package)
    {
        int[] fitted = package.ToArray();
        for (int point = 0; point < fitted.Length; point++)
        {
            fitted[point] = Array.IndexOf(board.Allowed[point], fitted[point]) < 0 ? board.Allowed[point][0] : fitted[point];
        }

        return fitted;
    }

    // The first walk begins where fewest object; the others anywhere.
    private int[] Start(int start) => start == 0 ? WhereFewestObject(board) : [.. board.Allowed.Select(allowed => allowed[dice.Below(allowed.Length)])];

    private void Walk(Trial trial, int[] softening)
    {
        Descent descent = new(trial, dice);
        foreach (int softness in softening)
        {
            descent.Walk(softness, token);
        }

        // Polishing looks at the whole score: only what may become the best is worth it.
        if (trial.Dissent <= BestScore.Dissent)
        {
            Polish.Singles(trial, token);
            Keep(trial);
        }
    }

    private void Disturb(int kicks)
    {
        int[] open = [.. Enumerable.Range(0, board.Points).Where(point => board.Allowed[point].Length > 1)];
        if (open.Length == 0 || Best.Length == 0)
        {
            return;
        }

        Trial trial = new(board, Best);
        Descent descent = new(trial, dice);
        int[] from = Best;
        Score score = BestScore;
        for (int kick = 0; kick < kicks; kick++)
        {
            token.ThrowIfCancellationRequested();
            int many = 1 + dice.Below(Math.Max(2, Math.Min(open.Length, 4 + (open.Length / 8))));
            for (int moved = 0; moved < many; moved++)
            {
                int point = open[dice.Below(open.Length)];
                trial.Move(point, board.Allowed[point][dice.Below(board.Allowed[point].Length)]);
            }

            foreach (int softness in Again)
            {
                descent.Walk(softness, token);
            }

            if (trial.Dissent <= score.Dissent)
            {
                Polish.Singles(trial, token);
            }

            Score now = trial.Score;
            if (now <= score)
            {
                (from, score) = (trial.Copy(), now);
                Keep(trial);
            }
            else
            {
                Return(trial, from);
            }
        }

        Return(trial, Best);
        Polish.Pairs(trial, PairTries, token);
        Keep(trial);
    }

    private static void Return(Trial trial, int[] package)
    {
        for (int point = 0; point < package.Length; point++)
        {
            trial.Move(point, package[point]);
        }
    }

    private void Keep(Trial trial)
    {
        Score score = trial.Score;
        if (score < BestScore)
        {
            (Best, BestScore) = (trial.Copy(), score);
            found?.Invoke(Best, score);
        }
    }
}
