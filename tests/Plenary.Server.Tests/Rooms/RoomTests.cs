using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Tests.Storage;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Rooms;

public sealed class RoomTests
{
    private static readonly TextId Outcome = new("outcome");
    private static readonly Seat Japan = new(Role.Delegate, "JPN");
    private static readonly Seat Korea = new(Role.Delegate, "KOR");
    private static readonly Seat Chair = new(Role.Chair, "IND");

    [Fact]
    public async Task The_demo_is_under_way_with_three_proposals_and_no_outcome()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        NegotiatedText text = demo.Room.View(Chair).State.Texts.All[Outcome];
        Assert.Equal(3, text.Proposals.Values.Count(proposal => proposal.IsOnTheTable));
        Assert.False(text.IsConcluded);
        Assert.Same(demo.Room, await demo.Registry.GetAsync("new-delhi-2023-03"));
        Assert.Null(await demo.Registry.GetAsync("nowhere"));
    }

    [Fact]
    public async Task What_was_done_is_there_after_a_restart_and_the_whole_state_is_the_same()
    {
        using DataPlace place = new();
        Proceedings before;
        await using (DemoHost demo = await DemoHost.OpenAsync(place.Data))
        {
            RoomDone done = Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new JoinProposal(Outcome, 1, "SAU"), new Seat(Role.Delegate, "SAU")));
            Assert.IsType<SponsorJoined>(Assert.Single(done.Events).Event);
            before = demo.Room.Whole;
        }

        await using DemoHost again = await DemoHost.OpenAsync(place.Data);
        Assert.Equal(before.Sequence, again.Room.Whole.Sequence);
        Assert.Equal(before.At, again.Room.Whole.At);
        Assert.Contains("SAU", again.Room.Whole.Texts.All[Outcome].Proposals[1].Sponsors);
    }

    [Fact]
    public async Task A_command_with_a_key_is_done_once_also_after_a_restart()
    {
        using DataPlace place = new();
        Seat arabia = new(Role.Delegate, "SAU");
        JoinProposal join = new(Outcome, 1, "SAU");
        await using (DemoHost demo = await DemoHost.OpenAsync(place.Data))
        {
            Task<RoomAnswer>[] asked = [.. Enumerable.Range(0, 5).Select(_ => demo.Room.ExecuteAsync(join, arabia, key: "k1"))];
            RoomDone[] done = [.. (await Task.WhenAll(asked)).Cast<RoomDone>()];
            Assert.Single(done, one => !one.IsRepeat);
            Assert.All(done, one => Assert.Equal(done[0].Events, one.Events));
        }

        await using DemoHost again = await DemoHost.OpenAsync(place.Data);
        RoomDone repeat = Assert.IsType<RoomDone>(await again.Room.ExecuteAsync(join, arabia, key: "k1"));
        Assert.True(repeat.IsRepeat);
        Assert.IsType<SponsorJoined>(Assert.Single(repeat.Events).Event);
        // The key of another is another key.
        Assert.False(Assert.IsType<RoomDone>(await again.Room.ExecuteAsync(new JoinProposal(Outcome, 1, "KOR"), Korea, key: "k1")).IsRepeat);
    }

    [Fact]
    public async Task Whoever_may_not_ask_is_refused_at_the_door()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        foreach (Seat seat in new[] { Seat.OfPublic, new Seat(Role.Observer), new Seat(Role.Delegate, "JPN", SeatLevel.ReadOnly) })
        {
            RoomRefused refused = Assert.IsType<RoomRefused>(await demo.Room.ExecuteAsync(new JoinProposal(Outcome, 1, "JPN"), seat));
            Assert.True(refused.IsForbidden);
        }

        Assert.Equal("own-voice", Assert.IsType<RoomRefused>(await demo.Room.ExecuteAsync(new JoinProposal(Outcome, 1, "KOR"), Japan)).Refusal.Rule);
    }

    [Fact]
    public async Task Of_several_commands_in_one_gesture_none_happens_when_one_is_refused()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        RoomView before = demo.Room.View(Japan);
        Assert.IsType<RoomRefused>(await demo.Room.ExecuteAsync([new JoinProposal(Outcome, 1, "JPN"), new JoinProposal(Outcome, 99, "JPN")], Japan));
        Assert.Equal(before.Version, demo.Room.View(Japan).Version);
    }

    [Fact]
    public async Task A_view_is_what_folding_the_events_of_its_audience_gives()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        PositionTarget whole = PositionTarget.WholeText;
        await Take(Japan, Stance.Accept, Audience.Table);
        await Take(Japan, Stance.Object, Audience.Of("JPN"));
        await Take(Korea, Stance.Reserve, Audience.ChairAlone);
        await demo.Room.ExecuteAsync(new SaveDraft(Outcome, "d1", [new RewriteBlock(demo.Room.Whole.Texts.All[Outcome].Agreed.Blocks[2].Id, "We met.")], null), Korea);
        await demo.Room.ExecuteAsync(new JoinProposal(Outcome, 1, "JPN"), Japan);
        await Take(Korea, Stance.Support, Audience.Public);

        foreach (Audience reader in new[] { Audience.Public, Audience.Table, Audience.ChairAlone, Audience.Of("JPN"), Audience.Of("KOR"), Audience.Of("FRA") })
        {
            Recorded[] seen = [.. demo.Room.EventsSeenBy(reader)];
            Proceedings folded = Proceedings.SeenBy(seen, reader);
            RoomView view = demo.Room.View(reader);
            Assert.Equal(seen.Length, view.Version);
            Assert.Equal(folded.Sequence, view.State.Sequence);
            Assert.Equal(folded.At, view.State.At);
            Assert.Equal(folded.Texts.Drafts.Keys, view.State.Texts.Drafts.Keys);
            Assert.Equal(folded.Texts.All.Keys, view.State.Texts.All.Keys);
            Assert.Equal(Held(folded), Held(view.State));
        }

        async Task Take(Seat seat, Stance stance, Audience audience) =>
            Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new TakePosition(new Position(Outcome, whole, seat.Delegation!, stance), audience), seat));

        static string[] Held(Proceedings state) =>
            [.. state.Positions.All.SelectMany(text => text.Value.SelectMany(on => on.Value.Select(held => $"{on.Key} {held.Key} {held.Value.Position.Stance}"))).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task What_is_asked_on_a_part_that_has_changed_is_stale()
    {
        using DataPlace place = new();
        await using DemoHost demo = await DemoHost.OpenAsync(place.Data);
        RoomView before = demo.Room.View(Chair);
        Part block = before.ChangedSince(0).First(part => part.Kind == PartKind.Block);
        TakePosition position = new(new Position(Outcome, PositionTarget.Of(new Plenary.Text.BlockId(block.Block!)), "JPN", Stance.Reserve), Audience.Table);
        Task<RoomAnswer> change = demo.Room.ExecuteAsync(position, Japan);
        Task<RoomAnswer> late = demo.Room.ExecuteAsync(new TakeUpBlock(Outcome, new Plenary.Text.BlockId(block.Block!)), Chair, new Expectation(block, before.Version));
        Assert.IsType<RoomDone>(await change);
        RoomStale stale = Assert.IsType<RoomStale>(await late);
        Assert.Equal(demo.Room.View(Chair).VersionOf(block), stale.Actual);
        Assert.IsType<RoomDone>(await demo.Room.ExecuteAsync(new TakeUpBlock(Outcome, new Plenary.Text.BlockId(block.Block!)), Chair, new Expectation(block, stale.Actual)));
    }
}
