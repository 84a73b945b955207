using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Gathers the reasons of an answer.</summary>
internal static class WhyNot
{
    private const long Nodes = 200_000;

    // Reasons looked at for each that is wanted: correction sets come between the conflicts.
    private const int LooksForEach = 8;

    public static AgreementReasons Of(WhatIf question, MediationRequest request, CancellationToken token)
    {
        Instance instance = question.Instance;
        Standing standing = new(instance, question.Limits.Masks(instance), token);
        SmallestMoves moves = SmallestMoves.Of(standing, request.MostReasons, Nodes, token);
        List<ImmutableArray<int>> conflicts = [];
        bool isComplete = true;
        int looks = 0;
        foreach (Reason reason in Conflicts.Find(instance, question.Limits, token))
        {
            if (conflicts.Count == request.MostReasons || ++looks > request.MostReasons * LooksForEach)
            {
                isComplete = false;
                break;
            }

            if (reason.Kind == ReasonKind.Conflict)
            {
                conflicts.Add(reason.Positions);
            }
        }

        return new AgreementReasons(
            [.. conflicts.OrderBy(set => set.Length).ThenBy(set => set[0])],
            isComplete,
            moves.Sets,
            moves.Size,
            moves.IsExact,
            moves.IsComplete,
            [.. moves.InEvery.Select(at => instance.Positions[at].Member).Distinct().Order().Select(member => instance.Members[member].Code)]);
    }
}
