using Microsoft.Data.Sqlite;
using Plenary.Server.Access;
using Plenary.Server.Storage;

namespace Plenary.Server.Accounts;

/// <summary>
/// Who has an account, a seat, an invitation, a sign-in. All of it is in memory, so that asking costs nothing on any
/// request; every change is on the disk before it counts.
/// </summary>
/// <remarks>Safe for use from several threads: one writes at a time, readers take the state as it is.</remarks>
internal sealed class AccountBook : ISeatChanges, IDisposable
{
    private readonly Lock writing = new();
    private readonly AccountFile file;
    private readonly SeatWatchers watchers = new();
    private volatile AccountState state;

    private AccountBook(AccountFile file) => (this.file, state) = (file, file.Read());

    /// <summary>What holds now.</summary>
    public AccountState State => state;

    /// <summary>Opens the accounts in a data folder, and makes their file where there is none.</summary>
    /// <exception cref="DataFolderException">The file cannot be opened, is another program's, or a later version's.</exception>
    public static AccountBook Open(DataFolder folder)
    {
        AccountFile? opened = null;
        try
        {
#pragma warning disable CA2000 // The book owns it from here on; what fails before is closed below.
            opened = AccountFile.Open(folder);
#pragma warning restore CA2000
            AccountBook book = new(opened);
            opened = null;
            return book;
        }
        catch (SqliteException fault)
        {
            throw new DataFolderException($"{folder.Accounts}: the accounts cannot be read ({fault.Message.TrimEnd('.')}). Put the copy of a backup in its place, or move it away: the server then starts without accounts and prints the administrator's link.", fault);
        }
        finally
        {
            opened?.Dispose();
        }
    }

    /// <summary>Changes something, all of it or nothing. What is decided here is decided on the newest state: nobody else writes meanwhile.</summary>
    /// <typeparam name="T">What came of it.</typeparam>
    /// <param name="work">Looks and changes; quick, and without waiting for anything.</param>
    /// <exception cref="DataFolderException">It could not be kept; nothing was changed.</exception>
    public T Write<T>(Func<AccountDraft, T> work)
    {
        AccountDraft draft;
        T result;
        lock (writing)
        {
            draft = new AccountDraft(state);
            result = work(draft);
            if (draft.Rows.Count == 0)
            {
                return result;
            }

            file.Write(draft.Rows);
            state = draft.State;
        }

        foreach (string account in draft.Touched)
        {
            watchers.Tell(account);
        }

        return result;
    }

    /// <inheritdoc/>
    public IDisposable Watch(System.Security.Claims.ClaimsPrincipal user, Action changed) =>
        user.AccountId() is { } account ? watchers.Add(account, changed) : SeatWatchers.Nobody;

    public void Dispose() => file.Dispose();
}
