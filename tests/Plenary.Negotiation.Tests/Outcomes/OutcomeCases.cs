using System.Collections.Immutable;
using Plenary.Text;
using Xunit;
using static Plenary.Negotiation.Tests.Outcomes.Negotiating;

namespace Plenary.Negotiation.Tests.Outcomes;

/// <summary>Open brackets, conditions, silence, votes, groups, words: each as it comes up at a table.</summary>
public sealed class OutcomeCases
{
    private static string[] Notes(OutcomeDocument document) => [.. document.Notes.Select(note => note.Text)];

    [Theory]
    [InlineData(15, 17, 88)]
    [InlineData(22, 24, 92)]
    [InlineData(1, 8, 13)]
    [InlineData(299, 300, 99)]
    [InlineData(1, 300, 1)]
    [InlineData(0, 3, 0)]
    [InlineData(3, 3, 100)]
    public void Shares_go_to_the_nearest_per_cent_and_hundred_means_all(int agreed, int paragraphs, int perCent) =>
        Assert.Equal(perCent, new AgreedShare(agreed, paragraphs).PerCent);

    [Fact]
    public void Only_labelled_paragraphs_count_and_what_stands_under_them_counts_with_them()
    {
        TextDocument text = new(
        [
            Block("t", BlockKind.Title, null, "Title"), Block("i", BlockKind.Paragraph, null, "We met."), Block("h", BlockKind.Heading, null, "One"),
            Block("p1", BlockKind.Operative, "1.", "We agree:"), Block("p1a", BlockKind.SubParagraph, "(a)", "this;"), Block("p1b", BlockKind.ListItem, null, "that."), Block("p2", BlockKind.Operative, "2.", "We agree."),
        ]);
        Negotiating table = G20().Opens("Title", text);
        Assert.Equal(new AgreedShare(2, 2), table.Assessed.Share);
        table.Holds("CHN", PositionTarget.Of(new BlockId("p1b")), Stance.Object);
        Assert.Equal(new AgreedShare(1, 2), table.Assessed.Share);
        table.Holds("CHN", PositionTarget.Of(new BlockId("i")), Stance.Object);
        Assert.Equal(new AgreedShare(1, 2), table.Assessed.Share);
        Assert.Equal("chairs-summary-and-outcome-document", table.Strongest);
        Assert.Equal(new AgreedShare(3, 3), G20().Opens("Title", TextDocument.Of("We met.", "", "We agree.", "We thank.")).Assessed.Share);
    }

    [Fact]
    public void Several_groups_of_members_on_different_paragraphs_have_a_footnote_each_in_protocol_order_of_names()
    {
        Negotiating table = G20().Opens("Outcome text", 20).Objects("RUS", 3, 4).Objects("CHN", 4, 3, 9).Objects("TUR", 12, 13, 14, 15).Objects("EU", 12, 13, 14, 15).Objects("CHN", 12, 13, 14, 15);
        Assert.Equal(
            [
                "Paragraphs 3 and 4 of this document were agreed to by all member countries except China and the Russian Federation.",
                "Paragraph 9 of this document was agreed to by all member countries except China.",
                "Paragraphs 12 to 15 of this document were agreed to by all member countries except China, the European Union and Türkiye.",
            ],
            Notes(table.Document()));
        Assert.Equal(
            [
                "Paragraphs 3 and 4 of this document were agreed to by all member countries except two.",
                "Paragraph 9 of this document was agreed to by all member countries except one.",
                "Paragraphs 12 to 15 of this document were agreed to by all member countries except three.",
            ],
            Notes(table.Document(new OutcomePublication { Names = false })));
    }

    [Fact]
    public void The_order_of_names_is_the_bodys_and_a_name_with_and_in_it_stays_whole()
    {
        BodyProfile profile = new() { MembersAre = "member states", ProtocolOrder = ["TTO", "JPN", "BRA"] };
        Negotiating table = Body("Body", "Body", profile, ("BRA", "Brazil"), ("JPN", "Japan"), ("TTO", "Trinidad and Tobago")).Opens("Text", 3).Objects("JPN", 2).Objects("TTO", 2);
        Assert.Equal(["Paragraph 2 of this document was agreed to by all member states except Trinidad and Tobago, and Japan."], Notes(table.Document()));
        table.Objects("BRA", 2);
        Assert.Equal(["Paragraph 2 of this document was not agreed to by any of the member states."], Notes(table.Document()));
    }

