namespace Plenary.Mediation.Tests.Laws;

/// <summary>The reference: looks at every package and every set of objections, and uses nothing of the search.</summary>
internal static class EveryPackage
{
    public static IEnumerable<int[]> Of(Instance instance)
    {
        int[] package = new int[instance.Points.Length];
        while (true)
        {
            yield return (int[])package.Clone();
            int point = 0;
            while (point < package.Length && ++package[point] == instance.Points[point].Options.Length)
            {
                package[point++] = 0;
            }

            if (point == package.Length)
            {
                yield break;
            }
        }
    }

    public static Score Best(Instance instance) => Of(instance).Min(package => Judgement.Of(instance, [.. package]).Score);

    /// <summary>For every package the objections that bite in it.</summary>
    public static List<HashSet<int>> Bitten(Instance instance) =>
        [.. Of(instance).Select(package => Judgement.Of(instance, [.. package]).Biting.ToHashSet())];

    /// <summary>All minimal sets of objections that no package respects.</summary>
    public static HashSet<string> Conflicts(Instance instance)
    {
        List<HashSet<int>> bitten = Bitten(instance);
        return Minimal(Subsets(instance).Where(set => !bitten.Any(one => !one.Overlaps(set))));
    }

    /// <summary>All minimal sets of objections without which some package respects the rest.</summary>
    public static HashSet<string> Corrections(Instance instance) => Minimal(Bitten(instance));

    public static string Name(IEnumerable<int> set) => string.Join(' ', set.Order());

    private static IEnumerable<HashSet<int>> Subsets(Instance instance)
    {
        int[] objections = [.. Enumerable.Range(0, instance.Positions.Length).Where(at => instance.Positions[at].Kind == HoldingKind.Objection)];
        for (int mask = 0; mask < 1 << objections.Length; mask++)
        {
            yield return [.. objections.Where((_, at) => ((mask >> at) & 1) != 0)];
        }
    }

    private static HashSet<string> Minimal(IEnumerable<HashSet<int>> sets)
    {
        List<HashSet<int>> all = [.. sets];
        return [.. all.Where(set => !all.Any(other => other.IsProperSubsetOf(set))).Select(Name)];
    }
}
