using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Positions;

public sealed class OptionTests
{
    private const string Down = "phasedown";

    private readonly Room room = new();

    private static PositionTarget NoText => PositionTarget.Of(OptionTarget.NoText(Room.Block(1)));

    private PositionTarget With(params int[] proposals) => PositionTarget.Of(OptionTarget.With(ChangesOf(proposals)));

    private PositionTarget Without(params int[] proposals) => PositionTarget.Of(OptionTarget.Without(ChangesOf(proposals)));

    private IEnumerable<ChangeId> ChangesOf(int[] proposals) => proposals.SelectMany(number => room.Text.Proposals[number].Changes);

    private TakePosition Objecting(string member, PositionTarget on, string? reason = null) => new(new Position(Room.Outcome, on, member, Stance.Object) { Reason = reason }, Audience.Table);

    private string[] NotAgreedBy => [.. StrongestOutcome.Of(room.State, Room.Outcome).Dissents.Where(dissent => dissent.IsObjection).Select(dissent => dissent.Member)];

    private void Adopt(int proposal) => room.Do(new AdoptChanges(Room.Outcome, proposal));

    private AdoptChanges Taking(params int[] proposals) => new(Room.Outcome, null) { Option = OptionTarget.With(ChangesOf(proposals)) };

    [Fact]
    public void Option_with_an_amendment_is_another_than_the_one_without_it()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        int second = room.Table("JPN", 1, "phase-out", "elimination", amends: first);
        room.Hold("ZAF", With(first), Stance.Object);
        Assert.Empty(NotAgreedBy);