    [Fact]
    public void A_difference_is_recorded_where_somebody_said_so_and_words_are_only_read_where_nobody_did()
    {
        Negotiating table = G20().Opens("Outcome text", 5, number => number == 2 ? "Most members condemned it; there were other views." : $"We agree on matter {number}.");
        Assert.Equal("declaration-with-difference", table.Strongest);
        Assert.Equal([Paragraph(2)], table.Assessed.DifferencesReadFromWords);
        Assert.Contains("Paragraph 2 is taken to record a difference because of its English words alone; the chair can say whether it does.", table.Assessed.Explanation.Sentences);

        table.Asks(new MarkDifference(Outcome, Paragraph(2), false), Actor.Chair);
        Assert.Equal("declaration", table.Strongest);
        Assert.Empty(table.Assessed.DifferencesReadFromWords);

        table.Asks(new MarkDifference(Outcome, Paragraph(4), true), Actor.Chair);
        Assert.Equal("declaration-with-difference", table.Strongest);
        Assert.Empty(table.Assessed.DifferencesReadFromWords);
        Assert.Equal("dais-conducts", table.State.Decide(new MarkDifference(Outcome, Paragraph(4), null), Actor.Delegate("JPN"), table.State.At).Refusal?.Rule);

        table.Asks(new MarkDifference(Outcome, Paragraph(4), null), Actor.Chair).Asks(new MarkDifference(Outcome, Paragraph(2), null), Actor.Chair);
        Assert.Equal([Paragraph(2)], table.Assessed.DifferencesReadFromWords);
    }

    [Fact]
    public void A_proposal_that_records_a_difference_makes_its_paragraph_record_one_once_it_is_adopted()
    {
        Negotiating table = G20().Opens("Outcome text", 3);
        table.Asks(new TableProposal(Outcome, ["JPN"], [new RewriteBlock(Paragraph(2), "La plupart des membres s'accordent; il y a eu d'autres avis.")]) { RecordsDifference = true }, Actor.Delegate("JPN"));
        Assert.Equal("chairs-summary-and-outcome-document", table.Strongest);
        table.Asks(new AdoptChanges(Outcome, 1), Actor.Chair);
        Assert.Equal("declaration-with-difference", table.Strongest);
        Assert.Empty(table.Assessed.DifferencesReadFromWords);
    }

    [Fact]
    public void What_is_published_numbers_operative_paragraphs_plainly_and_preambular_ones_not_at_all()
    {
        TextDocument text = new(
        [
            Block("t", BlockKind.Title, null, "Resolution"), Block("a", BlockKind.Preambular, "PP1", "Recalling,"), Block("b", BlockKind.Preambular, "PP2", "Noting also the report,"),
            Block("c", BlockKind.Operative, "OP1", "Decides:"), Block("c1", BlockKind.SubParagraph, "(a)", "to meet;") with { Shape = new BlockShape(BlockKind.SubParagraph, 1, "(a)", null, BlockPlace.Body) },
            Block("d", BlockKind.Operative, "OP2", "Requests;"), Block("e", BlockKind.Operative, "OP3", "Thanks."),
        ]);
        Negotiating table = G20().Opens("Resolution", text);
        table.Asks(new TableProposal(Outcome, ["JPN"], [new InsertBlock(new BlockId("c1"), BlockKind.Operative, 0, "Decides also;")]), Actor.Delegate("JPN")).Asks(new AdoptChanges(Outcome, 1), Actor.Chair);
        Assert.Contains("OP1 bis", table.State.Texts.All[Outcome].Labels.All);
        table.Holds("CHN", PositionTarget.Of(new BlockId("b")), Stance.Object).Holds("CHN", PositionTarget.Of(new BlockId("d")), Stance.Object);

        OutcomeDocument document = table.Document();

        Assert.Equal([("Noting also", TokenStyle.Italic), (" the report,", TokenStyle.None)], document.Blocks[1].Runs.Where(run => run.Note == 0).Select(run => (run.Text, run.Style)));
        Assert.All(document.Blocks.Skip(2).SelectMany(block => block.Runs), run => Assert.Equal(TokenStyle.None, run.Style));
        Assert.Equal([null, null, "1.", "(a)", "2.", "3.", "4."], document.Blocks.Select(block => block.Label));
        Assert.Equal(["Preambular paragraph 2 and paragraph 3 of this document were agreed to by all member countries except China."], Notes(document));
        Assert.Equal(["preambular paragraph 2", "3"], document.Notes[0].Paragraphs);
        Assert.Contains(table.Assessed.Explanation.Sentences, sentence => sentence.Contains("operative paragraph 2", StringComparison.Ordinal));
    }

