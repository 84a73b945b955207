namespace Plenary.Negotiation;

/// <summary>Arrays are the same when they hold the same, in the same order.</summary>
internal sealed class SameSequence<T> : IEqualityComparer<T[]>
{
    public static SameSequence<T> Instance { get; } = new();

    public bool Equals(T[]? left, T[]? right) => left is not null && right is not null && left.AsSpan().SequenceEqual(right);

    // The ends and the middle tell most sequences apart, and cost nothing however long they are.
    public int GetHashCode(T[] all) => all.Length == 0 ? 0 : HashCode.Combine(all.Length, all[0], all[all.Length / 2], all[^1]);
}
