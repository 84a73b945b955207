using Xunit;
using static Plenary.Negotiation.Tests.Outcomes.Negotiating;

namespace Plenary.Negotiation.Tests.Outcomes;

/// <summary>What happened in 2017, 2022 and 2023, in our own words: title, footnote, placement and figures (practice A8, E).</summary>
public sealed class HistoryTests
{
    private static string[] Notes(OutcomeDocument document) => [.. document.Notes.Select(note => note.Text)];

    [Fact]
    public void Bengaluru_two_do_not_agree_to_two_of_seventeen_then_a_footnote_names_both_and_no_reason()
    {
        Negotiating table = G20().Opens("Outcome text", 17);
        table.Holds("RUS", PositionTarget.Of(Paragraph(3)), Stance.Object, reason: "circumstances have changed since Bali");
        table.Holds("CHN", PositionTarget.Of(Paragraph(4)), Stance.Object, reason: "the mandate is economic and financial");
        table.Objects("CHN", 3).Objects("RUS", 4);

        OutcomeAssessment assessed = table.Assessed;
        OutcomeDocument document = table.Document(new OutcomePublication { Figures = true });

        Assert.Equal("chairs-summary-and-outcome-document", assessed.Strongest.Rung);
        Assert.Equal(new AgreedShare(15, 17), assessed.Share);
        Assert.Equal(88, assessed.Share.PerCent);
        Assert.Equal("G20 Chair's Summary and Outcome Document", document.Title);
        OutcomeNote note = Assert.Single(document.Notes);
        Assert.Equal("Paragraphs 3 and 4 of this document were agreed to by all member countries except China and the Russian Federation.", note.Text);
        Assert.Equal(["3", "4"], note.Paragraphs);
        Assert.Equal([3, 4], Enumerable.Range(1, 17).Where(number => document.Blocks[number - 1].Runs.Any(run => run.Note == 1)));
        Assert.Equal(["Of the 17 paragraphs of this document, 15 (88 %) were agreed to by all member countries."], document.Statement);
        Assert.Empty(document.Annex);
        StatedDissent stated = Assert.Single(document.Dissents);
        Assert.Equal(DissentPlacement.Footnote, stated.Placement);
        Assert.Equal(["China", "the Russian Federation"], stated.Members);
        Assert.Equal(
            "The strongest outcome now is a Chair's Summary and Outcome Document: 15 of 17 paragraphs (88 %) are agreed by all. "
            + "A declaration that records a difference is out of reach: paragraphs 3 and 4 are not agreed by China and the Russian Federation; no paragraph records the difference. "
            + "If paragraphs 3 and 4 recorded the difference in words that all accept, China and the Russian Federation among them, a declaration that records a difference would be within reach. "
            + "A declaration is out of reach: paragraphs 3 and 4 are not agreed by China and the Russian Federation. "
            + "If China and the Russian Federation agreed to paragraphs 3 and 4, a declaration would be within reach. "
            + "If paragraphs 3 and 4 were taken out, a declaration would be within reach.",
            assessed.Explanation.ToString());
    }

    [Fact]
    public void Bengaluru_with_the_source_of_the_paragraphs_then_the_footnote_says_whence_they_are_taken()
    {
        Negotiating table = G20().Opens("Outcome text", 17).Objects("CHN", 3, 4).Objects("RUS", 3, 4);
        Assert.Equal(
            ["Paragraphs 3 and 4 of this document, as taken from the Bali declaration, were agreed to by all member countries except China and the Russian Federation."],
            Notes(table.Document(new OutcomePublication { Provenance = "as taken from the Bali declaration" })));
    }

    [Fact]
    public void New_Delhi_foreign_ministers_one_accepts_on_condition_then_it_does_not_agree_until_the_condition_is_met()
    {
        Negotiating table = G20().Opens("Outcome text", 24).Objects("CHN", 3, 4).Objects("RUS", 3);
        table.Holds("RUS", PositionTarget.Of(Paragraph(4)), Stance.Accept, condition: new InWords("the document calls for an impartial investigation"));

        OutcomeAssessment assessed = table.Assessed;
        Assert.Equal("chairs-summary-and-outcome-document", assessed.Strongest.Rung);
        Assert.Equal(new AgreedShare(22, 24), assessed.Share);
        Assert.Equal(92, assessed.Share.PerCent);
        Dissent conditional = Assert.Single(assessed.Dissents, dissent => dissent.Unmet is not null);
        Assert.Equal(("RUS", DissentKind.NotAgreed, true), (conditional.Member, conditional.Kind, conditional.IsObjection));
        Assert.Contains("the Russian Federation accepts paragraph 4 only if the document calls for an impartial investigation (only its holder can say that it is met), which is not so", assessed.Explanation.ToString(), StringComparison.Ordinal);
        Assert.Equal(["Paragraphs 3 and 4 of this document were agreed to by all member countries except China and the Russian Federation."], Notes(table.Document()));

        table.Accepts("RUS", 3, 4).Accepts("CHN", 3, 4);
        Assert.Equal("declaration", table.Strongest);
    }