    [Fact]
    public void Preambular_and_operative_paragraphs_are_named_as_what_they_are()
    {
        TextDocument text = new([Block("a", BlockKind.Preambular, "PP1", "Recalling,"), Block("b", BlockKind.Operative, "OP1", "Decides;"), Block("c", BlockKind.Operative, "OP2", "Requests.")]);
        Negotiating table = G20().Opens("Resolution", text);
        table.Holds("CHN", PositionTarget.Of(new BlockId("a")), Stance.Object).Holds("CHN", PositionTarget.Of(new BlockId("c")), Stance.Object);
        Assert.Equal(["Preambular paragraph 1 and paragraph 2 of this document were agreed to by all member countries except China."], Notes(table.Document()));
    }

    [Fact]
    public void A_proposal_on_the_table_keeps_its_paragraph_open_until_it_is_decided()
    {
        Negotiating table = G20().Opens("Outcome text", 5);
        table.Asks(new TableProposal(Outcome, ["JPN"], [new RewriteBlock(Paragraph(2), "We fully agree on matter 2.")]), Actor.Delegate("JPN"));
        OutcomeAssessment assessed = table.Assessed;
        Assert.Equal("chairs-summary-and-outcome-document", assessed.Strongest.Rung);
        Assert.Equal(new AgreedShare(4, 5), assessed.Share);
        Assert.Equal(
            ["A declaration is out of reach: paragraph 2 is in brackets (Japan).", "If the brackets in paragraph 2 (Japan) were settled, a declaration would be within reach."],
            assessed.Explanation.ByRung["declaration"]);
        Assert.Equal(["Paragraph 2 of this document was still open."], Notes(table.Document()));

        table.Asks(new AdoptChanges(Outcome, 1), Actor.Chair);
        Assert.Equal("declaration", table.Strongest);
        Assert.Equal("We fully agree on matter 2.", table.Document().Blocks[1].Words);
    }

    [Fact]
    public void An_objection_to_an_adopted_proposal_is_one_to_its_paragraph_until_its_holder_comes_round()
    {
        Negotiating table = G20().Opens("Outcome text", 5);
        table.Asks(new TableProposal(Outcome, ["JPN"], [new RewriteBlock(Paragraph(2), "We fully agree on matter 2.")]), Actor.Delegate("JPN"));
        table.Asks(new AdoptChanges(Outcome, 1), Actor.Chair);
        table.Holds("BRA", PositionTarget.OfProposal(1), Stance.Object);
        Assert.Equal(["Paragraph 2 of this document was agreed to by all member countries except Brazil."], Notes(table.Document()));
        table.Accepts("BRA", 2);
        Assert.Equal("declaration", table.Strongest);
    }

    [Fact]
    public void An_acceptance_on_condition_counts_once_the_proposal_is_adopted()
    {
        Negotiating table = G20().Opens("Outcome text", 5);
        table.Asks(new TableProposal(Outcome, ["JPN"], [new RewriteBlock(Paragraph(2), "We fully agree on matter 2.")]), Actor.Delegate("JPN"));
        table.Holds("BRA", PositionTarget.Of(Paragraph(4)), Stance.Accept, condition: new IfAdopted(1));
        OutcomeAssessment assessed = table.Assessed;
        Assert.Contains(assessed.Dissents, dissent => dissent is { Member: "BRA", IsObjection: true, Unmet: IfAdopted });
        Assert.Contains("If Brazil agreed to paragraph 4 (or if proposal 1 is adopted) and the brackets in paragraph 2 (Japan) were settled, a declaration would be within reach.", assessed.Explanation.Sentences);
        table.Asks(new AdoptChanges(Outcome, 1), Actor.Chair);
        Assert.Equal("declaration", table.Strongest);
    }

