using Plenary.Negotiation;
using Plenary.Server.Access;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Access;

public sealed class PermissionTests
{
    private static readonly (char Column, Seat Seat)[] Seats =
    [
        ('S', new Seat(Role.Secretariat)),
        ('C', new Seat(Role.Chair, "IND")),
        ('H', new Seat(Role.Delegate, "JPN", SeatLevel.Head)),
        ('M', new Seat(Role.Delegate, "JPN", SeatLevel.Member)),
        ('R', new Seat(Role.Delegate, "JPN", SeatLevel.ReadOnly)),
        ('O', new Seat(Role.Observer)),
        ('P', Seat.OfPublic),
    ];

    // Written a second time, by act instead of by row of letters: a slip in one of the two shows.
    private static string Whoever(Act act) => act switch
    {
        Act.Draft => "HM",
        Act.Propose or Act.TakePosition or Act.AnswerSilence or Act.AskForFloor or Act.Record => "SCHM",
        Act.ConductText or Act.IssueText or Act.ConductSilence or Act.Conclude or Act.ConductMeeting or Act.ArrangeMeeting => "SC",
        Act.KeepBody or Act.InviteHeads => "S",
        Act.Mediate => "C",
        Act.InviteDelegates => "SH",
        Act.PassTime => "",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Decide who may do this."),
    };

    public static TheoryData<Act, char> Cells()
    {
        TheoryData<Act, char> cells = [];
        foreach (Act act in Enum.GetValues<Act>())
        {
            foreach ((char column, _) in Seats)
            {
                cells.Add(act, column);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_cell_of_the_table_is_as_decided(Act act, char column)
    {
        Seat seat = Seats.Single(one => one.Column == column).Seat;
        bool may = Whoever(act).Contains(column, StringComparison.Ordinal);
        Assert.Equal(may, Permissions.Allow(seat, act));
        Assert.Equal(may ? null : "permission", Permissions.Refuse(seat, act)?.Rule);
    }

    [Fact]
    public void A_delegate_without_a_delegation_does_nothing() =>
        Assert.All(Enum.GetValues<Act>(), act => Assert.False(Permissions.Allow(new Seat(Role.Delegate, null, SeatLevel.Head), act)));

    [Fact]
    public void Every_command_is_an_act()
    {
        Type[] commands = [.. typeof(Command).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Command)) && !type.IsAbstract)];
        Assert.True(commands.Length > 50);
        Assert.All(commands, type => CommandActs.Of((Command)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)));
    }

    [Fact]
    public void Whoever_may_act_acts_in_a_name()
    {
        Assert.All(Seats.Where(one => Enum.GetValues<Act>().Any(act => Permissions.Allow(one.Seat, act))), one => Assert.NotNull(one.Seat.Actor));
        Assert.Null(Seat.OfPublic.Actor);
        Assert.Null(new Seat(Role.Observer).Actor);
    }

    [Theory]
    [InlineData('S', "table")]
    [InlineData('C', "chair")]
    [InlineData('H', "delegation:JPN")]
    [InlineData('R', "delegation:JPN")]
    [InlineData('O', "table")]
    [InlineData('P', "public")]
    public void A_seat_reads_what_its_audience_may(char column, string audience) =>
        Assert.Equal(audience, Seats.Single(one => one.Column == column).Seat.Audience.ToString());
}
