using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>What is told while an answer is worked out: each true when it is told, and for the chair alone like the answer.</summary>
public abstract record Finding
{
    private protected Finding()
    {
    }
}

/// <summary>The work turned to a part of the answer.</summary>
/// <param name="Stage">The part.</param>
public sealed record StageBegun(AnswerStage Stage) : Finding;

/// <summary>A package was found that is better than all before.</summary>
/// <param name="Package">For every point the place of its option.</param>
/// <param name="Score">How good it is.</param>
public sealed record BetterPackage(ImmutableArray<int> Package, Score Score) : Finding;

/// <summary>No package has less dissent than so much: more than was known before.</summary>
/// <param name="Bound">The dissent.</param>
public sealed record HigherBound(int Bound) : Finding;

/// <summary>No package is better than the best that was told.</summary>
/// <param name="Score">How good that one is.</param>
public sealed record BestProven(Score Score) : Finding;

/// <summary>A minimal set of positions that no package respects together.</summary>
/// <param name="Positions">Their places, ascending.</param>
public sealed record ConflictFound(ImmutableArray<int> Positions) : Finding;

/// <summary>A set of positions whose leaving opens a package that everybody accepts.</summary>
/// <param name="Positions">Their places, ascending.</param>
/// <param name="IsSmallest">Whether fewer are proven not to do. The first come at once and are not; each that follows is smaller.</param>
public sealed record MovesFound(ImmutableArray<int> Positions, bool IsSmallest) : Finding;
