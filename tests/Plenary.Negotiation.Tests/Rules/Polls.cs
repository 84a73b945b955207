using CsCheck;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>A rule and a roll it is put to.</summary>
public sealed record RulePoll(DecisionRule Rule, Electorate Electorate, Roll Roll)
{
    public DecisionOutcome Outcome => Rule.OutcomeOf(Electorate, Roll);

    public override string ToString() =>
        $"{Rule}: " + string.Join("; ", Electorate.Voters.Select(voter =>
            $"{voter.Member} {Roll[voter.Member]} [{string.Join(' ', voter.Weights)}]{(voter.IsPermanent ? " permanent" : "")}{(voter.IsPresent ? "" : " away")}{(voter.IsPartyToDispute ? " party" : "")} {voter.NotEntitledBecause}"));
}

/// <summary>Generates electorates, rolls and rules: small weights, so that boundaries are hit often.</summary>
public static class Polls
{
    public static readonly Gen<Threshold> Share = Gen.OneOf("1/2+", "2/3", "55", "65", "85", "3/4+", "1/3", "100", "62.5", "1/7+").Select(text => Threshold.TryParse(text, out Threshold share) ? share : throw new InvalidOperationException(text));

    public static readonly Gen<VotingBase> Base = Gen.Enum<VotingBase>();

    public static readonly Gen<DecisionRule> Rule = Gen.OneOf<DecisionRule>(
        Gen.Bool.Select(blocks => (DecisionRule)new Consensus(blocks)),
        Gen.Int[0, 3].Select(most => (DecisionRule)new ChairDeclaredConsensus(most)),
        Gen.Int[1, 3].Select(most => (DecisionRule)new ConsensusMinus(most)),
        Gen.Const((DecisionRule)new SilenceRule()),
        Base.Select(of => (DecisionRule)new Unanimity(of)),
        Gen.Select(Share, Base).Select((share, of) => (DecisionRule)new Majority(share, of)),
        Gen.Select(Gen.Bool, Gen.Bool).Select((procedural, dispute) => (DecisionRule)new SecurityCouncil(procedural, dispute)),
        Gen.Bool.Select(proposal => (DecisionRule)new EuQualifiedMajority(proposal)),
        Gen.Select(Share, Share, Base).Select((members, weight, of) => (DecisionRule)new DoubleMajority(members, weight, WeightName.Population, of)),
        Gen.Select(Share, Base).Select((share, of) => (DecisionRule)new Weighted(share, Base: of)),
        Gen.Select(Gen.Int[60, 100], Gen.Int[60, 100]).Select((members, pay) => (DecisionRule)new ApproximateConsensus(Fraction.Percent(members), Fraction.Percent(pay))));

    private static readonly Gen<decimal> Weight = Gen.OneOf(Gen.Int[0, 9].Select(whole => (decimal)whole), Gen.Int[0, 900].Select(hundredths => hundredths / 100m));

    private static readonly Gen<Stance?> Held = Gen.Int[-1, 3].Select(at => at < 0 ? (Stance?)null : (Stance)at);

    public static Gen<Ballot> Ballots(int yes) => Gen.Int[0, yes + 7].Select(at => at switch
    {
        0 or 1 or 2 => Ballot.No,
        3 or 4 => Ballot.Abstain,
        5 => Ballot.NotVoting,
        6 => Ballot.Absent,
        7 => Ballot.NotParticipating,
        _ => Ballot.Yes,
    });

    public static Gen<RulePoll> Of(Gen<DecisionRule> rules, int fewest, int most) =>
        Gen.Select(rules, Gen.Int[fewest, most], Gen.Int[2, 20], Gen.Bool).SelectMany((rule, count, yes, stances) =>
            Gen.Select(AnyVoter.Array[count], Ballots(yes).Array[count], Held.Array[count]).Select((voters, ballots, held) =>
            {
                Voter[] named = [.. voters.Select((voter, at) => voter with { Member = $"M{at:00}" })];
                Roll roll = stances
                    ? Roll.OfStances(named.Select((voter, at) => KeyValuePair.Create(voter.Member, held[at])))
                    : Roll.OfBallots(named.Select((voter, at) => KeyValuePair.Create(voter.Member, ballots[at])));
                return new RulePoll(rule, new Electorate(named), roll);
            }));

    private static readonly Gen<Voter> AnyVoter = Gen.Select(Weight, Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 11], Gen.Int[0, 11], Gen.Int[0, 11]).Select((weight, permanent, party, entitled, present, pays) =>
        new Voter("")
        {
            IsPermanent = permanent < 3,
            IsPartyToDispute = party == 0,
            NotEntitledBecause = entitled == 0 ? "arrears" : null,
            IsPresent = present != 0,
        }.Weighing(WeightName.Population, weight).Weighing(WeightName.Votes, 9 - weight).Weighing(WeightName.Contribution, pays));
}
