using Plenary.Server.Access;

namespace Plenary.Server.Accounts;

/// <summary>A seat that is offered, to whoever opens the link first.</summary>
/// <param name="Id">Its identity in lists. It opens nothing: the link holds a secret, of which only the hash is kept.</param>
/// <param name="Secret">The hash of the link's secret, in base 64.</param>
/// <param name="Meeting">The meeting, or <see cref="HeldSeat.EveryMeeting"/>.</param>
/// <param name="Seat">What is offered.</param>
/// <param name="By">The account that invites; <see langword="null"/> for the link that a server prints at its first start.</param>
/// <param name="At">When it was made.</param>
/// <param name="Expires">From when it is worth nothing.</param>
public sealed record Invitation(string Id, string Secret, string Meeting, Seat Seat, string? By, DateTimeOffset At, DateTimeOffset Expires)
{
    /// <summary>The account whose password the link sets anew; <see langword="null"/> for a link that offers a seat.</summary>
    public string? Renews { get; init; }

    /// <summary>When it was used, or <see langword="null"/>.</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>The account that it let in, or <see langword="null"/>.</summary>
    public string? UsedBy { get; init; }

    /// <summary>When it was taken back, or <see langword="null"/>.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>How it stands at a moment.</summary>
    public InvitationStanding StandingAt(DateTimeOffset now) =>
        UsedAt is not null ? InvitationStanding.Used
        : RevokedAt is not null ? InvitationStanding.Revoked
        : now >= Expires ? InvitationStanding.Expired
        : InvitationStanding.Open;
}

/// <summary>How an invitation stands.</summary>
public enum InvitationStanding
{
    /// <summary>It can be accepted.</summary>
    Open,

    /// <summary>It was accepted: a link works once.</summary>
    Used,

    /// <summary>It was taken back, or whoever made it may no longer invite.</summary>
    Revoked,

    /// <summary>Its time has passed.</summary>
    Expired,

    /// <summary>No such invitation was ever made here.</summary>
    Unknown,
}
