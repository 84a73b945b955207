namespace Plenary.Server.Accounts;

/// <summary>Somebody who can sign in. What the account may do is no part of it: that is in its seats.</summary>
/// <param name="Id">Its identity; stays the same when the name changes.</param>
/// <param name="Name">The name to sign in with and to be seen by, as it was written.</param>
/// <param name="MadeAt">When it was made.</param>
public sealed record Account(string Id, AccountName Name, DateTimeOffset MadeAt)
{
    /// <summary>The hash of the password; <see langword="null"/> for one that cannot sign in with a password, as those of a demonstration.</summary>
    public string? PasswordHash { get; init; }
}
