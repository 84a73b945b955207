using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Breadth of text against dissent: the front, what leaving out one paragraph buys, which paragraphs are safe.</summary>
internal static class Breadth
{
    private const int MostPackages = 60_000;
    private const int MostWalkedPoints = 100;
    private const int MostBest = 10_000;

    public static MediationAnswer Of(Board board, MediationAnswer answer, int[] best, MediationRequest request, CancellationToken token)
    {
        double packages = board.Allowed.Aggregate(1.0, (product, options) => product * options.Length);
        (int[] whole, Board wholeBoard) = Whole(board, best, request, token);
        return answer with
        {
            Front = packages <= MostPackages ? new Front(Exact(board, token), true) : new Front(Greedy(board, whole, best, token), false),
            Drops = Drops(board, wholeBoard, whole, token),
            Safe = Safe(board, best, answer.IsProven, request, token),
        };
    }

    // The best package that leaves no paragraph out, where the limits allow one.
    private static (int[] Package, Board Board) Whole(Board board, int[] best, MediationRequest request, CancellationToken token)
    {
        Board whole = new(board.Instance, [.. Enumerable.Range(0, board.Points).Select(point => FullMask(board, point))]);
        return (Climb.Run(whole, Effort.Quick, request.Seed, best, null, token).Package, whole);
    }

    private static ulong FullMask(Board board, int point)
    {
        int least = board.Allowed[point].Min(option => board.Dropped[board.Cell(point, option)]);
        return board.Allowed[point].Where(option => board.Dropped[board.Cell(point, option)] == least).Aggregate(0UL, (mask, option) => mask | (1UL << option));
    }

    private static ImmutableArray<FrontStep> Exact(Board board, CancellationToken token)
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
                steps.Add(Step(board, package));
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
    private static ImmutableArray<FrontStep> Greedy(Board board, int[] whole, int[] best, CancellationToken token)
    {
        Trial trial = new(board, whole);
        List<FrontStep> found = [Step(board, whole), Step(board, best)];
        HashSet<int> left = [.. Enumerable.Range(0, board.Points).Where(point => Shortest(board, point) >= 0)];
        while (left.Count > 0 && trial.Dissent > 0)
        {
            token.ThrowIfCancellationRequested();
            int next = left.MinBy(point => Freed(trial, point));
            left.Remove(next);
            trial.Move(next, Shortest(board, next));
            found.Add(Step(board, trial.Copy()));
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

    private static ImmutableArray<DroppedParagraph> Drops(Board board, Board wholeBoard, int[] whole, CancellationToken token)
    {
        int with = new Trial(board, whole).Dissent;
        ImmutableArray<DroppedParagraph>.Builder drops = ImmutableArray.CreateBuilder<DroppedParagraph>();
        for (int point = 0; point < board.Points; point++)
        {
            if (Shortest(board, point) is var option and >= 0 && board.Allowed[point].Length > 1)
            {
                ulong[] masks = [.. wholeBoard.Allowed.Select(options => options.Aggregate(0UL, (mask, one) => mask | (1UL << one)))];
                masks[point] = 1UL << option;
                Trial trial = new(new Board(board.Instance, masks), [.. whole.Select((one, at) => at == point ? option : one)]);
                if (board.Points <= MostWalkedPoints)
                {
                    new Descent(trial, new Dice(1)).Walk(0, token);
                }

                drops.Add(new DroppedParagraph(point, with, trial.Dissent));
            }
        }

        return drops.ToImmutable();
    }

    private static ImmutableArray<int> Safe(Board board, int[] best, bool isProven, MediationRequest request, CancellationToken token)
    {
        int[] kept = [.. Enumerable.Range(0, board.Points).Where(point => Shortest(board, point) >= 0 && board.Dropped[board.Cell(point, best[point])] == 0)];
        if (isProven && ExactSearch.AllBest(board, request.Effort.ExactNodes, best, MostBest, token) is { Count: > 0 and < MostBest } all)
        {
            return [.. kept.Where(point => all.TrueForAll(package => board.Dropped[board.Cell(point, package[point])] == 0))];
        }

        Trial trial = new(board, best);
        Score score = trial.Score;
        return [.. kept.Where(point =>
        {
            trial.Move(point, Shortest(board, point));
            bool isWorse = trial.Score > score;
            trial.Move(point, best[point]);
            return isWorse;
        })];
    }

    private static FrontStep Step(Board board, int[] package)
    {
        Judgement judged = Judgement.Of(board.Instance, [.. package]);
        return new FrontStep(
            board.Instance.Paragraphs - judged.Score.Dropped,
            judged.Score.Dissent,
            [.. judged.Dissenters(board.Instance).Select(member => board.Instance.Members[member].Code)],
            [.. Enumerable.Range(0, board.Points).Where(point => board.Dropped[board.Cell(point, package[point])] > 0)],
            judged.Package);
    }
}
