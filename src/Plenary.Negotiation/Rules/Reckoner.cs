using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Writes down how a poll was counted.</summary>
internal static class Reckoner
{
    public static Reckoning Reckon(Poll poll, DecisionRule rule, Electorate electorate, QuorumCheck? presence, bool isAdopted)
    {
        ImmutableArray<CountedMember>.Builder members = ImmutableArray.CreateBuilder<CountedMember>(poll.Members.Length);
        foreach (ref readonly PolledMember member in poll.Members)
        {
            Voter voter = electorate.Voters[member.At];
            decimal weight = rule.Weight is null ? 0 : poll.Amount(member.Weight);
            members.Add(new CountedMember(voter.Member, member.Ballot, member.Stance, member.Side, Reason(poll, rule, voter, member), weight, voter.NotEntitledBecause));
        }

        ImmutableArray<CountedMember> counted = members.MoveToImmutable();
        int[] counts = poll.CountsByBallot();
        return new Reckoning
        {
            Members = counted,
            Figures = FiguresOf(poll),
            Quorum = presence,
            IsOfStances = poll.Roll.IsOfStances,
            InFavour = counts[(int)Ballot.Yes],
            Against = counts[(int)Ballot.No],
            Abstaining = counts[(int)Ballot.Abstain],
            NotVoting = counts[(int)Ballot.NotVoting],
            Absent = counts[(int)Ballot.Absent],
            NotParticipating = counts[(int)Ballot.NotParticipating],
            Overruled = isAdopted && rule.IsWithoutVote ? [.. counted.Where(member => member.As == CountedAs.Against).Select(member => member.Member)] : [],
            Outsiders = poll.OnRoll == poll.Roll.Members.Count ? [] : [.. poll.Roll.Members.Where(member => !electorate.TryGet(member, out _)).Order(StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<Figure> FiguresOf(Poll poll)
    {
        ImmutableArray<Figure>.Builder figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (Criterion criterion in poll.Criteria)
        {
            figures.Add(criterion.FigureOf(poll.Tally, poll));
            if (criterion is WeightShareUnlessFewAgainst unless)
            {
                figures.Add(unless.BlockersIn(poll.Tally));
            }
        }

        return figures.DrainToImmutable();
    }

    private static CountingReason Reason(Poll poll, DecisionRule rule, Voter voter, in PolledMember member)
    {
        if (!voter.IsEntitled)
        {
            return member.Side == CountedAs.Against ? CountingReason.NotEntitledWeighsAgainst : CountingReason.NotEntitled;
        }

        if (voter.IsPartyToDispute && rule.PartiesToDisputeAbstain)
        {
            return CountingReason.PartyToDispute;
        }

        bool weighsAgainst = member.Side == CountedAs.Against;
        return member.Ballot switch
        {
            Ballot.Yes => rule.IsWithoutVote ? CountingReason.Assent : CountingReason.InFavour,
            Ballot.No when member.IsVeto => CountingReason.Veto,
            Ballot.No => rule.IsWithoutVote ? CountingReason.Objection : CountingReason.Against,
            Ballot.Abstain when rule.IsWithoutVote && weighsAgainst => CountingReason.ReservationBlocks,
            Ballot.Abstain when rule.IsWithoutVote && poll.Roll.IsOfStances => CountingReason.ReservationDoesNotBlock,
            Ballot.Abstain when rule.IsWithoutVote => CountingReason.SilenceAssents,
            Ballot.Abstain => weighsAgainst ? CountingReason.AbstentionWeighsAgainst : CountingReason.AbstentionNotCounted,
            Ballot.NotParticipating when member.Side == CountedAs.Outside => CountingReason.NotParticipating,
            Ballot.Absent when member.Side == CountedAs.For => CountingReason.SilenceAssents,
            Ballot.Absent => weighsAgainst ? CountingReason.AbsenceWeighsAgainst : CountingReason.Absent,
            _ when rule.IsWithoutVote => CountingReason.SilenceAssents,
            _ => weighsAgainst ? CountingReason.NotVotingWeighsAgainst : CountingReason.NotVoting,
        };
    }
}
