using System.Collections.Immutable;
using CsCheck;
using Plenary.Text;
using Xunit;
using static Plenary.Negotiation.Tests.Outcomes.Negotiating;

namespace Plenary.Negotiation.Tests.Outcomes;

/// <summary>What holds of every negotiation, however it went.</summary>
public sealed class OutcomeLaws
{
    private const int Paragraphs = 7;
    private static readonly string[] Members = ["ARG", "BRA", "CHN", "DEU", "EGY", "FRA"];
    private static readonly DissentKind?[] Kinds = [null, null, null, .. Enum.GetValues<DissentKind>().Select(kind => (DissentKind?)kind)];

    private static readonly Gen<PositionTarget> Target = Gen.Frequency(
        (8, Gen.Int[1, Paragraphs].Select(number => PositionTarget.Of(Paragraph(number)))),
        (1, Gen.Const(PositionTarget.WholeText)),
        (1, Gen.Const(PositionTarget.Status)));

    private static readonly Gen<Said> Formal =
        from holder in OneOf<string>([.. Members, "ALPHA", "BETA", "GUEST", "NOBODY"])
        from target in Target
        from stance in Gen.Enum<Stance>()
        from kind in OneOf(Kinds)
        from condition in Gen.Frequency((5, Gen.Const((Condition?)null)), (1, Gen.Const((Condition?)new InWords("something else happens"))), (1, OneOf(Members).Select(member => (Condition?)new IfHolds(member, PositionTarget.Of(Paragraph(1)), Stance.Accept))))
        from audience in OneOf(Audience.Table, Audience.Public)
        from withdrawn in Gen.Frequency((6, Gen.Const(false)), (1, Gen.Const(true)))
        select new Said(holder, target, withdrawn ? null : stance, kind, condition, audience);

    private static readonly Gen<ImmutableArray<Said>> History = Formal.Array[0, 30].Select(all => all.ToImmutableArray());

    private static readonly Gen<BodyProfile> Profile = OneOf<BodyProfile>(
        BodyProfile.Default,
        BodyProfile.Default with { Ladder = [.. OutcomeLadder.Known.Where(rung => rung.Id != OutcomeLadder.AdoptedBySilence).Select(rung => rung.Id)] });

    [Fact]
    public void What_a_member_is_taken_to_hold_is_what_its_effective_stance_says() => History.Sample(history =>
    {
        Negotiating table = At(BodyProfile.Default, history);
        OutcomeAssessment assessed = table.Assessed;
        foreach (string member in Members)
        {
            for (int number = 1; number <= Paragraphs; number++)
            {
                EffectiveStance effective = EffectiveStance.Of(table.State, Outcome, PositionTarget.Of(Paragraph(number)), member);
                Assert.Equal(effective.Stance == Stance.Object, assessed.Dissents.Any(dissent => dissent.Member == member && dissent.IsObjection && dissent.Scope.Paragraphs.Contains(Paragraph(number))));
            }
        }
    });

    [Fact]
    public void At_a_glance_is_what_the_whole_assessment_says() => Gen.Select(Profile, History).Sample((profile, history) => Glance(At(profile, history).State));

    [Fact]
    public void At_a_glance_is_what_the_whole_assessment_says_of_a_text_with_proposals_votes_and_silences() =>
        Proceeding.Script.Any.Sample(steps => Glance(Proceeding.Script.Play(steps).State), iter: LongRun.Times(300));

    private static void Glance(Proceedings state)
    {
        OutcomeAssessment whole = StrongestOutcome.Of(state, Outcome);
        Assert.Equal((whole.Strongest.Rung, whole.Share), StrongestOutcome.AtAGlance(state, Outcome));
    }

    [Fact]
    public void Positions_outside_the_decision_and_in_confidence_change_nothing() =>
        Gen.Select(Profile, History, Formal.Array[1, 8], Gen.Int[0, 1]).Sample((profile, history, extra, way) =>
        {
            Negotiating without = At(profile, history);
            Negotiating with = At(profile, history);
            foreach (Said said in extra)
            {
                // Outsiders to the table; members to the chair alone, or to themselves.
                Said silent = way == 0
                    ? said with { Holder = said.Holder == "NOBODY" ? "NOBODY" : "GUEST" }
                    : said with { For = said.Holder.Length == 3 ? Audience.Of(said.Holder) : Audience.ChairAlone };
                Say(with, silent);
            }

            Assert.Equal(Written(without), Written(with));
        });

