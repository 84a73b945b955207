using Plenary.Mediation;
using Plenary.Server.Hosting;

namespace Plenary.Server.Mediating;

/// <summary>The work on one question, off the room's writer: a glance, the whole answer, and where the search did not prove it the exact solver.</summary>
/// <param name="begun">The run as it begins.</param>
/// <param name="publish">Told of every snapshot; gives it back with its version.</param>
/// <param name="search">Who answers.</param>
/// <param name="prover">Who proves.</param>
/// <param name="settings">How long that may take.</param>
/// <param name="logger">Where faults are noted.</param>
#pragma warning disable CA1001 // A source without a timer holds nothing; disposing of it while the work goes on would be a race.
internal sealed class RunWork(MediationRun begun, Action<MediationRun> publish, AnswerSearch search, IProver prover, MediationSettings settings, ILogger logger)
#pragma warning restore CA1001
{
    private readonly Lock changing = new();
    private readonly CancellationTokenSource end = new();
    private readonly TaskCompletionSource glanced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly MediationRun first = begun;
    private MediationRun run = begun;

    /// <summary>Done when there is a first answer, or none will come.</summary>
    public Task Glanced => glanced.Task;

    /// <summary>Done when the work is.</summary>
    public Task Finished { get; private set; } = Task.CompletedTask;

    /// <summary>Which text it is on.</summary>
    public Negotiation.TextId Text => first.Text;

    /// <summary>Begins.</summary>
    /// <param name="put">Puts the question on the state at which it was asked.</param>
    public void Begin(Func<WhatIf> put) => Finished = Task.Run(() => Run(put));

    /// <summary>Has it end at the next step, with what it has.</summary>
    public void End() => end.Cancel();

    private void Run(Func<WhatIf> put)
    {
        try
        {
            Answer(put());
        }
        catch (QuestionFaultException fault)
        {
            Now(one => one with { State = MediationRunState.Faulted, Answer = null, Fault = fault.Message });
        }
#pragma warning disable CA1031 // Nobody waits for this work who could be told otherwise.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.MediationFailed(FaultTrace.Of(fault));
            Now(one => one with { State = MediationRunState.Faulted, Answer = null, Fault = "Plenary met a fault of its own in working this out. Ask again; if it stays, tell the operator." });
        }
        finally
        {
            glanced.TrySetResult();
        }
    }

    private void Answer(WhatIf question)
    {
        ulong seed = (ulong)first.Asked.Seed;
        MediationAnswer glance = search(question, MediationRequest.Glance with { Seed = seed }, null, end.Token);
        Now(one => one with { Answer = glance });
        glanced.TrySetResult();

        // Not begun from the glance: the same question with the same seed gives the same answer wherever it is asked.
        MediationAnswer whole = search(question, MediationRequest.Whole with { Seed = seed }, new Teller(this), end.Token);
        if (whole.IsEndedEarly)
        {
            Now(one => one with { State = MediationRunState.EndedEarly, Answer = Kept(one.Answer!, whole) });
        }
        else if (whole.IsProven || settings.ProofSeconds == 0 || end.IsCancellationRequested)
        {
            Now(one => one with { State = whole.IsProven || settings.ProofSeconds == 0 ? MediationRunState.Done : MediationRunState.EndedEarly, Answer = whole });
        }
        else
        {
            Prove(question, whole);
        }
    }

    private void Prove(WhatIf question, MediationAnswer whole)
    {
        Now(one => one with { State = MediationRunState.Proving, Answer = whole });
        MediationAnswer proven;
        try
        {
            ProofLimits limits = new(settings.ProofSeconds, TimeSpan.FromSeconds(settings.ProofSeconds));
            proven = WholeProof.Of(whole, prover, limits, request => search(question, request, null, end.Token), new Bounds(this), end.Token);
        }
#pragma warning disable CA1031 // A solver that is not there for this machine, or fails, takes nothing from the answer.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            logger.ProofFailed(FaultTrace.Of(fault));
            proven = whole with { Notes = whole.Notes.Add("The exact solver could not be used on this server: the answer stands as it was found.") };
        }

        Now(one => one with { State = end.IsCancellationRequested && !proven.IsProven ? MediationRunState.EndedEarly : MediationRunState.Done, Answer = proven });
    }

    // An end in the middle keeps the better package; what stands beside it was worked out for it or is not there.
    private static MediationAnswer Kept(MediationAnswer before, MediationAnswer ended) =>
        before.Best.Judgement.Score < ended.Best.Judgement.Score
            ? before with { Bound = Math.Max(before.Bound, ended.Bound), Reasons = ended.Reasons, Unfinished = ended.Unfinished, Notes = ended.Notes }
            : ended with { Bound = Math.Max(before.Bound, ended.Bound), IsProven = ended.IsProven || before.IsProven };

    private void Now(Func<MediationRun, MediationRun> change)
    {
        lock (changing)
        {
            MediationRun changed = change(run);
            if (!ReferenceEquals(changed, run))
            {
                run = changed;
                publish(changed);
            }
        }
    }

    private static MediationRun With(MediationRun run, Finding finding) => finding switch
    {
        ConflictFound or MovesFound => run with { Found = run.Found.Add(finding) },
        BetterPackage better when better.Score < run.Answer!.Best.Judgement.Score =>
            run with { Answer = run.Answer with { Best = PackageReport.Of(run.Answer.Question.Instance, better.Package) } },
        HigherBound higher when higher.Bound > run.Answer!.Bound => run with { Answer = run.Answer with { Bound = higher.Bound } },
        BestProven proven when !run.Answer!.IsProven && proven.Score.Equals(run.Answer.Best.Judgement.Score) => run with { Answer = run.Answer with { IsProven = true } },
        _ => run,
    };

    private sealed class Teller(RunWork work) : IProgress<Finding>
    {
        public void Report(Finding value) => work.Now(run => With(run, value));
    }

    private sealed class Bounds(RunWork work) : IProgress<SearchProgress>
    {
        public void Report(SearchProgress value) => work.Now(run => value.Bound > run.Answer!.Bound ? run with { Answer = run.Answer with { Bound = value.Bound } } : run);
    }
}
