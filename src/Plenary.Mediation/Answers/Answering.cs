using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Answers questions of mediation.</summary>
public static class Answering
{
    /// <summary>Answers a question.</summary>
    /// <param name="question">The question, with what is supposed.</param>
    /// <param name="request">How to search, and what of the answer is wanted.</param>
    /// <param name="progress">Told of every better package and bound; may be <see langword="null"/>.</param>
    /// <param name="token">Ends the work; what was told until then was true.</param>
    /// <exception cref="ArgumentException">The question has faults (<see cref="InstanceFaults"/>).</exception>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static MediationAnswer Answer(WhatIf question, MediationRequest request, IProgress<SearchProgress>? progress = null, CancellationToken token = default)
    {
        Instance instance = question.Instance;
        if (InstanceFaults.Of(instance) is [var fault, ..])
        {
            throw new ArgumentException(fault, nameof(question));
        }

        Board board = new(instance, question.Limits.Masks(instance));
        int bound = 0;
        Score bestSoFar = Score.Worst;
        (int[] package, Score score) = Climb.Run(board, request.Effort, request.Seed, request.Warm.IsDefault ? [] : request.Warm.AsSpan(), Found, token);
        bool isProven = false;
        if (request.Effort.ExactNodes > 0 && ExactSearch.Best(board, request.Effort.ExactNodes, package, token) is { } exact)
        {
            (package, score) = exact;
            (bound, isProven) = (score.Dissent, true);
            progress?.Report(new SearchProgress(score, bound, true));
        }
        else if (request.Effort.BoundRounds > 0)
        {
            bound = DissentBound.Of(board, request.Effort.BoundRounds, DissentBound.Usual, score.Dissent, Bounded, token);
            token.ThrowIfCancellationRequested();
        }

        MediationAnswer answer = new(question, request.Seed, PackageReport.Of(instance, [.. package]), bound, isProven) { Notes = Notes(instance, isProven) };
        if (request.Parts.HasFlag(AnswerParts.Others))
        {
            answer = answer with { Others = OtherPackages.Of(board, package, score, request, token) };
        }

        if (request.Parts.HasFlag(AnswerParts.Breadth))
        {
            answer = Breadth.Of(board, answer, package, request, token);
        }

        return request.Parts.HasFlag(AnswerParts.Reasons) ? answer with { Reasons = WhyNot.Of(question, request, token) } : answer;

        void Found(int[] better, Score now)
        {
            bestSoFar = now;
            progress?.Report(new SearchProgress(now, bound, false));
        }

        void Bounded(int reached)
        {
            bound = reached;
            progress?.Report(new SearchProgress(bestSoFar, reached, false));
        }
    }

    private static ImmutableArray<string> Notes(Instance instance, bool isProven)
    {
        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        notes.AddRange(instance.Remarks);
        for (int point = 0; point < instance.Points.Length; point++)
        {
            for (int option = 0; option < instance.Points[point].Options.Length; option++)
            {
                if (instance.Members.Length > 1 && RefusedByAll(instance, point, option))
                {
                    notes.Add($"Nobody can accept “{instance.Points[point].Options[option].Label}” for {instance.Points[point].Label}.");
                }
            }
        }

        notes.Add(isProven ? "Every package that could be better was looked at." : "Not every package was looked at: the bound says how good one could be at most.");
        return notes.ToImmutable();
    }

    private static bool RefusedByAll(Instance instance, int point, int option) =>
        instance.Positions.Where(position => position.Kind == HoldingKind.Objection && position.Terms.Any(term => term.Choices.Length == 1 && term.Choices[0].Point == point && term.Choices[0].Has(option)))
            .Select(position => position.Member).Distinct().Count() == instance.Members.Length;
}

/// <summary>How far a search has come.</summary>
/// <param name="Best">The score of the best package so far.</param>
/// <param name="Bound">No package has less dissent.</param>
/// <param name="IsProven">Whether the best is proven.</param>
public readonly record struct SearchProgress(Score Best, int Bound, bool IsProven);
