using Plenary.Server.Access;
using Plenary.Server.Accounts;
using Xunit;

namespace Plenary.Server.Tests.Accounts;

public sealed class DoorTests
{
    [Theory]
    [InlineData("Zoé Müller")]
    [InlineData("zoe muller")]
    [InlineData("  ZOÉ   MÜLLER ")]
    [InlineData("Zoe\u0301 Mu\u0308ller")]
    public async Task Name_is_written_in_another_way_then_it_is_the_same_name(string typed)
    {
        using Desk desk = new();
        desk.Seated("Zoé Müller", Desk.Of('H'));

        Assert.NotNull(await desk.Door.SignInAsync(typed, Desk.Password, default));
    }

    [Theory]
    [InlineData("them", "wrong")]
    [InlineData("them", "")]
    [InlineData("them", null)]
    [InlineData("nobody", Desk.Password)]
    [InlineData("", Desk.Password)]
    [InlineData("\u0000", Desk.Password)]
    [InlineData(null, null)]
    [InlineData("guest", "")]
    public async Task Name_or_password_is_wrong_then_the_same_is_answered_after_the_same_work(string? name, string? password)
    {
        using Desk desk = new();
        desk.Seated("them", Desk.Of('H'));
        desk.Book.Write(draft =>
        {
            draft.Keep(new Account("guest", new AccountName("guest", "GUEST"), desk.Time.GetUtcNow()));
            return 0;
        });
        byte[] before = await File.ReadAllBytesAsync(desk.Data + "/accounts.db-wal");

        Assert.Null(await desk.Door.SignInAsync(name, password, default));

        // One hash and no write: neither the clock nor the disk tells which of them it was.
        Assert.Equal(1, desk.Hasher.Checked);
        Assert.Equal(before, await File.ReadAllBytesAsync(desk.Data + "/accounts.db-wal"));
    }

    [Theory]
    [InlineData("them")]
    [InlineData("nobody")]
    public async Task Too_many_tries_failed_then_even_the_right_password_is_refused_until_the_lock_ends(string name)
    {
        using Desk desk = new();
        desk.Seated("them", Desk.Of('H'));
        for (int n = 0; n < desk.Settings.FailedTries; n++)
        {
            Assert.Null(await desk.Door.SignInAsync(name, "wrong", default));
        }

        Assert.Null(await desk.Door.SignInAsync(name, Desk.Password, default));
        Assert.False(desk.Tries.Take(name.ToUpperInvariant()).IsOpen);
        Assert.Equal(desk.Settings.FailedTries + 1, desk.Hasher.Checked);
        desk.Time.Advance(desk.Settings.LockTime - TimeSpan.FromSeconds(1));
        Assert.Null(await desk.Door.SignInAsync(name, Desk.Password, default));
        desk.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(name == "them", await desk.Door.SignInAsync(name, Desk.Password, default) is not null);
    }

    [Fact]
    public async Task Password_is_right_before_the_lock_then_the_count_begins_anew()
    {
        using Desk desk = new();
        desk.Seated("them", Desk.Of('H'));
        for (int round = 0; round < 3; round++)
        {
            for (int n = 1; n < desk.Settings.FailedTries; n++)
            {
                Assert.Null(await desk.Door.SignInAsync("them", "wrong", default));
            }

            Assert.NotNull(await desk.Door.SignInAsync("them", Desk.Password, default));
        }
    }

    [Fact]
    public async Task Tries_are_made_at_the_same_time_then_no_more_are_looked_at_than_one_after_the_other()
    {
        using Desk desk = new();
        desk.Seated("them", Desk.Of('H'));
        string[] guesses = [.. Enumerable.Range(0, 40).Select(n => n == 39 ? Desk.Password : $"guess {n}")];

        // All begin, and are counted, before any is answered.
        Task<SignInSession?>[] tries;
        using (desk.Passwords.Hold())
        {
            tries = [.. guesses.Select(guess => desk.Door.SignInAsync("them", guess, default))];
        }

        Assert.All(await Task.WhenAll(tries), Assert.Null);
    }

