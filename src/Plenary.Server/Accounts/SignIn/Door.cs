using Microsoft.Extensions.Options;

namespace Plenary.Server.Accounts;

/// <summary>Lets people in who know their password, and out again.</summary>
internal sealed partial class Door(AccountBook book, PasswordCheck passwords, FailedTries tries, TimeProvider time, IOptions<AccountSettings> settings, ILogger<Door> log)
{
    /// <summary>What everybody is told who is not let in, whatever the reason: it must not say which names exist.</summary>
    public const string Refusal = "The name or the password is not right, or there were too many failed tries and the account is locked for some minutes.";

    /// <summary>Signs somebody in.</summary>
    /// <param name="name">The name as typed.</param>
    /// <param name="password">The password as typed.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The sign-in, or <see langword="null"/>: then <see cref="Refusal"/> is all there is to say.</returns>
    public async Task<SignInSession?> SignInAsync(string? name, string? password, CancellationToken cancellation)
    {
        if (password is null || password.Length > PasswordRules.Longest)
        {
            password = "";
        }

        // What is no name is nobody's name: it takes the same way.
        string key = AccountName.TryRead(name, out AccountName? read) ? read.Key : "";
        Account? account = read is null ? null : book.State.Find(read);
        bool isOpen = TakeTry(key);
        (bool isRight, string? newHash) = await passwords.RunAsync(account, password, cancellation);
        if (!isOpen || !isRight)
        {
            SignInFailed();
            return null;
        }

        tries.Clear(key);
        SignInSession? session = book.Write(draft => Enter(draft, account!, newHash));
        if (session is not null)
        {
            SignedIn(account!.Id);
        }

        return session;
    }

    /// <summary>Opens a sign-in for an account without asking for its password: whoever calls has made sure of it otherwise.</summary>
    public SignInSession Open(AccountDraft draft, string account)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (SignInSession old in draft.State.Sessions.Values.Where(session => !IsCurrent(session, now)).ToArray())
        {
            draft.Remove(old);
        }

        SignInSession session = new(LinkSecret.Make(), account, now);
        draft.Keep(session);
        return session;
    }

    /// <summary>Whether a sign-in still holds.</summary>
    /// <param name="account">The account that a cookie names.</param>
    /// <param name="session">The sign-in that it stands for.</param>
    public bool Holds(string? account, string? session) =>
        account is not null && session is not null && book.State.Sessions.TryGetValue(session, out SignInSession? found) && found.Account == account && IsCurrent(found, time.GetUtcNow());

    /// <summary>Ends a sign-in.</summary>
    public void SignOut(string session) => book.Write(draft =>
    {
        if (draft.State.Sessions.TryGetValue(session, out SignInSession? found))
        {
            draft.Remove(found);
        }

        return 0;
    });

    /// <summary>Ends all sign-ins of an account but one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="except">The one that goes on, or <see langword="null"/>.</param>
    /// <returns>How many ended.</returns>
    public int SignOutEverywhere(string account, string? except) => book.Write(draft => draft.EndSessions(account, except));

    /// <summary>Changes a password; all other sign-ins of the account end.</summary>
    /// <param name="account">The account.</param>
    /// <param name="session">The sign-in that goes on.</param>
    /// <param name="old">The password as it is.</param>
    /// <param name="chosen">The password as it shall be.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What is wrong: with the old password, with the new one; both <see langword="null"/> when it was changed.</returns>
    public async Task<(string? Old, string? Chosen)> ChangePasswordAsync(string account, string? session, string? old, string? chosen, CancellationToken cancellation)
    {
        if (!book.State.Accounts.TryGetValue(account, out Account? found) || found.PasswordHash is null)
        {
            return ("This account has no password to change.", null);
        }

        if (PasswordRules.Fault(chosen, found.Name) is { } fault)
        {
            return (null, fault);
        }

        // Guessing the old password at a device left open counts like guessing at the door.
        bool isOpen = TakeTry(found.Name.Key);
        (bool isRight, _) = await passwords.RunAsync(found, old ?? "", cancellation);
        if (!isOpen || !isRight)
        {
            return ("The present password is not right, or there were too many failed tries and it is locked for some minutes.", null);
        }

        tries.Clear(found.Name.Key);
        string hash = await passwords.HashAsync(chosen!, cancellation);
        book.Write(draft =>
        {
            draft.Keep(draft.State.Accounts[account] with { PasswordHash = hash });
            return draft.EndSessions(account, session);
        });
        return (null, null);
    }

    private bool TakeTry(string key)
    {
        (bool isOpen, bool isLast) = tries.Take(key);
        if (isLast)
        {
            Locked();
        }

        return isOpen;
    }

    private SignInSession? Enter(AccountDraft draft, Account checkedOne, string? newHash)
    {
        // The password may have been changed, or the account taken away, while its hash was computed.
        if (!draft.State.Accounts.TryGetValue(checkedOne.Id, out Account? account) || account.PasswordHash != checkedOne.PasswordHash)
        {
            return null;
        }

        if (newHash is not null)
        {
            draft.Keep(account with { PasswordHash = newHash });
        }

        return Open(draft, account.Id);
    }

    private bool IsCurrent(SignInSession session, DateTimeOffset now) => now < session.Since + settings.Value.LongestTime;

    [LoggerMessage(Level = LogLevel.Information, Message = "A sign-in failed.")]
    private partial void SignInFailed();

    [LoggerMessage(Level = LogLevel.Information, Message = "Account {Account} signed in.")]
    private partial void SignedIn(string account);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A name takes no password for a while: too many failed tries.")]
    private partial void Locked();
}
