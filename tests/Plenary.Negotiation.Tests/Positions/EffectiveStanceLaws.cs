using CsCheck;
using Plenary.Negotiation.Tests.Proceeding;
using Xunit;

namespace Plenary.Negotiation.Tests.Positions;

public sealed class EffectiveStanceLaws
{
    [Fact]
    public void What_all_members_are_taken_to_hold_is_the_same_found_in_one_go_or_one_by_one() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps);
                PositionTarget[] things = [.. room.Text.Weave.Entries.Select(entry => PositionTarget.Of(entry.Id)), PositionTarget.WholeText, PositionTarget.Status, .. room.Text.Proposals.Keys.Select(PositionTarget.OfProposal)];
                foreach (PositionTarget thing in things.Distinct())
                {
                    Assert.Equal(room.State.Body.Members.Select(seat => EffectiveStance.Of(room.State, Room.Outcome, thing, seat.Code)), EffectiveStance.OfMembers(room.State, Room.Outcome, thing));
                }
            },
            iter: LongRun.Times(300),
            print: steps => string.Join("\n", steps));

    [Fact]
    public void Told_to_the_table_and_to_everybody_then_the_later_counts_and_withdrawing_it_leaves_nothing()
    {
        Room room = new();
        PositionTarget on = PositionTarget.WholeText;
        Proceedings state = room.State;
        foreach ((Audience audience, Stance? stance) in new (Audience, Stance?)[] { (Audience.Public, Stance.Object), (Audience.Table, Stance.Accept), (Audience.Public, Stance.Reserve), (Audience.ChairAlone, Stance.Object), (Audience.Public, null) })
        {
            Position position = new(Room.Outcome, on, "JPN", Stance.Accept);
            state = state.Apply(new Recorded(state.Sequence + 1, room.Now.AddMinutes(state.Sequence), Actor.Secretariat, audience, stance is null ? new PositionWithdrawn(Room.Outcome, on, "JPN", null) : new PositionTaken(position with { Stance = stance })));
            Assert.Equal(state.Positions.Formal(Room.Outcome, on, "JPN"), state.Positions.FormalOn(Room.Outcome, on).GetValueOrDefault("JPN"));
            Assert.Equal(audience == Audience.ChairAlone ? Stance.Reserve : stance, state.Positions.FormalOn(Room.Outcome, on).GetValueOrDefault("JPN")?.Position.Stance);
        }
    }
}
