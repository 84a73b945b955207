using Plenary.Negotiation;

namespace Plenary.Server.Access;

/// <summary>In what role somebody is in a room, for whom, and with what say. Immutable; two are equal when all their parts are.</summary>
/// <param name="Role">The role.</param>
/// <param name="Delegation">
/// The delegation's code as the body knows it (<c>JPN</c>); for the chair the presidency's code where one is held; an
/// observer may have one. Otherwise <see langword="null"/>.
/// </param>
/// <param name="Level">What a delegate may do within the delegation. Without meaning for the other roles.</param>
public sealed record Seat(Role Role, string? Delegation = null, SeatLevel Level = SeatLevel.Member)
{
    /// <summary>Nobody in particular.</summary>
    public static Seat OfPublic { get; } = new(Role.Public, null, SeatLevel.ReadOnly);

    /// <summary>The office by whose hand things are recorded ("First Secretary"), or <see langword="null"/>; at most 200 characters.</summary>
    public string? Office { get; init; }

    /// <summary>
    /// Where the reader sits: everything this seat is shown comes from the projection for this audience. The chair sees
    /// the table and what is told to the chair alone; a delegate, read-only or not, the table and the own delegation's;
    /// the secretariat and observers the table.
    /// </summary>
    public Audience Audience => Role switch
    {
        Role.Chair => Audience.ChairAlone,
        Role.Delegate when Delegation is not null => Audience.Of(Delegation),
        Role.Secretariat or Role.Observer or Role.Delegate => Audience.Table,
        _ => Audience.Public,
    };

    /// <summary>In whose name this seat acts, or <see langword="null"/> for those who act in nobody's: observers and the public.</summary>
    public Actor? Actor => Role switch
    {
        Role.Chair => new Actor(ActorRole.Chair, Delegation, Office),
        Role.Secretariat => new Actor(ActorRole.Secretariat, null, Office),
        Role.Delegate when Delegation is not null => Negotiation.Actor.Delegate(Delegation, Office),
        _ => null,
    };
}
