using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A roll, counted member by member as one rule counts it.</summary>
internal sealed class Poll
{
    private const int BallotKinds = 6;

    private readonly DecisionRule rule;
    private readonly Electorate electorate;
    private readonly WeightColumn? column;
    private readonly PolledMember[] members;
    private readonly Tally tally;

    public Poll(DecisionRule rule, Electorate electorate, Roll roll)
    {
        this.rule = rule;
        this.electorate = electorate;
        Roll = roll;
        column = rule.Weight is null ? null : electorate.Column(rule.Weight);
        members = new PolledMember[electorate.Voters.Length];
        for (int at = 0; at < members.Length; at++)
        {
            members[at] = Count(electorate.Voters[at], at, roll);
            tally.Add(members[at].Side, members[at].Weight, members[at].IsVeto);
        }

        Criteria = rule.Criteria(this);
    }

    public Roll Roll { get; }

    /// <summary>How many members of the electorate are on the roll.</summary>
    public int OnRoll { get; private set; }

    public ref readonly Tally Tally => ref tally;

    public ReadOnlySpan<PolledMember> Members => members;

    /// <summary>The conditions, all of which must be met.</summary>
    public ImmutableArray<Criterion> Criteria { get; }

    public string CodeOf(int at) => electorate.Voters[at].Member;

    /// <summary>A sum of the rule's weight, as an amount.</summary>
    public decimal Amount(Int128 units) => column is null ? (decimal)units : column.Amount(units);

    public bool IsAdopted(in Tally tally)
    {
        // Whatever the rule, nothing is adopted that nobody at all is for.
        if (tally.For == 0)
        {
            return false;
        }

        foreach (Criterion criterion in Criteria)
        {
            if (!criterion.IsMet(tally))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The side a member would be on with another ballot.</summary>
    public CountedAs SideAfter(Ballot ballot) => rule.Sides[ballot];

    /// <summary>Whether a ballot of this member would be a veto.</summary>
    public static bool IsVetoAfter(in PolledMember member, Ballot ballot) => member.HasVeto && ballot == Ballot.No;

    /// <summary>How the tally changes when a member casts another ballot.</summary>
    public Tally Change(in PolledMember member, Ballot ballot)
    {
        Tally change = default;
        change.Add(member.Side, member.Weight, member.IsVeto, -1);
        change.Add(SideAfter(ballot), member.Weight, IsVetoAfter(member, ballot));
        return change;
    }

    private PolledMember Count(Voter voter, int at, Roll roll)
    {
        // Having no part in a decision does not hang on being in the room.
        bool isOnRoll = roll.TryGet(voter.Member, out Voice voice);
        OnRoll += isOnRoll ? 1 : 0;
        voice = isOnRoll ? voice : Voice.Of(null);
        Ballot cast = voter.IsPresent || voice.Ballot == Ballot.NotParticipating ? voice.Ballot : Ballot.Absent;
        bool mustAbstain = voter.IsPartyToDispute && rule.PartiesToDisputeAbstain;
        Ballot ballot = mustAbstain ? Ballot.Abstain : cast;
        CountedAs side = !voter.IsEntitled ? rule.SideOfNotEntitled : rule.Sides[ballot];
        bool hasVeto = voter.IsPermanent && voter.IsEntitled && rule.KnowsVeto;
        return new PolledMember(at, ballot, voter.IsPresent ? voice.Stance : null, side, WeightOf(voter, at, side), hasVeto, voter.IsEntitled && !mustAbstain && side != CountedAs.Outside);
    }

    private long WeightOf(Voter voter, int at, CountedAs side)
    {
        if (rule.Weight is null)
        {
            return 1;
        }

        return column?[at] ?? (side == CountedAs.Outside ? 0 : throw new ArgumentException($"{voter.Member} has no {rule.Weight}, which the rule {rule.Identifier} counts."));
    }

    /// <summary>How many members cast each ballot, as the rule took it, those entitled only.</summary>
    public int[] CountsByBallot()
    {
        int[] counts = new int[BallotKinds];
        for (int at = 0; at < members.Length; at++)
        {
            if (electorate.Voters[at].IsEntitled)
            {
                counts[(int)members[at].Ballot]++;
            }
        }

        return counts;
    }
}
