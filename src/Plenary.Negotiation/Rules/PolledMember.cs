namespace Plenary.Negotiation;

/// <summary>A member in a poll.</summary>
/// <param name="At">Its place in the electorate.</param>
/// <param name="Ballot">Its ballot as the rule takes it: of a member that was not there, absent.</param>
/// <param name="Stance">The stance it was taken from, if any.</param>
/// <param name="Side">The side it is counted on.</param>
/// <param name="Weight">What it weighs, in smallest units.</param>
/// <param name="HasVeto">Whether its vote against would be a veto.</param>
/// <param name="CanMove">Whether another ballot of its could have counted.</param>
internal readonly record struct PolledMember(int At, Ballot Ballot, Stance? Stance, CountedAs Side, long Weight, bool HasVeto, bool CanMove)
{
    public bool IsVeto => HasVeto && Ballot == Ballot.No;
}
