using System.Globalization;
using Google.OrTools.Sat;

namespace Plenary.Mediation.CpSat;

/// <summary>Proves answers with CP-SAT (Google OR-Tools), one criterion after another, each time from the best package so far.</summary>
public sealed class CpSatProver : IProver
{
    /// <inheritdoc/>
    public MediationAnswer Prove(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default)
    {
        if (answer.IsProven)
        {
            return answer;
        }

        Run run = new(answer, limits, progress, token);
        return run.Prove();
    }

    private const int Rounds = 60;

    private sealed class Run(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress, CancellationToken token)
    {
        private readonly Instance instance = answer.Question.Instance;
        private readonly System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        private int[] package = [.. answer.Best.Judgement.Package];
        private Score score = answer.Best.Judgement.Score;
        private double work = limits.Work;
        private int bound = answer.Bound;

        public MediationAnswer Prove()
        {
            PackageModel model = new(instance, answer.Question.Limits.Masks(instance));
            (LinearExpr Expression, Func<Score, int> Value)[] order =
            [
                (model.Dissent, one => one.Dissent),
                (model.Reservations, one => one.Reservations),
                (model.Unhappiest, one => one.Unhappiest),
                (model.Unmet, one => one.Unmet),
                (model.Dropped, one => one.Dropped),
            ];
            int level = 0;
            bool isStopped = false;
            while (level < order.Length && !isStopped)
            {
                (LinearExpr expression, Func<Score, int> value) = order[level];
                bool isDone = value(score) == 0 || (level == 0 && value(score) <= bound) || Level(model, expression, value, level == 0);
                isStopped = !isDone;
                if (isDone)
                {
                    model.Model.Add(expression <= value(score));
                    level++;
                }
            }

            bool isProven = level == order.Length;
            bound = level > 0 ? score.Dissent : bound;
            progress?.Report(new SearchProgress(score, bound, isProven));
            string end = isProven ? "Proven by an exact solver: no package is better."
                : token.IsCancellationRequested ? "The proof was ended before it was done."
                : limits.Time > TimeSpan.Zero && watch.Elapsed >= limits.Time ? "The time for the proof ran out: another run may come further."
                : "The work allowed for the proof ran out.";
            return answer with
            {
                Best = PackageReport.Of(instance, [.. package]),
                Bound = bound,
                IsProven = isProven,
                Notes = [.. answer.Notes.Where(note => !note.StartsWith("Not every package", StringComparison.Ordinal)), end],
            };
        }

        // Whether the criterion is proven for the packages that are as good in those before.
        private bool Level(PackageModel model, LinearExpr expression, Func<Score, int> value, bool isFirst)
        {
            TimeSpan left = limits.Time > TimeSpan.Zero ? limits.Time - watch.Elapsed : TimeSpan.MaxValue;
            if (token.IsCancellationRequested || left <= TimeSpan.Zero || (limits.Work > 0 && work <= 0))
            {
                return false;
            }

            model.Model.Minimize(expression);
            if (isFirst && bound > 0)
            {
                model.Model.Add(expression >= bound);
            }

            model.Hint(package, Judgement.Of(instance, [.. package]).Dissenters(instance).ToHashSet());
            using CpSolver solver = new() { StringParameters = Parameters(left) };
            using Found found = new(this, model, isFirst);
            if (isFirst)
            {
                solver.SetBestBoundCallback(found.Bounded);
            }

            using CancellationTokenRegistration registration = token.Register(found.Stop);
            using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(token);
            Task<int> own = isFirst ? Task.Run(() => OwnBound(found, done.Token), CancellationToken.None) : Task.FromResult(0);
            CpSolverStatus status = solver.Solve(model.Model, found);
            work -= Deterministic(solver);
            if (status == CpSolverStatus.Optimal || token.IsCancellationRequested)
            {
                done.Cancel();
            }

            int reached = own.GetAwaiter().GetResult();
            if (isFirst && reached >= score.Dissent)
            {
                bound = score.Dissent;
                return true;
            }

            if (isFirst)
            {
                bound = Math.Max(bound, reached);
                bound = Math.Max(bound, (int)Math.Ceiling(solver.BestObjectiveBound - 1e-6));
            }

            return status == CpSolverStatus.Optimal && (int)Math.Round(solver.ObjectiveValue) == value(score);
        }

        // Parting the points into groups often proves in a moment what the solver needs long for, and the other way round: both run at once.
        private int OwnBound(Found found, CancellationToken end)
        {
            int reached = DissentBound.Of(new Board(instance, answer.Question.Limits.Masks(instance)), Rounds, score.Dissent, value => found.Bounded(value), end);
            if (reached >= score.Dissent)
            {
                found.Stop();
            }

            return reached;
        }

        private string Parameters(TimeSpan left)
        {
            List<string> parameters = [FormattableString.Invariant($"num_workers:{limits.Workers}"), "random_seed:1", .. limits.Workers > 1 ? (string[])["interleave_search:true"] : []];
            if (limits.Work > 0)
            {
                parameters.Add(FormattableString.Invariant($"max_deterministic_time:{work:0.######}"));
            }

            if (left != TimeSpan.MaxValue)
            {
                parameters.Add(FormattableString.Invariant($"max_time_in_seconds:{left.TotalSeconds:0.###}"));
            }

            return string.Join(' ', parameters);
        }

        private static double Deterministic(CpSolver solver)
        {
            const string Name = "deterministic_time:";
            string? line = solver.ResponseStats().Split('\n').FirstOrDefault(one => one.StartsWith(Name, StringComparison.Ordinal));
            return line is not null && double.TryParse(line[Name.Length..], CultureInfo.InvariantCulture, out double spent) ? spent : 0;
        }

        private void Tell() => progress?.Report(new SearchProgress(score, bound, false));

        private void Keep(int[] better)
        {
            Score now = Judgement.Of(instance, [.. better]).Score;
            if (now < score)
            {
                (package, score) = (better, now);
                progress?.Report(new SearchProgress(score, bound, false));
            }
        }

        private sealed class Found(Run run, PackageModel model, bool isFirst) : CpSolverSolutionCallback
        {
            public override void OnSolutionCallback() => run.Keep(model.Package(literal => BooleanValue(literal)));

            public void Stop() => StopSearch();

            public void Bounded(double value)
            {
                int reached = (int)Math.Ceiling(value - 1e-6);
                if (isFirst && reached > run.bound && reached <= run.score.Dissent)
                {
                    run.bound = reached;
                    run.Tell();
                }
            }
        }
    }
}
