using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Positions;

public sealed class PositionTests
{
    private static readonly PositionTarget Second = PositionTarget.Of(Room.Block(1));

    private readonly Room room = new();

    private static TakePosition Taking(string holder, Stance? stance, PositionTarget? on = null, Audience? audience = null) =>
        new(new Position(Room.Outcome, on ?? Second, holder, stance), audience ?? Audience.Table);

    private Stance? StanceOf(string member, PositionTarget? on = null) => EffectiveStance.Of(room.State, Room.Outcome, on ?? Second, member).Stance;

    [Theory]
    [InlineData("NLD", "a guest")]
    [InlineData("WHO", "an observer")]
    public void Guest_objects_then_it_is_refused_with_the_rule_named(string party, string kind)
    {
        room.Refused("members-decide", Taking(party, Stance.Object), Room.By(party), "Guests are heard, not counted", kind, "statement");
        room.Refused("members-decide", Taking(party, Stance.Support), Actor.Secretariat);
    }

    [Fact]
    public void Delegate_speaks_for_itself_and_its_groups_and_the_dais_records_for_all()
    {
        room.Refused("own-voice", Taking("EU", Stance.Object), Room.By("JPN"));
        room.Refused("own-voice", Taking("IBSA", Stance.Object), Room.By("EU"));
        room.Refused("own-voice", Taking("JPN", Stance.Object), Room.By("NLD"));
        room.Refused("own-voice", Taking("JPN", Stance.Object), Actor.Clock);
        room.Do(Taking("IBSA", Stance.Object), Room.By("BRA"));
        room.Do(Taking("JPN", Stance.Accept), new Actor(ActorRole.Secretariat, null, "Secretary"));

        HeldPosition held = room.State.Positions.Formal(Room.Outcome, Second, "JPN")!;
        Assert.Equal(("JPN", "Secretary"), (held.Position.Holder, held.By.Office));
    }

    [Fact]
    public void Member_is_silent_then_its_groups_most_cautious_word_counts_until_it_speaks()
    {
        room.Do(new FormCaucus("BRICS", "BRICS", ["BRA", "IND"]));
        room.Hold("IBSA", Second, Stance.Accept);
        room.Hold("BRICS", Second, Stance.Reserve);

        Assert.Equal((Stance.Reserve, Stance.Accept, null), (StanceOf("BRA"), StanceOf("ZAF"), StanceOf("JPN")));
        room.Hold("BRA", Second, Stance.Support);
        Assert.Equal(Stance.Support, StanceOf("BRA"));
        room.Do(new WithdrawPosition(Room.Outcome, Second, "BRA", Audience.Table, null), Room.By("BRA"));
        Assert.Equal(Stance.Reserve, StanceOf("BRA"));
    }

    [Fact]
    public void Whole_text_is_accepted_then_its_blocks_are_and_an_objection_to_it_is_not_carried_down()
    {
        room.Hold("JPN", PositionTarget.WholeText, Stance.Accept);
        room.Hold("EU", PositionTarget.WholeText, Stance.Object);

        Assert.Equal((Stance.Accept, null), (StanceOf("JPN"), StanceOf("EU")));
    }

    [Fact]
    public void What_is_kept_from_the_table_is_no_formal_position()
    {
        room.Do(Taking("JPN", Stance.Object, audience: Audience.ChairAlone), Room.By("JPN"));
        room.Do(Taking("JPN", Stance.Object, audience: Audience.Of("JPN")), Room.By("JPN"));

        Assert.Null(StanceOf("JPN"));
        room.Refused("own-confidence", Taking("JPN", Stance.Object, audience: Audience.Of("EU")), Room.By("JPN"));
        room.Refused("own-confidence", Taking("JPN", Stance.Object, audience: Audience.Of("JPN")), Actor.Secretariat);
        room.Refused("own-confidence", Taking("IBSA", Stance.Object, audience: Audience.Of("IBSA")), Room.By("BRA"));
    }

    [Fact]
    public void Later_of_what_the_table_and_the_public_were_told_counts()
    {
        room.Do(Taking("JPN", Stance.Object, audience: Audience.Public), Room.By("JPN"));
        room.Do(Taking("JPN", Stance.Accept), Room.By("JPN"));
        Assert.Equal(Stance.Accept, StanceOf("JPN"));
        room.Do(Taking("JPN", Stance.Reserve, audience: Audience.Public), Room.By("JPN"));
        Assert.Equal(Stance.Reserve, StanceOf("JPN"));
        Assert.Equal(Stance.Object, room.State.Positions.Formal(Room.Outcome, Second, "JPN")!.Earlier!.Position.Stance);
    }

