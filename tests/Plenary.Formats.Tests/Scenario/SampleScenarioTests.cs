using Plenary.Formats.Scenario;
using Plenary.Negotiation;
using Plenary.Negotiation.Parties;
using Xunit;

namespace Plenary.Formats.Tests.Scenario;

/// <summary>The sample meetings end as the real ones did: title, who did not agree to what, figures.</summary>
public sealed class SampleScenarioTests
{
    public static TheoryData<string> All => [.. Directory.EnumerateFiles(SampleScenarios.Folder, "*.yaml").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_sample_is_played_then_every_step_happens_or_is_refused_as_its_writer_says(string file)
    {
        ScenarioPlay play = SampleScenarios.Play(file);
        Assert.NotEmpty(play.Events);
        Assert.Equal(play.Script.Steps.Length, play.Steps.Length);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_sample_is_folded_again_from_its_events_then_the_state_answers_the_same(string file)
    {
        ScenarioPlay play = SampleScenarios.Play(file);
        Proceedings again = Proceedings.Empty.Apply(play.Events);
        foreach (TextId text in play.State.Texts.All.Keys)
        {
            Assert.Equal(play.State.Texts.All[text].Agreed, again.Texts.All[text].Agreed);
            Assert.Equal(
                StrongestOutcome.Of(play.State, text).Explanation.Sentences,
                StrongestOutcome.Of(again, text).Explanation.Sentences);
        }
    }

    [Theory]
    [InlineData("bengaluru-2023-02.yaml", "communique", "chairs-summary-and-outcome-document", 15, 17, 88)]
    [InlineData("new-delhi-2023-03.yaml", "outcome", "chairs-summary-and-outcome-document", 22, 24, 92)]
    [InlineData("new-delhi-2023-09.yaml", "declaration", "declaration", 83, 83, 100)]
    [InlineData("european-council-2017-03.yaml", "conclusions", "presidents-conclusions", 7, 7, 100)]
    public void A_meeting_ends_then_its_rung_and_share_are_those_of_the_real_one(string file, string text, string rung, int agreed, int paragraphs, int perCent)
    {
        Proceedings state = SampleScenarios.Play(file).SeenBy(Audience.Table);
        NegotiatedText found = state.Texts.All[new TextId(text)];
        OutcomeAssessment assessment = StrongestOutcome.Of(state, found.Id);
        Assert.Equal((rung, rung), (found.Outcome, assessment.Strongest.Rung));
        Assert.Equal((agreed, paragraphs, perCent), (assessment.Share.Agreed, assessment.Share.Paragraphs, assessment.Share.PerCent));
    }

    [Theory]
    [InlineData("bengaluru-2023-02.yaml", "communique")]
    [InlineData("new-delhi-2023-03.yaml", "outcome")]
    public void Two_members_do_not_agree_to_two_paragraphs_then_the_footnote_names_them_and_no_reason(string file, string text)
    {
        Proceedings state = SampleScenarios.Play(file).SeenBy(Audience.Table);
        OutcomeDocument document = OutcomeDocument.Of(state, new TextId(text), null, OutcomePublication.Default);
        Assert.Equal("G20 Chair’s Summary and Outcome Document", document.Title.Replace('\'', '’'));
        OutcomeNote note = Assert.Single(document.Notes);
        Assert.Equal(["3", "4"], note.Paragraphs);
        Assert.Contains("were agreed to by all member countries except China and the Russian Federation", note.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("because", note.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(document.Annex);
    }

    [Fact]
    public void The_eve_of_the_summit_is_looked_at_then_75_paragraphs_are_agreed_and_one_is_blank()
    {
        ScenarioPlay play = SampleScenarios.Play("new-delhi-2023-09.yaml", new DateTimeOffset(2023, 9, 8, 21, 0, 0, TimeSpan.FromHours(5.5)));
        OutcomeAssessment assessment = StrongestOutcome.Of(play.SeenBy(Audience.Table), new TextId("declaration"));
        Assert.Equal((75, 76), (assessment.Share.Agreed, assessment.Share.Paragraphs));
        Assert.NotEqual("declaration", assessment.Strongest.Rung);
        Assert.Contains(assessment.Explanation.Sentences, sentence => sentence.Contains("paragraph 8 has no words yet", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_pull_aside_is_looked_at_then_the_two_read_outs_stand_side_by_side_where_they_differ()
    {
        Proceedings state = SampleScenarios.Play("new-delhi-2023-03.yaml").SeenBy(Audience.Public);
        ContactHistory history = new(state.Record, Audience.Public);
        Contact contact = history.Between("USA", "RUS")[^1];
        Assert.Equal("under 10 minutes", contact.Details.Length?.ToString());
        Assert.Equal(new DateTime(2022, 1, 21), history.Before(contact, "USA", "RUS")?.Details.When.Date);
        ReadOutComparison comparison = ReadOutComparison.Of(state.Record, contact, Audience.Public, state.At);
        ReadOutPoint difference = Assert.Single(comparison.Differences);
        Assert.Equal(ReadOutField.Encounter, difference.Field);
        Assert.Equal(2, comparison.ReadOuts.Length);
    }

    [Fact]
    public void What_was_told_to_the_chair_alone_is_in_no_other_view()
    {
        ScenarioPlay play = SampleScenarios.Play("new-delhi-2023-03.yaml");
        TextId text = new("outcome");
        Assert.Contains(play.SeenBy(Audience.ChairAlone).Positions.On(text, PositionTarget.WholeText).Values, held => held.For == Audience.ChairAlone);
        Assert.All(
            new[] { Audience.Public, Audience.Table, Audience.Of("CHN"), Audience.Of("RUS") },
            reader => Assert.DoesNotContain(play.SeenBy(reader).Positions.On(text, PositionTarget.WholeText).Values, held => held.For == Audience.ChairAlone));
    }

    [Fact]
    public void The_agenda_of_New_Delhi_is_looked_at_then_the_items_that_were_crowded_out_are_named()
    {
        Proceedings state = SampleScenarios.Play("new-delhi-2023-03.yaml").State;
        Meeting meeting = state.Meetings.All[new MeetingId("new-delhi-2023-03")];
        Assert.Equal(["3", "5", "6", "7", "8"], CrowdedOutItem.Of(meeting).Select(item => item.Item.Id));
        RunWithoutAgreedText run = MeetingHistory.RunWithoutAgreedText(state.Meetings);
        Assert.Equal(2, run.Count);
        Assert.Equal("Bali Leaders' Declaration", run.LastAgreed?.Ending?.Title);
    }

    [Fact]
    public void Silence_is_broken_by_an_amendment_in_time_and_holds_where_nobody_speaks()
    {
        Assert.Equal(SilenceStatus.Broken, Only(SampleScenarios.Play("silence-broken.yaml")).Status);
        SilenceProcedure held = Only(SampleScenarios.Play("silence-holds.yaml"));
        Assert.Equal(SilenceStatus.Held, held.Status);
        Assert.Single(held.Statements);
    }

    private static SilenceProcedure Only(ScenarioPlay play) => Assert.Single(Assert.Single(play.State.Texts.All.Values).Silences);
}

/// <summary>The scenarios in the samples.</summary>
internal static class SampleScenarios
{
    public static string Folder { get; } = Path.Combine(Root(), "samples", "scenarios");

    public static ScenarioPlay Play(string file, DateTimeOffset? until = null) =>
        ScenarioPlay.Of(ScenarioReader.Read(file, File.ReadAllText(Path.Combine(Folder, file)), PartyTable.Standard), until);

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Plenary.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
