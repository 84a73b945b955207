using Google.OrTools.Sat;

namespace Plenary.Mediation.CpSat;

/// <summary>Proves answers with CP-SAT (Google OR-Tools), one criterion after another, each time from the best package so far.</summary>
/// <remarks>
/// For the fewest dissenters our own bound works beside the solver, as it often proves in a moment what the solver needs long
/// for (and the other way round), and, where the clock and not the work is the limit, our own search.
/// </remarks>
public sealed class CpSatProver : IProver
{
    /// <inheritdoc/>
    public MediationAnswer Prove(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress = null, CancellationToken token = default) =>
        answer.IsProven ? answer : new Run(answer, limits, progress, token).Prove();

    private const int Rounds = 400;

    // A bound of our own that is so far behind the solver's does not overtake it by being dearer.
    private const double Trailing = 0.8;

    private sealed class Run(MediationAnswer answer, ProofLimits limits, IProgress<SearchProgress>? progress, CancellationToken token)
    {
        private readonly Instance instance = answer.Question.Instance;
        private readonly ulong[] allowed = answer.Question.Limits.Masks(answer.Question.Instance);
        private readonly System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        private readonly BestSoFar best = new(answer.Question.Instance, answer, progress);
        private double work = limits.Work;

        public MediationAnswer Prove()
        {
            PackageModel model = new(instance, allowed);
            (LinearExpr Expression, Func<Score, int> Value)[] order =
            [
                (model.Dissent, one => one.Dissent),
                (model.Reservations, one => one.Reservations),
                (model.Unhappiest, one => one.Unhappiest),
                (model.Unmet, one => one.Unmet),
                (model.Dropped, one => one.Dropped),
            ];
            int level = 0;
            for (bool isDone = true; level < order.Length && isDone; level += isDone ? 1 : 0)
            {
                (LinearExpr expression, Func<Score, int> value) = order[level];
                isDone = level == 0 ? best.IsLeastDissent || FewestDissenters(model) : value(best.Score) == 0 || Level(model, expression, value);
                if (isDone)
                {
                    model.Model.Add(expression <= value(best.Score));
                }
            }

            bool isProven = level == order.Length;
            progress?.Report(new SearchProgress(best.Score, best.Bound, isProven));
            string end = isProven ? "Proven by an exact solver: no package is better."
                : token.IsCancellationRequested ? "The proof was ended before it was done."
                : limits.Time > TimeSpan.Zero && Left <= TimeSpan.Zero ? "The time for the proof ran out: another run may come further."
                : "The work allowed for the proof ran out.";
            return answer with
            {
                Best = PackageReport.Of(instance, [.. best.Package]),
                Bound = best.Bound,
                IsProven = isProven,
                Notes = AnswerNotes.AfterProof(answer.Notes, [end]),
            };
        }

        private TimeSpan Left => limits.Time > TimeSpan.Zero ? limits.Time - watch.Elapsed : TimeSpan.MaxValue;

        private bool IsOver => token.IsCancellationRequested || Left <= TimeSpan.Zero || (limits.Work > 0 && work <= 0);

        private bool FewestDissenters(PackageModel model)
        {
            if (IsOver)
            {
                return false;
            }

            using CancellationTokenSource done = CancellationTokenSource.CreateLinkedTokenSource(token);
            using Found found = new(best, model, true, done.Token);
            Task own = Task.Run(() => Own(done), CancellationToken.None);
            Solve(model, model.Dissent, found, done.Token);

            // The solver's share is done: where work is the limit, the bound runs to its end, so that the answer is the same each time.
            if (limits.Work == 0 || best.IsLeastDissent)
            {
                done.Cancel();
            }

            own.GetAwaiter().GetResult();
            return best.IsLeastDissent;
        }

        // Whether a later criterion is proven for the packages that are as good in those before.
        private bool Level(PackageModel model, LinearExpr expression, Func<Score, int> value)
        {
            if (IsOver)
            {
                return false;
            }

            using Found found = new(best, model, false, token);
            return Solve(model, expression, found, token) is { } proven && proven == value(best.Score);
        }

        // The least value, where it is proven.
        private int? Solve(PackageModel model, LinearExpr expression, Found found, CancellationToken end)
        {
            bool isDissent = found.IsDissent;
            model.Model.Minimize(expression);
            int[] package = best.Package;
            model.Hint(package, Judgement.Of(instance, [.. package]).Dissenters(instance).ToHashSet());
            using CpSolver solver = new() { StringParameters = SolverParameters.Of(limits, work, Left, isDissent) };
            if (isDissent)
            {
                solver.SetBestBoundCallback(found.Bounded);
            }

            using CancellationTokenRegistration registration = end.Register(solver.StopSearch);
            CpSolverStatus status = solver.Solve(model.Model, found);
            work -= SolverParameters.WorkOf(solver);
            if (isDissent)
            {
                best.Raise(solver.BestObjectiveBound);
            }

            return status == CpSolverStatus.Optimal ? (int)Math.Round(solver.ObjectiveValue) : null;
        }

        // One thread of our own, so that the solver keeps most of the machine: a cheap bound, the search, a dear bound, and the search for long.
        private void Own(CancellationTokenSource done)
        {
            try
            {
                int cheap = OwnBound(limits.Work > 0 ? DissentBound.Usual : DissentBound.Cheap, done);
                if (limits.Work == 0)
                {
                    OwnSearch(Effort.Usual, done);
                    if (cheap > best.Bound * Trailing)
                    {
                        OwnBound(DissentBound.Widest, done);
                    }

                    OwnSearch(Effort.Thorough, done);
                }
            }
            catch (OperationCanceledException)
            {
                // Proven, or out of time: what was found is kept.
            }
        }

        private int OwnBound(int widest, CancellationTokenSource done)
        {
            int reached = DissentBound.Of(new Board(instance, allowed), Rounds, widest, best.Score.Dissent, bound => best.Raise(bound), done.Token);
            EndIfProven(done);
            return reached;
        }

        private void OwnSearch(Effort effort, CancellationTokenSource done)
        {
            Climb.Run(new Board(instance, allowed), effort, answer.Seed, best.Package, (better, _) => best.Keep(better), done.Token);
            EndIfProven(done);
        }

        private void EndIfProven(CancellationTokenSource done)
        {
            if (best.IsLeastDissent)
            {
                done.Cancel();
            }
        }
    }

    private sealed class Found(BestSoFar best, PackageModel model, bool isDissent, CancellationToken end) : CpSolverSolutionCallback
    {
        public bool IsDissent => isDissent;

        public override void OnSolutionCallback()
        {
            best.Keep(model.Package(literal => BooleanValue(literal)));
            StopIfOver();
        }

        public void Bounded(double value)
        {
            best.Raise(value);
            StopIfOver();
        }

        // A solver that is told to stop before it has begun does not hear it: it is told again at all it reports.
        private void StopIfOver()
        {
            if (end.IsCancellationRequested || (isDissent && best.IsLeastDissent))
            {
                StopSearch();
            }
        }
    }
}
