using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Breadth of text against dissent: the front, what leaving out one paragraph buys, which paragraphs are safe.</summary>
internal sealed class Breadth
{
    private const int MostPackages = 60_000;
    private const int MostWalkedPoints = 100;
    private const int MostBest = 10_000;

    private readonly Board board;
    private readonly int[] best;
    private readonly MediationRequest request;
    private readonly CancellationToken token;
    private readonly Lazy<int[]> whole;
    private readonly Board wholeBoard;

    public Breadth(Board board, int[] best, MediationRequest request, CancellationToken token)
    {
        this.board = board;
        this.best = best;
        this.request = request;
        this.token = token;

        // The best package that leaves no paragraph out, where the limits allow one.
        wholeBoard = new Board(board.Instance, [.. Enumerable.Range(0, board.Points).Select(point => FullMask(board, point))]);
        whole = new Lazy<int[]>(() => Climb.Run(wholeBoard, Effort.Quick, request.Seed, best, null, token).Package);
    }

    public Front Front() => board.Allowed.Aggregate(1.0, (product, options) => product * options.Length) <= MostPackages ? new Front(Exact(), true) : new Front(Greedy(), false);

    private static ulong FullMask(Board board, int point)
    {
        int least = board.Allowed[point].Min(option => board.Dropped[board.Cell(point, option)]);
        return board.Allowed[point].Where(option => board.Dropped[board.Cell(point, option)] == least).Aggregate(0UL, (mask, option) => mask | (1UL << option));
    }

    private ImmutableArray<FrontStep> Exact()
    {
        SortedDictionary<int, (int Dissent, int[] Package)> byDropped = [];
        Trial trial = new(board, [.. board.Allowed.Select(options => options[0])]);
        Visit(0);
        ImmutableArray<FrontStep>.Builder steps = ImmutableArray.CreateBuilder<FrontStep>();
        int least = int.MaxValue;
        foreach ((_, (int dissent, int[] package)) in byDropped)
        {
            if (dissent < least)
            {
                least = dissent;
                steps.Add(Step(package));
            }
        }

        return steps.ToImmutable();

        void Visit(int point)
        {
            token.ThrowIfCancellationRequested();
            if (point == board.Points)
            {
                if (!byDropped.TryGetValue(trial.Dropped, out (int Dissent, int[] Package) known) || trial.Dissent < known.Dissent)
                {
                    byDropped[trial.Dropped] = (trial.Dissent, trial.Copy());
                }

                return;
            }

            foreach (int option in board.Allowed[point])
            {
                trial.Move(point, option);
                Visit(point + 1);
            }
        }
    }

    // One paragraph after another: the one whose leaving frees most, or comes nearest to freeing.
    private ImmutableArray<FrontStep> Greedy()
    {
        Trial trial = new(board, whole.Value);
        List<FrontStep> found = [Step(whole.Value), Step(best)];
        HashSet<int> left = [.. Enumerable.Range(0, board.Points).Where(point => Shortest(board, point) >= 0)];
        while (left.Count > 0 && trial.Dissent > 0)
        {
            token.ThrowIfCancellationRequested();
            int next = left.MinBy(point => Freed(trial, point));
            left.Remove(next);
            trial.Move(next, Shortest(board, next));
            found.Add(Step(trial.Copy()));
        }

        ImmutableArray<FrontStep>.Builder steps = ImmutableArray.CreateBuilder<FrontStep>();
        foreach (FrontStep step in found.OrderByDescending(step => step.Paragraphs).ThenBy(step => step.Dissent))
        {
            if (steps.Count == 0 || step.Dissent < steps[^1].Dissent)
            {
                steps.Add(step);
            }
        }

        return steps.ToImmutable();
    }

    private static double Freed(Trial trial, int point)
    {
        Board board = trial.Board;
        int before = trial.Package[point];
        int[] refusing = board.Refusing[board.Cell(point, before)];
        double near = refusing.Sum(member => 1.0 / Math.Max(1, trial.Violated[member]));
        trial.Move(point, Shortest(board, point));
        double dissent = trial.Dissent;
        trial.Move(point, before);
        return dissent - (near / (board.Members + 1));
    }

    private static int Shortest(Board board, int point)
    {
        int[] dropping = [.. board.Allowed[point].Where(option => board.Dropped[board.Cell(point, option)] > 0)];
        return dropping.Length == 0 ? -1 : dropping.MinBy(option => board.Refusing[board.Cell(point, option)].Length);
    }

    public ImmutableArray<DroppedParagraph> Drops()
    {
        int with = new Trial(board, whole.Value).Dissent;
        ImmutableArray<DroppedParagraph>.Builder drops = ImmutableArray.CreateBuilder<DroppedParagraph>();
        for (int point = 0; point < board.Points; point++)
        {
            if (Shortest(board, point) is var option and >= 0 && board.Allowed[point].Length > 1)
            {
                ulong[] masks = [.. wholeBoard.Allowed.Select(options => options.Aggregate(0UL, (mask, one) => mask | (1UL << one)))];
                masks[point] = 1UL << option;
                Trial trial = new(new Board(board.Instance, masks), [.. whole.Value.Select((one, at) => at == point ? option : one)]);
                if (board.Points <= MostWalkedPoints)
                {
                    new Descent(trial, new Dice(1)).Walk(0, token);
                }

                drops.Add(new DroppedParagraph(point, with, trial.Dissent));
            }
        }

        return drops.ToImmutable();
    }

    /// <summary>The points whose paragraphs are safe, and whether every package as good as the best was looked at; if not, each was tried alone.</summary>
    public (ImmutableArray<int> Safe, bool IsExact) Safe(bool isProven)
    {
        int[] kept = [.. Enumerable.Range(0, board.Points).Where(point => Shortest(board, point) >= 0 && board.Dropped[board.Cell(point, best[point])] == 0)];
        if (isProven && ExactSearch.AllBest(board, request.Effort.ExactNodes, best, MostBest, token) is { Count: > 0 and < MostBest } all)
        {
            return ([.. kept.Where(point => all.TrueForAll(package => board.Dropped[board.Cell(point, package[point])] == 0))], true);
        }

        Trial trial = new(board, best);
        Score score = trial.Score;
        return ([.. kept.Where(point =>
        {
            trial.Move(point, Shortest(board, point));
            bool isWorse = trial.Score > score;
            trial.Move(point, best[point]);
            return isWorse;
        })], false);
    }

    private FrontStep Step(int[] package)
    {
        Judgement judged = Judgement.Of(board.Instance, [.. package]);
        return new FrontStep(
            board.Instance.Paragraphs - judged.Score.Dropped,
            judged.Score.Dissent,
            [.. judged.Dissenters(board.Instance).Select(member => board.Instance.Members[member].Code)],
            [.. Enumerable.Range(0, board.Points).Where(point => board.Dropped[board.Cell(point, package[point])] > 0)],
            judged.Package)
        {
            Rung = board.Instance.Outcome?.RungOf(board.Instance, judged.Package),
        };
    }
}
