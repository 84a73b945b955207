using System.Collections.Immutable;
using CsCheck;
using Plenary.Negotiation.Tests.Proceeding;
using Plenary.Text;
using Xunit;

namespace Plenary.Negotiation.Tests.Positions;

public sealed class OptionLaws
{
    [Fact]
    public void Every_option_of_every_point_can_be_held_and_is_what_stands_once_it_is_taken() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps);
                NegotiatedText text = room.Text;
                foreach (Point point in text.IsConcluded ? [] : Points.Of(text.Weave).All)
                {
                    foreach (PointOption option in point.Options)
                    {
                        OptionTarget target = Target(point, option);
                        Position position = new(Room.Outcome, PositionTarget.Of(target), "JPN", Stance.Accept);
                        Verdict verdict = room.State.Decide(new TakePosition(position, Audience.ChairAlone), Actor.Secretariat, room.Now);
                        // Whatever is adopted already on the result of one of its changes makes another option of it.
                        Weave? taken = option.IsBase ? IsLeft(text.Weave, point) ? text.Weave : null
                            : new OptionsRead(text.Weave).IsRemade(target) ? null
                            : Taken(text.Weave, option);
                        Assert.True(verdict.IsRefused == taken is null, $"{target}: {verdict.Refusal}");
                        Assert.Equal(option.IsBase && taken is not null, new OptionsRead(text.Weave).Has(target));
                        if (!option.IsBase && taken is not null)
                        {
                            Assert.True(new OptionsRead(taken).Has(target));
                            Assert.False(new OptionsRead(taken).Has(OptionTarget.Without(point.Changes)));
                        }
                    }
                }
            },
            iter: LongRun.Times(300),
            print: Print);

    [Fact]
    public void Objection_to_an_option_never_brings_a_stronger_outcome_within_reach() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps);
                int before = Rung(room.State);
                foreach (PositionTarget target in TargetsOf(room.Text))
                {
                    foreach (string holder in (string[])["JPN", "IBSA"])
                    {
                        Position objection = new(Room.Outcome, target, holder, Stance.Object);
                        Proceedings after = room.State.Apply(new Recorded(room.State.Sequence + 1, room.Now, Actor.Secretariat, Audience.Table, new PositionTaken(objection)));
                        Assert.True(Rung(after) >= before, $"{holder} objects to {target}");
                    }
                }
            },
            iter: LongRun.Times(300),
            print: Print);

    [Fact]
    public void Option_that_does_not_stand_is_in_nobodys_way() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps);
                OptionsRead read = new(room.Text.Weave);
                string before = Assessed(room.State);
                foreach (PositionTarget target in TargetsOf(room.Text).Where(target => !read.Has(target.Option!) && room.State.Positions.On(Room.Outcome, target).IsEmpty))
                {
                    Position objection = new(Room.Outcome, target, "JPN", Stance.Object);
                    Assert.Equal(before, Assessed(room.State.Apply(new Recorded(room.State.Sequence + 1, room.Now, Actor.Secretariat, Audience.Table, new PositionTaken(objection)))));
                }
            },
            iter: LongRun.Times(300),
            print: Print);

    [Fact]
    public void What_others_table_changes_neither_what_an_option_is_about_nor_whether_it_stands() =>
        Gen.Select(Script.Any, Script.Any).Sample(
            (steps, more) =>
            {
                Room room = Script.Play(steps);
                PositionTarget[] targets = [.. TargetsOf(room.Text)];
                HashSet<ChangeId> again = [];
                string Said(PositionTarget[] of) => string.Join('\n', of.Select(target => $"{target} {new OptionsRead(room.Text.Weave).Has(target.Option!)} {string.Join(',', target.Option!.BlocksIn(room.Text.Weave))}"));
                Dictionary<PositionTarget, string> before = targets.ToDictionary(target => target, target => Said([target]));
                foreach (Step step in more)
                {
                    (Command command, Actor by) = Script.Make(step, room);
                    // What the clock does first is nobody's tabling.
                    if (command is TableProposal { Draft: null } && room.State.Decide(command, by, room.Now).Events.All(recorded => recorded.Event is ProposalTabled))
                    {
                        again.UnionWith(room.Try(command, by).Events.SelectMany(recorded => ((ProposalTabled)recorded.Event).Ids));
                    }
                }

                // Who asks for the very change again, on what was adopted against it, puts it before the body anew.
                foreach (PositionTarget target in targets.Where(target => !target.Option!.Changes.Any(again.Contains)))
                {
                    Assert.Equal(before[target], Said([target]));
                }
            },
            iter: LongRun.Times(200));

    [Fact]
    public void Stable_form_is_read_back_and_nothing_else_is() =>
        Script.Any.Sample(steps => Assert.All(TargetsOf(Script.Play(steps).Text), target => Assert.Equal(target, PositionTarget.Of(OptionTarget.Read(target.Id)!))), iter: LongRun.Times(50), print: Print);

    [Theory]
    [InlineData("")]
    [InlineData("no-text@")]
    [InlineData("with:")]
    [InlineData("with:zz")]
    [InlineData("with:bbbbbbbbbbbbbbbbbbbbbbbb.aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("with:aaaaaaaaaaaaaaaaaaaaaaaa.aaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("beside:aaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Form_that_is_not_the_one_is_no_option(string written) => Assert.Null(OptionTarget.Read(written));

    private static OptionTarget Target(Point point, PointOption option) => option.IsBase ? OptionTarget.Without(point.Changes) : OptionTarget.With(option.Changes);

    private static IEnumerable<PositionTarget> TargetsOf(NegotiatedText text) =>
        Points.Of(text.Weave).All.SelectMany(point => point.Options.Select(option => Target(point, option)).Append(OptionTarget.NoText(point.Blocks[0]))).Distinct().Select(PositionTarget.Of);

    // What was adopted already against a change in play keeps the words from standing as they were.
    private static bool IsLeft(Weave weave, Point point) =>
        !point.Changes.Any(change => Collisions.Of(weave).With(weave.IndexOf(change)).Any(other => weave.Adopted.Contains(weave.Changes[other].Id)));

    // Whatever order and sponsor it takes: all ways are tried.
    private static Weave? Taken(Weave weave, PointOption option)
    {
        ImmutableArray<ChangeId> left = [.. option.Changes.Where(change => !weave.Adopted.Contains(change))];
        return left.IsEmpty ? weave
            : left.SelectMany(change => weave.Changes[weave.IndexOf(change)].Sponsors.Select(held => (string?)held.Member).Append(null).Select(sponsor => weave.Adopt(change, sponsor)))
                .Where(step => !step.IsRefused && step.Adopted.All(option.Changes.Contains))
                .Select(step => Taken(step.Weave, option)).FirstOrDefault(taken => taken is not null);
    }

    private static int Rung(Proceedings state)
    {
        OutcomeAssessment assessed = StrongestOutcome.Of(state, Room.Outcome);
        return assessed.Rungs.IndexOf(assessed.Strongest);
    }

    private static string Assessed(Proceedings state)
    {
        OutcomeAssessment assessed = StrongestOutcome.Of(state, Room.Outcome);
        return $"{assessed.Strongest.Rung} {assessed.Share} {string.Join(';', assessed.Dissents)} {string.Join(';', assessed.Rungs.Select(rung => rung.Obstacles.Length))}";
    }

    private static string Print(Step[] steps) => string.Join('\n', steps);
}
