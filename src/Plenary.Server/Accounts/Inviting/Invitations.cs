using Microsoft.Extensions.Options;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Accounts;

/// <summary>Makes, lists and takes back the links that let people in.</summary>
internal sealed class Invitations(AccountBook book, TimeProvider time, IOptions<AccountSettings> settings)
{
    /// <summary>Offers a seat that is asked for in words.</summary>
    /// <param name="by">The account that invites.</param>
    /// <param name="meeting">Where.</param>
    /// <param name="choice">What is asked for.</param>
    /// <param name="body">The body that meets: only its parties have delegations.</param>
    public MadeLink Invite(string by, string meeting, SeatChoice choice, BodyState body)
    {
        if (Permissions.Refuse(SeatIn(book.State, by, meeting), Act.InviteDelegates) is { } refusal)
        {
            return MadeLink.Refused(refusal);
        }

        (Seat? seat, ProceedingsRefusal? fault) = choice.Read(body);
        return seat is null ? MadeLink.Refused(fault!) : Invite(by, meeting, seat);
    }

    /// <summary>Offers a seat.</summary>
    /// <param name="by">The account that invites.</param>
    /// <param name="meeting">Where.</param>
    /// <param name="seat">What is offered.</param>
    public MadeLink Invite(string by, string meeting, Seat seat)
    {
        if (InvitationRules.Fault(seat) is { } fault)
        {
            return MadeLink.Refused(fault);
        }

        if (meeting == HeldSeat.EveryMeeting && seat.Role != Role.Secretariat)
        {
            return MadeLink.Refused(new ProceedingsRefusal("seat", "Only the secretariat has a seat in every meeting. Invite others to one meeting."));
        }

        return book.Write(draft => InvitationRules.Refuse(SeatIn(draft.State, by, meeting), seat) is { } refusal
            ? MadeLink.Refused(refusal)
            : Make(draft, meeting, seat, by, settings.Value.InvitationTime));
    }

