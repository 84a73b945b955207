namespace Plenary.Negotiation;

/// <summary>Obstacles that are told in one breath: the same thing, of the same members, on the same condition.</summary>
internal sealed class SameMatter : IEqualityComparer<Obstacle>
{
    public static SameMatter Instance { get; } = new();

    public bool Equals(Obstacle? left, Obstacle? right) => left is not null && right is not null
        && left.Kind == right.Kind && left.Members.AsSpan().SequenceEqual(right.Members.AsSpan()) && Equals(left.Condition?.Condition, right.Condition?.Condition);

    // The ends of the list tell most lists apart, and cost nothing however long it is.
    public int GetHashCode(Obstacle one) => one.Members.IsEmpty ? (int)one.Kind
        : HashCode.Combine(one.Kind, one.Members.Length, one.Members[0], one.Members[one.Members.Length / 2], one.Members[^1]);
}

/// <summary>The same obstacles are those that begin with the same one, not with its like, and are as many.</summary>
internal sealed class SameObstacles : IEqualityComparer<(Obstacle First, int Count)>
{
    public static SameObstacles Instance { get; } = new();

    public bool Equals((Obstacle First, int Count) left, (Obstacle First, int Count) right) => ReferenceEquals(left.First, right.First) && left.Count == right.Count;

    public int GetHashCode((Obstacle First, int Count) all) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(all.First);
}
