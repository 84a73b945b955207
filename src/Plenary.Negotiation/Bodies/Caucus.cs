using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A group of members with positions of its own, which its members inherit unless they speak for themselves.</summary>
/// <param name="Code">The group's code, <c>G7</c>.</param>
/// <param name="Name">Its name in prose.</param>
/// <param name="Members">The codes of its members. A member may belong to several groups.</param>
public sealed record Caucus(string Code, string Name, ImmutableArray<string> Members)
{
    /// <inheritdoc/>
    public bool Equals(Caucus? other) => other is not null && Code == other.Code && Name == other.Name && Members.AsSpan().SequenceEqual(other.Members.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
