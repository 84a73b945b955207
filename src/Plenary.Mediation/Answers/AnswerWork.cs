using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>The work on one answer: stage after stage, each of which leaves what it found when the work is ended in its middle.</summary>
internal sealed class AnswerWork
{
    private readonly WhatIf question;
    private readonly Instance instance;
    private readonly MediationRequest request;
    private readonly IProgress<Finding>? findings;
    private readonly CancellationToken token;
    private readonly Board board;
    private readonly List<AnswerStage> unfinished = [];
    private int[] package;
    private Score score;
    private int bound;
    private bool isProven;

    public AnswerWork(WhatIf question, MediationRequest request, IProgress<Finding>? findings, CancellationToken token)
    {
        this.question = question;
        instance = question.Instance;
        this.request = request;
        this.findings = findings;
        this.token = token;
        board = new Board(instance, question.Limits.Masks(instance));
        package = Climb.WhereFewestObject(board);
        score = new Trial(board, package).Score;
    }

    public MediationAnswer Run()
    {
        Tell(new BetterPackage([.. package], score));
        Raise(board.AlwaysDissent);
        Do(AnswerStage.Search, Search);
        Do(AnswerStage.Proof, Prove);
        AgreementReasons? reasons = request.Parts.HasFlag(AnswerParts.Reasons) ? Reasons() : null;
        MediationAnswer answer = new(question, request.Seed, PackageReport.Of(instance, [.. package]), bound, isProven) { Reasons = reasons };
        if (request.Parts.HasFlag(AnswerParts.Others))
        {
            Do(AnswerStage.Others, () => answer = answer with { Others = OtherPackages.Of(board, package, score, request, token) });
        }

        if (request.Parts.HasFlag(AnswerParts.Breadth))
        {
            Breadth breadth = new(board, package, request, token);
            Do(AnswerStage.Front, () => answer = answer with { Front = breadth.Front() });
            Do(AnswerStage.Drops, () => answer = answer with { Drops = breadth.Drops() });
            Do(AnswerStage.Safe, () =>
            {
                (ImmutableArray<int> safe, bool isExact) = breadth.Safe(isProven);
                answer = answer with { Safe = safe, IsSafeExact = isExact };
            });
        }

        return answer with { Unfinished = [.. unfinished], Notes = AnswerNotes.Of(instance, isProven, unfinished) };
    }

    // Whoever asked for the end is told nothing more.
    private void Tell(Finding finding)
    {
        if (!token.IsCancellationRequested)
        {
            findings?.Report(finding);
        }
    }

    private void Do(AnswerStage stage, Action work)
    {
        Tell(new StageBegun(stage));
        try
        {
            token.ThrowIfCancellationRequested();
            work();
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            unfinished.Add(stage);
        }
    }

    private void Search() => Climb.Run(board, request.Effort, request.Seed, request.Warm.IsDefault ? [] : request.Warm.AsSpan(), Better, token);

    private void Prove()
    {
        if (request.Effort.ExactNodes > 0 && ExactSearch.Best(board, request.Effort.ExactNodes, package, Better, token) is { } exact)
        {
            (package, score) = exact;
            isProven = true;
            Raise(score.Dissent);
            Tell(new BestProven(score));
        }
        else if (request.Effort.BoundRounds > 0)
        {
            bound = Math.Max(bound, DissentBound.Of(board, request.Effort.BoundRounds, DissentBound.Usual, score.Dissent, Raise, token));
            if (bound < score.Dissent)
            {
                token.ThrowIfCancellationRequested();
            }
        }
    }

    private AgreementReasons Reasons()
    {
        Standing standing = new(instance, question.Limits.Masks(instance), token);
        WhyNot why = new(standing, request, Tell, token);
        ImmutableArray<int> biting = Judgement.Of(instance, [.. package]).Biting;
        Do(AnswerStage.Moves, () => why.FindMoves(biting));
        Do(AnswerStage.Conflicts, why.FindConflicts);
        return why.Reasons(biting);
    }

    private void Better(int[] better, Score now)
    {
        if (now < score)
        {
            (package, score) = (better, now);
            Tell(new BetterPackage([.. better], now));
        }
    }

    private void Raise(int reached)
    {
        if (reached > bound)
        {
            bound = reached;
            Tell(new HigherBound(reached));
        }
    }
}
