using Plenary.Server.Access;

namespace Plenary.Server.Accounts;

/// <summary>A seat to offer.</summary>
/// <param name="Seat"><c>head</c>, <c>member</c>, <c>read-only</c>, <c>chair</c>, <c>observer</c> or <c>secretariat</c>.</param>
/// <param name="Delegation">The delegation's code, for the first three; an observer may have one.</param>
/// <param name="Office">An office, as “First Secretary”; never a person's name.</param>
public sealed record SeatAsked(string? Seat, string? Delegation = null, string? Office = null);

/// <summary>What a delegate shall be able to do from now on.</summary>
/// <param name="Level"><c>head</c>, <c>member</c> or <c>read-only</c>.</param>
public sealed record LevelAsked(string? Level);

/// <summary>A link that was made. It is in this answer and nowhere else.</summary>
/// <param name="Invitation">The invitation's identity, for taking it back.</param>
/// <param name="Link">The link.</param>
/// <param name="Expires">Until when it can be used.</param>
public sealed record LinkAnswer(string Invitation, string Link, DateTimeOffset Expires);

/// <summary>Who has a seat.</summary>
/// <param name="Account">The account's identity.</param>
/// <param name="Name">The name it signs in with.</param>
/// <param name="Seat">As in <see cref="SeatAsked"/>.</param>
/// <param name="Delegation">The delegation's code, or null.</param>
/// <param name="Office">The office, or null.</param>
/// <param name="Meeting">The meeting; <c>*</c> for a seat in every meeting.</param>
/// <param name="Since">Since when it is held as it is.</param>
public sealed record SeatAnswer(string Account, string Name, string Seat, string? Delegation, string? Office, string Meeting, DateTimeOffset Since)
{
    internal static SeatAnswer Of(HeldSeat held, Account account) =>
        new(held.Account, account.Name.Written, Kind(held.Seat), held.Seat.Delegation, held.Seat.Office, held.Meeting, held.At);

    internal static string Kind(Seat seat) => seat.Role switch
    {
        Role.Delegate => SeatWords.Of(seat.Level),
        Role.Public => "public",
        Role.Observer => "observer",
        Role.Chair => "chair",
        _ => "secretariat",
    };
}

/// <summary>An invitation.</summary>
/// <param name="Invitation">Its identity.</param>
/// <param name="Seat">As in <see cref="SeatAsked"/>.</param>
/// <param name="Delegation">The delegation's code, or null.</param>
/// <param name="Office">The office, or null.</param>
/// <param name="RenewsPassword">Whether its link sets a password anew and gives no seat.</param>
/// <param name="Standing"><c>open</c>, <c>used</c>, <c>revoked</c> or <c>expired</c>.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Expires">Until when it can be used.</param>
public sealed record InvitationAnswer(string Invitation, string Seat, string? Delegation, string? Office, bool RenewsPassword, string Standing, DateTimeOffset Made, DateTimeOffset Expires)
{
    internal static InvitationAnswer Of(Invitation invitation, InvitationStanding standing) => new(
        invitation.Id, SeatAnswer.Kind(invitation.Seat), invitation.Seat.Delegation, invitation.Seat.Office, invitation.Renews is not null,
        standing.ToString().ToLowerInvariant(), invitation.At, invitation.Expires);
}
