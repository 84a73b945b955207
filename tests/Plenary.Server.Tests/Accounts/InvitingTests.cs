using Plenary.Server.Access;
using Plenary.Server.Accounts;
using Xunit;

namespace Plenary.Server.Tests.Accounts;

public sealed class InvitingTests
{
    private const string Kinds = "SCHMRhmrO";

    // Who may offer what, said once more than in the table: the secretariat everything, a head its own members and readers.
    private static string MayOffer(char by) => by switch
    {
        'S' => "SCHMRhmrO",
        'H' => "MR",
        'h' => "mr",
        _ => "",
    };

    public static TheoryData<char, char> Cells()
    {
        TheoryData<char, char> cells = [];
        foreach (char by in "SCHMRhOP")
        {
            foreach (char seat in Kinds)
            {
                cells.Add(by, seat);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Each_role_offers_each_seat_then_only_those_of_the_table_are_made_and_lead_to_that_seat(char by, char offered)
    {
        using Desk desk = new();
        string me = desk.Seated("me", Desk.Of(by));

        MadeLink made = desk.Invitations.Invite(me, Desk.Meeting, Desk.Of(offered));

        Assert.Equal(MayOffer(by).Contains(offered, StringComparison.Ordinal), made.IsMade);
        if (made.IsMade)
        {
            Admission admission = await desk.Admissions.AcceptAsync(made.Secret, "new one", Desk.Password, default);
            Assert.Equal(Desk.Of(offered), desk.Seats.SeatOf(admission.Session!.Principal(), Desk.Meeting));
            Assert.Equal(Seat.OfPublic, desk.Seats.SeatOf(admission.Session!.Principal(), "another meeting"));
        }
        else
        {
            Assert.Empty(desk.Book.State.Invitations);
            Assert.Contains(made.Refusal.Rule, (string[])["permission", "own-delegation"]);
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Each_role_takes_each_seat_away_or_changes_it_then_only_where_it_may_offer_it(char by, char seat)
    {
        using Desk desk = new();
        string me = desk.Seated("me", Desk.Of(by));
        string them = desk.Seated("them", Desk.Of(seat));
        bool may = MayOffer(by).Contains(seat, StringComparison.Ordinal);

        bool changes = desk.Seating.ChangeLevel(me, Desk.Meeting, them, SeatLevel.ReadOnly) is null;
        Assert.Equal(may && Desk.Of(seat).Role == Role.Delegate, changes);
        Assert.Equal(changes ? Desk.Of(seat) with { Level = SeatLevel.ReadOnly } : Desk.Of(seat), desk.Book.State.SeatOf(them, Desk.Meeting)!.Seat);

        Assert.Equal(may, desk.Seating.TakeAway(me, Desk.Meeting, them) is null);
        Assert.Equal(may, desk.Book.State.SeatOf(them, Desk.Meeting) is null);
    }

    [Fact]
    public void Head_raises_a_member_to_head_then_it_is_refused()
    {
        using Desk desk = new();
        string head = desk.Seated("head", Desk.Of('H'));
        string member = desk.Seated("member", Desk.Of('M'));

        Assert.Equal("permission", desk.Seating.ChangeLevel(head, Desk.Meeting, member, SeatLevel.Head)!.Rule);
        Assert.Equal(Desk.Of('M'), desk.Book.State.SeatOf(member, Desk.Meeting)!.Seat);
    }

    [Fact]
    public void Somebody_takes_the_own_seat_away_then_it_is_refused()
    {
        using Desk desk = new();
        string me = desk.Seated("me", Desk.Of('S'));

        Assert.Equal("own-seat", desk.Seating.TakeAway(me, Desk.Meeting, me)!.Rule);
    }

    [Fact]
    public async Task Link_is_used_a_second_time_then_it_says_that_it_was_used()
    {
        using Desk desk = new();
        MadeLink made = desk.Invitations.Invite(desk.Seated("me", Desk.Of('S')), Desk.Meeting, Desk.Of('H'));

        Assert.NotNull((await desk.Admissions.AcceptAsync(made.Secret, "first", Desk.Password, default)).Session);
        Admission second = await desk.Admissions.AcceptAsync(made.Secret, "second", Desk.Password, default);

        Assert.Equal((null, InvitationStanding.Used), (second.Session, second.Standing));
        Assert.Equal(2, desk.Book.State.Accounts.Count);
    }

    [Fact]
    public async Task Many_use_a_link_at_the_same_time_then_one_gets_the_seat()
    {
        using Desk desk = new();
        MadeLink made = desk.Invitations.Invite(desk.Seated("me", Desk.Of('S')), Desk.Meeting, Desk.Of('H'));

        Admission[] all = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => desk.Admissions.AcceptAsync(made.Secret, $"somebody {n}", Desk.Password, default))));

        Assert.Single(all, one => one.Session is not null);
        Assert.Equal(2, desk.Book.State.Accounts.Count);
    }

    [Fact]
    public async Task Link_is_too_old_then_it_has_expired()
    {
        using Desk desk = new();
        MadeLink made = desk.Invitations.Invite(desk.Seated("me", Desk.Of('S')), Desk.Meeting, Desk.Of('H'));

        desk.Time.Advance(desk.Settings.InvitationTime - TimeSpan.FromSeconds(1));
        Assert.Equal(InvitationStanding.Open, desk.Invitations.Find(made.Secret).Standing);
        desk.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(InvitationStanding.Expired, (await desk.Admissions.AcceptAsync(made.Secret, "new one", Desk.Password, default)).Standing);
        Assert.Single(desk.Book.State.Accounts);
    }

    [Fact]
    public async Task Link_is_forged_then_there_is_none()
    {
        using Desk desk = new();
        MadeLink made = desk.Invitations.Invite(desk.Seated("me", Desk.Of('S')), Desk.Meeting, Desk.Of('H'));

        for (int at = 0; at < made.Secret!.Length; at++)
        {
            string forged = made.Secret[..at] + (made.Secret[at] == 'A' ? 'B' : 'A') + made.Secret[(at + 1)..];
            Assert.Equal(InvitationStanding.Unknown, desk.Invitations.Find(forged).Standing);
        }

        // What is kept of a link does not open it.
        foreach (string? other in (string?[])[null, "", made.Secret[..^1], made.Secret + "A", made.Invitation!.Id, made.Invitation.Secret, LinkSecret.Make()])
        {
            Assert.Equal(InvitationStanding.Unknown, (await desk.Admissions.AcceptAsync(other, "new one", Desk.Password, default)).Standing);
        }

        Assert.Equal(InvitationStanding.Open, desk.Invitations.Find(made.Secret).Standing);
    }

    [Fact]
    public async Task Invitation_is_taken_back_then_its_link_opens_nothing_and_others_do()
    {
        using Desk desk = new();
        string me = desk.Seated("me", Desk.Of('H'));
        MadeLink made = desk.Invitations.Invite(me, Desk.Meeting, Desk.Of('M'));
        MadeLink other = desk.Invitations.Invite(me, Desk.Meeting, Desk.Of('M'));

        Assert.Null(desk.Invitations.Revoke(me, Desk.Meeting, made.Invitation!.Id));

        Assert.Equal(InvitationStanding.Revoked, (await desk.Admissions.AcceptAsync(made.Secret, "new one", Desk.Password, default)).Standing);
        Assert.NotNull((await desk.Admissions.AcceptAsync(other.Secret, "new one", Desk.Password, default)).Session);
        Assert.Equal("used", desk.Invitations.Revoke(me, Desk.Meeting, other.Invitation!.Id)!.Rule);
    }

    [Theory]
    [InlineData('h')]
    [InlineData('C')]
    [InlineData('M')]
    [InlineData('O')]
    public void Others_take_an_invitation_back_then_they_are_not_even_told_that_it_is_there(char by)
    {
        using Desk desk = new();
        MadeLink made = desk.Invitations.Invite(desk.Seated("head", Desk.Of('H')), Desk.Meeting, Desk.Of('M'));
        string other = desk.Seated("other", Desk.Of(by));

        Assert.Equal(desk.Invitations.Revoke(other, Desk.Meeting, "no such one"), desk.Invitations.Revoke(other, Desk.Meeting, made.Invitation!.Id));
        Assert.Empty(desk.Invitations.List(other, Desk.Meeting));
        Assert.Equal(InvitationStanding.Open, desk.Invitations.Find(made.Secret).Standing);
    }

    [Fact]
    public async Task Inviter_loses_the_seat_then_the_links_it_made_open_nothing()
    {
        using Desk desk = new();
        string secretariat = desk.Seated("secretariat", Desk.Of('S'));
        string head = desk.Seated("head", Desk.Of('H'));
        MadeLink made = desk.Invitations.Invite(head, Desk.Meeting, Desk.Of('M'));

        desk.Seating.ChangeLevel(secretariat, Desk.Meeting, head, SeatLevel.Member);

        Assert.Equal(InvitationStanding.Revoked, (await desk.Admissions.AcceptAsync(made.Secret, "new one", Desk.Password, default)).Standing);
    }

    [Fact]
    public async Task Head_loses_the_seat_while_the_password_of_the_invited_is_hashed_then_nobody_is_let_in()
    {
        using Desk desk = new();
        string head = desk.Seated("head", Desk.Of('H'));
        MadeLink made = desk.Invitations.Invite(head, Desk.Meeting, Desk.Of('M'));

        // Both places where passwords are hashed are taken: the acceptance waits until the seat is gone.
        Task<Admission> waiting;
        using (desk.Passwords.Hold())
        {
            waiting = desk.Admissions.AcceptAsync(made.Secret, "new one", Desk.Password, default);
            Assert.False(waiting.IsCompleted);
            desk.Book.Write(draft =>
            {
                draft.Remove(draft.State.SeatOf(head, Desk.Meeting)!);
                return 0;
            });
        }

        Assert.Equal((null, InvitationStanding.Revoked), ((await waiting).Session, (await waiting).Standing));
    }

    [Fact]
    public async Task Name_is_taken_or_the_password_is_weak_then_both_faults_are_told_and_the_link_stays_open()
    {
        using Desk desk = new();
        MadeLink made = desk.Invitations.Invite(desk.Seated("Zoé Müller", Desk.Of('S')), Desk.Meeting, Desk.Of('H'));

        Admission admission = await desk.Admissions.AcceptAsync(made.Secret, "ZOE  MULLER", "short", default);

        Assert.Equal(InvitationStanding.Open, admission.Standing);
        Assert.NotNull(admission.NameFault);
        Assert.NotNull(admission.PasswordFault);
        Assert.NotNull((await desk.Admissions.AcceptAsync(made.Secret, "Zoé Meier", Desk.Password, default)).Session);
    }

    [Fact]
    public void Somebody_with_an_account_accepts_then_the_seat_is_added_and_a_second_one_in_the_same_meeting_is_refused()
    {
        using Desk desk = new();
        string secretariat = desk.Seated("secretariat", Desk.Of('S'));
        string them = desk.Seated("them", Desk.Of('O'), "m2");
        MadeLink made = desk.Invitations.Invite(secretariat, Desk.Meeting, Desk.Of('H'));
        MadeLink second = desk.Invitations.Invite(secretariat, Desk.Meeting, Desk.Of('h'));

        Assert.Null(desk.Admissions.AcceptAs(made.Secret, them).SeatFault);
        Assert.NotNull(desk.Admissions.AcceptAs(second.Secret, them).SeatFault);

        Assert.Equal(Desk.Of('H'), desk.Book.State.SeatOf(them, Desk.Meeting)!.Seat);
        Assert.Equal(Desk.Of('O'), desk.Book.State.SeatOf(them, "m2")!.Seat);
        Assert.Equal(InvitationStanding.Open, desk.Invitations.Find(second.Secret).Standing);
    }

    [Fact]
    public async Task Server_starts_again_before_the_first_link_was_used_then_only_the_new_link_makes_the_administrator()
    {
        using Desk desk = new();
        MadeLink first = desk.Invitations.InviteAdministrator();
        MadeLink second = desk.Invitations.InviteAdministrator();
        Assert.False(desk.Book.State.HasAdministrator);

        Assert.Equal(InvitationStanding.Revoked, (await desk.Admissions.AcceptAsync(first.Secret, "admin", Desk.Password, default)).Standing);
        Assert.NotNull((await desk.Admissions.AcceptAsync(second.Secret, "admin", Desk.Password, default)).Session);

        Assert.True(desk.Book.State.HasAdministrator);
        string admin = Assert.Single(desk.Book.State.Accounts.Keys);
        Assert.Equal(Role.Secretariat, desk.Book.State.SeatOf(admin, "any meeting")!.Seat.Role);
        Assert.Equal(InvitationStanding.Used, desk.Invitations.Find(second.Secret).Standing);
    }

    [Fact]
    public void Administrator_offers_anything_but_the_secretariat_for_every_meeting_then_it_is_refused()
    {
        using Desk desk = new();
        string admin = desk.Seated("admin", Desk.Of('S'), HeldSeat.EveryMeeting);

        Assert.True(desk.Invitations.Invite(admin, HeldSeat.EveryMeeting, Desk.Of('S')).IsMade);
        Assert.All("CHMRO", kind => Assert.Equal("seat", desk.Invitations.Invite(admin, HeldSeat.EveryMeeting, Desk.Of(kind)).Refusal!.Rule));
        Assert.False(desk.Invitations.Invite(desk.Seated("local", Desk.Of('S')), HeldSeat.EveryMeeting, Desk.Of('S')).IsMade);
    }

    [Fact]
    public async Task Secretariat_gives_a_link_for_a_forgotten_password_then_the_old_one_and_all_sign_ins_end()
    {
        using Desk desk = new();
        string secretariat = desk.Seated("secretariat", Desk.Of('S'));
        string them = desk.Seated("them", Desk.Of('H'));
        SignInSession before = (await desk.Door.SignInAsync("them", Desk.Password, default))!;

        MadeLink made = desk.Invitations.RenewPassword(secretariat, Desk.Meeting, them);
        Admission admission = await desk.Admissions.AcceptAsync(made.Secret, null, "another long password", default);

        Assert.Equal(them, admission.Session!.Account);
        Assert.False(desk.Door.Holds(before.Account, before.Id));
        Assert.Null(await desk.Door.SignInAsync("them", Desk.Password, default));
        Assert.NotNull(await desk.Door.SignInAsync("them", "another long password", default));
        Assert.Equal(InvitationStanding.Used, desk.Invitations.Find(made.Secret).Standing);
    }

    [Fact]
    public void Others_than_the_secretariat_ask_for_a_link_to_a_password_then_it_is_refused_and_no_one_gets_to_the_administrator_that_way()
    {
        using Desk desk = new();
        string admin = desk.Seated("admin", Desk.Of('S'), HeldSeat.EveryMeeting);
        string member = desk.Seated("member", Desk.Of('M'));
        Assert.All("CHMRO", by => Assert.False(desk.Invitations.RenewPassword(desk.Seated($"by {by}", Desk.Of(by)), Desk.Meeting, member).IsMade));

        string secretariat = desk.Seated("secretariat", Desk.Of('S'));
        Assert.False(desk.Invitations.RenewPassword(secretariat, Desk.Meeting, admin).IsMade);
        string both = desk.Seated("both", Desk.Of('S'), HeldSeat.EveryMeeting);
        desk.Seated("both", Desk.Of('M'));
        Assert.False(desk.Invitations.RenewPassword(secretariat, Desk.Meeting, both).IsMade);
        Assert.True(desk.Invitations.RenewPassword(admin, Desk.Meeting, both).IsMade);
    }

    [Fact]
    public async Task An_account_is_forgotten_then_its_seats_and_sign_ins_are_gone_and_its_name_is_in_no_byte_of_the_file()
    {
        using Desk desk = new();
        string secretariat = desk.Seated("secretariat", Desk.Of('S'));
        string them = desk.Seated("Zebulon Quillfeather", Desk.Of('H'), id: "a1");
        SignInSession before = (await desk.Door.SignInAsync("Zebulon Quillfeather", Desk.Password, default))!;
        MadeLink renewal = desk.Invitations.RenewPassword(secretariat, Desk.Meeting, them);
        Assert.Contains("Zebulon", Bytes(desk), StringComparison.Ordinal);

        Assert.Null(desk.Invitations.Forget(secretariat, Desk.Meeting, them));

        Assert.False(desk.Door.Holds(before.Account, before.Id));
        Assert.Null(desk.Book.State.SeatOf(them, Desk.Meeting));
        Assert.Null(await desk.Door.SignInAsync("Zebulon Quillfeather", Desk.Password, default));
        Assert.NotEqual(InvitationStanding.Open, desk.Invitations.Find(renewal.Secret).Standing);
        Assert.DoesNotContain("Zebulon", Bytes(desk), StringComparison.OrdinalIgnoreCase);
        desk.Seated("Zebulon Quillfeather", Desk.Of('M'), id: "a2");

        static string Bytes(Desk desk) => string.Concat(Directory.GetFiles(desk.Data, "accounts*").Select(file =>
        {
            using FileStream open = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[open.Length];
            open.ReadExactly(bytes);
            return System.Text.Encoding.Latin1.GetString(bytes);
        }));
    }

    [Fact]
    public void Others_than_the_secretariat_ask_for_an_account_to_be_forgotten_then_it_is_refused_and_so_is_the_own_and_one_from_elsewhere()
    {
        using Desk desk = new();
        string member = desk.Seated("member", Desk.Of('M'));
        Assert.All("CHMRO", by => Assert.NotNull(desk.Invitations.Forget(desk.Seated($"by {by}", Desk.Of(by)), Desk.Meeting, member)));
        string admin = desk.Seated("admin", Desk.Of('S'), HeldSeat.EveryMeeting);
        string secretariat = desk.Seated("secretariat", Desk.Of('S'));
        Assert.Equal("own-seat", desk.Invitations.Forget(secretariat, Desk.Meeting, secretariat)!.Rule);
        Assert.Equal("account", desk.Invitations.Forget(secretariat, Desk.Meeting, admin)!.Rule);
        string both = desk.Seated("both", Desk.Of('M'));
        desk.Seated("both", Desk.Of('M'), "m2");
        Assert.Equal("account", desk.Invitations.Forget(secretariat, Desk.Meeting, both)!.Rule);
        Assert.Null(desk.Invitations.Forget(admin, Desk.Meeting, both));
    }
}