    [Fact]
    public void An_objection_more_never_brings_a_stronger_rung_within_reach() =>
        Gen.Select(Profile, History, OneOf<string>([.. Members, "ALPHA", "BETA"]), Target, OneOf(Kinds)).Sample((profile, history, holder, target, kind) =>
        {
            Negotiating table = At(profile, history);
            OutcomeAssessment before = table.Assessed;
            // A milder objection in place of a plain one is no objection more.
            bool isNew = Array.IndexOf(Members, holder) >= 0
                && EffectiveStance.Of(table.State, Outcome, target, holder) is { } effective && effective.Stance != Stance.Object;
            Say(table, new Said(holder, target, Stance.Object, isNew ? kind : null, null, Audience.Table));
            OutcomeAssessment after = table.Assessed;
            for (int rung = 0; rung < before.Rungs.Length; rung++)
            {
                Assert.True(before.Rungs[rung].IsReachable || !after.Rungs[rung].IsReachable, $"{before.Rungs[rung].Rung} came within reach.");
            }
        });

    [Fact]
    public void Every_way_up_leads_there_and_no_move_of_it_can_be_spared() =>
        Gen.Select(Profile, History).Sample((profile, history) =>
        {
            Negotiating table = At(profile, [.. history.Select(said => said with { Condition = null })]);
            foreach (RungAssessment rung in table.Assessed.Rungs)
            {
                foreach (WayUp way in rung.WaysUp)
                {
                    if (way.Moves.Any(move => move.Kind is not (OutcomeMoveKind.MembersAgree or OutcomeMoveKind.TakenOut or OutcomeMoveKind.SomeAgree)))
                    {
                        continue;
                    }

                    Assert.True(IsReached(table, rung.Rung, way.Moves), $"{rung.Rung}: {string.Join("; ", way.Moves)}");
                    // Which of several members moves on the whole is open; what else it then need not say is not known.
                    if (way.Moves.Length > 1 && way.Moves.Any(move => move.Kind == OutcomeMoveKind.SomeAgree))
                    {
                        continue;
                    }

                    foreach (ImmutableArray<OutcomeMove> fewer in WithoutOne(way.Moves))
                    {
                        Assert.False(IsReached(table, rung.Rung, fewer), $"{rung.Rung} needs less than {string.Join("; ", way.Moves)}");
                    }
                }
            }
        });

    [Fact]
    public void The_smallest_way_of_members_and_paragraphs_is_the_smallest_there_is() => History.Sample(history =>
    {
        Negotiating table = At(BodyProfile.Default, [.. history.Select(said => said with { Condition = null, On = said.On.Kind == TargetKind.Block ? said.On : PositionTarget.Of(Paragraph(1)) })]);
        RungAssessment declaration = table.Assessed.Rungs[0];
        (int Member, int Block)[] objections =
            [.. table.Assessed.Dissents.Where(dissent => dissent.IsObjection).SelectMany(dissent => dissent.Scope.Paragraphs.Select(block => (Array.IndexOf(Members, dissent.Member), int.Parse(block.Value[1..], null))))];
        if (objections.Length == 0)
        {
            Assert.True(declaration.IsReachable);
            return;
        }

        // Every set of paragraphs to take out, and with it the members that must then agree; something must be left.
        int smallest = Enumerable.Range(0, 1 << Paragraphs)
            .Where(gone => gone != (1 << Paragraphs) - 1)
            .Min(gone => int.PopCount(gone) + objections.Where(one => (gone & (1 << (one.Block - 1))) == 0).Select(one => one.Member).Distinct().Count());
        Assert.Equal(smallest, declaration.WaysUp[0].Size);
    });

    [Fact]
    public void Replaying_gives_the_same_assessment_and_the_same_document() => Gen.Select(Profile, History).Sample((profile, history) =>
    {
        Negotiating table = At(profile, history);
        Negotiating again = At(profile, history);
        Assert.Equal(Written(table), Written(again));
    });

    [Fact]
    public void Any_rung_within_reach_has_a_document_and_no_other_has() => Gen.Select(Profile, History).Sample((profile, history) =>
    {
        Negotiating table = At(profile, history);
        foreach (RungAssessment rung in table.Assessed.Rungs)
        {
            if (rung.IsReachable)
            {
                OutcomeDocument document = table.Document(null, rung.Rung);
                Assert.Equal(document.Notes.Length, document.Blocks.SelectMany(block => block.Runs).Select(run => run.Note).Concat(document.TitleNotes).Where(note => note > 0).Distinct().Count());
            }
            else
            {
                Assert.Contains(rung.Rung == OutcomeLadder.PresidentsConclusions ? "are out of reach" : "is out of reach", Assert.Throws<ArgumentException>(() => table.Document(null, rung.Rung)).Message, StringComparison.Ordinal);
            }
        }
    });

