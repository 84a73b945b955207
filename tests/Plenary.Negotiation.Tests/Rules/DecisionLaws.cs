using CsCheck;
using Xunit;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>What holds under every rule, whoever votes and however.</summary>
public sealed class DecisionLaws
{
    private static readonly Ballot[] Upwards = [Ballot.No, Ballot.Abstain, Ballot.Yes];

    [Fact]
    public void A_rule_decides_as_the_plain_count_from_its_source_does() =>
        Polls.Of(Polls.Rule, 0, 17).Sample(
            poll => Assert.Equal(PlainCount.IsAdopted(poll.Rule, poll.Electorate, poll.Roll), poll.Outcome == DecisionOutcome.Adopted),
            iter: LongRun.Times(5000));

    [Fact]
    public void The_full_decision_has_the_same_outcome_as_the_quick_one() =>
        Polls.Of(Polls.Rule, 0, 12).Sample(poll =>
        {
            Quorum quorum = new(Threshold.Majority, poll.Electorate.Voters.Length % 2 == 0);
            Assert.Equal(poll.Outcome, poll.Rule.Decide(poll.Electorate, poll.Roll).Outcome);
            Assert.Equal(poll.Rule.OutcomeOf(poll.Electorate, poll.Roll, quorum), poll.Rule.Decide(poll.Electorate, poll.Roll, quorum).Outcome);
        });

    [Fact]
    public void A_member_that_moves_towards_yes_never_undoes_an_adoption() =>
        Gen.Select(Polls.Of(Polls.Rule, 1, 17), Gen.Int[0, 16], Gen.Int[0, 1]).Sample(
            (poll, who, step) =>
            {
                Voter voter = poll.Electorate.Voters[who % poll.Electorate.Voters.Length];
                DecisionOutcome before = poll.Rule.OutcomeOf(poll.Electorate, poll.Roll.With(voter.Member, Upwards[step]));
                DecisionOutcome after = poll.Rule.OutcomeOf(poll.Electorate, poll.Roll.With(voter.Member, Upwards[step + 1]));
                Assert.False(before == DecisionOutcome.Adopted && after != DecisionOutcome.Adopted);
            },
            iter: LongRun.Times(2000));

    [Fact]
    public void Voices_from_outside_the_electorate_change_nothing_and_are_named() =>
        Gen.Select(Polls.Of(Polls.Rule, 0, 12), Gen.Enum<Ballot>()).Sample((poll, ballot) =>
        {
            Decision before = poll.Rule.Decide(poll.Electorate, poll.Roll);
            Decision after = poll.Rule.Decide(poll.Electorate, poll.Roll.With("GUEST", ballot));
            Assert.Equal(before.Outcome, after.Outcome);
            Assert.Equal(before.Reckoning.Figures, after.Reckoning.Figures);
            Assert.Equal(before.Reckoning.Members, after.Reckoning.Members);
            Assert.Equal(before.Change.Smallest, after.Change.Smallest);
            Assert.Equal(["GUEST"], after.Reckoning.Outsiders);
        });

    [Fact]
    public void The_order_of_members_changes_no_outcome_and_no_figure() =>
        Polls.Of(Polls.Rule, 0, 12).Sample(poll =>
        {
            Decision one = poll.Rule.Decide(poll.Electorate, poll.Roll);
            Decision other = poll.Rule.Decide(new Electorate(poll.Electorate.Voters.Reverse()), poll.Roll);
            Assert.Equal(one.Outcome, other.Outcome);
            Assert.Equal(one.Reckoning.Figures, other.Reckoning.Figures);
            Assert.Equal(one.Change.Smallest.Length, other.Change.Smallest.Length);
        });

    [Fact]
    public void What_a_member_that_may_not_vote_says_changes_nothing() =>
        Gen.Select(Polls.Of(Polls.Rule, 1, 12), Gen.Enum<Ballot>()).Sample((poll, ballot) =>
        {
            foreach (Voter voter in poll.Electorate.Voters.Where(voter => !voter.IsEntitled))
            {
                Assert.Equal(poll.Outcome, poll.Rule.OutcomeOf(poll.Electorate, poll.Roll.With(voter.Member, ballot)));
                Assert.Contains(poll.Rule.Decide(poll.Electorate, poll.Roll).Reckoning.Members, member => member.Member == voter.Member && member.NotEntitledBecause == voter.NotEntitledBecause && member.As != CountedAs.For);
            }
        });

    [Fact]
    public void The_ballots_of_the_entitled_add_up_and_every_figure_agrees_with_the_outcome() =>
        Polls.Of(Polls.Rule, 1, 17).Sample(poll =>
        {
            Decision decision = poll.Rule.Decide(poll.Electorate, poll.Roll);
            Reckoning counted = decision.Reckoning;
            Assert.Equal(poll.Electorate.Voters.Count(voter => voter.IsEntitled), counted.InFavour + counted.Against + counted.Abstaining + counted.NotVoting + counted.Absent + counted.NotParticipating);
            Assert.Equal(poll.Electorate.Voters.Select(voter => voter.Member), counted.Members.Select(member => member.Member));
            Assert.True(!decision.IsAdopted || counted.Figures.All(figure => figure.IsMet || figure.Kind is FigureKind.Blockers or FigureKind.WeightFor));
            Assert.All(counted.Figures.Where(figure => figure.Share is not null), figure => Assert.Equal(figure.IsMet, figure.Value >= figure.Limit));
            Assert.All(DecisionWording.Sentences(decision, code => code), sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
        });
}