    [Fact]
    public void What_is_parked_or_waits_for_a_capital_is_not_agreed_by_all()
    {
        Negotiating table = G20().Opens("Outcome text", 5);
        table.Asks(new SetBlockStatus(Outcome, Paragraph(2), BlockStatus.Parked), Actor.Chair);
        table.Asks(new SetBlockStatus(Outcome, Paragraph(4), BlockStatus.AgreedAdReferendum, null, ["BRA", "ARG"]), Actor.Chair);
        Assert.Equal(
            "A declaration is out of reach: paragraph 2 is set aside; Argentina and Brazil must still confirm paragraph 4.",
            table.Assessed.Explanation.ByRung["declaration"][0]);
        Assert.Equal(["Paragraphs 2 and 4 of this document were still open."], Notes(table.Document()));
    }

    [Fact]
    public void A_hole_within_words_can_be_printed_in_no_document_that_carries_the_text()
    {
        Negotiating table = G20().Opens("Outcome text", 5, number => number == 3 ? "We will do so by 20XX." : $"We agree on matter {number}.");
        Assert.Equal("chairs-statement", table.Strongest);
        Assert.Contains("If the blanks in paragraph 3 were filled, a Chair's Summary and Outcome Document would be within reach.", table.Assessed.Explanation.Sentences);
        Assert.Contains("If paragraph 3 were taken out, a declaration would be within reach.", table.Assessed.Explanation.Sentences);
    }

    [Fact]
    public void Who_joins_consensus_and_explains_itself_is_in_the_record_and_not_in_the_text()
    {
        Negotiating table = G20().Opens("G20 Declaration", 5);
        table.Holds("BRA", PositionTarget.Of(Paragraph(2)), Stance.Accept, statement: "We read this in the light of our law.");
        table.Holds("MEX", PositionTarget.Of(Paragraph(3)), Stance.Reserve, DissentKind.Reservation);
        Assert.Equal("declaration", table.Strongest);
        OutcomeDocument document = table.Document();
        Assert.Equal(["Mexico reserves its position on paragraph 3 of this document."], Notes(document));
        Assert.Empty(document.Annex);
        Assert.Equal(DissentPlacement.Record, Assert.Single(table.Assessed.Dissents, dissent => dissent.Member == "BRA").Placement);

        OutcomePublication annexed = new() { Placements = ImmutableDictionary<DissentKind, DissentPlacement>.Empty.Add(DissentKind.Interpretation, DissentPlacement.Annex) };
        Assert.Equal([new AnnexEntry("Brazil", AnnexKind.Interpretation, "paragraph 2", "We read this in the light of our law.")], table.Document(annexed).Annex);
    }

    [Fact]
    public void A_silence_that_holds_adopts_and_interpretative_statements_are_attached()
    {
        Negotiating table = G20(new BodyProfile { Ladder = [OutcomeLadder.AdoptedBySilence] }).Opens("Decision", 3);
        Assert.Equal("no-outcome", table.Strongest);
        table.Happens(Audience.Table, new SilenceOpened(Outcome, 1, table.State.At.AddDays(3), "UTC", []));
        Assert.Equal("no-outcome", table.Strongest);
        table.Happens(Audience.Table, new SilenceStatementMade(Outcome, 1, "CAN", "We understand this to create no obligation."));
        table.Happens(Audience.Table, new SilenceHeld(Outcome, 1));
        OutcomeDocument document = table.Document();
        Assert.Equal("adopted-by-silence", document.Rung);
        Assert.Equal([new AnnexEntry("Canada", AnnexKind.Interpretation, "the document", "We understand this to create no obligation.")], document.Annex);
    }

