using System.Net;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Mediating;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Plenary.Text;
using Xunit;

namespace Plenary.Server.Tests.Mediating;

/// <summary>A room in which much is odd: each oddity is told over the API and on the page, and none is in the way of an answer.</summary>
public sealed class MediationOdditiesTests
{
    private static readonly TextId Outcome = new("outcome");

    [Fact]
    public async Task Conditions_contradict_themselves_or_wait_in_a_circle_nobody_can_accept_an_option_and_a_holder_does_not_decide_then_all_is_told_and_answered()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await HoldAsync(demo.Room, "JPN", "b7", Stance.Accept, new IfAll([new IfAdopted(1), new IfNotAdopted(1)]));
        await HoldAsync(demo.Room, "BRA", "b10", Stance.Accept, new IfHolds("ARG", PositionTarget.Of(new BlockId("b11")), Stance.Accept));
        await HoldAsync(demo.Room, "ARG", "b11", Stance.Accept, new IfHolds("BRA", PositionTarget.Of(new BlockId("b10")), Stance.Accept));
        await HoldAsync(demo.Room, "MEX", "b6", Stance.Object, null);
        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new SetEntitlement("MEX", false, "arrears"), TestSeats.Read("secretariat")));
        foreach (string member in demo.Room.Whole.Body.Members.Select(member => member.Code).Where(code => code != "MEX"))
        {
            await HoldAsync(demo.Room, member, "b12", Stance.Object, null);
        }

        string[] odd =
        [
            "Japan accepts 7 only if proposal 1 is adopted and proposal 1 is not adopted: no package can meet that, so it counts as an objection.",
            "Each waits for the other: Argentina, who waits for Brazil, who waits for Argentina.",
            "Nobody can accept “as it stands” for 12.",
            "Mexico has no part in the decision",
        ];
        using HttpResponseMessage asked = await demo.PostAsync(DemoHost.Text + "/mediation/questions", "chair", new { });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        MediationDesk desk = demo.Host.App.Services.GetRequiredService<MediationDesks>().Of(demo.Room);
        MediationRun run = (await desk.NextAsync(Outcome, null, default))!;
        while (run.State is MediationRunState.Searching or MediationRunState.Proving)
        {
            run = (await desk.NextAsync(Outcome, run.Version, default))!;
        }

        JsonElement answer = (await demo.JsonAsync(DemoHost.Text + "/mediation/run", "chair")).GetProperty("answer");
        string notes = string.Join(' ', answer.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
        using HttpResponseMessage page = await demo.GetAsync("/m/new-delhi-2023-03/t/outcome/mediation", "chair");
        string said = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.All(odd, one => Assert.True(notes.Contains(one, StringComparison.Ordinal) && said.Contains(one, StringComparison.Ordinal), $"{one} is not in: {notes}"));
        Assert.True(answer.GetProperty("proven").GetBoolean());
        Assert.True(answer.GetProperty("everyoneAccepts").GetBoolean());

        // Whoever does not decide has nothing to give up.
        using HttpResponseMessage refused = await demo.PostAsync(DemoHost.Text + "/mediation/questions", "chair", new { suppose = new[] { new { member = "MEX" } } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("MEX has no part in the decision", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task HoldAsync(Room room, string member, string block, Stance stance, Condition? condition) =>
        room.HoldAsync(Outcome, member, PositionTarget.Of(new BlockId(block)), stance, condition);
}
