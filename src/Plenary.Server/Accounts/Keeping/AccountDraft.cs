namespace Plenary.Server.Accounts;

/// <summary>Changes that are kept together or not at all, and the state as it will be with them.</summary>
internal sealed class AccountDraft(AccountState state)
{
    private readonly List<Action<AccountFile>> rows = [];
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);

    /// <summary>The state with what was changed so far.</summary>
    public AccountState State { get; private set; } = state;

    /// <summary>What is to be written.</summary>
    public IReadOnlyList<Action<AccountFile>> Rows => rows;

    /// <summary>The accounts whose seats or sign-ins are other than before.</summary>
    public IReadOnlyCollection<string> Touched => touched;

    public void Keep(Account account) => Change(State.With(account), file => file.Keep(account));

    public void Keep(SignInSession session) => Change(State.With(session), file => file.Keep(session));

    public void Keep(Invitation invitation) => Change(State.With(invitation), file => file.Keep(invitation));

    public void Keep(HeldSeat seat)
    {
        touched.Add(seat.Account);
        Change(State.With(seat), file => file.Keep(seat));
    }

    public void Remove(HeldSeat seat)
    {
        touched.Add(seat.Account);
        Change(State.Without(seat), file => file.Remove(seat));
    }

    public void Remove(SignInSession session)
    {
        touched.Add(session.Account);
        Change(State.Without(session), file => file.Remove(session));
    }

    /// <summary>Removes an account with its sign-ins and seats. Who invited whom stays, by identities that name nobody any more.</summary>
    public void Forget(Account account)
    {
        EndSessions(account.Id);
        foreach (HeldSeat seat in State.Seats.Values.Where(held => held.Account == account.Id).ToArray())
        {
            Remove(seat);
        }

        touched.Add(account.Id);
        Change(State.Without(account), file => file.Remove(account));
    }

    /// <summary>Ends the sign-ins of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="except">One that goes on, or <see langword="null"/>.</param>
    /// <returns>How many ended.</returns>
    public int EndSessions(string account, string? except = null)
    {
        SignInSession[] ended = [.. State.Sessions.Values.Where(session => session.Account == account && session.Id != except)];
        foreach (SignInSession session in ended)
        {
            Remove(session);
        }

        return ended.Length;
    }

    private void Change(AccountState next, Action<AccountFile> row)
    {
        State = next;
        rows.Add(row);
    }
}
