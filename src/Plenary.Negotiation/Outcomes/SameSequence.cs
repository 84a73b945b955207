namespace Plenary.Negotiation;

/// <summary>Arrays are the same when they hold the same, in the same order.</summary>
internal sealed class SameSequence<T> : IEqualityComparer<T[]>
{
    public static SameSequence<T> Instance { get; } = new();

    public bool Equals(T[]? left, T[]? right) => left is not null && right is not null && left.AsSpan().SequenceEqual(right);

    public int GetHashCode(T[] all)
    {
        HashCode hash = new();
        foreach (T one in all)
        {
            hash.Add(one);
        }

        return hash.ToHashCode();
    }
}