    [Fact]
    public void New_Delhi_leaders_the_day_before_one_paragraph_is_blank_then_words_or_its_absence_would_make_a_declaration()
    {
        Negotiating table = G20().Opens("G20 New Delhi Leaders' Declaration", 76, number => number == 8 ? "" : $"We agree on matter {number}.");
        OutcomeAssessment assessed = table.Assessed;
        Assert.Equal(new AgreedShare(75, 76), assessed.Share);
        Assert.Equal("chairs-summary-and-outcome-document", assessed.Strongest.Rung);
        Assert.Equal(
            [
                "A declaration is out of reach: paragraph 8 has no words yet.",
                "If words that all accept were found for paragraph 8, a declaration would be within reach.",
                "If paragraph 8 were taken out, a declaration would be within reach.",
            ],
            assessed.Explanation.ByRung["declaration"]);
        OutcomeDocument document = table.Document();
        Assert.Equal(["No text was agreed for paragraph 8."], Notes(document));
        Assert.Equal("", document.Blocks[7].Words);
    }

    [Fact]
    public void New_Delhi_leaders_the_day_after_all_adopt_eighty_three_then_it_is_a_declaration_without_a_footnote()
    {
        Negotiating table = G20().Opens("G20 New Delhi Leaders' Declaration", 83);
        foreach ((string code, _) in G20Members)
        {
            table.Holds(code, PositionTarget.WholeText, Stance.Accept);
        }

        OutcomeDocument document = table.Document(new OutcomePublication { Figures = true });
        Assert.Equal("declaration", document.Rung);
        Assert.Equal("G20 New Delhi Leaders' Declaration", document.Title);
        Assert.Empty(document.Notes);
        Assert.Equal(["All 83 paragraphs of this document were agreed to by all member countries."], document.Statement);
        Assert.Equal("The strongest outcome now is a declaration: all 83 paragraphs are agreed by all.", table.Assessed.Explanation.ToString());
    }

    [Fact]
    public void Bali_leaders_a_paragraph_records_the_difference_and_all_accept_it_then_a_declaration_with_difference()
    {
        Negotiating table = G20().Opens("G20 Bali Leaders' Declaration", 52, number => number == 3 ? "Most members strongly condemned what happened. There were other views and different assessments." : $"We agree on matter {number}.");
        Assert.Equal("declaration-with-difference", table.Strongest);
        Assert.Equal("G20 Bali Leaders' Declaration", table.Document().Title);
        Assert.Contains("If paragraph 3 no longer recorded a difference, a declaration would be within reach.", table.Assessed.Explanation.Sentences);

        table.Objects("RUS", 3);
        Assert.Equal("chairs-summary-and-outcome-document", table.Strongest);
    }

    [Fact]
    public void Gandhinagar_one_dissociates_itself_from_the_status_then_the_footnote_says_so_in_its_own_words()
    {
        Negotiating table = G20().Opens("Outcome text", 25);
        table.Holds("RUS", PositionTarget.Of(Paragraph(2)), Stance.Object, DissentKind.DissociatesFromStatus);
        table.Holds("RUS", PositionTarget.Of(Paragraph(5)), Stance.Object, DissentKind.DissociatesFromStatus, statement: "We cannot regard this as a common outcome.");
        table.Holds("CHN", PositionTarget.Of(Paragraph(2)), Stance.Object, DissentKind.WrongForum);

        OutcomeDocument document = table.Document();
        Assert.Equal("chairs-summary-and-outcome-document", document.Rung);
        Assert.Equal(
            [
                "The Russian Federation dissociates itself from the status of this document as a common outcome because of paragraphs 2 and 5. In its own words: “We cannot regard this as a common outcome.”",
                "China holds that the G20 is not the right forum for paragraph 2 of this document and does not support its inclusion.",
            ],
            Notes(document));
        Assert.Equal([[1, 2], [1]], new[] { 1, 4 }.Select(at => document.Blocks[at].Runs.Where(run => run.Note > 0).Select(run => run.Note).ToArray()));
    }