    private static Negotiating At(BodyProfile profile, ImmutableArray<Said> history)
    {
        Negotiating table = Body("Body", "Body", profile, [.. Members.Select(code => (code, code))]);
        table.Happens(Audience.Public, new SeatTaken(new Seat("GUEST", "Guest", SeatKind.Guest)));
        table.Happens(Audience.Public, new CaucusFormed(new Caucus("ALPHA", "the Alpha group", ["ARG", "BRA", "CHN"])));
        table.Happens(Audience.Public, new CaucusFormed(new Caucus("BETA", "the Beta group", ["CHN", "DEU"])));
        table.Opens("Text", Paragraphs);
        foreach (Said said in history)
        {
            Say(table, said);
        }

        return table;
    }

    private static void Say(Negotiating table, Said said) => table.Happens(
        said.For,
        new PositionTaken(new Position(Outcome, said.On, said.Holder, said.Stance) { Dissent = said.Kind, Condition = said.Condition, Reason = "because", Statement = said.Kind is null ? null : "in our words" }));

    private static Gen<T> OneOf<T>(params T[] all) => Gen.Int[0, all.Length - 1].Select(at => all[at]);

    // Lived through: members take the positions that the moves name, and a text without the paragraphs is opened in its place.
    private static bool IsReached(Negotiating from, string rung, ImmutableArray<OutcomeMove> moves)
    {
        HashSet<BlockId> gone = [.. moves.Where(move => move.Kind == OutcomeMoveKind.TakenOut).SelectMany(move => move.Paragraphs)];
        Negotiating table = new();
        foreach (Recorded recorded in from.Events)
        {
            if (recorded.Event is TextOpened opened)
            {
                table.Opens(opened.Title, new TextDocument([.. opened.Document.Blocks.Where(block => !gone.Contains(block.Id))]));
            }
            else
            {
                table.Happens(recorded.For, recorded.Event, recorded.By);
            }
        }

        foreach (OutcomeMove move in moves)
        {
            foreach (string member in move.Kind == OutcomeMoveKind.TakenOut ? [] : move.Members.Take(move.Kind == OutcomeMoveKind.SomeAgree ? move.Count : int.MaxValue))
            {
                // Who moves on the whole in a vote no longer objects to anything.
                bool isVote = move.Kind == OutcomeMoveKind.SomeAgree && rung == OutcomeLadder.AdoptedByVote;
                IEnumerable<PositionTarget> targets =
                [
                    .. isVote ? Enumerable.Range(1, Paragraphs).Select(number => PositionTarget.Of(Paragraph(number))) : move.Paragraphs.Select(PositionTarget.Of),
                    .. move.OnStatus || isVote ? (PositionTarget[])[PositionTarget.Status] : [],
                    .. move.OnWhole ? (PositionTarget[])[PositionTarget.WholeText] : [],
                ];
                foreach (PositionTarget target in targets)
                {
                    Say(table, new Said(member, target, Stance.Accept, null, null, Audience.Table));
                }
            }
        }

        return table.Assessed.Rungs.Single(one => one.Rung == rung).IsReachable;
    }

    // One member less, one paragraph less, or one thing less that a member agrees to.
    private static IEnumerable<ImmutableArray<OutcomeMove>> WithoutOne(ImmutableArray<OutcomeMove> moves)
    {
        foreach (OutcomeMove move in moves)
        {
            ImmutableArray<OutcomeMove> others = moves.Remove(move);
            if (move.Kind == OutcomeMoveKind.SomeAgree)
            {
                yield return others.Add(move with { Count = move.Count - 1 });
                continue;
            }

            foreach (string member in move.Members)
            {
                yield return others.Add(move with { Members = move.Members.Remove(member) });
            }

            foreach (BlockId block in move.Kind == OutcomeMoveKind.TakenOut ? move.Paragraphs : [])
            {
                yield return others.Add(move with { Paragraphs = move.Paragraphs.Remove(block) });
            }
        }
    }

    private static string Written(Negotiating table)
    {
        OutcomeAssessment assessed = table.Assessed;
        OutcomeDocument document = table.Document(new OutcomePublication { Reasons = true, Figures = true });
        return string.Join('\n',
        [
            .. assessed.Explanation.ByRung.SelectMany(pair => pair.Value.Prepend(pair.Key)),
            .. assessed.Explanation.Sentences,
            .. assessed.Dissents.Select(dissent => $"{dissent} {string.Join(',', dissent.Scope.Paragraphs)}"),
            .. document.Blocks.Select(block => $"{block.Label} {string.Join('|', block.Runs)}"),
            .. document.Notes.Select(note => note.Text),
            .. document.Annex.Select(entry => entry.ToString()),
        ]);
    }

    public sealed record Said(string Holder, PositionTarget On, Stance? Stance, DissentKind? Kind, Condition? Condition, Audience For);
}
