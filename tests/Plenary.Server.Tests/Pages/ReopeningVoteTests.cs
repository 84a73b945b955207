using System.Net;
using System.Text.Json.Nodes;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Plenary.Text;
using Xunit;

namespace Plenary.Server.Tests.Pages;

/// <summary>Reopening what was agreed by a vote, on the pages, in a body whose profile has a rule for it.</summary>
public sealed class ReopeningVoteTests
{
    private static readonly TextId Outcome = new("outcome");

    [Fact]
    public async Task Two_thirds_reopen_a_paragraph_by_the_form_and_fewer_do_not()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await ReopensByAsync(demo, "two-thirds");
        using HttpClient chair = demo.Browse("chair");
        BlockId block = await GavelAsync(demo, chair);
        string sheet = await chair.GetStringAsync(PageForms.At($"/blocks/{block.Value}"));
        Assert.Contains($"vote?on=block%3A{block.Value}&amp;reopen=yes", sheet, StringComparison.Ordinal);
        using HttpClient japan = demo.Browse("head:JPN");
        Assert.DoesNotContain("reopen=yes", await japan.GetStringAsync(PageForms.At($"/blocks/{block.Value}")), StringComparison.Ordinal);
        string ballot = await chair.GetStringAsync(PageForms.At($"/vote?on=block:{block.Value}&reopen=yes"));
        Assert.Contains("Vote on reopening", ballot, StringComparison.Ordinal);
        Assert.Contains("<b>two-thirds</b>", ballot, StringComparison.Ordinal);
        Assert.DoesNotContain("<select id=\"rule\"", ballot, StringComparison.Ordinal);

        using HttpResponseMessage lost = await chair.SendFormAsync(ballot, "vote", ("on", $"block:{block.Value}"), ("reopen", "yes"), ("ballot-JPN", "yes"), ("ballot-BRA", "no"));
        Assert.Equal(HttpStatusCode.Found, lost.StatusCode);
        Assert.Equal(BlockStatus.Agreed, Status(demo, block));
        using HttpResponseMessage carried = await chair.SendFormAsync(ballot, "vote", ("on", $"block:{block.Value}"), ("reopen", "yes"), ("ballot-JPN", "yes"), ("ballot-CHN", "yes"), ("ballot-BRA", "no"));
        Assert.Equal(HttpStatusCode.Found, carried.StatusCode);
        Assert.Equal(BlockStatus.Reopened, Status(demo, block));

        // Refused, the form stands again, and is still about reopening.
        using HttpResponseMessage again = await chair.SendFormAsync(ballot, "vote", ("on", $"block:{block.Value}"), ("reopen", "yes"), ("ballot-JPN", "yes"));
        string told = await again.Content.ReadAsStringAsync();
        Assert.Contains("nothing to vote on", told, StringComparison.Ordinal);
        Assert.Contains("name=\"reopen\" value=\"yes\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_proposal_offers_the_vote_on_reopening_it()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await ReopensByAsync(demo, "two-thirds");
        using HttpClient chair = demo.Browse("chair");
        string page = await chair.GetStringAsync(PageForms.At("/proposals"));
        Assert.DoesNotContain("reopen=yes", page, StringComparison.Ordinal);
        int number = demo.Room.Whole.Texts.All[Outcome].Proposals.Values.First(proposal => proposal.IsOnTheTable).Id;
        using HttpResponseMessage rejected = await chair.SendFormAsync(page, "reject", ("proposal", FormattableString.Invariant($"{number}")));
        Assert.Equal(HttpStatusCode.Found, rejected.StatusCode);
        Assert.Contains(FormattableString.Invariant($"vote?on=proposal%3A{number}&amp;reopen=yes"), await chair.GetStringAsync(PageForms.At("/proposals")), StringComparison.Ordinal);
        string ballot = await chair.GetStringAsync(PageForms.At(FormattableString.Invariant($"/vote?on=proposal:{number}&reopen=yes")));
        using HttpResponseMessage carried = await chair.SendFormAsync(ballot, "vote", ("on", FormattableString.Invariant($"proposal:{number}")), ("reopen", "yes"), ("ballot-JPN", "yes"));
        Assert.Equal(HttpStatusCode.Found, carried.StatusCode);
        Assert.True(demo.Room.Whole.Texts.All[Outcome].Proposals[number].IsOnTheTable);
    }

    [Fact]
    public async Task A_body_without_such_a_rule_has_no_page_for_it_and_offers_none()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient chair = demo.Browse("chair");
        BlockId block = await GavelAsync(demo, chair);
        Assert.DoesNotContain("reopen=yes", await chair.GetStringAsync(PageForms.At($"/blocks/{block.Value}")), StringComparison.Ordinal);
        using HttpResponseMessage none = await chair.GetAsync(PageForms.At($"/vote?on=block:{block.Value}&reopen=yes"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        Assert.Contains("no vote on reopening", await none.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static BlockStatus Status(DemoHost demo, BlockId block) => demo.Room.Whole.Texts.All[Outcome].StatusOf(block);

    // The first paragraph that the gavel holds on.
    private static async Task<BlockId> GavelAsync(DemoHost demo, HttpClient chair)
    {
        Proceedings state = demo.Room.Whole;
        BlockId block = state.Texts.All[Outcome].Agreed.Blocks.Select(one => one.Id)
            .First(one => state.Texts.All[Outcome].Labels.LabelOf(one) is not null && Status(demo, one) == BlockStatus.Open
                && !state.Decide(new SetBlockStatus(Outcome, one, BlockStatus.Agreed), Actor.Chair, state.At).IsRefused);
        using HttpResponseMessage agreed = await chair.SendFormAsync(await chair.GetStringAsync(PageForms.At("")), "status", ("block", block.Value), ("status", "agreed"));
        Assert.Equal(BlockStatus.Agreed, Status(demo, block));
        return block;
    }

    private static async Task ReopensByAsync(DemoHost demo, string rule)
    {
        JsonNode profile = JsonNode.Parse((await demo.JsonAsync(DemoHost.Meeting + "/body", "secretariat")).GetProperty("profile").GetRawText())!;
        profile["reopensBy"] = rule;
        using HttpResponseMessage done = await demo.SendAsync(HttpMethod.Put, DemoHost.Meeting + "/body/profile", "secretariat", profile.ToJsonString());
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
    }

}
