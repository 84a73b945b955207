using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Plenary.Mediation;

/// <summary>Why there is no package that every member accepts.</summary>
public static class Conflicts
{
    /// <summary>Minimal conflict sets, and minimal correction sets of each part, as they are found.</summary>
    /// <remarks>
    /// A conflict set is a set of objections that no package respects together, none of which can be spared. A correction set
    /// is a set of objections of one part of the question whose leaving lets the rest of that part stand; one of each part,
    /// taken together, opens full agreement. The first come at once; ending early loses nothing of what came.
    /// </remarks>
    /// <param name="instance">The question.</param>
    /// <param name="limits">What is pinned or forbidden.</param>
    /// <param name="token">Ends the search.</param>
    public static async IAsyncEnumerable<Reason> FindAsync(Instance instance, OptionLimits limits, [EnumeratorCancellation] CancellationToken token = default)
    {
        foreach (Reason reason in Find(instance, limits, token))
        {
            yield return reason;
            await Task.Yield();
        }
    }

    /// <summary>The same, one after another on the caller's thread. Parts take turns, so that a large one does not hide the others.</summary>
    public static IEnumerable<Reason> Find(Instance instance, OptionLimits limits, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(limits);
        return Find(new Standing(instance, limits.Masks(instance), token), token);
    }

    internal static IEnumerable<Reason> Find(Standing standing, CancellationToken token)
    {
        Queue<(int Part, IEnumerator<(bool IsConflict, ImmutableArray<int> Positions)> Reasons)> parts = new();
        try
        {
            for (int part = 0; part < standing.Parts.Length; part++)
            {
                parts.Enqueue((part, Marco.Of(standing, standing.Parts[part], token).GetEnumerator()));
            }

            while (parts.TryDequeue(out (int Part, IEnumerator<(bool IsConflict, ImmutableArray<int> Positions)> Reasons) next))
            {
                if (next.Reasons.MoveNext())
                {
                    yield return new Reason(next.Reasons.Current.IsConflict ? ReasonKind.Conflict : ReasonKind.Correction, next.Part, next.Reasons.Current.Positions);
                    parts.Enqueue(next);
                }
                else
                {
                    next.Reasons.Dispose();
                }
            }
        }
        finally
        {
            foreach ((_, IEnumerator<(bool IsConflict, ImmutableArray<int> Positions)> reasons) in parts)
            {
                reasons.Dispose();
            }
        }
    }
}

/// <summary>A minimal set of positions that clash, or whose leaving ends a clash.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Part">The part of the question that it belongs to: parts share no point.</param>
/// <param name="Positions">The places of the positions, ascending.</param>
public sealed record Reason(ReasonKind Kind, int Part, ImmutableArray<int> Positions)
{
    /// <inheritdoc/>
    public bool Equals(Reason? other) => other is not null && Kind == other.Kind && Part == other.Part && Positions.AsSpan().SequenceEqual(other.Positions.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Part, Positions.Length);
}

/// <summary>The kinds of reasons.</summary>
public enum ReasonKind
{
    /// <summary>Positions that no package respects together, none of which can be spared.</summary>
    Conflict,

    /// <summary>Positions of one part whose leaving lets the rest of the part stand, none of which can be spared.</summary>
    Correction,
}
