using System.Collections.Immutable;
using System.Numerics;

namespace Plenary.Mediation;

/// <summary>That a point is settled by one of some options.</summary>
/// <param name="Point">The point's place.</param>
/// <param name="Options">The options, one bit each.</param>
public readonly record struct Choice(int Point, ulong Options)
{
    /// <summary>Whether an option is among them.</summary>
    public bool Has(int option) => ((Options >> option) & 1) != 0;

    /// <summary>How many they are.</summary>
    public int Count => BitOperations.PopCount(Options);
}

/// <summary>Choices that come together: it holds in a package when all of them do, and always when there are none.</summary>
/// <param name="Choices">One for each point concerned, by place.</param>
public sealed record Term(ImmutableArray<Choice> Choices)
{
    /// <summary>What holds in every package.</summary>
    public static Term Always { get; } = new([]);

    /// <summary>A term of one choice.</summary>
    public static Term Of(int point, ulong options) => new([new Choice(point, options)]);

    /// <summary>Whether it holds in a package.</summary>
    public bool Holds(ReadOnlySpan<int> package)
    {
        foreach (Choice choice in Choices)
        {
            if (!choice.Has(package[choice.Point]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Term? other) => other is not null && Choices.AsSpan().SequenceEqual(other.Choices.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Choice choice in Choices)
        {
            hash.Add(choice);
        }

        return hash.ToHashCode();
    }
}