    [Fact]
    public void Where_a_vote_is_open_the_number_that_must_change_sides_is_told()
    {
        Negotiating table = G20(new BodyProfile { Ladder = [OutcomeLadder.Declaration, OutcomeLadder.AdoptedByVote, OutcomeLadder.ChairsStatement] }).Opens("Resolution", 3);
        foreach (string member in (string[])["ARG", "AUS", "BRA", "CAN", "CHN", "FRA"])
        {
            table.Objects(member, 1);
        }

        Assert.Equal("adopted-by-vote", table.Strongest);
        Assert.Empty(table.Document().Notes);
        table.Objects("DEU", 2);
        Assert.Equal("chairs-statement", table.Strongest);
        Assert.Equal(
            [
                "An adoption by vote is out of reach: as members stand now, one more would have to vote for it.",
                "If one of Argentina, Australia, Brazil, Canada, China, France and Germany agreed to the whole, an adoption by vote would be within reach.",
            ],
            table.Assessed.Explanation.ByRung["adopted-by-vote"]);
        table.Happens(Audience.Table, new VoteTaken(Outcome, PositionTarget.WholeText, "two-thirds", [], true, "carried"));
        Assert.Equal("adopted-by-vote", table.Strongest);
    }

    [Fact]
    public void A_group_objects_for_its_members_save_for_the_one_that_speaks_for_itself()
    {
        Negotiating table = G20();
        table.Happens(Audience.Public, new CaucusFormed(new Caucus("BRICS", "the BRICS", ["BRA", "RUS", "IND", "CHN", "ZAF"])));
        table.Opens("Outcome text", 4).Objects("BRICS", 2).Accepts("BRA", 2);
        Assert.Equal(["Paragraph 2 of this document was agreed to by all member countries except China, India, the Russian Federation and South Africa."], Notes(table.Document()));
        Assert.All(table.Assessed.Dissents, dissent => Assert.Equal("BRICS", dissent.Through));
    }

    [Fact]
    public void A_member_that_may_not_decide_keeps_nothing_from_being_agreed()
    {
        Negotiating table = G20().Opens("Outcome text", 4).Objects("BRA", 2);
        table.Happens(Audience.Public, new EntitlementChanged("BRA", false, "arrears"));
        Assert.Equal("declaration", table.Strongest);
    }

    [Fact]
    public void After_it_is_concluded_an_objection_is_for_the_record_and_the_document_stays()
    {
        Negotiating table = G20().Opens("Outcome text", 4).Objects("CHN", 2);
        table.Asks(new ConcludeText(Outcome, null), Actor.Chair);
        OutcomeDocument before = table.Document();
        table.Objects("RUS", 2, 3).Accepts("CHN", 2);
        Assert.Equal(Notes(before), Notes(table.Document()));
        Assert.Equal(["Paragraph 2 of this document was agreed to by all member countries except China."], Notes(before));
    }

    [Fact]
    public void The_line_under_the_title_is_the_meetings()
    {
        Negotiating table = G20();
        table.Happens(Audience.Public, new MeetingConvened(new MeetingId("fmm"), new MeetingDetails("G20 Foreign Ministers' Meeting", "G20", "foreign ministers", "New Delhi", "Asia/Kolkata", new DateOnly(2023, 3, 1), new DateOnly(2023, 3, 2))));
        table.Happens(Audience.Table, new TextOpened(Outcome, "Outcome text", "Zero draft", Authority.Chair, Numbered(2), "fmm"));
        Assert.Equal("G20 Foreign Ministers' Meeting, New Delhi, 1–2 March 2023", table.Document().Subtitle);
    }

    [Fact]
    public void A_rung_out_of_reach_has_no_document_and_a_weaker_one_has()
    {
        Negotiating table = G20().Opens("Outcome text", 4).Objects("CHN", 2);
        Assert.Equal("A declaration is out of reach: paragraph 2 is not agreed by China. (Parameter 'rung')", Assert.Throws<ArgumentException>(() => table.Document(null, "declaration")).Message);
        Assert.Contains("There is no rung communique.", Assert.Throws<ArgumentException>(() => table.Document(null, "communique")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => StrongestOutcome.Of(table.State, new TextId("none")));
        Assert.Equal("G20 Chair's Statement", table.Document(null, "chairs-statement").Title);
    }

    private static Block Block(string id, BlockKind kind, string? label, string words) =>
        new(new BlockId(id), new BlockShape(kind, 0, label, null, BlockPlace.Body), Tokenizer.Tokenize(words));
}