        // Taken alone it is what South Africa objects to; taken with the amendment it is not.
        room.Refused("consensus", new AdoptChanges(Room.Outcome, first), null, "South Africa objects to paragraph 2 as proposal 1 would have it");
        room.Refused("consensus", Taking(first), null, "Paragraph 2 as proposal 1 would have it is not agreed");
        room.Do(Taking(first, second));
        Assert.Equal(ProposalStatus.Adopted, room.Text.Proposals[first].Status);
        Assert.Empty(NotAgreedBy);
    }

    [Fact]
    public void Option_that_stands_is_objected_to_then_its_paragraph_is_not_agreed_and_cannot_be_gavelled()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        Adopt(first);
        room.Hold("ZAF", With(first), Stance.Object);

        Assert.Equal(["ZAF"], NotAgreedBy);
        Assert.Equal([Room.Block(1)], StrongestOutcome.Of(room.State, Room.Outcome).Dissents.Single().Scope.Paragraphs);
        Assert.DoesNotContain(Room.Block(1), Unopposed.In(room.State, room.Text));
        room.Refused("consensus", new SetBlockStatus(Room.Outcome, Room.Block(1), BlockStatus.Agreed), null, "South Africa objects to paragraph 2 as proposal 1 would have it");
        room.Hold("ZAF", With(first), Stance.Accept);
        Assert.Contains(Room.Block(1), Unopposed.In(room.State, room.Text));
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(1), BlockStatus.Agreed));
    }

    [Fact]
    public void Words_as_they_stand_are_objected_to_then_that_ends_when_what_they_were_without_is_adopted()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        room.Hold("EU", Without(first), Stance.Object, reason: "Not enough.");
        Assert.Equal(["EU"], NotAgreedBy);

        // What others table in the same place, or adopt elsewhere in the paragraph, is no part of it.
        int other = room.Table("JPN", 1, Down, "reduction");
        int elsewhere = room.Table("BRA", 1, "annually", "every year");
        Adopt(elsewhere);
        Assert.Equal(["EU"], NotAgreedBy);
        Adopt(other);
        Assert.Empty(NotAgreedBy);
    }

    [Fact]
    public void No_text_is_objected_to_then_it_counts_once_the_paragraph_is_out()
    {
        int gone = room.Table("JPN", new DeleteBlock(Room.Block(1)));
        room.Hold("EU", NoText, Stance.Object);
        room.Hold("JPN", NoText, Stance.Support);
        Assert.Empty(NotAgreedBy);

        room.Refused("consensus", new AdoptChanges(Room.Outcome, gone), null, "the European Union objects to no text in paragraph 2".Replace("the E", "The E", StringComparison.Ordinal));
        room.Do(new WithdrawPosition(Room.Outcome, NoText, "EU", Audience.Table, null), Room.By("EU"));
        Adopt(gone);
        room.Hold("EU", NoText, Stance.Object);
        Dissent dissent = Assert.Single(StrongestOutcome.Of(room.State, Room.Outcome).Dissents, one => one.IsObjection);
        Assert.Equal(("EU", DissentScopeKind.Document), (dissent.Member, dissent.Scope.Kind));
    }

    [Fact]
    public void New_paragraph_is_only_proposed_then_there_is_no_text_and_with_it_there_is()
    {
        int added = room.Table("EU", new InsertBlock(Room.Block(1), BlockKind.Paragraph, 0, "We welcome the report."));
        BlockId block = Assert.Single(room.Text.Weave.BlocksOf(Assert.Single(room.Text.Proposals[added].Changes)));
        PositionTarget none = PositionTarget.Of(OptionTarget.NoText(block));
        room.Hold("EU", none, Stance.Object);
        Assert.Equal(["EU"], NotAgreedBy);

        Adopt(added);
        Assert.Empty(NotAgreedBy);
        room.Do(new WithdrawPosition(Room.Outcome, none, "EU", Audience.Table, null), Room.By("EU"));
    }

    [Fact]
    public void Paragraph_is_joined_to_another_then_its_text_is_not_gone()
    {
        int joined = room.Table("EU", new RewriteBlock(Room.Block(1), room.WordsOf(1).Insert(20, "\n")));
        Adopt(joined);
        Assert.False(new OptionsRead(room.Text.Weave).Has(OptionTarget.NoText(Room.Block(1))));
    }

    [Fact]
    public void Objection_to_a_proposal_ends_with_a_later_acceptance_of_the_option_that_takes_it()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        int second = room.Table("JPN", 1, "phase-out", "elimination", amends: first);
        room.Hold("ZAF", PositionTarget.OfProposal(first), Stance.Object);
        room.Hold("ZAF", With(first, second), Stance.Accept);

        room.Refused("consensus", new AdoptChanges(Room.Outcome, first));
        room.Do(Taking(first, second));
        Assert.Empty(NotAgreedBy);
        room.Hold("ZAF", PositionTarget.OfProposal(first), Stance.Object, reason: "Again.");
        Assert.Equal(["ZAF"], NotAgreedBy);
    }

    [Fact]
    public void Group_speaks_on_an_option_then_its_silent_members_hold_it()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        room.Hold("IBSA", With(first), Stance.Object);
        room.Hold("BRA", With(first), Stance.Accept);
        Assert.Equal([Stance.Accept, null, Stance.Object, null, Stance.Object], EffectiveStance.OfMembers(room.State, Room.Outcome, With(first)).Select(held => held.Stance));
    }

    [Fact]
    public void What_only_the_chair_or_a_delegation_is_told_of_an_option_decides_nothing()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        room.Do(Objecting("ZAF", With(first)) with { For = Audience.ChairAlone }, Room.By("ZAF"));
        room.Do(Objecting("ZAF", With(first)) with { For = Audience.Of("ZAF") }, Room.By("ZAF"));
        Adopt(first);
        Assert.Empty(NotAgreedBy);
        Assert.DoesNotContain(PositionTable.Of(room.State, Room.Outcome).Columns, column => column.On.Kind == TargetKind.Option);
    }

    [Fact]
    public void Option_that_is_none_or_is_gone_is_refused_with_the_reason()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        int rival = room.Table("JPN", 1, Down, "reduction");
        int amended = room.Table("ZAF", 1, "phase-out", "elimination", amends: first);

        room.Refused("known-option", Objecting("BRA", new PositionTarget(TargetKind.Option, "with:b.a")));
        room.Refused("known-change", Objecting("BRA", PositionTarget.Of(OptionTarget.With([new ChangeId(new string('a', 24))]))));
        room.Refused("position-on-what-stands", Objecting("BRA", PositionTarget.Of(OptionTarget.NoText(new BlockId("none")))), null, "no such paragraph");
        room.Refused("options-are-whole", Objecting("BRA", With(first, rival)), null, "cannot be taken so", "touches the same words");
        room.Refused("options-are-whole", Objecting("BRA", With(amended)), null, "made to words that are not agreed");
        room.Refused("one-thing-decided", new AdoptChanges(Room.Outcome, first) { Option = OptionTarget.With(ChangesOf([first])) });
        room.Refused("options-are-taken", new AdoptChanges(Room.Outcome, null) { Option = OptionTarget.NoText(Room.Block(1)) });
        room.Refused("options-are-whole", Taking(first, rival));
        PositionTarget lost = With(rival);
        PositionTarget stands = Without(first, rival);
        room.Hold("BRA", lost, Stance.Accept);
        room.Do(new RejectChanges(Room.Outcome, rival));
        room.Refused("position-on-what-stands", Objecting("BRA", lost), null, "Proposal 2 was rejected");
        Adopt(first);
        room.Refused("position-on-what-stands", Objecting("BRA", stands), null, "Nothing of", "is open any more");
        PositionTarget remade = With(first);
        room.Hold("BRA", remade, Stance.Accept);
        Adopt(amended);
        room.Refused("position-on-what-stands", Objecting("BRA", remade), null, "was amended by what is adopted");

        // What was held on it is history, and can be taken back.
        room.Do(new WithdrawPosition(Room.Outcome, remade, "BRA", Audience.Table, null), Room.By("BRA"));
    }

    [Fact]
    public void Agreed_paragraph_reads_an_option_then_objecting_to_it_needs_a_reason()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        Adopt(first);
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(1), BlockStatus.Agreed));
        room.Refused("reason-against-agreed-language", Objecting("ZAF", With(first)));
        room.Do(Objecting("ZAF", With(first), "Circumstances have changed."), Room.By("ZAF"));
    }

    [Fact]
    public void Option_under_silence_is_objected_to_then_the_silence_is_broken_and_by_another_option_it_is_not()
    {
        room.Sit();
        int first = room.Table("EU", 1, Down, "phase-out");
        int rival = room.Table("JPN", 1, Down, "reduction");
        room.Do(new OpenSilence(Room.Outcome, room.Now.AddHours(72), [first], []));
        room.Hold("ZAF", With(rival), Stance.Object);
        Assert.Equal(SilenceStatus.Running, Assert.Single(room.Text.Silences).Status);
        room.Hold("ZAF", With(first), Stance.Object);
        Assert.Equal((SilenceStatus.Broken, "ZAF"), (room.Text.Silences[0].Status, room.Text.Silences[0].BrokenBy));
    }

    [Fact]
    public void Option_is_put_to_the_vote_then_it_is_refused()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        room.Refused("votes-decide-words", new TakeVote(Room.Outcome, With(first), "simple-majority", [("EU", "yes")]), null, "An option is not voted on by itself");
    }

    [Fact]
    public void Condition_asks_for_a_stance_on_an_option_then_it_is_met_with_it()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        room.Hold("JPN", PositionTarget.Of(Room.Block(2)), Stance.Accept, new IfHolds("EU", Without(first), Stance.Accept));
        Assert.Equal(Stance.Object, EffectiveStance.Of(room.State, Room.Outcome, PositionTarget.Of(Room.Block(2)), "JPN").Stance);
        room.Hold("EU", Without(first), Stance.Accept);
        Assert.Equal(Stance.Accept, EffectiveStance.Of(room.State, Room.Outcome, PositionTarget.Of(Room.Block(2)), "JPN").Stance);
    }

    [Fact]
    public void It_is_told_in_the_chronicle_and_explained_and_has_a_column_of_its_own()
    {
        int first = room.Table("EU", 1, Down, "phase-out");
        int rival = room.Table("JPN", 1, Down, "reduction");
        Recorded[] taken =
        [
            .. room.Do(Objecting("ZAF", With(first)), Room.By("ZAF")), .. room.Do(Objecting("EU", Without(first, rival)), Room.By("EU")), .. room.Do(Objecting("EU", NoText, "It is needed."), Room.By("EU")),
        ];
        Assert.Equal(
            [
                "South Africa objects to paragraph 2 as proposal 1 would have it.",
                "The European Union objects to paragraph 2 as it stands, without proposals 1 and 2.",
                "The European Union objects to no text in paragraph 2: “It is needed.”",
            ],
            taken.Select(recorded => Chronicle.Tell(recorded, room.State)));
        string explained = string.Join('\n', BlockExplanation.Of(room.State, room.Text, Room.Block(1)));
        Assert.Contains("objects to paragraph 2 as it stands, without proposals 1 and 2. That is what stands now, so it is in the way.", explained, StringComparison.Ordinal);
        Assert.Contains("objects to no text in paragraph 2: “It is needed.” That is not what stands now", explained, StringComparison.Ordinal);
        Assert.Contains("objects to paragraph 2 as proposal 1 would have it. That is not what stands now", explained, StringComparison.Ordinal);
        Assert.Equal(
            ["1", "2", "2: no text", "2: proposal 1", "2: without proposals 1 and 2", "3", "4", "whole", "status"],
            PositionTable.Of(room.State, Room.Outcome).Columns.Select(column => column.Label));
        Assert.Contains(SaidOn.Of(room.State, new OnBlock(Room.Outcome, Room.Block(1)), Audience.Table, room.Now), said => said.Words.StartsWith("object, on paragraph 2 as proposal 1", StringComparison.Ordinal));
    }
}
