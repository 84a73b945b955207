using System.Globalization;
using Plenary.Corpus;
using Xunit;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>Edges of the qualified majority of the Council of the European Union.</summary>
public sealed class UnionTests
{
    private static readonly string[] Euro = "AUT BEL HRV CYP EST FIN FRA DEU GRC IRL ITA LVA LTU LUX MLT NLD PRT SVK SVN ESP".Split(' ');

    private static readonly EuQualifiedMajority OnProposal = new();

    private static readonly EuQualifiedMajority WithoutProposal = new(OnProposal: false);

    [Fact]
    public void Three_of_the_largest_cannot_block()
    {
        Decision decision = Decide(OnProposal, Council(), against: ["DEU", "FRA", "ITA"]);
        Assert.True(decision.IsAdopted);
        Assert.False(decision.Reckoning.Figures.Single(figure => figure.Kind == FigureKind.WeightFor).IsMet);
        Assert.True(decision.Reckoning.Figures.Single(figure => figure.Kind == FigureKind.Blockers).IsMet);
        Assert.Contains("Fewer than 4 members are not in favour (3): they cannot block by population.", DecisionWording.Grounds(decision, code => code));
    }

    [Fact]
    public void The_smallest_member_makes_three_of_the_largest_a_blocking_minority()
    {
        Decision decision = Decide(OnProposal, Council(), against: ["DEU", "FRA", "ITA", "MLT"]);
        Assert.Equal(DecisionOutcome.NotAdopted, decision.Outcome);
        Assert.Equal(["DEU", "FRA", "ITA", "MLT"], decision.Change.Pivotal.Select(member => member.Member).Order());
        Assert.Empty(decision.Change.BlockingAlone);
    }

    [Fact]
    public void Four_that_hold_less_than_35_per_cent_do_not_block() =>
        Assert.True(Decide(OnProposal, Council(), against: ["DEU", "MLT", "CYP", "LUX"]).IsAdopted);

    [Fact]
    public void An_abstention_blocks_like_a_vote_against() =>
        Assert.False(Decide(OnProposal, Council(), against: ["DEU", "FRA", "ITA"], other: ("MLT", Ballot.Abstain)).IsAdopted);

    [Fact]
    public void Absence_blocks_like_a_vote_against() =>
        Assert.False(Decide(OnProposal, Council(), against: ["DEU", "FRA", "ITA"], other: ("MLT", Ballot.Absent)).IsAdopted);

    [Theory]
    [InlineData(15, true)]
    [InlineData(14, false)]
    public void Fifteen_of_27_members_are_enough_and_fourteen_are_not(int inFavour, bool isAdopted)
    {
        // The most populous first, so that population is not what fails.
        Electorate council = Council();
        string[] byPopulation = [.. council.Voters.OrderByDescending(voter => voter.Weights[WeightName.Population]).Select(voter => voter.Member)];
        Assert.Equal(isAdopted, Decide(OnProposal, council, against: byPopulation[inFavour..]).IsAdopted);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(19, false)]
    public void Without_a_proposal_it_takes_twenty_of_27(int inFavour, bool isAdopted)
    {
        Electorate council = Council();
        string[] byPopulation = [.. council.Voters.OrderByDescending(voter => voter.Weights[WeightName.Population]).Select(voter => voter.Member)];
        Assert.Equal(isAdopted, Decide(WithoutProposal, council, against: byPopulation[inFavour..]).IsAdopted);
    }

    [Fact]
    public void Without_a_proposal_three_of_the_largest_do_block() =>
        Assert.False(Decide(WithoutProposal, Council(), against: ["DEU", "FRA", "ITA"]).IsAdopted);

    [Theory]
    [InlineData(650_000, 350_000, true)]
    [InlineData(649_999, 350_001, false)]
    [InlineData(649_999.999999, 350_000.000001, false)]
    public void Exactly_65_per_cent_of_the_population_is_enough(double inFavour, double against, bool isAdopted)
    {
        List<Voter> voters = [];
        for (int at = 0; at < 10; at++)
        {
            decimal population = at switch
            {
                0 => (decimal)inFavour - 5,
                9 => (decimal)against - 3,
                _ => 1,
            };
            voters.Add(new Voter($"M{at}").Weighing(WeightName.Population, population));
        }

        Assert.Equal(isAdopted, Decide(OnProposal, new Electorate(voters), against: ["M6", "M7", "M8", "M9"]).IsAdopted);
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(13, false)]
    public void Who_does_not_take_part_leaves_both_wholes(int inFavour, bool isAdopted)
    {
        Electorate council = Council();
        string[] taking = [.. council.Voters.Where(voter => voter.Member is not ("DNK" or "IRL")).OrderByDescending(voter => voter.Weights[WeightName.Population]).Select(voter => voter.Member)];
        Decision decision = Decide(OnProposal, council, against: taking[inFavour..], outside: ["DNK", "IRL"]);
        Assert.Equal(isAdopted, decision.IsAdopted);
        Assert.Equal(25, decision.Reckoning.Figures[0].Whole);
        Assert.Equal(council.Voters.Sum(voter => voter.Weights[WeightName.Population]) - 5_976_992 - 5_395_790, decision.Reckoning.Figures[1].Whole);
        Assert.Contains("DNK and IRL do not take part.", DecisionWording.Notes(decision, code => code));
    }

    [Fact]
    public void Where_two_of_those_taking_part_exceed_35_per_cent_three_can_block_and_two_cannot()
    {
        // Article 238 (3) (a): as many of the most populous as exceed 35 %, and one.
        Electorate council = Council();
        string[] outside = [.. council.Voters.Select(voter => voter.Member).Except(Euro)];
        Assert.Equal(20, Euro.Length);
        Assert.False(Decide(OnProposal, council, against: ["DEU", "FRA", "MLT"], outside: outside).IsAdopted);
        Assert.True(Decide(OnProposal, council, against: ["DEU", "FRA"], outside: outside).IsAdopted);
    }

    private static Decision Decide(DecisionRule rule, Electorate council, string[] against, string[]? outside = null, (string Member, Ballot Ballot)? other = null) =>
        rule.Decide(council, Roll.OfBallots(council.Voters.Select(voter => KeyValuePair.Create(
            voter.Member,
            against.Contains(voter.Member) ? Ballot.No : outside?.Contains(voter.Member) == true ? Ballot.NotParticipating : other?.Member == voter.Member ? other.Value.Ballot : Ballot.Yes))));

    private static Electorate Council()
    {
        string? path = SharedData.Find("reference", "eu27-population.csv");
        Assert.SkipWhen(path is null, SharedData.Missing);
        return new Electorate(File.ReadLines(path!).Skip(1).Select(line => line.Split(',')).Select(row => new Voter(row[0]).Weighing(WeightName.Population, decimal.Parse(row[3], CultureInfo.InvariantCulture))));
    }
}
