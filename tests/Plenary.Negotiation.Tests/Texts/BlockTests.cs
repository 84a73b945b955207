using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Texts;

public sealed class BlockTests
{
    private readonly Room room = new();

    private static SetBlockStatus Set(int place, BlockStatus status, string? note = null) => new(Room.Outcome, Room.Block(place), status, note);

    [Fact]
    public void Brackets_are_in_play_then_the_paragraph_is_not_agreed_and_the_proposals_are_named()
    {
        room.Table("JPN", 1, "phasedown", "phase-out");
        room.Table("BRA", 1, "phasedown", "elimination");

        room.Refused("brackets-first", Set(1, BlockStatus.Agreed), null, "Paragraph 2 has brackets in play", "proposals 1, 2");
        room.Do(new AdoptChanges(Room.Outcome, 1));
        room.Do(new RejectChanges(Room.Outcome, 2));
        room.Do(Set(1, BlockStatus.Agreed));
        Assert.Equal(BlockStatus.Agreed, room.Text.StatusOf(Room.Block(1)));
    }

    [Fact]
    public void Member_objects_to_a_paragraph_then_agreeing_is_refused_and_names_it()
    {
        room.Hold("JPN", PositionTarget.Of(Room.Block(1)), Stance.Object, reason: "Coal is needed.");

        room.Refused("consensus", Set(1, BlockStatus.Agreed), null, "2 is not agreed under the rule in force, Consensus", "Japan objects (“Coal is needed.”)");
    }

    [Fact]
    public void History_keeps_every_status_with_who_and_when()
    {
        room.Do(Set(2, BlockStatus.AgreedInGroup, "Contact group"), Actor.Secretariat);
        room.Pass(TimeSpan.FromHours(1));
        room.Do(Set(2, BlockStatus.Agreed));
        room.Pass(TimeSpan.FromHours(1));
        room.Do(Set(2, BlockStatus.Reopened, "New instructions."));

        BlockStanding now = room.Text.Standings[Room.Block(2)];
        Assert.Equal(BlockStatus.Reopened, now.Status);
        Assert.Equal(Room.Start.AddHours(1), now.Earlier!.At);
        Assert.Equal((BlockStatus.AgreedInGroup, "Contact group", ActorRole.Secretariat), (now.Earlier.Earlier!.Status, now.Earlier.Earlier.Note, now.Earlier.Earlier.By.Role));
    }

    [Fact]
    public void What_was_agreed_is_reopened_only_when_nobody_objects()
    {
        room.Do(Set(2, BlockStatus.Agreed));

        room.Refused("reopen-agreed", Set(2, BlockStatus.Open));
        room.Refused("reopening-needs-no-objection", Set(2, BlockStatus.Reopened) with { ObjectedBy = ["EU", "JPN"] }, null, "the European Union, Japan do");
        room.Refused("agreed-is-reopened", Set(1, BlockStatus.Reopened), null, "nothing to reopen");
        room.Do(Set(2, BlockStatus.Reopened));
    }

    [Fact]
    public void Agreed_paragraph_is_closed_to_new_proposals()
    {
        room.Do(Set(2, BlockStatus.Agreed));
        TableProposal asked = new(Room.Outcome, ["JPN"], [new RewriteBlock(Room.Block(2), "We recall.")]);

        room.Refused("agreed-stays-closed", asked, Room.By("JPN"), "3 is agreed since 2023-03-01 09:00");
        room.Do(Set(2, BlockStatus.Reopened));
        room.Do(asked, Room.By("JPN"));
    }

    [Fact]
    public void Last_of_those_that_had_to_confirm_confirms_then_it_is_agreed()
    {
        SetBlockStatus adReferendum = Set(1, BlockStatus.AgreedAdReferendum) with { Awaiting = ["JPN", "EU"], Until = Room.Start.AddDays(2) };
        room.Refused("ad-referendum-awaits", adReferendum with { Awaiting = [] });
        room.Refused("deadline-ahead", adReferendum with { Until = Room.Start });
        room.Refused("members-decide", adReferendum with { Awaiting = ["NLD"] });
        room.Do(adReferendum);

        room.Refused("ad-referendum-awaits", Set(1, BlockStatus.Agreed), null, "the European Union and Japan");
        room.Refused("awaited-confirm", new ConfirmBlock(Room.Outcome, Room.Block(1), "BRA"), Room.By("BRA"));
        room.Refused("own-voice", new ConfirmBlock(Room.Outcome, Room.Block(1), "EU"), Room.By("JPN"));
        room.Refused("ad-referendum-is-confirmed", new ConfirmBlock(Room.Outcome, Room.Block(2), "EU"), Room.By("EU"));
        room.Do(new ConfirmBlock(Room.Outcome, Room.Block(1), "JPN"), Room.By("JPN"));
        Assert.Equal(["EU"], room.Text.Standings[Room.Block(1)].Awaiting);
        room.Do(new ConfirmBlock(Room.Outcome, Room.Block(1), "EU"), Room.By("EU"));
        Assert.Equal(BlockStatus.Agreed, room.Text.StatusOf(Room.Block(1)));
        Assert.Equal(["JPN", "EU"], room.Text.Standings[Room.Block(1)].Earlier!.Confirmed.Select(one => one.Member));
    }

    [Fact]
    public void Nothing_is_agreed_until_everything_is_agreed_then_no_paragraph_is_adopted_alone()
    {
        room.Do(Set(1, BlockStatus.Agreed));
        room.Refused("nothing-agreed-until-everything-agreed", Set(1, BlockStatus.Adopted));

        Room piecemeal = new(BodyProfile.Default with { NothingAgreedUntilEverythingAgreed = false });
        piecemeal.Refused("agreed-before-adopted", Set(1, BlockStatus.Adopted));
        piecemeal.Do(Set(1, BlockStatus.Agreed));
        piecemeal.Do(Set(1, BlockStatus.Adopted));
        piecemeal.Refused("adopted-stays", Set(1, BlockStatus.Reopened));
    }

    [Fact]
    public void Paragraph_that_is_gone_has_no_status()
    {
        room.Table("JPN", new DeleteBlock(Room.Block(2)));
        room.Do(new TakeUpBlock(Room.Outcome, Room.Block(2)));
        Assert.Equal(Room.Block(2), room.Text.TakenUp);
        room.Do(new AdoptChanges(Room.Outcome, 1));

        room.Refused("paragraph-stands", Set(2, BlockStatus.Agreed), null, "taken out by proposal 1");
        room.Do(new TakeUpBlock(Room.Outcome, null));
        room.Refused("paragraph-stands", new TakeUpBlock(Room.Outcome, Room.Block(2)));
        room.Refused("dais-conducts", new TakeUpBlock(Room.Outcome, Room.Block(1)), Room.By("JPN"));
        room.Refused("dais-conducts", Set(1, BlockStatus.Parked), Room.By("JPN"));
        Assert.Empty(room.Do(new TakeUpBlock(Room.Outcome, null)));
    }

    [Fact]
    public void Agreement_on_a_condition_that_is_not_met_is_an_objection_and_the_condition_is_named()
    {
        room.Table("EU", new InsertBlock(Room.Block(2), BlockKind.Paragraph, 0, "We call for an impartial investigation."));
        room.Hold("JPN", PositionTarget.Of(Room.Block(1)), Stance.Accept, new IfAdopted(1));

        room.Refused("consensus", Set(1, BlockStatus.Agreed), null, "Japan accepts only on a condition that is not met: proposal 1 is adopted");
        room.Do(new AdoptChanges(Room.Outcome, 1));
        room.Do(Set(1, BlockStatus.Agreed));
    }
}
