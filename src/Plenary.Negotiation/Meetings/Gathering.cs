using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Something a meeting has planned for a time: a sitting, a group, an informal consultation.</summary>
/// <param name="Id">Its identity within the meeting.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it is.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends; after <paramref name="From"/>.</param>
public sealed record Gathering(string Id, string Title, GatheringKind Kind, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>The codes of the delegations it is for; empty when it is open to all.</summary>
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>Whether a delegation is expected there.</summary>
    public bool IsFor(string party) => Parties.IsDefaultOrEmpty || Parties.Contains(party, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Equals(Gathering? other) => other is not null && Id == other.Id && Title == other.Title && Kind == other.Kind
        && From == other.From && To == other.To && Parties.AsSpan().SequenceEqual(other.Parties.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, From, To);
}

/// <summary>The kinds of gatherings (practice A5).</summary>
public enum GatheringKind
{
    /// <summary>A sitting of the whole.</summary>
    Plenary,

    /// <summary>A contact group.</summary>
    ContactGroup,

    /// <summary>Informal consultations, with a facilitator.</summary>
    Informal,

    /// <summary>Informal-informals: no secretariat, no facilitator, they report back.</summary>
    InformalInformal,

    /// <summary>Friends of the chair.</summary>
    FriendsOfTheChair,

    /// <summary>A huddle.</summary>
    Huddle,

    /// <summary>A meeting of a group of members.</summary>
    Caucus,
}
