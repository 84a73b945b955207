using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Plenary.Server.Access;
using Plenary.Server.Accounts;
using Plenary.Server.Storage;
using Plenary.Server.Tests.Storage;
using Xunit;

namespace Plenary.Server.Tests.Accounts;

/// <summary>The accounts of a server without the server: what pages and API call, on a clock of the test's own.</summary>
internal sealed class Desk : IDisposable
{
    public const string Meeting = "m1";
    public const string Password = "correct horse battery";

    private readonly DataPlace place = new();

    public Desk()
    {
        DataFolder folder = new(place.Data);
        folder.Make();
        Book = AccountBook.Open(folder);
        Hasher = new CountingHasher();
        IOptions<AccountSettings> settings = Options.Create(Settings);
        Passwords = new PasswordCheck(Hasher);
        Tries = new FailedTries(Time, settings);
        Door = new Door(Book, Passwords, Tries, Time, settings, NullLogger<Door>.Instance);
        Invitations = new Invitations(Book, Time, settings);
        Admissions = new Admissions(Book, Invitations, Passwords, Door, Time);
        Seating = new Seating(Book, Time);
        Seats = new AccountSeats(Book, Door);
    }

    public string Data => place.Data;

    public AccountSettings Settings { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));

    public CountingHasher Hasher { get; }

    public AccountBook Book { get; }

    public PasswordCheck Passwords { get; }

    public FailedTries Tries { get; }

    public Door Door { get; }

    public Invitations Invitations { get; }

    public Admissions Admissions { get; }

    public Seating Seating { get; }

    public AccountSeats Seats { get; }

    /// <summary>An account with a seat, made without an invitation.</summary>
    public string Seated(string name, Seat seat, string meeting = Meeting, string? id = null) => Book.Write(draft =>
    {
        Assert.True(AccountName.TryRead(name, out AccountName? read));
        draft.Keep(new Account(id ?? name, read, Time.GetUtcNow()) { PasswordHash = Hasher.HashPassword(null!, Password) });
        draft.Keep(new HeldSeat(id ?? name, meeting, seat, Time.GetUtcNow(), null));
        return id ?? name;
    });

    /// <summary>The seats of every kind, by the letters of the table of permissions.</summary>
    public static Seat Of(char column) => column switch
    {
        'S' => new Seat(Role.Secretariat),
        'C' => new Seat(Role.Chair, "IND"),
        'H' => new Seat(Role.Delegate, "JPN", SeatLevel.Head),
        'M' => new Seat(Role.Delegate, "JPN", SeatLevel.Member),
        'R' => new Seat(Role.Delegate, "JPN", SeatLevel.ReadOnly),
        'h' => new Seat(Role.Delegate, "RUS", SeatLevel.Head),
        'm' => new Seat(Role.Delegate, "RUS", SeatLevel.Member),
        'r' => new Seat(Role.Delegate, "RUS", SeatLevel.ReadOnly),
        'O' => new Seat(Role.Observer),
        _ => Seat.OfPublic,
    };

    public void Dispose()
    {
        Passwords.Dispose();
        Book.Dispose();
        place.Dispose();
    }

    /// <summary>Identity's own hasher at few rounds, counted.</summary>
    internal sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> inner = new(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));
        private int checkedPasswords;

        public int Checked => checkedPasswords;

        public string HashPassword(Account user, string password) => inner.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref checkedPasswords);
            return inner.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