    [Fact]
    public void Gandhinagar_status_alone_then_no_paragraph_is_in_dispute_and_still_no_declaration()
    {
        Negotiating table = G20().Opens("Outcome text", 25);
        table.Holds("RUS", PositionTarget.Status, Stance.Object, DissentKind.DissociatesFromStatus);
        OutcomeDocument document = table.Document();
        Assert.Equal("chairs-summary-and-outcome-document", document.Rung);
        Assert.Equal(["The Russian Federation dissociates itself from the status of this document as a common outcome."], Notes(document));
        Assert.Equal([1], document.TitleNotes);
        Assert.Equal(["If the Russian Federation agreed to the document's status as a common outcome, a declaration would be within reach."], table.Assessed.Explanation.ByRung["declaration"][1..]);
    }

    [Fact]
    public void Jaipur_one_holds_a_paragraph_outside_the_mandate_another_the_forum_wrong_then_both_are_recorded()
    {
        Negotiating table = G20().Opens("Outcome text", 35);
        table.Holds("RUS", PositionTarget.Of(Paragraph(32)), Stance.Object, DissentKind.OutsideMandate, statement: "Trade ministers have no mandate for this.");
        table.Holds("CHN", PositionTarget.Of(Paragraph(32)), Stance.Object, DissentKind.WrongForum);
        Assert.Equal(
            [
                "The Russian Federation holds that paragraph 32 of this document is outside the mandate of the G20 and did not agree to it. In its own words: “Trade ministers have no mandate for this.”",
                "China holds that the G20 is not the right forum for paragraph 32 of this document and does not support its inclusion.",
            ],
            Notes(table.Document()));
        Assert.Equal(new AgreedShare(34, 35), table.Assessed.Share);
    }

    [Fact]
    public void Indore_one_accepts_it_as_the_chairs_summary_then_its_distinct_view_is_recorded()
    {
        Negotiating table = G20().Opens("Outcome text", 26);
        table.Holds("RUS", PositionTarget.Of(Paragraph(6)), Stance.Object, DissentKind.DistinctViewRecorded);
        Assert.Equal(
            ["The Russian Federation recognises this document as a Chair's Summary, agrees with the rest of it and has a distinct view on paragraph 6."],
            Notes(table.Document()));
        Assert.Equal("chairs-summary-and-outcome-document", table.Strongest);
    }

    [Fact]
    public void European_Council_2017_one_withholds_support_for_unrelated_reasons_then_conclusions_by_the_president()
    {
        string[] codes = ["AUT", "BEL", "BGR", "HRV", "CYP", "CZE", "DNK", "EST", "FIN", "FRA", "DEU", "GRC", "HUN", "IRL", "ITA", "LVA", "LTU", "LUX", "MLT", "NLD", "POL", "PRT", "ROU", "SVK", "SVN", "ESP", "SWE", "GBR"];
        Negotiating table = Body("European Council", "European Council", new BodyProfile { MembersAre = "members" }, [.. codes.Select(code => (code, code))]).Opens("Conclusions", 20);
        table.Holds("POL", PositionTarget.WholeText, Stance.Object, DissentKind.UnrelatedReasons, reason: "an appointment");

        OutcomeDocument document = table.Document();
        Assert.Equal("presidents-conclusions", document.Rung);
        Assert.Equal("Conclusions by the President of the European Council", document.Title);
        Assert.Equal(
            [
                "The text below was supported by 27 of the 28 members of the European Council. It did not gather consensus, for reasons unrelated to its substance.",
                "References to the European Council in this document are not to be read as its endorsement as an institution.",
            ],
            document.Statement);
        Assert.Empty(document.Notes);
        StatedDissent stated = Assert.Single(document.Dissents);
        Assert.Equal((DissentPlacement.Body, 1), (stated.Placement, stated.Count));
        Assert.Empty(stated.Members);
    }

    [Fact]
    public void Bali_foreign_ministers_nothing_is_shared_then_the_chair_speaks_alone()
    {
        Negotiating table = G20().Opens("Outcome text", 2).Objects("CHN", 1).Objects("USA", 2);
        OutcomeDocument document = table.Document();
        Assert.Equal("chairs-statement", document.Rung);
        Assert.Equal("G20 Chair's Statement", document.Title);
        Assert.Empty(document.Blocks);
        Assert.Empty(document.Dissents);
    }
}
