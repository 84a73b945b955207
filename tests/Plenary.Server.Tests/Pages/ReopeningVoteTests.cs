using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Plenary.Negotiation;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Plenary.Text;
using Xunit;

namespace Plenary.Server.Tests.Pages;

/// <summary>Reopening what was agreed by a vote, on the pages, in a body whose profile has a rule for it.</summary>
public sealed partial class ReopeningVoteTests
{
    private const string Page = "/m/new-delhi-2023-03/t/outcome";

    private static readonly TextId Outcome = new("outcome");

    [Fact]
    public async Task Two_thirds_reopen_a_paragraph_by_the_form_and_fewer_do_not()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await ReopensByAsync(demo, "two-thirds");
        using HttpClient chair = Client(demo, "chair");
        BlockId block = await GavelAsync(demo, chair);
        string sheet = await chair.GetStringAsync(At($"/blocks/{block.Value}"));
        Assert.Contains($"vote?on=block%3A{block.Value}&amp;reopen=yes", sheet, StringComparison.Ordinal);
        using HttpClient japan = Client(demo, "head:JPN");
        Assert.DoesNotContain("reopen=yes", await japan.GetStringAsync(At($"/blocks/{block.Value}")), StringComparison.Ordinal);
        string ballot = await chair.GetStringAsync(At($"/vote?on=block:{block.Value}&reopen=yes"));
        Assert.Contains("Vote on reopening", ballot, StringComparison.Ordinal);
        Assert.Contains("<b>two-thirds</b>", ballot, StringComparison.Ordinal);
        Assert.DoesNotContain("<select id=\"rule\"", ballot, StringComparison.Ordinal);

        using HttpResponseMessage lost = await PostAsync(chair, ballot, "vote", [new("on", $"block:{block.Value}"), new("reopen", "yes"), new("ballot-JPN", "yes"), new("ballot-BRA", "no")]);
        Assert.Equal(HttpStatusCode.Found, lost.StatusCode);
        Assert.Equal(BlockStatus.Agreed, Status(demo, block));
        using HttpResponseMessage carried = await PostAsync(chair, ballot, "vote", [new("on", $"block:{block.Value}"), new("reopen", "yes"), new("ballot-JPN", "yes"), new("ballot-CHN", "yes"), new("ballot-BRA", "no")]);
        Assert.Equal(HttpStatusCode.Found, carried.StatusCode);
        Assert.Equal(BlockStatus.Reopened, Status(demo, block));

        // Refused, the form stands again, and is still about reopening.
        using HttpResponseMessage again = await PostAsync(chair, ballot, "vote", [new("on", $"block:{block.Value}"), new("reopen", "yes"), new("ballot-JPN", "yes")]);
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
        using HttpClient chair = Client(demo, "chair");
        string page = await chair.GetStringAsync(At("/proposals"));
        Assert.DoesNotContain("reopen=yes", page, StringComparison.Ordinal);
        int number = demo.Room.Whole.Texts.All[Outcome].Proposals.Values.First(proposal => proposal.IsOnTheTable).Id;
        using HttpResponseMessage rejected = await PostAsync(chair, page, "reject", [new("proposal", FormattableString.Invariant($"{number}"))]);
        Assert.Equal(HttpStatusCode.Found, rejected.StatusCode);
        Assert.Contains(FormattableString.Invariant($"vote?on=proposal%3A{number}&amp;reopen=yes"), await chair.GetStringAsync(At("/proposals")), StringComparison.Ordinal);
        string ballot = await chair.GetStringAsync(At(FormattableString.Invariant($"/vote?on=proposal:{number}&reopen=yes")));
        using HttpResponseMessage carried = await PostAsync(chair, ballot, "vote", [new("on", FormattableString.Invariant($"proposal:{number}")), new("reopen", "yes"), new("ballot-JPN", "yes")]);
        Assert.Equal(HttpStatusCode.Found, carried.StatusCode);
        Assert.True(demo.Room.Whole.Texts.All[Outcome].Proposals[number].IsOnTheTable);
    }

    [Fact]
    public async Task A_body_without_such_a_rule_has_no_page_for_it_and_offers_none()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        using HttpClient chair = Client(demo, "chair");
        BlockId block = await GavelAsync(demo, chair);
        Assert.DoesNotContain("reopen=yes", await chair.GetStringAsync(At($"/blocks/{block.Value}")), StringComparison.Ordinal);
        using HttpResponseMessage none = await chair.GetAsync(At($"/vote?on=block:{block.Value}&reopen=yes"));
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
        using HttpResponseMessage agreed = await PostAsync(chair, await chair.GetStringAsync(At("")), "status", [new("block", block.Value), new("status", "agreed")]);
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

    private static Uri At(string path) => new(Page + path, UriKind.Relative);

    private static HttpClient Client(DemoHost demo, string seat)
    {
#pragma warning disable CA2000 // The client owns it.
        HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true }) { BaseAddress = demo.Address };
#pragma warning restore CA2000
        client.DefaultRequestHeaders.Add(TestSeats.Header, seat);
        return client;
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string act, KeyValuePair<string, string>[] fields)
    {
        using FormUrlEncodedContent form = new([new("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields]);
        return await client.PostAsync(At($"/do/{act}"), form);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
