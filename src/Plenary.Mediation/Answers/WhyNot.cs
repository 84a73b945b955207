using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Gathers the reasons of an answer, and tells each as it is found.</summary>
internal sealed class WhyNot(Standing standing, MediationRequest request, Action<Finding> tell, CancellationToken token)
{
    private const long Nodes = 200_000;

    // Reasons looked at for each that is wanted: correction sets come between the conflicts.
    private const int LooksForEach = 8;

    private readonly List<ImmutableArray<int>> conflicts = [];
    private SmallestMoves? moves;
    private bool hasAllConflicts;

    /// <summary>Finds the smallest moves.</summary>
    /// <param name="opening">Objections without which some package is accepted by all.</param>
    public void FindMoves(ImmutableArray<int> opening)
    {
        moves = SmallestMoves.Of(standing, opening, request.MostReasons, Nodes, (set, isSmallest) => tell(new MovesFound(set, isSmallest)), token);
        if (!moves.IsExact)
        {
            token.ThrowIfCancellationRequested();
        }
    }

    public void FindConflicts()
    {
        int looks = 0;
        foreach (Reason reason in Conflicts.Find(standing, token))
        {
            if (conflicts.Count == request.MostReasons || ++looks > request.MostReasons * LooksForEach)
            {
                return;
            }

            if (reason.Kind == ReasonKind.Conflict)
            {
                conflicts.Add(reason.Positions);
                tell(new ConflictFound(reason.Positions));
            }
        }

        hasAllConflicts = true;
    }

    /// <summary>What was found.</summary>
    /// <param name="opening">The moves that are known where none were looked for.</param>
    public AgreementReasons Reasons(ImmutableArray<int> opening)
    {
        SmallestMoves known = moves ?? new SmallestMoves(opening.Length, opening.IsEmpty ? [] : [opening], opening.IsEmpty, opening.IsEmpty, []);
        Instance instance = standing.Instance;
        return new AgreementReasons(
            [.. conflicts.OrderBy(set => set.Length).ThenBy(set => set[0])],
            hasAllConflicts,
            known.Sets,
            known.Size,
            known.IsExact,
            known.IsComplete,
            [.. known.InEvery.Select(at => instance.Positions[at].Member).Distinct().Order().Select(member => instance.Members[member].Code)]);
    }
}
