namespace Plenary.Negotiation;

/// <summary>How many members must be present, apart from who votes: to open a debate, or to decide.</summary>
/// <param name="Share">The share of members.</param>
/// <param name="OfEntitled">Whether only members that may vote count, on both sides; otherwise all members do.</param>
public sealed record Quorum(Threshold Share, bool OfEntitled = false)
{
    /// <summary>One third of the members, to open a debate (UN General Assembly, rule 67).</summary>
    public static Quorum ToDebate { get; } = new(Threshold.AtLeast(new Fraction(1, 3)));

    /// <summary>A majority of the members, to decide (UN General Assembly, rule 67).</summary>
    public static Quorum ToDecide { get; } = new(Threshold.Majority);

    /// <summary>Counts who is there.</summary>
    /// <param name="electorate">The members.</param>
    /// <param name="roll">A roll; a member that was absent when its name was called is not there. <see langword="null"/> before any vote.</param>
    /// <returns>How many are there, how many must be, and whether they are enough.</returns>
    public QuorumCheck Check(Electorate electorate, Roll? roll = null)
    {
        int present = 0;
        int whole = 0;
        foreach (Voter voter in electorate.Voters)
        {
            if (!OfEntitled || voter.IsEntitled)
            {
                whole++;
                present += voter.IsPresent && roll?[voter.Member].Ballot != Ballot.Absent ? 1 : 0;
            }
        }

        return new QuorumCheck(this, present, whole, (int)Share.Needed(whole));
    }
}