    /// <summary>The link that makes an administrator: the secretariat's seat in every meeting. Whoever can start the server may ask for it; those made before are worth nothing from now on.</summary>
    public MadeLink InviteAdministrator() => book.Write(draft =>
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (Invitation earlier in draft.State.Invitations.Values.Where(earlier => earlier.By is null && earlier.StandingAt(now) == InvitationStanding.Open).ToArray())
        {
            draft.Keep(earlier with { RevokedAt = now });
        }

        return Make(draft, HeldSeat.EveryMeeting, new Seat(Role.Secretariat), null, settings.Value.ShortLinkTime);
    });

    /// <summary>A link with which somebody who forgot the password sets another. The secretariat gives it, and nobody else: it opens the account with all its seats.</summary>
    /// <param name="by">The account that asks.</param>
    /// <param name="meeting">Where both have a seat.</param>
    /// <param name="account">Whose password.</param>
    public MadeLink RenewPassword(string by, string meeting, string account) => book.Write(draft =>
    {
        if (Permissions.Refuse(SeatIn(draft.State, by, meeting), Act.InviteHeads) is { } refusal)
        {
            return MadeLink.Refused(refusal);
        }

        // The secretariat of one meeting must not become the administrator by way of the administrator's password.
        HeldSeat? theirs = draft.State.SeatOf(account, meeting);
        bool isAdministrator = draft.State.SeatOf(by, meeting)!.Meeting == HeldSeat.EveryMeeting;
        if (theirs is null || (!isAdministrator && draft.State.Seats.Values.Any(held => held.Account == account && held.Meeting != meeting)))
        {
            return MadeLink.Refused(new ProceedingsRefusal("account", "This account is not only of this meeting, or has no seat in it. Ask an administrator."));
        }

        if (draft.State.Accounts[account].PasswordHash is null)
        {
            return MadeLink.Refused(new ProceedingsRefusal("account", "This account has no password to set anew."));
        }

        return Make(draft, meeting, theirs.Seat, by, settings.Value.ShortLinkTime, account);
    });

    /// <summary>
    /// Forgets an account: its name, its password, its seats and sign-ins. What was done from its seats stays in the record,
    /// which knows the office and the delegation, and never knew the person.
    /// </summary>
    /// <param name="by">The account that asks, of the secretariat.</param>
    /// <param name="meeting">The meeting in which both have a seat.</param>
    /// <param name="account">The account.</param>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public ProceedingsRefusal? Forget(string by, string meeting, string account) => book.Write(draft =>
    {
        if (Permissions.Refuse(SeatIn(draft.State, by, meeting), Act.InviteHeads) is { } refusal)
        {
            return refusal;
        }

        if (account == by)
        {
            return new ProceedingsRefusal("own-seat", "Nobody forgets the own account: a server must not be left without anybody to run it. Ask another of the secretariat.");
        }

        bool isAdministrator = draft.State.SeatOf(by, meeting)!.Meeting == HeldSeat.EveryMeeting;
        if (draft.State.SeatOf(account, meeting) is null || (!isAdministrator && draft.State.Seats.Values.Any(held => held.Account == account && held.Meeting != meeting)))
        {
            return new ProceedingsRefusal("account", "This account is not only of this meeting, or has no seat in it. Ask an administrator.");
        }

        if (draft.State.Accounts[account].PasswordHash is null)
        {
            return new ProceedingsRefusal("account", "This account is the demonstration’s, and names no person.");
        }

        foreach (Invitation link in draft.State.Invitations.Values.Where(one => one.Renews == account && one.UsedAt is null && one.RevokedAt is null).ToArray())
        {
            draft.Keep(link with { RevokedAt = time.GetUtcNow() });
        }

        draft.Forget(draft.State.Accounts[account]);
        return null;
    });

    /// <summary>How the invitation behind a link stands.</summary>
    /// <param name="secret">What the link holds.</param>
    public (InvitationStanding Standing, Invitation? Invitation) Find(string? secret) => Find(book.State, secret);

    /// <summary>How the invitation behind a link stands in this state.</summary>
    public (InvitationStanding Standing, Invitation? Invitation) Find(AccountState state, string? secret)
    {
        if (secret is not { Length: LinkSecret.Length } || !state.Invitations.TryGetValue(LinkSecret.Hash(secret), out Invitation? found))
        {
            return (InvitationStanding.Unknown, null);
        }

        return (Standing(state, found), found);
    }

    /// <summary>How an invitation stands in this state: one whose maker may no longer invite is worth nothing either.</summary>
    public InvitationStanding Standing(AccountState state, Invitation invitation) => invitation.StandingAt(time.GetUtcNow()) switch
    {
        InvitationStanding.Open when !MayStill(state, invitation) => InvitationStanding.Revoked,
        InvitationStanding standing => standing,
    };

    /// <summary>The invitations of a meeting that an account may take back, the newest first.</summary>
    public IReadOnlyList<Invitation> List(string by, string meeting)
    {
        AccountState state = book.State;
        Seat seat = SeatIn(state, by, meeting);
        return [.. state.Invitations.Values
            .Where(invitation => invitation.Meeting == meeting && InvitationRules.Refuse(seat, invitation.Seat) is null)
            .OrderByDescending(invitation => invitation.At)
            .ThenBy(invitation => invitation.Id, StringComparer.Ordinal)];
    }

    /// <summary>Takes an invitation back. One that was used stays used: its seat is taken away, not the invitation.</summary>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public ProceedingsRefusal? Revoke(string by, string meeting, string id) => book.Write(draft =>
    {
        Invitation? found = draft.State.Invitations.Values.FirstOrDefault(invitation => invitation.Id == id && invitation.Meeting == meeting);
        Seat seat = SeatIn(draft.State, by, meeting);

        // One that may not be seen is answered like one that is not there.
        if (found is null || InvitationRules.Refuse(seat, found.Seat) is not null)
        {
            return Permissions.Refuse(seat, Act.InviteDelegates) ?? new ProceedingsRefusal("no-invitation", "There is no such invitation in this meeting. Look at the list again.");
        }

        if (found.UsedAt is not null)
        {
            return new ProceedingsRefusal("used", "This invitation was accepted already. Take the seat away instead.");
        }

        draft.Keep(found with { RevokedAt = found.RevokedAt ?? time.GetUtcNow() });
        return null;
    });

    /// <summary>The seat of an account, for those who ask who it is and not whether it is signed in.</summary>
    public static Seat SeatIn(AccountState state, string account, string meeting) => state.SeatOf(account, meeting)?.Seat ?? Seat.OfPublic;

    private MadeLink Make(AccountDraft draft, string meeting, Seat seat, string? by, TimeSpan holds, string? renews = null)
    {
        string secret = LinkSecret.Make();
        DateTimeOffset now = time.GetUtcNow();
        Invitation made = new(Guid.CreateVersion7(now).ToString("N"), LinkSecret.Hash(secret), meeting, seat, by, now, now + holds) { Renews = renews };
        draft.Keep(made);
        return new MadeLink(made, secret, null);
    }

    private static bool MayStill(AccountState state, Invitation invitation)
    {
        if (invitation.By is not { } by)
        {
            return true;
        }

        Seat seat = SeatIn(state, by, invitation.Meeting);
        return invitation.Renews is null ? InvitationRules.Refuse(seat, invitation.Seat) is null : Permissions.Allow(seat, Act.InviteHeads);
    }
}
