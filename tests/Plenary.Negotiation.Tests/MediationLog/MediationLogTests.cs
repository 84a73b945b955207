using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Xunit;

namespace Plenary.Negotiation.Tests.Mediating;

public sealed class MediationLogTests
{
    private static readonly MediationQuestion Asked = new("can-accept", "prefers", 1)
    {
        Pinned = [new MediationChoice("2", "as it stands")],
        Forbidden = [new MediationChoice("3", "no text")],
        Moves = [new MediationMove("JPN", "2")],
        Offers = [new MediationOffer("2", "phase down where feasible", ["JPN"]) { Text = "We shall phase down coal where that is feasible." }],
    };

    private static readonly MediationQuestion Told = new("can-accept", "prefers", 1)
    {
        Pinned = [new MediationChoice("2", "as it stands")],
        Offers = [new MediationOffer("2", "", [])],
    };

    private readonly Room room = new();

    [Fact]
    public void Chair_asks_then_it_is_logged_for_the_chair_alone()
    {
        ImmutableArray<Recorded> happened = room.Do(new AskMediation(Room.Outcome, Asked, Told));

        Assert.Equal([Audience.ChairAlone], happened.Select(one => one.For));
        LoggedQuestion logged = Assert.Single(room.State.Mediation.Of(Room.Outcome).Asked);
        Assert.Equal((1, room.Now, Actor.Chair, Asked), (logged.Number, logged.At, logged.By, logged.Question));
        Assert.Empty(Proceedings.SeenBy(room.Log, Audience.Of("JPN")).Mediation.All);
        Assert.Equal(
            "The chair puts question 1 to mediation: which package everyone could accept, with silence taken as acceptance, support of a paragraph as a wish, supposing that 2 is settled (as it stands), 3 is not settled by “no text”, Japan gives up its objections on 2 and the chair offers “phase down where feasible” for 2 (to read: “We shall phase down coal where that is feasible.”), which Japan can accept (seed 1).",
            Chronicle.Tell(happened[0], room.State));
    }

    [Fact]
    public void Anybody_but_the_chair_asks_then_it_is_refused()
    {
        room.Refused("chair-conducts", new AskMediation(Room.Outcome, Asked, Told), Actor.Secretariat);
        room.Refused("chair-conducts", new AskMediation(Room.Outcome, Asked, Told), Room.By("JPN"));
        room.Refused("known-text", new AskMediation(new TextId("other"), Asked, Told));
    }

    [Fact]
    public void More_would_be_told_than_was_asked_then_it_is_refused()
    {
        room.Refused("told-what-was-asked", new AskMediation(Room.Outcome, Told, Asked));
        room.Refused("told-what-was-asked", new AskMediation(Room.Outcome, Asked, Asked));
        room.Refused("told-what-was-asked", new AskMediation(Room.Outcome, Asked, Told with { Seed = 2 }));
        room.Refused("told-what-was-asked", new AskMediation(Room.Outcome, Asked, Told with { Moves = [new MediationMove("JPN", null)] }));
    }

    [Fact]
    public void Text_is_concluded_then_the_table_is_told_what_may_be_told_and_nothing_more_is_asked()
    {
        room.Do(new AskMediation(Room.Outcome, Asked, Told));
        room.Pass(TimeSpan.FromMinutes(5));

        ImmutableArray<Recorded> happened = room.Do(new ConcludeText(Room.Outcome, null));

        Assert.Equal([typeof(TextConcluded), typeof(MediationLogOpened)], happened.Select(one => one.Event.GetType()));
        Assert.Equal(Audience.Table, happened[1].For);
        Proceedings japan = Proceedings.SeenBy(room.Log, Audience.Of("JPN"));
        MediationLog log = japan.Mediation.Of(Room.Outcome);
        Assert.True(log.IsOpened);
        Assert.Empty(log.Asked);
        Assert.Equal(Told, Assert.Single(log.Told).Question);
        string words = Chronicle.Tell(happened[1], japan);
        Assert.Contains("2 is settled (as it stands) and the chair offers other words for 2", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Japan", words, StringComparison.Ordinal);
        Assert.DoesNotContain("phase down", words, StringComparison.Ordinal);
        Assert.Empty(Proceedings.SeenBy(room.Log, Audience.Public).Mediation.All);
        room.Refused("text-open", new AskMediation(Room.Outcome, Asked, Told));
    }

    [Fact]
    public void Nothing_was_asked_then_nothing_is_told() =>
        Assert.Equal([typeof(TextConcluded)], room.Do(new ConcludeText(Room.Outcome, null)).Select(one => one.Event.GetType()));

    [Fact]
    public void Meeting_ends_without_a_conclusion_then_the_table_is_told_once()
    {
        Room open = new(isOpen: false);
        MeetingId id = new("delhi");
        open.Do(new ConveneMeeting(id, new MeetingDetails("Foreign Ministers", "G5", "sherpa", "New Delhi", "Asia/Kolkata", new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 2))));
        open.Do(new OpenText(Room.Outcome, "Outcome document", "Zero draft", Authority.Chair, Plenary.Text.TextDocument.Of([.. Room.Paragraphs]), id.Value));
        open.Do(new AskMediation(Room.Outcome, Asked, Told));

        Assert.Equal([typeof(MeetingEnded), typeof(MediationLogOpened)], open.Do(new EndMeeting(id, MeetingEnding.WithoutText)).Select(one => one.Event.GetType()));
        open.Refused("mediation-log-closed", new AskMediation(Room.Outcome, Asked, Told));
        Assert.Equal([typeof(TextConcluded)], open.Do(new ConcludeText(Room.Outcome, null)).Select(one => one.Event.GetType()));
    }
}
