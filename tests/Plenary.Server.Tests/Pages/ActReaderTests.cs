using CsCheck;
using Microsoft.Extensions.Primitives;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Pages;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Pages;

public sealed class ActReaderTests
{
    private static readonly TextId Outcome = new("outcome");
    private static readonly Seat Japan = new(Role.Delegate, "JPN");
    private static readonly Seat Chair = new(Role.Chair, "IND");

    private static readonly string[] Fields = ["proposal", "block", "on", "stance", "for", "condition", "conditionOf", "reason", "status", "silence", "words", "deadline", "with", "label", "rung", "order", "records", "draft", "what", "moveAfter", "bracketed", "amends", "upon", "rule", "ballot-JPN", "vote:JPN"];

    private static readonly string[] Odd =
    [
        "", " ", "0", "1", "-1", "99999999999", "３", "b3", "b3~1", "b999", "block:b3", "block:", "proposal:x", "proposal:99", "wholetext:", "3:b3", "support", "7", "object", "adopted", "carries", "words",
        "<script>alert(1)</script>", "\u0000", "\uD800", "2023-13-45", "2030-01-01T10:00", "agreed", "ad-referendum", "yes", "no", "new", "delete", "move", "bracket", "chair", "delegation", "public", "1, 2", "1 two",
    ];

    [Theory]
    [InlineData("nothing-of-the-kind", "", "", "what was asked")]
    [InlineData("position", "on", "block:b3", "Choose a position")]
    [InlineData("position", "stance", "support", "Choose a position")]
    [InlineData("withdraw-position", "on", "block:", "does not say what the position is on")]
    [InlineData("status", "status", "Agreed", "does not say which status")]
    [InlineData("difference", "records", "maybe", "does not say whether")]
    [InlineData("open-silence", "deadline", "2023-13-45", "The deadline cannot be read")]
    [InlineData("vote", "on", "proposal", "does not say what the vote is on")]
    [InlineData("voting-order", "order", "1, two", "“two” is no number")]
    [InlineData("voting-order", "order", "1, 0", "“0” is no number")]
    public async Task A_form_that_cannot_be_meant_then_it_says_what_is_wrong_and_asks_nothing(string act, string field, string value, string fault)
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        AskedAct asked = ActReader.Read(act, Form((field, value)), At(demo.Room, Japan));
        Assert.Empty(asked.Commands);
        Assert.Contains(fault, asked.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_position_with_its_condition_then_that_is_what_is_taken_for_whom_it_says()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        AtTheTable at = At(demo.Room, Japan);
        TakePosition asked = Assert.IsType<TakePosition>(Assert.Single(ActReader.Read("position", Form(("on", "block:b3"), ("stance", "Accept"), ("condition", "adopted"), ("conditionOf", " 2 "), ("for", "chair"), ("reason", " For now. ")), at).Commands));
        Assert.Equal((Audience.ChairAlone, Stance.Accept, "For now.", new IfAdopted(2)), (asked.For, asked.Position.Stance, asked.Position.Reason, asked.Position.Condition));
        Assert.Contains("number of the proposal", ActReader.Read("position", Form(("on", "block:b3"), ("stance", "accept"), ("condition", "adopted"), ("conditionOf", "two")), at).Fault, StringComparison.Ordinal);
        // What it does not know is for the table.
        Assert.Equal(Audience.Table, Assert.IsType<TakePosition>(Assert.Single(ActReader.Read("position", Form(("on", "wholetext:"), ("stance", "object"), ("for", "everyone")), at).Commands)).For);
    }

    [Fact]
    public async Task Whatever_a_form_holds_it_is_read_or_refused_and_so_is_what_it_asks()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        Gen<(string Field, string Value)[]> forms = Gen.Select(OneOf(Fields), OneOf(Odd)).Array[0, 6];
        await Gen.Select(OneOf([.. ActReader.Acts, .. MeetingActs.All]), forms, Gen.Bool).SampleAsync(
            async (act, fields, isChair) =>
            {
                Seat seat = isChair ? Chair : Japan;
                AtTheTable at = At(demo.Room, seat);
                IFormCollection form = Form(fields);
                AskedAct asked = act == "table" ? ActReader.Table(ProposalForm.Read(form), at) : MeetingActs.All.Contains(act) ? MeetingActs.Read(act, form, at) : ActReader.Read(act, form, at);
                if (asked.Fault is not null)
                {
                    Assert.Empty(asked.Commands);
                    Assert.DoesNotContain("Exception", asked.Fault, StringComparison.Ordinal);
                    return;
                }

                RoomAnswer answer = await demo.Room.ExecuteAsync(asked.Commands, seat);
                Assert.True(answer is RoomDone or RoomRefused, $"{act}: {answer}");
                if (answer is RoomDone done)
                {
                    Assert.NotEmpty(asked.Done(done.Events, demo.Room.View(seat).State));
                }
            },
            iter: 400,
            threads: 1,
            print: one => $"{one.Item1} {string.Join(' ', one.Item2)}");
    }

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static FormCollection Form(params (string Field, string Value)[] fields) => new(fields.GroupBy(one => one.Field).ToDictionary(group => group.Key, group => new StringValues([.. group.Select(one => one.Value)])));

    private static AtTheTable At(Room room, Seat seat)
    {
        RoomView view = room.View(seat);
        return new AtTheTable(room, seat, view, new TextSight(view.State, view.State.Texts.All[Outcome], new Viewer(seat.Audience, "Somebody") { MaySpeak = seat.Delegation is not null, MayPreside = seat.Role == Role.Chair }, view.State.At, "/texts/outcome") { Version = view.Version });
    }
}
