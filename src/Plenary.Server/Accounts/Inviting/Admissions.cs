namespace Plenary.Server.Accounts;

/// <summary>Lets people in by their link: account, seat, and the use of the link are kept together or not at all.</summary>
internal sealed class Admissions(AccountBook book, Invitations invitations, PasswordCheck passwords, Door door, TimeProvider time)
{
    /// <summary>Takes the offered seat with a new account; or, by a link for that, sets an account's password anew.</summary>
    /// <param name="secret">What the link holds.</param>
    /// <param name="name">The name chosen; not looked at where a password is set anew.</param>
    /// <param name="password">The password chosen.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Admission> AcceptAsync(string? secret, string? name, string? password, CancellationToken cancellation)
    {
        (InvitationStanding standing, Invitation? invitation) = invitations.Find(secret);
        if (standing != InvitationStanding.Open)
        {
            return new Admission(null, standing);
        }

        AccountName? read = invitation!.Renews is { } renewed ? book.State.Accounts[renewed].Name : AccountName.TryRead(name, out AccountName? typed) ? typed : null;
        string? nameFault = read is null ? AccountName.Rule : invitation.Renews is null && book.State.Find(read) is not null ? Taken : null;
        string? passwordFault = PasswordRules.Fault(password, read ?? new AccountName("\0", ""));
        if (nameFault is not null || passwordFault is not null)
        {
            return new Admission(null, standing) { NameFault = nameFault, PasswordFault = passwordFault };
        }

        string hash = await passwords.HashAsync(password!, cancellation);
        return book.Write(draft => invitation.Renews is null ? Enter(draft, secret, read!, hash) : Renew(draft, secret, hash));
    }

    /// <summary>Takes the offered seat with an account that is signed in.</summary>
    /// <param name="secret">What the link holds.</param>
    /// <param name="account">The account.</param>
    public Admission AcceptAs(string? secret, string account) => book.Write(draft =>
    {
        (InvitationStanding standing, Invitation? invitation) = invitations.Find(draft.State, secret);
        if (standing != InvitationStanding.Open)
        {
            return new Admission(null, standing);
        }

        if (invitation!.Renews is not null)
        {
            return new Admission(null, standing) { SeatFault = "This link sets a forgotten password anew. Sign out first." };
        }

        if (draft.State.SeatOf(account, invitation.Meeting) is { } held)
        {
            return new Admission(null, standing) { SeatFault = $"You have a seat there already: {SeatWords.Of(held.Seat)}. Sign out to accept under another name, or have that seat taken away first." };
        }

        Take(draft, invitation, account);
        return new Admission(null, standing);
    });

    private const string Taken = "Somebody has this name already. Choose another, for example with your office or delegation.";

    // Looked at again: the link may have been used while the password was hashed.
    private Admission Enter(AccountDraft draft, string? secret, AccountName name, string hash)
    {
        (InvitationStanding standing, Invitation? invitation) = invitations.Find(draft.State, secret);
        if (standing != InvitationStanding.Open)
        {
            return new Admission(null, standing);
        }

        if (draft.State.Find(name) is not null)
        {
            return new Admission(null, standing) { NameFault = Taken };
        }

        DateTimeOffset now = time.GetUtcNow();
        Account account = new(Guid.CreateVersion7(now).ToString("N"), name, now) { PasswordHash = hash };
        draft.Keep(account);
        Take(draft, invitation!, account.Id);
        return new Admission(door.Open(draft, account.Id), standing);
    }

    private Admission Renew(AccountDraft draft, string? secret, string hash)
    {
        (InvitationStanding standing, Invitation? invitation) = invitations.Find(draft.State, secret);
        if (standing != InvitationStanding.Open || !draft.State.Accounts.TryGetValue(invitation!.Renews!, out Account? account))
        {
            return new Admission(null, standing == InvitationStanding.Open ? InvitationStanding.Revoked : standing);
        }

        draft.Keep(account with { PasswordHash = hash });
        draft.EndSessions(account.Id);
        draft.Keep(invitation with { UsedAt = time.GetUtcNow(), UsedBy = account.Id });
        return new Admission(door.Open(draft, account.Id), standing);
    }

    private void Take(AccountDraft draft, Invitation invitation, string account)
    {
        DateTimeOffset now = time.GetUtcNow();
        draft.Keep(new HeldSeat(account, invitation.Meeting, invitation.Seat, now, invitation.By));
        draft.Keep(invitation with { UsedAt = now, UsedBy = account });
    }
}
