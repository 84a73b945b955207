using Xunit;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>Small meetings under each rule, with what is said about them.</summary>
public sealed class RuleCases
{
    private const Ballot Y = Ballot.Yes;
    private const Ballot N = Ballot.No;
    private const Ballot A = Ballot.Abstain;

    [Fact]
    public void Nobody_objects_then_silence_and_reservations_are_consensus()
    {
        Decision decision = Decide(new Consensus(), ("ARG", Stance.Support), ("BRA", Stance.Accept), ("CAN", Stance.Reserve), ("CHN", null));
        Assert.True(decision.IsAdopted);
        Assert.Equal(
            [
                "Adopted: nobody objects.",
                "CAN holds a reservation, which is no objection.",
                "It would have failed if one of the 2 in favour had objected, if CAN (with a reservation) had objected or if CHN (silent) had objected.",
            ],
            DecisionWording.Sentences(decision, code => code));
    }

    [Fact]
    public void One_objects_then_there_is_no_consensus_and_it_blocks_alone()
    {
        Decision decision = Decide(new Consensus(), ("ARG", Stance.Support), ("BRA", Stance.Accept), ("CHN", Stance.Object));
        Assert.Equal(DecisionOutcome.NotAdopted, decision.Outcome);
        Assert.Equal(["CHN"], decision.Change.BlockingAlone);
        Assert.Equal(
            [
                "Not adopted: CHN objects.",
                "It would have been adopted if CHN (objecting) had not objected.",
                "Only CHN could have turned it alone.",
                "CHN blocks it alone: it fails even with everybody else in favour.",
            ],
            DecisionWording.Sentences(decision, code => code));
    }

    [Fact]
    public void A_reservation_blocks_only_where_the_body_says_so()
    {
        (string, Stance?)[] stances = [("ARG", Stance.Support), ("CAN", Stance.Reserve)];
        Assert.True(Decide(new Consensus(), stances).IsAdopted);
        Decision blocked = Decide(new Consensus(ReservationBlocks: true), stances);
        Assert.Equal("Not adopted: CAN holds a reservation.", DecisionWording.Headline(blocked, code => code));
    }

