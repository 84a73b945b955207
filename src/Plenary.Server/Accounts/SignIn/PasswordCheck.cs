using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Plenary.Server.Accounts;

/// <summary>Compares passwords, at the same cost whether there is anything to compare with or not.</summary>
internal sealed class PasswordCheck : IDisposable
{
    private const int AtOnce = 2;

    private readonly IPasswordHasher<Account> hasher;
    private readonly string nobodys;

    // A hash takes some ten milliseconds of a processor. Hundreds who sign in at nine o'clock wait for each other, and the
    // rooms go on.
    private readonly SemaphoreSlim places = new(AtOnce);

    public PasswordCheck(IPasswordHasher<Account> hasher)
    {
        this.hasher = hasher;
        nobodys = hasher.HashPassword(Nobody, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
    }

    private static Account Nobody { get; } = new("", new AccountName("", ""), DateTimeOffset.MinValue);

    /// <summary>Checks a password. One hash is computed, whatever the account.</summary>
    /// <param name="account">Whose; <see langword="null"/> when there is no such account.</param>
    /// <param name="password">What was given.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>Whether it is the password of the account; and if it is and was kept in an older form, its new hash.</returns>
    public async Task<(bool IsRight, string? NewHash)> RunAsync(Account? account, string password, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            string? own = account?.PasswordHash;
            PasswordVerificationResult found = hasher.VerifyHashedPassword(account ?? Nobody, own ?? nobodys, password);
            bool isRight = own is not null && found != PasswordVerificationResult.Failed;
            return (isRight, isRight && found == PasswordVerificationResult.SuccessRehashNeeded ? hasher.HashPassword(account!, password) : null);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>The hash to keep of a new password.</summary>
    public async Task<string> HashAsync(string password, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation);
        try
        {
            return hasher.HashPassword(Nobody, password);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Takes all places until it is disposed of: who comes meanwhile waits. For tests of what happens while somebody waits.</summary>
    internal IDisposable Hold()
    {
        for (int n = 0; n < AtOnce; n++)
        {
            places.Wait();
        }

        return new Held(places);
    }

    public void Dispose() => places.Dispose();

    private sealed class Held(SemaphoreSlim places) : IDisposable
    {
        public void Dispose() => places.Release(AtOnce);
    }
}
