using System.Globalization;
using System.Text.Json;
using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Server.Mediating;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Rooms;
using Plenary.Server.Tests.Storage;
using Plenary.Text;
using Xunit;

namespace Plenary.Server.Tests.Mediating;

/// <summary>The exact solver as the server carries it, on a question that is too much for the search.</summary>
public sealed class MediationProofTests
{
    private static readonly TextId Outcome = new("outcome");

    [Fact]
    public async Task A_question_that_the_search_does_not_prove_is_proven_by_the_solver_on_the_page_and_over_the_api()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.StartAsync(place.Data);
        await DisagreeAsync(demo.Room);
        MediationAnswer searched = Answering.Answer(WhatIf.Of(TextQuestion.Of(demo.Room.View(Audience.ChairAlone).State, Outcome, new Assumptions(Support: SupportMeans.Insists))), MediationRequest.Whole);
        Assert.False(searched.IsProven);

        using HttpResponseMessage asked = await demo.PostAsync(DemoHost.Text + "/mediation/questions", "chair", new { support = "insists" });
        Assert.True(asked.IsSuccessStatusCode, await asked.Content.ReadAsStringAsync());
        MediationDesk desk = demo.Host.App.Services.GetRequiredService<MediationDesks>().Of(demo.Room);
        List<MediationRun> runs = [];
        do
        {
            runs.Add((await desk.NextAsync(Outcome, runs.LastOrDefault()?.Version, default))!);
        }
        while (runs[^1].State is MediationRunState.Searching or MediationRunState.Proving);

        Assert.Equal(MediationRunState.Done, runs[^1].State);
        JsonElement answer = (await demo.JsonAsync(DemoHost.Text + "/mediation/run", "chair")).GetProperty("answer");
        Assert.True(answer.GetProperty("proven").GetBoolean());
        int dissent = answer.GetProperty("best").GetProperty("score").GetProperty("dissent").GetInt32();
        Assert.Equal(dissent, answer.GetProperty("bound").GetInt32());
        Assert.InRange(dissent, Math.Max(1, searched.Bound), searched.Best.Judgement.Score.Dissent);
        Assert.Contains("Proven by an exact solver: no package is better.", answer.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
        using HttpResponseMessage page = await demo.GetAsync("/m/new-delhi-2023-03/t/outcome/mediation", "chair");
        string said = await page.Content.ReadAsStringAsync();
        Assert.Contains("Proven by an exact solver", said, StringComparison.Ordinal);
        Assert.Contains("No package has everybody", said, StringComparison.Ordinal);
    }

    // Two proposals on each of eighteen paragraphs, and every member for or against some of what is there, without any plan.
    private static async Task DisagreeAsync(Room room)
    {
        uint state = 1;
        uint Next(uint below) => (uint)((state = (state * 1664525) + 1013904223) >> 8) % below;
        Proceedings before = room.View(Audience.ChairAlone).State;
        string[] members = [.. before.Body.Members.Select(member => member.Code)];
        foreach (BlockId block in before.Texts.All[Outcome].Agreed.Blocks.Select(block => block.Id).Where(block => before.Texts.All[Outcome].Labels.LabelOf(block) is not null).Take(18).ToArray())
        {
            List<PositionTarget> targets = [PositionTarget.Of(block)];
            for (int at = 0; at < 2; at++)
            {
                string sponsor = members[Next((uint)members.Length)];
                await room.DoAsync(new TableProposal(Outcome, [sponsor], [new RewriteBlock(block, string.Create(CultureInfo.InvariantCulture, $"We say {block.Value} in other words, {at}."))]), sponsor);
                targets.Add(PositionTarget.OfProposal(room.View(Audience.ChairAlone).State.Texts.All[Outcome].Proposals.Keys.Max()));
            }

            foreach (string member in members.Where(_ => Next(100) < 40).ToArray())
            {
                PositionTarget on = targets[(int)Next(3)];
                await room.HoldAsync(Outcome, member, on, on.Kind == TargetKind.Block && Next(2) == 0 ? Stance.Support : Stance.Object);
            }
        }
    }
}
