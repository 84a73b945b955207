using System.Collections.Immutable;
using Plenary.Negotiation.Tests.Proceeding;
using Xunit;

namespace Plenary.Negotiation.Tests.Positions;

public sealed class ConditionTests
{
    private static readonly PositionTarget Second = PositionTarget.Of(Room.Block(1));
    private static readonly PositionTarget Third = PositionTarget.Of(Room.Block(2));

    private readonly Room room = new();

    private EffectiveStance Of(string member, PositionTarget on) => EffectiveStance.Of(room.State, Room.Outcome, on, member);

    private ConditionStatus? StatusOf(string member, PositionTarget on) => ConditionEvaluator.Of(room.State, room.State.Positions.Formal(Room.Outcome, on, member)!.Position)?.Status;

    [Fact]
    public void Words_are_carried_then_the_condition_is_met()
    {
        room.Hold("JPN", Second, Stance.Accept, new IfCarries(Room.Block(2), "an impartial  investigation"));
        Assert.Equal((Stance.Object, ConditionStatus.NotMet), (Of("JPN", Second).Stance, Of("JPN", Second).Unmet!.Status));

        room.Table("EU", 2, "the need for reform", "the need for an impartial investigation");
        room.Do(new AdoptChanges(Room.Outcome, 1));
        Assert.Equal((Stance.Accept, null), (Of("JPN", Second).Stance, Of("JPN", Second).Unmet));
    }

    [Fact]
    public void Only_the_holder_can_say_that_something_outside_the_text_is_met()
    {
        room.Hold("JPN", Second, Stance.Accept, new InWords("our parliament agrees"));
        Assert.Equal("our parliament agrees (only its holder can say that it is met)", Of("JPN", Second).Unmet!.Say(room.State, Room.Outcome));
        room.Hold("JPN", Second, Stance.Accept);
        Assert.Equal(Stance.Accept, Of("JPN", Second).Stance);
    }

    [Fact]
    public void Proposal_is_on_the_table_then_nobody_knows_whether_it_is_lost()
    {
        room.Table("EU", 2, "reform", "change");
        room.Hold("JPN", Second, Stance.Accept, new IfNotAdopted(1));
        Assert.Equal(ConditionStatus.NotMet, StatusOf("JPN", Second));
        room.Do(new RejectChanges(Room.Outcome, 1));
        Assert.Equal(ConditionStatus.Met, StatusOf("JPN", Second));
    }

    [Fact]
    public void Two_wait_for_each_other_then_neither_is_met_and_the_chain_is_told()
    {
        room.Hold("JPN", Second, Stance.Accept, new IfHolds("BRA", Third, Stance.Accept));
        room.Hold("BRA", Third, Stance.Accept, new IfHolds("JPN", Second, Stance.Accept));

        ConditionFinding unmet = Of("JPN", Second).Unmet!;
        Assert.Equal(ConditionStatus.Circular, unmet.Status);
        Assert.Equal(["JPN", "BRA", "JPN"], unmet.Chain);
        Assert.Contains("JPN, who waits for BRA, who waits for JPN; all would be met if they were taken together", unmet.Say(room.State, Room.Outcome), StringComparison.Ordinal);
        Assert.Equal(Stance.Object, Of("BRA", Third).Stance);

        room.Hold("BRA", Third, Stance.Accept);
        Assert.Equal(Stance.Accept, Of("JPN", Second).Stance);
    }

    [Fact]
    public void Circle_that_also_waits_for_something_else_is_not_a_circle_that_all_could_close()
    {
        room.Table("EU", 3, "thank", "warmly thank");
        room.Hold("JPN", Second, Stance.Accept, new IfHolds("BRA", Third, Stance.Accept));
        room.Hold("BRA", Third, Stance.Accept, new IfAll([new IfHolds("JPN", Second, Stance.Accept), new IfAdopted(1)]));
        Assert.Equal(ConditionStatus.NotMet, StatusOf("BRA", Third));

        room.Do(new AdoptChanges(Room.Outcome, 1));
        Assert.Equal(ConditionStatus.Circular, StatusOf("BRA", Third));
    }

    [Fact]
    public void Chain_of_conditions_is_met_from_its_end()
    {
        ImmutableArray<string> members = Room.Members;
        for (int at = 0; at + 1 < members.Length; at++)
        {
            room.Hold(members[at], Second, Stance.Accept, new IfHolds(members[at + 1], Second, Stance.Accept));
        }

        Assert.Equal(Stance.Object, Of(members[0], Second).Stance);
        room.Hold(members[^1], Second, Stance.Support);
        Assert.All(members, member => Assert.True(Of(member, Second).Stance <= Stance.Accept));
    }

    [Fact]
    public void Everybody_waits_for_everybody_then_it_is_still_told_at_once()
    {
        Room large = new();
        string[] codes = [.. Enumerable.Range(0, 193).Select(at => $"M{at}")];
        foreach (string code in codes)
        {
            large.Do(new TakeSeat(new Seat(code, code, SeatKind.Member)));
        }

        foreach (string code in codes)
        {
            large.Hold(code, Second, Stance.Accept, new IfAll([.. codes.Where(other => other != code).Select(other => (Condition)new IfHolds(other, Second, Stance.Accept))]));
        }

        Assert.All(codes, code => Assert.Equal(ConditionStatus.Circular, EffectiveStance.Of(large.State, Room.Outcome, Second, code).Unmet!.Status));
    }

    [Fact]
    public void Whole_text_accepted_on_a_condition_accepts_no_paragraph_until_it_is_met()
    {
        room.Table("EU", 3, "thank", "warmly thank");
        room.Hold("JPN", PositionTarget.WholeText, Stance.Accept, new IfAdopted(1));
        Assert.Equal((null, Stance.Object), (Of("JPN", Second).Stance, Of("JPN", PositionTarget.WholeText).Stance));
        room.Do(new AdoptChanges(Room.Outcome, 1));
        Assert.Equal(Stance.Accept, Of("JPN", Second).Stance);
    }
}
