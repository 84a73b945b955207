using Xunit;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>Every rule over 6,202 roll calls of the General Assembly.</summary>
public sealed class HistoryTests
{
    [Fact]
    public void The_counts_are_those_of_the_data()
    {
        RollCalls.Require();
        Assert.Equal(6202, RollCalls.All.Length);
        int votes = 0;
        foreach (RollCall call in RollCalls.All)
        {
            Reckoning counted = Majority.Simple.Decide(RollCalls.Electorate, call.Roll(RollCalls.Members)).Reckoning;
            Assert.Equal((call.Yes, call.No, call.Abstaining), (counted.InFavour, counted.Against, counted.Abstaining));
            votes += counted.InFavour + counted.Against + counted.Abstaining;
        }

        Assert.Equal(869_937, votes);
    }

    [Fact]
    public void Rules_that_differ_differ_as_often_as_they_are_known_to()
    {
        RollCalls.Require();
        int contested = 0;
        int failTwoThirds = 0;
        int failAmongPresent = 0;
        int exactlyOneAgainst = 0;
        foreach (RollCall call in RollCalls.All.Where(call => call.Yes + call.No > 60))
        {
            contested++;
            Roll roll = call.Roll(RollCalls.Members);
            bool isCarried = IsAdopted(Majority.Simple, roll);
            failTwoThirds += isCarried && !IsAdopted(Majority.TwoThirds, roll) ? 1 : 0;
            failAmongPresent += isCarried && !IsAdopted(new Majority(Threshold.Majority, VotingBase.Present), roll) ? 1 : 0;
            exactlyOneAgainst += IsAdopted(new ConsensusMinus(1), roll) && !IsAdopted(new Consensus(), roll) ? 1 : 0;
        }

        Assert.Equal((5619, 185, 220, 747), (contested, failTwoThirds, failAmongPresent, exactlyOneAgainst));
    }

    [Fact]
    public void Every_rule_decides_every_roll_call_as_the_plain_count_does()
    {
        RollCalls.Require();
        foreach (RollCall call in RollCalls.All)
        {
            Roll roll = call.Roll(RollCalls.Members);
            foreach (DecisionRule rule in DecisionRule.Known)
            {
                Assert.True(PlainCount.IsAdopted(rule, RollCalls.Electorate, roll) == IsAdopted(rule, roll), $"{rule} on roll call {call.Id}");
            }
        }
    }

    [Fact]
    public void What_would_have_turned_each_roll_call_is_what_counting_up_finds()
    {
        RollCalls.Require();
        foreach (RollCall call in RollCalls.All)
        {
            Roll roll = call.Roll(RollCalls.Members);
            int rest = RollCalls.Members.Length - call.Yes - call.No;
            Assert.Equal(Fewest(call.Yes, call.No, rest, (yes, no) => yes > no), Majority.Simple.Decide(RollCalls.Electorate, roll).Change.Smallest.Length);
            Assert.Equal(Fewest(call.Yes, call.No, rest, (yes, no) => yes > 0 && yes >= 2 * no), Majority.TwoThirds.Decide(RollCalls.Electorate, roll).Change.Smallest.Length);
        }
    }

    [Fact]
    public void Resolution_68_262_needed_74_of_its_100_votes()
    {
        RollCalls.Require();
        RollCall call = RollCalls.All.Single(call => call.Resolution == "R/68/262");
        Decision decision = Majority.TwoThirds.Decide(RollCalls.Electorate, call.Roll(RollCalls.Members));
        Assert.Equal(DecisionOutcome.Adopted, decision.Outcome);
        Assert.Equal((100, 11, 58), (decision.Reckoning.InFavour, decision.Reckoning.Against, decision.Reckoning.Abstaining));
        Assert.Equal(
            [
                "Adopted: 100 in favour, 11 against, 58 abstaining, 31 absent.",
                "74 votes in favour were needed, at least two thirds of the 111 members present and voting; abstentions are not counted.",
                "No member could have turned it alone.",
                "It would have failed if 27 of the 100 in favour had voted against, if 40 of the 58 abstaining had voted against or if 79 of the 100 in favour had abstained.",
            ],
            DecisionWording.Sentences(decision, code => code));
    }

    private static bool IsAdopted(DecisionRule rule, Roll roll) => rule.OutcomeOf(RollCalls.Electorate, roll) == DecisionOutcome.Adopted;

    private static int Fewest(int yes, int no, int rest, Func<int, int, bool> isCarried)
    {
        bool was = isCarried(yes, no);
        for (int moves = 1; ; moves++)
        {
            for (int others = 0; others <= Math.Min(moves, rest); others++)
            {
                int turned = moves - others;
                bool isPossible = turned <= (was ? yes : no);
                if (isPossible && (was ? isCarried(yes - turned, no + moves) : isCarried(yes + moves, no - turned)) != was)
                {
                    return moves;
                }
            }
        }
    }
}
