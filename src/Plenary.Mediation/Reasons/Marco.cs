using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Finds minimal sets of objections that cannot stand together, and minimal sets whose leaving lets the rest stand: each as soon as it is found.</summary>
/// <remarks>
/// MARCO (Liffiton, Previti, Malik, Marques-Silva, Fast, flexible MUS enumeration, 2016): a map of unexplored sets gives a seed;
/// one that can stand together is grown until nothing more fits, one that cannot is shrunk until nothing can be spared. Run
/// on each part of the objections alone, because conflicts never reach across parts. Complete when it ends.
/// </remarks>
internal static class Marco
{
    /// <summary>The sets within one part.</summary>
    public static IEnumerable<(bool IsConflict, ImmutableArray<int> Positions)> Of(Standing standing, ImmutableArray<int> part, CancellationToken token)
    {
        Unexplored map = new(part.Length, token);
        while (map.Next() is { } seed)
        {
            token.ThrowIfCancellationRequested();
            if (standing.Respecting(Members(part, seed)) is { } package)
            {
                Grow(standing, part, seed, package);
                int[] outside = [.. Enumerable.Range(0, part.Length).Where(at => !seed[at])];
                if (outside.Length == 0)
                {
                    yield break;
                }

                map.SomeIn(outside);
                yield return (false, [.. outside.Select(at => part[at])]);
            }
            else
            {
                Shrink(standing, part, seed);
                int[] inside = [.. Enumerable.Range(0, part.Length).Where(at => seed[at])];
                map.SomeOut(inside);
                yield return (true, [.. inside.Select(at => part[at])]);
            }
        }
    }

    private static List<int> Members(ImmutableArray<int> part, bool[] set)
    {
        List<int> members = [];
        for (int at = 0; at < set.Length; at++)
        {
            if (set[at])
            {
                members.Add(part[at]);
            }
        }

        return members;
    }

    // Whatever the package at hand respects comes in for nothing.
    private static void Grow(Standing standing, ImmutableArray<int> part, bool[] set, int[] package)
    {
        for (int at = 0; at < set.Length; at++)
        {
            set[at] |= !standing.Instance.Positions[part[at]].Holds(package);
        }

        for (int at = 0; at < set.Length; at++)
        {
            if (!set[at])
            {
                set[at] = true;
                set[at] = standing.Respecting(Members(part, set)) is not null;
            }
        }
    }

    private static void Shrink(Standing standing, ImmutableArray<int> part, bool[] set)
    {
        for (int at = 0; at < set.Length; at++)
        {
            if (set[at])
            {
                set[at] = false;
                set[at] = standing.Respecting(Members(part, set)) is not null;
            }
        }
    }
}