    [Fact]
    public void More_names_are_tried_than_are_counted_then_memory_stays_bounded_and_old_ones_go_first()
    {
        using Desk desk = new();
        for (int n = 0; n < 10_100; n++)
        {
            desk.Tries.Take($"N{n}");
            desk.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(10_000, desk.Tries.Names);
        desk.Time.Advance(desk.Settings.LockTime);
        desk.Tries.Take("ANOTHER");
        Assert.Equal(1, desk.Tries.Names);
    }

    [Fact]
    public async Task Sign_in_is_as_old_as_it_may_get_then_it_has_ended_and_is_forgotten_at_the_next()
    {
        using Desk desk = new();
        desk.Seated("them", Desk.Of('H'));
        SignInSession session = (await desk.Door.SignInAsync("them", Desk.Password, default))!;

        desk.Time.Advance(desk.Settings.LongestTime - TimeSpan.FromTicks(1));
        Assert.Equal(Desk.Of('H'), desk.Seats.SeatOf(session.Principal(), Desk.Meeting));
        desk.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(Seat.OfPublic, desk.Seats.SeatOf(session.Principal(), Desk.Meeting));
        SignInSession next = (await desk.Door.SignInAsync("them", Desk.Password, default))!;
        Assert.Equal([next.Id], desk.Book.State.Sessions.Keys);
    }

    [Fact]
    public async Task Password_is_changed_then_this_sign_in_goes_on_and_the_others_end()
    {
        using Desk desk = new();
        string them = desk.Seated("them", Desk.Of('H'));
        SignInSession here = (await desk.Door.SignInAsync("them", Desk.Password, default))!;
        SignInSession elsewhere = (await desk.Door.SignInAsync("them", Desk.Password, default))!;

        Assert.NotNull((await desk.Door.ChangePasswordAsync(them, here.Id, "wrong", "another long password", default)).Old);
        Assert.NotNull((await desk.Door.ChangePasswordAsync(them, here.Id, Desk.Password, "short", default)).Chosen);
        Assert.True(desk.Door.Holds(them, elsewhere.Id));
        Assert.Equal((null, null), await desk.Door.ChangePasswordAsync(them, here.Id, Desk.Password, "another long password", default));

        Assert.True(desk.Door.Holds(them, here.Id));
        Assert.False(desk.Door.Holds(them, elsewhere.Id));
        Assert.Null(await desk.Door.SignInAsync("them", Desk.Password, default));
        Assert.NotNull(await desk.Door.SignInAsync("them", "another long password", default));
    }

    [Fact]
    public async Task Old_password_is_guessed_at_an_open_device_then_it_locks_like_the_door()
    {
        using Desk desk = new();
        string them = desk.Seated("them", Desk.Of('H'));
        for (int n = 0; n < desk.Settings.FailedTries; n++)
        {
            Assert.NotNull((await desk.Door.ChangePasswordAsync(them, null, $"guess {n}", "another long password", default)).Old);
        }

        Assert.NotNull((await desk.Door.ChangePasswordAsync(them, null, Desk.Password, "another long password", default)).Old);
    }

    [Fact]
    public async Task Seat_or_sign_in_is_taken_away_then_it_holds_at_once_and_watchers_of_that_account_hear_of_it()
    {
        using Desk desk = new();
        string secretariat = desk.Seated("secretariat", Desk.Of('S'));
        desk.Seated("them", Desk.Of('H'));
        SignInSession session = (await desk.Door.SignInAsync("them", Desk.Password, default))!;
        SignInSession other = (await desk.Door.SignInAsync("secretariat", Desk.Password, default))!;
        List<Seat> heard = [];
        using IDisposable watch = desk.Book.Watch(session.Principal(), () => heard.Add(desk.Seats.SeatOf(session.Principal(), Desk.Meeting)));
        using IDisposable others = desk.Book.Watch(other.Principal(), () => Assert.Fail("Nothing of theirs has changed."));

        desk.Seating.ChangeLevel(secretariat, Desk.Meeting, "them", SeatLevel.ReadOnly);
        desk.Seating.TakeAway(secretariat, Desk.Meeting, "them");
        desk.Door.SignOut(session.Id);
        watch.Dispose();
        desk.Seated("them", Desk.Of('H'));

        Assert.Equal([Desk.Of('R'), Seat.OfPublic, Seat.OfPublic], heard);
    }

    [Fact]
    public async Task Cookie_names_one_account_and_another_ones_sign_in_then_it_is_worth_nothing()
    {
        using Desk desk = new();
        desk.Seated("them", Desk.Of('H'));
        desk.Seated("secretariat", Desk.Of('S'));
        SignInSession session = (await desk.Door.SignInAsync("them", Desk.Password, default))!;

        Assert.Equal(Seat.OfPublic, desk.Seats.SeatOf((session with { Account = "secretariat" }).Principal(), Desk.Meeting));
        Assert.Equal(Seat.OfPublic, desk.Seats.SeatOf((session with { Id = "" }).Principal(), Desk.Meeting));
        Assert.Equal(Seat.OfPublic, desk.Seats.SeatOf(new System.Security.Claims.ClaimsPrincipal(), Desk.Meeting));
    }
}
