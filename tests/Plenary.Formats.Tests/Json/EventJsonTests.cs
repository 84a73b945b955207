using System.Collections.Immutable;
using System.Text;
using Plenary.Formats.Json;
using Plenary.Formats.Scenario;
using Plenary.Formats.Tests.Scenario;
using Plenary.Negotiation;
using Xunit;

namespace Plenary.Formats.Tests.Json;

public sealed class EventJsonTests
{
    [Theory]
    [MemberData(nameof(SampleScenarioTests.All), MemberType = typeof(SampleScenarioTests))]
    public void A_meetings_events_are_written_and_read_then_they_fold_to_the_same_state(string file)
    {
        ScenarioPlay play = SampleScenarios.Play(file);
        ImmutableArray<Recorded> again =
            [.. play.Events.Select(recorded => recorded with { Event = EventJson.Read(EventJson.KindOf(recorded.Event), EventJson.Write(recorded.Event)) })];
        Proceedings state = Proceedings.Empty.Apply(again);
        foreach ((TextId id, NegotiatedText text) in play.State.Texts.All)
        {
            Assert.Equal(text.Agreed, state.Texts.All[id].Agreed);
            Assert.Equal(text.Weave.Changes, state.Texts.All[id].Weave.Changes);
            Assert.Equal(StrongestOutcome.Of(play.State, id).Explanation.Sentences, StrongestOutcome.Of(state, id).Explanation.Sentences);
        }

        Proceedings told = Proceedings.Empty;
        foreach ((Recorded before, Recorded after) in play.Events.Zip(again))
        {
            told = told.Apply(after);
            Assert.Equal(Chronicle.Tell(before, told), Chronicle.Tell(after, told));
            Assert.Equal(EventJson.Write(before.Event), EventJson.Write(after.Event));
        }
    }

    [Fact]
    public void A_question_to_mediation_is_written_and_read_then_it_is_the_same()
    {
        MediationQuestion question = new("unknown", "insists", long.MaxValue)
        {
            Pinned = [new MediationChoice("OP4", "no text")],
            Forbidden = [new MediationChoice("OP5", "as it stands")],
            Moves = [new MediationMove("JPN", null), new MediationMove("RUS", "OP4")],
            Offers = [new MediationOffer("OP4", "softer", ["JPN"]) { Text = "We note the report." }],
        };
        MediationQuestion told = new("unknown", "insists", long.MaxValue);
        MediationAsked asked = new(new TextId("outcome"), 3, question, told);
        Assert.Equal(asked, EventJson.Read("mediation-asked", EventJson.Write(asked)));

        // A log of before words could be given.
        string earlier = System.Text.Encoding.UTF8.GetString(EventJson.Write(asked)).Replace(",\"text\":\"We note the report.\"", "", StringComparison.Ordinal);
        Assert.DoesNotContain("We note", earlier, StringComparison.Ordinal);
        Assert.Equal("", Assert.IsType<MediationAsked>(EventJson.Read("mediation-asked", System.Text.Encoding.UTF8.GetBytes(earlier))).Question.Offers[0].Text);

        MediationLogOpened opened = new(new TextId("outcome"), [new ToldQuestion(new DateTimeOffset(2023, 3, 2, 9, 0, 0, TimeSpan.FromHours(5.5)), Actor.Chair, told)]);
        Assert.Equal(opened.Questions, Assert.IsType<MediationLogOpened>(EventJson.Read("mediation-log-opened", EventJson.Write(opened))).Questions);
    }

    [Fact]
    public void A_new_kind_of_event_is_added_then_it_has_a_name_before_it_can_be_kept()
    {
        Type[] kinds = [.. typeof(ProceedingsEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ProceedingsEvent)) && !type.IsAbstract)];
        Assert.Equal(kinds.Length, EventJson.Kinds.Count());
    }

    [Theory]
    [InlineData("seat-left", "{}")]
    [InlineData("seat-left", "[]")]
    [InlineData("seat-left", "{\"code\":\"JPN\",\"colour\":\"red\"}")]
    [InlineData("seat-left", "null")]
    [InlineData("seat-won", "{\"code\":\"JPN\"}")]
    [InlineData("position-taken", "{\"position\":{\"text\":\"t\",\"on\":\"Nothing:1\",\"holder\":\"JPN\"}}")]
    public void A_payload_is_not_one_of_its_kind_then_it_is_refused(string kind, string payload) =>
        Assert.Throws<FormatException>(() => EventJson.Read(kind, Encoding.UTF8.GetBytes(payload)));
}
