using CsCheck;
using Xunit;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>What would change a decision, held against trying everything.</summary>
public sealed class MoveSearchLaws
{
    private static readonly Ballot[] Targets = [Ballot.Yes, Ballot.No, Ballot.Abstain];

    private static readonly Gen<DecisionRule> AnyRuleButTheUnions = Polls.Rule.Where(rule => rule is not EuQualifiedMajority and not SecurityCouncil);

    private static readonly Gen<DecisionRule> Unions = Gen.Bool.Select(proposal => (DecisionRule)new EuQualifiedMajority(proposal));

    private static readonly Gen<DecisionRule> Councils = Gen.Select(Gen.Int[0, 3], Gen.Bool).Select((kind, dispute) => (DecisionRule)new SecurityCouncil(kind == 0, dispute));

    [Fact]
    public void The_smallest_set_is_as_small_as_trying_every_set_finds() =>
        Polls.Of(AnyRuleButTheUnions, 1, 6).Sample(poll => AgreesWithEverySet(poll, Targets), iter: LongRun.Times(400));

    [Fact]
    public void The_smallest_set_of_a_union_of_ten_is_as_small_as_trying_every_set_finds() =>
        Polls.Of(Unions, 9, 10).Sample(poll => AgreesWithEverySet(poll, [Ballot.Yes, Ballot.No]), iter: LongRun.Times(200));

    [Fact]
    public void The_smallest_set_turns_it_and_no_two_members_do_where_it_takes_three() =>
        Polls.Of(Gen.OneOf(Councils, Unions, Polls.Rule), 12, 17).Sample(
            poll =>
            {
                Decision decision = poll.Rule.Decide(poll.Electorate, poll.Roll);
                int least = decision.Change.Smallest.Length;
                Assert.True(least == 0 || Turned(poll, decision, decision.Change.Smallest.Select(move => (move.Member, move.To))));
                string[] movers = [.. Movers(poll).Select(voter => voter.Member)];
                bool oneDoes = movers.Any(one => Targets.Any(to => Turned(poll, decision, [(one, to)])));
                bool twoDo = least > 1 && movers.Any(one => movers.Any(other => string.CompareOrdinal(one, other) < 0
                    && Targets.Any(to => Targets.Any(too => Turned(poll, decision, [(one, to), (other, too)])))));
                Assert.Equal(least == 1, oneDoes);
                Assert.Equal(least == 2, !oneDoes && twoDo);
            },
            iter: LongRun.Times(100));

    [Fact]
    public void Of_every_kind_of_move_the_fewest_are_told() =>
        Polls.Of(Polls.Rule, 1, 9).Sample(
            poll =>
            {
                Decision decision = poll.Rule.Decide(poll.Electorate, poll.Roll);
                foreach (Ballot from in Enum.GetValues<Ballot>())
                {
                    foreach (Ballot to in Targets)
                    {
                        KindAgrees(poll, decision, from, to);
                    }
                }
            },
            iter: LongRun.Times(300));

    [Fact]
    public void Pivotal_is_who_turns_it_alone_and_blocking_alone_who_stands_against_everybody() =>
        Polls.Of(Gen.OneOf(Councils, Unions, Polls.Rule, Polls.Rule), 1, 17).Sample(
            poll =>
            {
                Decision decision = poll.Rule.Decide(poll.Electorate, poll.Roll);
                string[] movers = [.. Movers(poll).Select(voter => voter.Member)];
                Assert.Equal(
                    movers.Select(member => (member, To: string.Join(' ', Targets.Where(to => Turned(poll, decision, [(member, to)]))))).Where(one => one.To.Length > 0),
                    decision.Change.Pivotal.Select(one => (one.Member, string.Join(' ', one.To))));
                bool canBeAdopted = decision.IsAdopted || Turned(poll, decision, movers.Select(member => (member, Ballot.Yes)));
                Assert.Equal(
                    decision.IsAdopted || !canBeAdopted ? [] : movers.Where(blocker => !Turned(poll, decision, movers.Where(member => member != blocker).Select(member => (member, Ballot.Yes)))),
                    decision.Change.BlockingAlone);
            },
            iter: LongRun.Times(500));

    private static void AgreesWithEverySet(RulePoll poll, Ballot[] targets)
    {
        Decision decision = poll.Rule.Decide(poll.Electorate, poll.Roll);
        string[] movers = [.. Movers(poll).Select(voter => voter.Member)];
        int choices = targets.Length + 1;
        int best = int.MaxValue;
        for (int code = 1; code < (int)Math.Pow(choices, movers.Length); code++)
        {
            List<(string Member, Ballot To)> moves = [];
            for (int rest = code, at = 0; rest > 0; rest /= choices, at++)
            {
                if (rest % choices > 0)
                {
                    moves.Add((movers[at], targets[(rest % choices) - 1]));
                }
            }

            if (moves.Count < best && Turned(poll, decision, moves))
            {
                best = moves.Count;
            }
        }

        Assert.Equal(best == int.MaxValue ? 0 : best, decision.Change.Smallest.Length);
        Assert.True(best == int.MaxValue || Turned(poll, decision, decision.Change.Smallest.Select(move => (move.Member, move.To))));
        Assert.Equal(decision.Change.Smallest.Length, decision.Change.Smallest.Select(move => move.Member).Distinct().Count());
    }

    private static void KindAgrees(RulePoll poll, Decision decision, Ballot from, Ballot to)
    {
        string[] movers = [.. Movers(poll).Where(voter => (voter.IsPresent || poll.Roll[voter.Member].Ballot == Ballot.NotParticipating ? poll.Roll[voter.Member].Ballot : Ballot.Absent) == from && from != to).Select(voter => voter.Member)];
        int best = int.MaxValue;
        for (int set = 1; set < 1 << movers.Length; set++)
        {
            if (int.PopCount(set) < best && Turned(poll, decision, movers.Where((_, at) => (set >> at & 1) == 1).Select(member => (member, to))))
            {
                best = int.PopCount(set);
            }
        }

        MoveKind? told = decision.Change.Kinds.SingleOrDefault(kind => kind.From == from && kind.To == to);
        Assert.Equal(best == int.MaxValue ? null : best, told?.Fewest);
        Assert.True(told is null || (told.Among == movers.Length && Turned(poll, decision, told.Members.Select(member => (member, to)))));
        if (told is { AreAlike: true })
        {
            Assert.True(Turned(poll, decision, movers.Reverse().Take(told.Fewest).Select(member => (member, to))));
        }
    }

    // Entitled members with a part in it: those whose ballot could have been another.
    private static IEnumerable<Voter> Movers(RulePoll poll) => poll.Electorate.Voters.Where(voter =>
        voter.IsEntitled
        && !(poll.Rule is SecurityCouncil { DisputePartiesAbstain: true } && voter.IsPartyToDispute)
        && !(poll.Rule is EuQualifiedMajority && poll.Roll[voter.Member].Ballot == Ballot.NotParticipating));

    private static bool Turned(RulePoll poll, Decision decision, IEnumerable<(string Member, Ballot To)> moves)
    {
        Roll roll = poll.Roll;
        HashSet<string> came = [];
        foreach ((string member, Ballot to) in moves)
        {
            roll = roll.With(member, to);
            came.Add(member);
        }

        Electorate electorate = new(poll.Electorate.Voters.Select(voter => came.Contains(voter.Member) ? voter with { IsPresent = true } : voter));
        return poll.Rule.OutcomeOf(electorate, roll) != decision.Outcome;
    }
}
