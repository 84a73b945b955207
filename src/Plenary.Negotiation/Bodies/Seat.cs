namespace Plenary.Negotiation;

/// <summary>A place in the room. Whether it takes part in decisions, may vote and is present are three different things (practice A5).</summary>
/// <param name="Code">The party's code: <c>JPN</c>, <c>EU</c>, <c>WHO</c>.</param>
/// <param name="Name">The name in protocol form, as printed in a footnote: <c>Japan</c>, <c>the European Union</c>.</param>
/// <param name="Kind">Member, guest or observer.</param>
public sealed record Seat(string Code, string Name, SeatKind Kind)
{
    /// <summary>Whether a member may vote now; a member in arrears or suspended stays a member.</summary>
    public bool IsEntitled { get; init; } = true;

    /// <summary>Why a member may not vote, or <see langword="null"/>.</summary>
    public string? EntitlementReason { get; init; }

    /// <summary>What was decided on its credentials.</summary>
    public Credentials Credentials { get; init; } = Credentials.Accepted;

    /// <summary>Weights by name, for rules that need them: <c>population</c>, <c>votes</c>, <c>contributions</c>.</summary>
    public System.Collections.Immutable.ImmutableSortedDictionary<string, decimal> Weights { get; init; } =
        System.Collections.Immutable.ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);

    /// <summary>Whether it is a permanent member, for the rule of the UN Security Council.</summary>
    public bool IsPermanent { get; init; }
}

/// <summary>How a party sits in the room.</summary>
public enum SeatKind
{
    /// <summary>A member: part of every decision.</summary>
    Member,

    /// <summary>A guest: in the room, may speak, not in the decision.</summary>
    Guest,

    /// <summary>An observer: in the room, not in the decision.</summary>
    Observer,
}

/// <summary>What was decided on a delegation's credentials (GA rules 27–29).</summary>
public enum Credentials
{
    /// <summary>Accepted, or not asked for.</summary>
    Accepted,

    /// <summary>Seated provisionally until the report: full rights meanwhile.</summary>
    Provisional,

    /// <summary>Rejected: no part in decisions.</summary>
    Rejected,
}
