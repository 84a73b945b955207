using Plenary.Server.Access;
using Plenary.Server.Accounts;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Accounts;

public sealed class AccountBackupTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Running_server_is_backed_up_and_restored_then_the_accounts_are_there_and_nobody_is_signed_in()
    {
        using DataPlace place = new();
        DataFolder folder = new(place.Data);
        Account admin = new("admin", new AccountName("Admin", "ADMIN"), Start) { PasswordHash = "hash" };
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 0, Made.Events(2));
            using AccountBook running = AccountBook.Open(folder);
            running.Write(draft =>
            {
                draft.Keep(admin);
                draft.Keep(new HeldSeat("admin", HeldSeat.EveryMeeting, new Seat(Role.Secretariat), Start, null));
                draft.Keep(new SignInSession("session", "admin", Start));
                return 0;
            });
            Assert.Contains($"\nAccounts: {place["backup"]}.accounts\n", Run(0, "backup", place.Data, place["backup"]), StringComparison.Ordinal);
            Assert.Single(running.State.Sessions);
        }

        Run(2, "backup", place.Data, place["backup"]);
        Assert.Contains($"\nAccounts: {place["backup"]}.accounts\n", Run(0, "restore", place["backup"], place["restored"]), StringComparison.Ordinal);

        using AccountBook book = AccountBook.Open(new DataFolder(place["restored"]));
        Assert.Equal(admin, book.State.Accounts["admin"]);
        Assert.True(book.State.HasAdministrator);
        Assert.Empty(book.State.Sessions);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place["backup"] + ".accounts"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(place["restored"], "accounts.db")));
        }
    }

    [Fact]
    public async Task Accounts_beside_a_backup_are_spoilt_then_the_log_is_restored_and_the_fault_is_told()
    {
        using DataPlace place = new();
        await using (SqliteEventLog log = place.Open())
        {
            await log.AppendAsync("a", 0, Made.Events(2));
        }

        Run(0, "backup", place.Data, place["backup"]);
        await File.WriteAllTextAsync(place["backup"] + ".accounts", string.Join(' ', Enumerable.Repeat("no database", 1000)));

        Assert.Contains("the log was restored, but the accounts cannot be", Run(2, "restore", place["backup"], place["restored"]), StringComparison.Ordinal);

        Assert.False(File.Exists(Path.Combine(place["restored"], "accounts.db")));
        Assert.Null(Verification.Run(place["restored"]).Break);
    }

    private static string Run(int expected, params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" };
        Assert.Equal(expected, ServerCommandLine.Run(arguments, output, output));
        return output.ToString();
    }
}
