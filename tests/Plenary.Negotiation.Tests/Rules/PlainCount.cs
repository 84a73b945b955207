using System.Numerics;

namespace Plenary.Negotiation.Tests.Rules;

/// <summary>The rules once more, written out from their sources without regard to speed or to our own counting.</summary>
internal static class PlainCount
{
    public static bool IsAdopted(DecisionRule rule, Electorate electorate, Roll roll)
    {
        List<(Voter Voter, Ballot Ballot)> all = [.. electorate.Voters.Select(voter => (voter, BallotOf(rule, voter, roll)))];
        List<(Voter Voter, Ballot Ballot)> entitled = [.. all.Where(one => one.Voter.NotEntitledBecause is null)];
        int yes = entitled.Count(one => one.Ballot == Ballot.Yes);
        int no = entitled.Count(one => one.Ballot == Ballot.No);
        return rule switch
        {
            Consensus consensus => Objectors(entitled, consensus.ReservationBlocks) == 0 && Present(entitled) > 0,
            ChairDeclaredConsensus chair => no <= chair.MayOverrule && Present(entitled) > no,
            ConsensusMinus minus => no <= minus.Members && Present(entitled) > no,
            SilenceRule => no == 0 && entitled.Count > 0,
            Unanimity { Base: VotingBase.Voting } => yes > 0 && no == 0,
            Unanimity { Base: VotingBase.Present } => yes > 0 && yes == Present(entitled),
            Unanimity { Base: VotingBase.Entitled } => yes > 0 && yes == entitled.Count,
            Unanimity => yes > 0 && yes == all.Count,
            Majority majority => yes > 0 && Reaches(majority.Share, yes, Whole(majority.Base, all, entitled, _ => 1)),
            SecurityCouncil council => yes >= 9 && (council.IsProcedural || !entitled.Exists(one => one.Voter.IsPermanent && one.Ballot == Ballot.No)),
            EuQualifiedMajority union => Union(union, entitled, all.Count),
            DoubleMajority both => yes > 0 && Reaches(both.Members, yes, Whole(both.Base, all, entitled, _ => 1))
                && Reaches(both.OfWeight, Sum(entitled.Where(InFavour), both.Of), Whole(both.Base, all, entitled, voter => voter.Weights[both.Of])),
            Weighted weighted => yes > 0 && Reaches(weighted.Share, Sum(entitled.Where(InFavour), weighted.Of), Whole(weighted.Base, all, entitled, voter => voter.Weights[weighted.Of])),
            ApproximateConsensus nearly => entitled.Count > no
                && Reaches(Threshold.AtLeast(nearly.Members), entitled.Count - no, entitled.Count)
                && Reaches(Threshold.AtLeast(nearly.Contributions), Sum(entitled.Where(one => one.Ballot != Ballot.No), WeightName.Contribution), Sum(entitled, WeightName.Contribution)),
            _ => throw new InvalidOperationException($"{rule} has no plain count."),
        };
    }

    private static Ballot BallotOf(DecisionRule rule, Voter voter, Roll roll) => rule is SecurityCouncil { DisputePartiesAbstain: true } && voter.IsPartyToDispute
        ? Ballot.Abstain
        : voter.IsPresent || roll[voter.Member].Ballot == Ballot.NotParticipating ? roll[voter.Member].Ballot : Ballot.Absent;

    private static int Objectors(List<(Voter Voter, Ballot Ballot)> entitled, bool reservationBlocks) =>
        entitled.Count(one => one.Ballot == Ballot.No || (reservationBlocks && one.Ballot == Ballot.Abstain));

    private static int Present(List<(Voter Voter, Ballot Ballot)> entitled) => entitled.Count(one => one.Ballot != Ballot.Absent);

    private static bool InFavour((Voter Voter, Ballot Ballot) one) => one.Ballot == Ballot.Yes;

    private static decimal Sum(IEnumerable<(Voter Voter, Ballot Ballot)> some, string weight) => some.Sum(one => one.Voter.Weights[weight]);

    private static decimal Whole(VotingBase votingBase, List<(Voter Voter, Ballot Ballot)> all, List<(Voter Voter, Ballot Ballot)> entitled, Func<Voter, decimal> weigh) => votingBase switch
    {
        VotingBase.Voting => entitled.Where(one => one.Ballot is Ballot.Yes or Ballot.No).Sum(one => weigh(one.Voter)),
        VotingBase.Present => entitled.Where(one => one.Ballot != Ballot.Absent).Sum(one => weigh(one.Voter)),
        VotingBase.Entitled => entitled.Sum(one => weigh(one.Voter)),
        _ => all.Sum(one => weigh(one.Voter)),
    };

    private static bool Union(EuQualifiedMajority rule, List<(Voter Voter, Ballot Ballot)> entitled, int members)
    {
        List<(Voter Voter, Ballot Ballot)> taking = [.. entitled.Where(one => one.Ballot != Ballot.NotParticipating)];
        List<(Voter Voter, Ballot Ballot)> opposed = [.. taking.Where(one => one.Ballot != Ballot.Yes)];
        int yes = taking.Count - opposed.Count;
        decimal people = Sum(taking, WeightName.Population);
        bool hasMembers = yes > 0 && 100 * yes >= (rule.OnProposal ? 55 : 72) * taking.Count;
        bool hasPeople = Sum(taking.Where(InFavour), WeightName.Population) is > 0 and var willing && 100 * willing >= 65 * people;
        if (!rule.OnProposal)
        {
            return hasMembers && hasPeople;
        }

        int blockers = 4;
        if (taking.Count < members)
        {
            decimal[] largest = [.. taking.Select(one => one.Voter.Weights[WeightName.Population]).OrderDescending()];
            blockers = 1 + Enumerable.Range(0, largest.Length + 1).First(count => count == largest.Length || 100 * largest.Take(count).Sum() > 35 * people);
        }

        return hasMembers && (hasPeople || opposed.Count < blockers);
    }

    private static bool Reaches(Threshold threshold, decimal part, decimal whole)
    {
        // Weights in tests have two decimals.
        BigInteger has = new BigInteger(part * 100) * threshold.Share.Denominator;
        BigInteger needs = new BigInteger(whole * 100) * threshold.Share.Numerator;
        return part > 0 && (threshold.IsMoreThan ? has > needs : has >= needs);
    }
}