    [Fact]
    public void The_chair_declares_consensus_over_one_objection_and_who_was_overruled_is_recorded()
    {
        Decision decision = Decide(new ChairDeclaredConsensus(), ("ARG", Stance.Accept), ("BOL", Stance.Object), ("CAN", null));
        Assert.Equal(["BOL"], decision.Reckoning.Overruled);
        Assert.Equal("Adopted over the objection of Bolivia.", DecisionWording.Headline(decision, _ => "Bolivia"));
        Assert.False(Decide(new ChairDeclaredConsensus(), ("ARG", Stance.Object), ("BOL", Stance.Object), ("CAN", null)).IsAdopted);
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 2, false)]
    [InlineData(2, 2, true)]
    [InlineData(2, 3, false)]
    public void Consensus_minus_some_stands_that_many_objections(int minus, int objecting, bool isAdopted) =>
        Assert.Equal(isAdopted, Decide(new ConsensusMinus(minus), "ABCDE".Select((code, at) => (code.ToString(), (Stance?)(at < objecting ? Stance.Object : Stance.Accept))).ToArray()).IsAdopted);

    [Fact]
    public void Silence_assents_also_from_away_and_one_objection_breaks_it()
    {
        Electorate capitals = new([new Voter("ARG") { IsPresent = false }, new Voter("BRA")]);
        Assert.True(new SilenceRule().Decide(capitals, Roll.Silent).IsAdopted);
        Decision broken = new SilenceRule().Decide(capitals, Roll.Silent.With("BRA", Stance.Object));
        Assert.Equal("Not adopted: BRA broke the silence.", DecisionWording.Headline(broken, code => code));
    }

    [Theory]
    [InlineData(VotingBase.Entitled, Ballot.Abstain, false)]
    [InlineData(VotingBase.Entitled, Ballot.Absent, false)]
    [InlineData(VotingBase.Present, Ballot.Abstain, false)]
    [InlineData(VotingBase.Present, Ballot.Absent, true)]
    [InlineData(VotingBase.Voting, Ballot.Abstain, true)]
    [InlineData(VotingBase.Voting, Ballot.No, false)]
    public void Whether_abstention_and_absence_block_unanimity_is_a_setting(VotingBase of, Ballot last, bool isAdopted) =>
        Assert.Equal(isAdopted, Decide(new Unanimity(of), ("A", Y), ("B", Y), ("C", last)).IsAdopted);

    [Fact]
    public void A_tie_is_no_majority_and_one_vote_would_make_it_one()
    {
        Decision decision = Decide(Majority.Simple, ("A", Y), ("B", N), ("C", A));
        Assert.Equal(DecisionOutcome.NotAdopted, decision.Outcome);
        Assert.Equal(
            [
                "Not adopted: 1 in favour, 1 against, 1 abstaining.",
                "2 votes in favour were needed, more than half of the 2 members present and voting; abstentions are not counted.",
                "It would have been adopted if B (against) had voted in favour or abstained or if C (abstaining) had voted in favour.",
                "Each of B and C could have turned it alone.",
            ],
            DecisionWording.Sentences(decision, code => code));
    }

    [Fact]
    public void With_nobody_voting_nothing_is_adopted() =>
        Assert.All(DecisionRule.Known.Where(rule => !rule.IsWithoutVote), rule => Assert.Equal(DecisionOutcome.NotAdopted, rule.OutcomeOf(TwoMembers(), Roll.Silent)));

    [Fact]
    public void Nine_in_favour_and_a_permanent_member_against_is_a_veto()
    {
        Decision decision = Decide(new SecurityCouncil(), Council(9, veto: true, rest: A));
        Assert.Equal(DecisionOutcome.NotAdopted, decision.Outcome);
        Assert.Contains("P0, a permanent member, voted against: that is a veto.", DecisionWording.Grounds(decision, code => code));
        Assert.Equal(["P0"], decision.Change.BlockingAlone);
        Assert.True(Decide(new SecurityCouncil(IsProcedural: true), Council(9, veto: true, rest: A)).IsAdopted);
    }

    [Theory]
    [InlineData(Ballot.Abstain)]
    [InlineData(Ballot.Absent)]
    [InlineData(Ballot.NotParticipating)]
    public void A_permanent_member_that_abstains_or_is_away_does_not_veto(Ballot permanent)
    {
        (Voter Voter, Ballot Ballot)[] council = Council(9, veto: true, rest: N);
        council[0].Ballot = permanent;
        Assert.True(Decide(new SecurityCouncil(), council).IsAdopted);
    }

    [Fact]
    public void Eight_in_favour_are_one_short() => Assert.Single(Decide(new SecurityCouncil(), Council(8, veto: false, rest: A)).Change.Smallest);

    [Fact]
    public void A_party_to_the_dispute_abstains_whatever_it_casts()
    {
        (Voter Voter, Ballot Ballot)[] council = Council(9, veto: true, rest: A);
        council[0].Voter = council[0].Voter with { IsPartyToDispute = true };
        Assert.False(Decide(new SecurityCouncil(), council).IsAdopted);
        Decision decision = Decide(new SecurityCouncil(DisputePartiesAbstain: true), council);
        Assert.True(decision.IsAdopted);
        Assert.Contains("P0 is a party to the dispute, and must abstain.", DecisionWording.Notes(decision, code => code));
    }

    [Fact]
    public void One_member_with_more_than_15_per_cent_of_the_votes_blocks_85_per_cent_alone()
    {
        (Voter Voter, Ballot Ballot)[] fund = [(Weighing("USA", 16.49m), N), (Weighing("JPN", 6.14m), Y), (Weighing("CHN", 6.08m), Y), (Weighing("REST", 71.29m), Y)];
        Decision decision = Decide(new Weighted(Threshold.AtLeast(Fraction.Percent(85))), fund);
        Assert.Equal(["USA"], decision.Change.BlockingAlone);
        Assert.Equal("The members in favour have 83.51 % of the weight (83.51 of 100); at least 85 % was needed (85).", DecisionWording.Grounds(decision, code => code).Single());
        Assert.True(Decide(new Weighted(Threshold.AtLeast(Fraction.Percent(70))), fund).IsAdopted);
    }

    [Fact]
    public void Tiny_weights_are_not_rounded_away()
    {
        (Voter Voter, Ballot Ballot)[] shares = [(Weighing("A", 0.333333333m), Y), (Weighing("B", 0.333333333m), Y), (Weighing("C", 0.333333334m), N)];
        Assert.False(Decide(new Weighted(Threshold.TwoThirds), shares).IsAdopted);
        shares[2].Voter = Weighing("C", 0.333333333m);
        Assert.True(Decide(new Weighted(Threshold.TwoThirds), shares).IsAdopted);
    }

    [Theory]
    [InlineData("A B", false)]
    [InlineData("B C D", false)]
    [InlineData("A B D", true)]
    public void Members_and_their_population_must_both_be_enough_for_a_double_majority(string inFavour, bool isAdopted)
    {
        (string Code, decimal Population)[] members = [("A", 40), ("B", 30), ("C", 20), ("D", 10)];
        Assert.Equal(isAdopted, Decide(
            new DoubleMajority(Threshold.AtLeast(Fraction.Percent(55)), Threshold.AtLeast(Fraction.Percent(65))),
            [.. members.Select(member => (new Voter(member.Code).Weighing(WeightName.Population, member.Population), inFavour.Contains(member.Code, StringComparison.Ordinal) ? Y : N))]).IsAdopted);
    }

    [Fact]
    public void Ninety_per_cent_of_members_are_not_enough_when_the_payer_objects()
    {
        (Voter Voter, Ballot Ballot)[] members = [.. Enumerable.Range(0, 10).Select(at => (new Voter($"M{at}").Weighing(WeightName.Contribution, at == 0 ? 11 : 9), at == 0 ? N : Y))];
        Assert.False(Decide(ApproximateConsensus.Usual, members).IsAdopted);
        members[0].Voter = members[0].Voter.Weighing(WeightName.Contribution, 9);
        Decision decision = Decide(ApproximateConsensus.Usual, members);
        Assert.Equal("Adopted over the objection of M0.", DecisionWording.Headline(decision, code => code));
    }

    [Fact]
    public void A_member_in_arrears_is_named_and_not_counted()
    {
        (Voter Voter, Ballot Ballot)[] members = [(new Voter("A"), Y), (new Voter("B") { NotEntitledBecause = "two years in arrears (Article 19)" }, N), (new Voter("C"), A)];
        Decision decision = Decide(Majority.Absolute, members);
        Assert.Equal((1m, 2m), (decision.Reckoning.Figures[0].Value, decision.Reckoning.Figures[0].Whole));
        Assert.Contains("B may not vote: two years in arrears (Article 19).", DecisionWording.Notes(decision, code => code));
        Assert.Equal(3m, Decide(Majority.TwoThirdsOfMembers, members).Reckoning.Figures[0].Whole);
    }

    [Fact]
    public void Too_few_present_then_nothing_is_decided()
    {
        (Voter Voter, Ballot Ballot)[] members = [(new Voter("A"), Y), (new Voter("B"), Y), (new Voter("C") { IsPresent = false }, Y), (new Voter("D"), Ballot.Absent)];
        Electorate electorate = new(members.Select(one => one.Voter));
        Roll roll = Roll.OfBallots(members.Select(one => KeyValuePair.Create(one.Voter.Member, one.Ballot)));
        Decision decision = Majority.Simple.Decide(electorate, roll, Quorum.ToDecide);
        Assert.Equal(["No quorum: 2 of 4 members present, and 3 are needed; 1 more must come."], DecisionWording.Sentences(decision, code => code));
        Assert.True(Quorum.ToDebate.Check(electorate).IsMet);
        Assert.Equal(1, Quorum.ToDecide.Check(electorate, roll).Missing);
    }

    [Fact]
    public void A_weight_that_is_missing_is_told_before_and_refused_in_counting()
    {
        Electorate electorate = new([new Voter("A").Weighing(WeightName.Population, 1), new Voter("B"), new Voter("C") { NotEntitledBecause = "suspended" }]);
        Assert.Equal(["B"], new EuQualifiedMajority().MissingWeights(electorate));
        ArgumentException fault = Assert.Throws<ArgumentException>(() => new EuQualifiedMajority().Decide(electorate, Roll.Silent));
        Assert.Contains("B has no population", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0.0000000001)]
    [InlineData(9e18)]
    public void A_weight_that_cannot_be_counted_exactly_is_refused(double weight) =>
        Assert.Throws<ArgumentException>(() => new Electorate([Weighing("A", (decimal)weight), Weighing("B", 0.1m)]));

    [Fact]
    public void A_member_twice_is_refused() => Assert.Throws<ArgumentException>(() => Electorate.Of("A", "B", "A"));

    private static Voter Weighing(string member, decimal votes) => new Voter(member).Weighing(WeightName.Votes, votes);

    private static Electorate TwoMembers() => new("A B".Split(' ').Select(code => Weighing(code, 1).Weighing(WeightName.Population, 1).Weighing(WeightName.Contribution, 1)));

    private static (Voter Voter, Ballot Ballot)[] Council(int inFavour, bool veto, Ballot rest)
    {
        (Voter Voter, Ballot Ballot)[] council = [.. Enumerable.Range(0, SecurityCouncil.Seats).Select(at => (new Voter(at < 5 ? $"P{at}" : $"M{at}") { IsPermanent = at < 5 }, at <= inFavour ? Y : rest))];
        council[0].Ballot = veto ? N : A;
        return council;
    }

    private static Decision Decide(DecisionRule rule, params (string Member, Ballot Ballot)[] ballots) => Decide(rule, ballots.Select(one => (new Voter(one.Member), one.Ballot)).ToArray());

    private static Decision Decide(DecisionRule rule, params (Voter Voter, Ballot Ballot)[] ballots) =>
        rule.Decide(new Electorate(ballots.Select(one => one.Voter)), Roll.OfBallots(ballots.Select(one => KeyValuePair.Create(one.Voter.Member, one.Ballot))));

    private static Decision Decide(DecisionRule rule, params (string Member, Stance? Stance)[] stances) =>
        rule.Decide(Electorate.Of(stances.Select(one => one.Member)), Roll.OfStances(stances.Select(one => KeyValuePair.Create(one.Member, one.Stance))));
}
