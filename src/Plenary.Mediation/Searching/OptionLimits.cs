using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Which options are pinned, and which forbidden: the chair's "what if".</summary>
public sealed record OptionLimits
{
    /// <summary>Every option may be taken.</summary>
    public static OptionLimits None { get; } = new();

    /// <summary>For a point's place, the options that may be taken, one bit each; points not named may take all of theirs.</summary>
    public ImmutableSortedDictionary<int, ulong> Only { get; init; } = ImmutableSortedDictionary<int, ulong>.Empty;

    /// <summary>The same with one option pinned.</summary>
    public OptionLimits Pin(int point, int option) => this with { Only = Only.SetItem(point, 1UL << option) };

    /// <summary>The same with one option forbidden.</summary>
    /// <exception cref="ArgumentException">No option would be left.</exception>
    public OptionLimits Forbid(Instance instance, int point, int option)
    {
        ulong left = Masks(instance)[point] & ~(1UL << option);
        return left == 0
            ? throw new ArgumentException($"Nothing would be left for {instance.Points[point].Label}. Allow one of its options.", nameof(option))
            : this with { Only = Only.SetItem(point, left) };
    }

    /// <summary>For every point the options that may be taken, one bit each.</summary>
    public ulong[] Masks(Instance instance)
    {
        ulong[] masks = new ulong[instance.Points.Length];
        for (int point = 0; point < masks.Length; point++)
        {
            int count = instance.Points[point].Options.Length;
            ulong all = count == MediationPoint.MostOptions ? ulong.MaxValue : (1UL << count) - 1;
            masks[point] = Only.TryGetValue(point, out ulong only) ? only & all : all;
        }

        return masks;
    }
}
