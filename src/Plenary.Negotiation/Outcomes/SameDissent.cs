namespace Plenary.Negotiation;

/// <summary>Stands of one member that are one dissent: they say the same, on paragraphs that may differ.</summary>
internal sealed class SameDissent : IEqualityComparer<Stand>
{
    public static SameDissent Instance { get; } = new();

    public bool Equals(Stand? left, Stand? right) => left is not null && right is not null
        && left.Member == right.Member && Math.Min(left.On, 0) == Math.Min(right.On, 0) && left.IsObjection == right.IsObjection && left.Kind == right.Kind
        && left.Held.Position.Statement == right.Held.Position.Statement && left.Held.Position.Reason == right.Held.Position.Reason
        && left.Through == right.Through && Equals(left.Unmet, right.Unmet);

    public int GetHashCode(Stand one) => HashCode.Combine(one.Member, Math.Min(one.On, 0), one.IsObjection, one.Held.Position.Statement, one.Held.Position.Reason);
}
