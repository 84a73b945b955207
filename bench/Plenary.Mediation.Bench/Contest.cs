using System.Diagnostics;
using Google.OrTools.Sat;
using Plenary.Mediation.CpSat;

namespace Plenary.Mediation.Bench;

/// <summary>One engine's run: when it had which dissent, and which bound.</summary>
internal sealed class Run
{
    private readonly Stopwatch watch = Stopwatch.StartNew();

    public List<(double Ms, int Dissent)> Found { get; } = [];

    public int Bound { get; private set; }

    public double ProvenMs { get; private set; } = double.NaN;

    public int Best => Found.Count == 0 ? int.MaxValue : Found[^1].Dissent;

    public void Tell(int dissent)
    {
        lock (Found)
        {
            if (dissent < Best)
            {
                Found.Add((watch.Elapsed.TotalMilliseconds, dissent));
            }
        }
    }

    public void TellBound(int bound)
    {
        Bound = Math.Max(Bound, bound);
        if (double.IsNaN(ProvenMs) && Bound >= Best)
        {
            ProvenMs = watch.Elapsed.TotalMilliseconds;
        }
    }

    /// <summary>When it was within 2 % of a dissent, in milliseconds.</summary>
    public double GoodMs(int best) => Found.Where(one => one.Dissent <= best + (int)(best * 0.02)).Select(one => one.Ms).DefaultIfEmpty(double.NaN).First();
}

/// <summary>Plenary and bare CP-SAT on the same question.</summary>
internal static class Contest
{
    /// <summary>The search for a first answer, then CP-SAT from there on with search and bound beside it, until a limit of the clock.</summary>
    public static Run Plenary(Instance instance, TimeSpan limit)
    {
        Run run = new();
        using CancellationTokenSource end = new(limit);
        Board board = new(instance, []);
        int[] package = [];
        Score best = Score.Worst;
        try
        {
            (package, best) = Climb.Run(board, Effort.Quick, 1, [], Told, end.Token);
        }
        catch (OperationCanceledException)
        {
            return run;
        }

        // What dissents whatever is taken; nothing at all where that is nobody.
        run.TellBound(board.AlwaysDissent);
        MediationAnswer answer = new(WhatIf.Of(instance), 1, PackageReport.Of(instance, [.. package]), 0, false);
        new CpSatProver().Prove(answer, new ProofLimits(0, limit, Math.Max(2, Environment.ProcessorCount)), new Teller(run), end.Token);
        return run;

        void Told(int[] better, Score score)
        {
            (package, best) = score < best ? (better, score) : (package, best);
            run.Tell(score.Dissent);
        }
    }

    /// <summary>CP-SAT alone, asked for the fewest dissenters.</summary>
    public static Run Bare(Instance instance, TimeSpan limit, int workers)
    {
        Run run = new();
        PackageModel model = new(instance, OptionLimits.None.Masks(instance));
        model.Model.Minimize(model.Dissent);
        using CpSolver solver = new() { StringParameters = FormattableString.Invariant($"num_workers:{workers} random_seed:1 max_time_in_seconds:{limit.TotalSeconds}") };
        using Found found = new(run);
        solver.SetBestBoundCallback(value => run.TellBound((int)Math.Ceiling(value - 1e-6)));
        CpSolverStatus status = solver.Solve(model.Model, found);
        run.TellBound(status == CpSolverStatus.Optimal ? run.Best : (int)Math.Ceiling(solver.BestObjectiveBound - 1e-6));
        return run;
    }

    private sealed class Found(Run run) : CpSolverSolutionCallback
    {
        public override void OnSolutionCallback() => run.Tell((int)Math.Round(ObjectiveValue()));
    }

    private sealed class Teller(Run run) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value)
        {
            run.Tell(value.Best.Dissent);
            run.TellBound(value.Bound);
        }
    }
}
