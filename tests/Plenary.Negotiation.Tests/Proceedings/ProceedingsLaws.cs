using System.Collections.Immutable;
using CsCheck;
using Plenary.Text;
using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Negotiation.Tests.Proceeding;

public sealed class ProceedingsLaws
{
    [Fact]
    public void Replaying_gives_what_was_lived_through_one_by_one_or_all_at_once() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps);
                Proceedings eager = Proceedings.Empty;
                foreach (Recorded recorded in room.Log)
                {
                    eager = eager.Apply(recorded);
                    foreach (NegotiatedText text in eager.Texts.All.Values)
                    {
                        _ = text.Weave;
                    }
                }

                string lived = Dump.Of(room.State with { Meetings = MeetingsState.Empty });
                Assert.Equal(lived, Dump.Of(eager));
                Assert.Equal(lived, Dump.Of(Proceedings.Empty.Apply([.. room.Log])));
                Assert.Equal(lived, Dump.Of(Proceedings.Empty.Apply([.. room.Log.Take(room.Log.Count / 2)]).Apply([.. room.Log.Skip(room.Log.Count / 2)])));
            },
            iter: LongRun.Times(300),
            print: Print);

    [Fact]
    public void Weave_that_is_kept_from_event_to_event_is_the_one_woven_from_nothing() =>
        Script.Any.Sample(
            steps =>
            {
                Proceedings followed = Proceedings.Empty;
                Weave? kept = null;
                foreach (Recorded recorded in Script.Play(steps).Log)
                {
                    followed = followed.Apply(recorded);
                    kept = followed.Texts.All.TryGetValue(Room.Outcome, out NegotiatedText? text) ? text.Weave : null;
                    if (kept is not null && recorded.Sequence % 3 != 0)
                    {
                        _ = (Collisions.Of(kept), Wholeness.Of(kept), Points.Of(kept));
                    }
                }

                Weave woven = Weave.Of(kept!.Base)
                    .Table([.. kept.Changes.Select(change => new TabledChange(change.Kind, change.Edits, change.Sponsors))])
                    .RestoreUpon(kept.Changes.Select(change => (change.Id, change.Upon.AsEnumerable())))
                    .Restore(kept.Adopted, kept.Rejected, kept.Withdrawals);
                Assert.Equal(Dump.Of(woven), Dump.Of(kept));
                Assert.Equal(Dump.Of(Points.Of(woven).All), Dump.Of(Points.Of(kept).All));
                Assert.Equal(BracketNotation.Write(BracketRenderer.Render(woven)), BracketNotation.Write(BracketRenderer.Render(kept)));
                Assert.All(woven.Changes, (change, at) =>
                {
                    Assert.Equal(at, kept.IndexOf(change.Id));
                    Assert.Equal(Collisions.Of(woven).With(at), Collisions.Of(kept).With(at));
                    Assert.All(change.Sponsors, sponsor => Assert.Equal(Wholeness.Of(woven).BundleOf(at, sponsor.Member), Wholeness.Of(kept).BundleOf(at, sponsor.Member)));
                    Assert.Equal(Wholeness.Of(woven).BundlesOf(at).Count(), Wholeness.Of(kept).BundlesOf(at).Count());
                });
            },
            iter: LongRun.Times(300),
            print: Print);

    [Fact]
    public void State_of_a_text_and_its_weave_say_the_same() =>
        Script.Any.Sample(
            steps =>
            {
                NegotiatedText text = Script.Play(steps).Text;
                Assert.Equal(text.Weave.Adopted, text.Adopted);
                Assert.Equal(text.Weave.Rejected, text.Rejected);
                for (int change = 0; change < text.Weave.Changes.Length; change++)
                {
                    Change one = text.Weave.Changes[change];
                    Assert.Equal(one.Sponsors, text.SponsorsOf(one.Id));
                    Assert.Equal(text.Weave.IsInPlay(change), text.IsInPlay(one.Id));
                    Assert.All(text.MadeBy.GetValueOrDefault(one.Id, []), number => Assert.Contains(one.Id, text.Proposals[number].Changes));
                }

                Assert.Equal(string.Join('\n', Room.Paragraphs) + "\n", Reading.OfBase(text.Weave).ToString());
                // Carried from state to state, they are those that would be found now; and so is what is open.
                Assert.Equal(BlockLabels.Of(text).All, text.Labels.All);
                Assert.All(text.Weave.Entries, entry => Assert.Equal(BlockLabels.Of(text).NameOf(entry.Id), text.Labels.NameOf(entry.Id)));
                Assert.All(text.Weave.Changes, change => Assert.All(text.Weave.BlocksOf(change.Id), block => Assert.Equal(text.IsInPlay(change.Id), text.OpenIn(block).Contains(change.Id))));
                Assert.Equal(text.Labels.All.Distinct(), text.Labels.All);
                Assert.All(text.Labels.All, label => Assert.NotNull(text.Labels.BlockNamed(label)));
            },
            iter: LongRun.Times(300),
            print: Print);

    [Fact]
    public void What_is_open_is_the_same_whether_it_was_followed_step_by_step_or_is_found_at_once() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps);
                Proceedings followed = Proceedings.Empty;
                foreach (Recorded recorded in room.Log)
                {
                    followed = followed.Apply(recorded);
                    foreach (NegotiatedText one in followed.Texts.All.Values)
                    {
                        _ = one.OpenIn(Room.Block(0));
                    }
                }

                NegotiatedText found = Proceedings.Empty.Apply([.. room.Log]).Texts.All[Room.Outcome];
                NegotiatedText text = followed.Texts.All[Room.Outcome];
                Assert.All(found.Weave.Entries, entry => Assert.Equal(found.OpenIn(entry.Id), text.OpenIn(entry.Id)));
                Assert.All(found.Weave.Entries, entry => Assert.Equal(found.OpenIn(entry.Id).OrderBy(found.Weave.IndexOf), found.OpenIn(entry.Id)));
            },
            iter: LongRun.Times(300),
            print: Print);

    [Fact]
    public void Refused_command_changes_nothing_and_says_why() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps.SkipLast(1));
                Proceedings before = room.State;
                (Command command, Actor by) = Script.Make(steps[^1], room);
                Verdict verdict = room.State.Decide(command, by, room.Now);
                Assert.Same(before, room.State);
                if (verdict.IsRefused)
                {
                    Assert.Empty(verdict.Events);
                    Assert.NotEmpty(verdict.Refusal.Rule);
                    Assert.Matches(@"[.?”]$", verdict.Refusal.Reason);
                }
                else
                {
                    Assert.Equal(Enumerable.Range(1, verdict.Events.Length).Select(n => before.Sequence + n), verdict.Events.Select(one => one.Sequence));
                }
            },
            iter: LongRun.Times(1000),
            print: Print);

    [Fact]
    public void What_a_reader_may_not_see_leaves_no_trace_in_its_projection() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps);
                foreach (Audience reader in (Audience[])[Audience.Public, Audience.Table, Audience.ChairAlone, .. Room.Members.Select(Audience.Of), Audience.Of("NLD")])
                {
                    Recorded[] visible = [.. room.Log.Where(recorded => recorded.For.IsOpenTo(reader))];
                    string seen = Dump.Of(Proceedings.SeenBy(room.Log, reader));
                    Assert.Equal(visible.Aggregate(Proceedings.Empty, (state, recorded) => state.Apply(recorded)) is var folded ? Dump.Of(folded) : "", seen);
                    foreach (string party in Room.Members.Where(party => reader != Audience.Of(party) && reader.Kind != AudienceKind.ChairAlone))
                    {
                        Assert.DoesNotContain(Script.Secret + party, seen, StringComparison.Ordinal);
                    }
                }

                Assert.DoesNotContain("SaveDraft", string.Concat(room.Log.Where(recorded => recorded.For == Audience.Table).Select(recorded => recorded.Event.GetType().Name)), StringComparison.Ordinal);
            },
            iter: LongRun.Times(150),
            print: Print);

    [Fact]
    public void Table_is_the_same_whatever_delegations_keep_to_themselves_or_tell_the_chair() =>
        Script.Any.Sample(
            steps =>
            {
                string with = Dump.Of(Proceedings.SeenBy(Script.Play(steps.Select(WithoutDraft)).Log, Audience.Table));
                string without = Dump.Of(Proceedings.SeenBy(Script.Play(steps.Select(WithoutDraft), null, false).Log, Audience.Table));
                Assert.Equal(without, with);
            },
            iter: LongRun.Times(300),
            print: Print);

    [Fact]
    public void Reader_is_sent_the_same_bytes_whatever_others_keep_to_themselves_or_tell_the_chair() =>
        Gen.Select(Script.Any, Gen.Int[0, Room.Members.Length]).Sample(
            (steps, who) =>
            {
                // A member keeps what is its own; the table keeps nothing.
                string? member = who < Room.Members.Length ? Room.Members[who] : null;
                Audience reader = member is null ? Audience.Table : Audience.Of(member);
                Step[] own = [.. steps.Select(WithoutDraft)];
                Assert.Equal(
                    Sent(Script.Play(own, skip: step => step.IsPrivate && Script.PartyOf(step) != member).Log, reader),
                    Sent(Script.Play(own).Log, reader));
            },
            iter: LongRun.Times(300));

    [Fact]
    public void What_a_reader_is_sent_is_numbered_without_gaps_one_by_one_or_all_at_once() =>
        Script.Any.Sample(
            steps =>
            {
                Room room = Script.Play(steps);
                foreach (Audience reader in (Audience[])[Audience.Public, Audience.Table, Audience.ChairAlone, .. Room.Members.Select(Audience.Of)])
                {
                    Recorded[] sent = [.. Proceedings.SentTo(room.Log, reader)];
                    Assert.Equal(Enumerable.Range(1, sent.Length).Select(n => (long)n), sent.Select(recorded => recorded.Sequence));
                    Assert.Equal(room.Log.Count(recorded => recorded.For.IsOpenTo(reader)), sent.Length);
                    Assert.Equal(sent.Length, Proceedings.Empty.Apply([.. sent]).Sequence);
                }
            },
            iter: LongRun.Times(100));

    [Fact]
    public void Positions_of_those_outside_the_decision_change_no_decision() =>
        Gen.Select(Script.Any, Gen.Select(Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[0, 1]).Array[1, 8], Gen.Int[0, 3], Gen.Int[0, 99]).Sample(
            (steps, outside, kind, number) =>
            {
                Room room = Script.Play(steps);
                Proceedings with = room.State;
                foreach ((int target, int stance, int who) in outside)
                {
                    PositionTarget on = (target % 3) switch
                    {
                        0 => PositionTarget.OfProposal(1 + (target % 4)),
                        1 => PositionTarget.Of(Room.Block(target % 4)),
                        _ => PositionTarget.WholeText,
                    };
                    with = with.Apply(new Recorded(with.Sequence + 1, room.Now, Actor.Secretariat, Audience.Table, new PositionTaken(new Position(Room.Outcome, on, who == 0 ? "NLD" : "WHO", (Stance)stance))));
                }

                Command asked = kind switch
                {
                    0 => new AdoptChanges(Room.Outcome, 1 + (number % 4)),
                    1 => new SetBlockStatus(Room.Outcome, Room.Block(number % 4), BlockStatus.Agreed),
                    2 => new TakeVote(Room.Outcome, PositionTarget.WholeText, "simple-majority", [("JPN", "yes")]),
                    _ => new ConcludeText(Room.Outcome, null),
                };
                Verdict one = room.State.Decide(asked, Actor.Chair, room.Now);
                Verdict other = with.Decide(asked, Actor.Chair, room.Now);
                Assert.Equal(one.Refusal, other.Refusal);
                Assert.Equal(Dump.Of(one.Events.Select(happened => happened.Event)), Dump.Of(other.Events.Select(happened => happened.Event)));
            },
            iter: LongRun.Times(300));

    [Fact]
    public void Member_holds_its_own_word_or_its_groups_most_cautious_one() =>
        Gen.Select(Gen.Select(Gen.Int[0, 6], Gen.Int[0, 1], Gen.Int[-1, 3], Gen.Int[0, 2]).Array[0, 25], Gen.Int[0, 31], Gen.Int[0, 31]).Sample((said, first, second) =>
        {
            Room room = new();
            string[] holders = [.. Room.Members, "IBSA", "ONE"];
            ImmutableArray<string>[] groups = [Chosen(first), Chosen(second)];
            room.Do(new FormCaucus("IBSA", "Three", groups[0]));
            room.Do(new FormCaucus("ONE", "One", groups[1]));
            PositionTarget block = PositionTarget.Of(Room.Block(1));
            Dictionary<(string, PositionTarget), Stance?> last = [];
            foreach ((int who, int on, int stance, int confidence) in said)
            {
                PositionTarget target = on == 0 ? block : PositionTarget.WholeText;
                Audience audience = confidence == 0 ? Audience.ChairAlone : confidence == 1 ? Audience.Public : Audience.Table;
                room.Pass(TimeSpan.FromSeconds(stance + 1));
                bool isDone = stance < 0
                    ? !room.Try(new WithdrawPosition(Room.Outcome, target, holders[who], audience, "Why."), Actor.Secretariat).IsRefused
                    : !room.Try(new TakePosition(new Position(Room.Outcome, target, holders[who], (Stance)stance), audience), Actor.Secretariat).IsRefused;
                if (isDone && confidence > 0)
                {
                    last[(holders[who], target)] = stance < 0 ? null : (Stance)stance;
                }
            }

            foreach (string member in Room.Members)
            {
                Stance? Said(string holder, PositionTarget on) => last.GetValueOrDefault((holder, on));
                Stance? Whole(string holder) => Said(holder, PositionTarget.WholeText) <= Stance.Accept ? Stance.Accept : null;
                string[] own = [.. ((string[])["IBSA", "ONE"]).Where((_, at) => groups[at].Contains(member))];
                Stance? expected = Said(member, block) ?? Whole(member) ?? own.Max(group => Said(group, block)) ?? own.Max(Whole);
                Assert.Equal(expected, EffectiveStance.Of(room.State, Room.Outcome, block, member).Stance);
            }
        });

    private static ImmutableArray<string> Chosen(int bits) => [.. Room.Members.Where((_, at) => ((bits >> at) & 1) != 0)];

    private static string Sent(IEnumerable<Recorded> log, Audience reader) =>
        string.Join('\n', Proceedings.SentTo(log, reader).Select(recorded => $"{recorded.Sequence} {Dump.Of(recorded)}")) + Dump.Of(Proceedings.Empty.Apply([.. Proceedings.SentTo(log, reader)]));

    // Tabling names a draft that is not there in the other run.
    private static Step WithoutDraft(Step step) => step.Kind == 2 ? step with { D = step.D | 1 } : step;

    private static string Print(Step[] steps) => string.Join("\n", steps);
}