    [Fact]
    public void Position_on_what_does_not_stand_is_refused()
    {
        room.Table("EU", 1, "phasedown", "phase-out");
        ChangeId change = room.Text.Proposals[1].Changes[0];
        room.Do(new LeaveProposal(Room.Outcome, 1, "EU"), Room.By("EU"));

        room.Refused("position-on-what-stands", Taking("JPN", Stance.Object, PositionTarget.OfProposal(1)), Room.By("JPN"), "was withdrawn");
        room.Refused("position-on-what-stands", Taking("JPN", Stance.Object, PositionTarget.Of(change)), Room.By("JPN"), "withdrawn by all");
        room.Refused("known-proposal", Taking("JPN", Stance.Object, PositionTarget.OfProposal(4)), Room.By("JPN"));
        room.Refused("known-change", Taking("JPN", Stance.Object, PositionTarget.Of(new ChangeId("none"))), Room.By("JPN"));
        room.Refused("position-on-what-stands", Taking("JPN", Stance.Object, PositionTarget.Of(new BlockId("none"))), Room.By("JPN"), "no such paragraph");
        room.Refused("known-text", new TakePosition(new Position(new TextId("none"), Second, "JPN", Stance.Object), Audience.Table), Room.By("JPN"));
    }

    [Fact]
    public void Agreed_language_is_withdrawn_with_a_reason()
    {
        room.Hold("JPN", Second, Stance.Accept);
        room.Do(new SetBlockStatus(Room.Outcome, Room.Block(1), BlockStatus.Agreed));
        WithdrawPosition leaving = new(Room.Outcome, Second, "JPN", Audience.Table, null);

        room.Refused("reason-against-agreed-language", leaving, Room.By("JPN"), "2 is agreed");
        room.Refused("reason-against-agreed-language", Taking("EU", Stance.Object), Room.By("EU"));
        room.Do(leaving with { Reason = "Circumstances have changed since it was agreed." }, Room.By("JPN"));
        room.Refused("held-is-withdrawn", leaving, Room.By("JPN"), "Japan holds no position");
        room.Do(new TakePosition(new Position(Room.Outcome, Second, "EU", Stance.Object) { Reason = "So we say too." }, Audience.Table), Room.By("EU"));
    }

    [Fact]
    public void Position_must_make_sense()
    {
        room.Refused("stance-taken", Taking("JPN", null), Room.By("JPN"));
        TakePosition asked = Taking("JPN", Stance.Object);
        room.Refused("condition-on-assent", asked with { Position = asked.Position with { Condition = new InWords("peace") } }, Room.By("JPN"));
        room.Refused("dissent-is-no-support", asked with { Position = asked.Position with { Stance = Stance.Support, Dissent = DissentKind.OutsideMandate } }, Room.By("JPN"));
        Assert.Single(room.Do(asked, Room.By("JPN")));
        Assert.Empty(room.Do(asked, Room.By("JPN")));

        Room bound = new(BodyProfile.Default with { AllowsDissociation = false });
        bound.Refused("no-dissociation", Taking("JPN", Stance.Object, PositionTarget.Status), Room.By("JPN"));
        bound.Do(Taking("JPN", Stance.Accept, PositionTarget.WholeText), Room.By("JPN"));
    }

    [Fact]
    public void Condition_speaks_of_what_is_there()
    {
        TakePosition asked = Taking("JPN", Stance.Accept);
        void Refused(string rule, Condition condition) => room.Refused(rule, asked with { Position = asked.Position with { Condition = condition } }, Room.By("JPN"));

        Refused("known-proposal", new IfAdopted(3));
        Refused("known-proposal", new IfAll([new InWords("peace"), new IfNotAdopted(3)]));
        Refused("position-on-what-stands", new IfCarries(new BlockId("none"), "peace"));
        Refused("condition-has-words", new IfCarries(Room.Block(1), " "));
        Refused("condition-has-words", new IfAny([]));
        Refused("condition-on-another", new IfHolds("JPN", Second, Stance.Accept));
        Refused("members-decide", new IfHolds("NLD", Second, Stance.Accept));
        Refused("known-seat", new IfHolds("XXX", Second, Stance.Accept));
    }
}
