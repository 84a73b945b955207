using CsCheck;
using Microsoft.Data.Sqlite;
using Plenary.Server.Access;
using Plenary.Server.Accounts;
using Plenary.Server.Storage;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Accounts;

public sealed class AccountBookTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly Gen<string> Id = Gen.Int[0, 4].Select(n => $"id{n}");
    private static readonly Gen<DateTimeOffset> At = Gen.Int[0, 100_000].Select(seconds => Start.AddSeconds(seconds));

    private static readonly Gen<Seat> AnySeat = Gen.Select(
        Gen.Enum<Role>(), Any(null, "JPN", "RUS"), Gen.Enum<SeatLevel>(), Any(null, "Première secrétaire"),
        (role, delegation, level, office) => new Seat(role, delegation, level) { Office = office });

    private static readonly Gen<Invitation> AnyInvitation = Gen.Select(
        Id, AnySeat, At, Gen.Select(Id, Id, Id), At,
        (id, seat, at, others, used) => new Invitation(id, "secret of " + id, "m1", seat, others.Item1 == "id0" ? null : others.Item1, at, at.AddDays(1))
        {
            Renews = others.Item2 == "id0" ? null : others.Item2,
            UsedAt = others.Item3 == "id0" ? null : used,
            UsedBy = others.Item3 == "id0" ? null : others.Item3,
            RevokedAt = others.Item3 == "id1" ? used : null,
        });

    private static readonly Gen<Action<AccountDraft>> Step = Gen.OneOf<Action<AccountDraft>>(
        Gen.Select(Id, At, Any(null, "hash"), (id, at, hash) => (Action<AccountDraft>)(draft => draft.Keep(new Account(id, new AccountName("Näme " + id, "NAME " + id), at) { PasswordHash = hash }))),
        Gen.Select(Id, AnySeat, At, Id, (id, seat, at, by) => (Action<AccountDraft>)(draft => draft.Keep(new HeldSeat(id, seat.Office is null ? "m1" : "*", seat, at, by == "id0" ? null : by)))),
        Gen.Select(Id, Id, At, (id, account, at) => (Action<AccountDraft>)(draft => draft.Keep(new SignInSession(id, account, at)))),
        AnyInvitation.Select(invitation => (Action<AccountDraft>)(draft => draft.Keep(invitation))),
        Id.Select(id => (Action<AccountDraft>)(draft => draft.EndSessions(id))),
        Id.Select(id => (Action<AccountDraft>)(draft =>
        {
            if (draft.State.SeatOf(id, "m1") is { } held)
            {
                draft.Remove(held);
            }
        })));

    [Fact]
    public void Server_starts_again_then_it_knows_what_it_knew() => Step.Array[0, 12].Array[1, 4].Sample(
        writes =>
        {
            using DataPlace place = new();
            DataFolder folder = new(place.Data);
            folder.Make();
            AccountState before;
            using (AccountBook book = AccountBook.Open(folder))
            {
                foreach (Action<AccountDraft>[] steps in writes)
                {
                    book.Write(draft =>
                    {
                        Array.ForEach(steps, step => step(draft));
                        return 0;
                    });
                }

                before = book.State;
            }

            using AccountBook again = AccountBook.Open(folder);
            Assert.Equal(Sorted(before.Accounts), Sorted(again.State.Accounts));
            Assert.Equal(Sorted(before.Names), Sorted(again.State.Names));
            Assert.Equal(Sorted(before.Sessions), Sorted(again.State.Sessions));
            Assert.Equal(Sorted(before.Invitations), Sorted(again.State.Invitations));
            Assert.Equal(Sorted(before.Seats), Sorted(again.State.Seats));
        },
        iter: 30);

    [Fact]
    public void Work_fails_half_way_then_nothing_of_it_is_there()
    {
        using DataPlace place = new();
        DataFolder folder = new(place.Data);
        folder.Make();
        using AccountBook book = AccountBook.Open(folder);

        Assert.Throws<InvalidOperationException>(() => book.Write<int>(draft =>
        {
            draft.Keep(new SignInSession("s", "a", Start));
            throw new InvalidOperationException();
        }));

        // A row that the file does not take, after two that it does.
        Assert.Throws<DataFolderException>(() => book.Write(draft =>
        {
            draft.Keep(new SignInSession("s", "a", Start));
            draft.Keep(new Account("a", new AccountName("x", "X"), Start));
            draft.Keep(new HeldSeat("a", null!, Seat.OfPublic, Start, null));
            return 0;
        }));

        Assert.Empty(book.State.Sessions);
        Assert.Empty(book.State.Accounts);
        book.Dispose();
        using AccountBook again = AccountBook.Open(folder);
        Assert.Empty(again.State.Sessions);
        Assert.Empty(again.State.Accounts);
    }

    [Theory]
    [InlineData("PRAGMA application_id = 7", "these are no accounts of Plenary")]
    [InlineData("PRAGMA user_version = 2", "a later Plenary (layout 2; this one knows 1)")]
    [InlineData("DROP TABLE seat", "the accounts cannot be read")]
    public void File_is_not_what_this_Plenary_writes_then_it_says_so_and_leaves_it(string change, string said)
    {
        using DataPlace place = new();
        DataFolder folder = new(place.Data);
        folder.Make();
        AccountBook.Open(folder).Dispose();
        Tampering(place, change);
        byte[] before = File.ReadAllBytes(folder.Accounts);

        DataFolderException fault = Assert.Throws<DataFolderException>(() => AccountBook.Open(folder));

        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Accounts, fault.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(folder.Accounts));
    }

    [Fact]
    public void File_is_no_database_then_it_says_so()
    {
        using DataPlace place = new();
        DataFolder folder = new(place.Data);
        folder.Make();
        File.WriteAllText(folder.Accounts, string.Join(' ', Enumerable.Repeat("no database", 1000)));

        Assert.Contains("the accounts cannot be read", Assert.Throws<DataFolderException>(() => AccountBook.Open(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_are_kept_then_nobody_but_their_owner_may_read_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such modes on Windows.");
        using DataPlace place = new();
        DataFolder folder = new(place.Data);
        folder.Make();
        using AccountBook book = AccountBook.Open(folder);
        book.Write(draft =>
        {
            draft.Keep(new SignInSession("s", "a", Start));
            return 0;
        });

        string[] files = Directory.GetFiles(place.Data);
        Assert.Contains(files, file => file.EndsWith("accounts.db-wal", StringComparison.Ordinal));
#pragma warning disable CA1416 // Skipped on Windows above.
        Assert.All(files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
#pragma warning restore CA1416
    }

    private static Gen<string?> Any(params string?[] words) => Gen.Int[0, words.Length - 1].Select(at => words[at]);

    private static IEnumerable<KeyValuePair<TKey, TValue>> Sorted<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> all)
        where TKey : notnull => all.OrderBy(one => one.Key.ToString(), StringComparer.Ordinal);

    private static void Tampering(DataPlace place, string sql)
    {
        using SqliteConnection connection = new($"Data Source={place["plenary-data"]}/accounts.db;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
