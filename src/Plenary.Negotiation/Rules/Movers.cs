using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The members of a poll that could have said something else, by ballot, those that do most by moving first.</summary>
internal sealed class Movers
{
    private readonly Poll poll;
    private readonly List<PolledMember>[] casting;
    private readonly Tally[] sums;

    public Movers(Poll poll)
    {
        this.poll = poll;
        casting = [.. Ballots.Select(_ => new List<PolledMember>())];
        sums = new Tally[Ballots.Length];
        foreach (ref readonly PolledMember member in poll.Members)
        {
            if (member.CanMove)
            {
                casting[(int)member.Ballot].Add(member);

                // Summed on one side; which side a ballot is on is the same for all that cast it.
                sums[(int)member.Ballot].Add(CountedAs.For, member.Weight, member.HasVeto);
            }
        }

        foreach (List<PolledMember> members in casting)
        {
            Sort(members);
        }
    }

    public static ImmutableArray<Ballot> Ballots { get; } = [.. Enum.GetValues<Ballot>()];

    public bool Has(Ballot ballot) => Casting(ballot).Count > 0;

    /// <summary>The members that cast a ballot.</summary>
    public List<PolledMember> Casting(Ballot ballot) => casting[(int)ballot];

    /// <summary>The members on a side that did not cast a ballot already.</summary>
    public List<PolledMember> On(CountedAs side, Ballot target)
    {
        List<PolledMember> members = [];
        foreach (Ballot ballot in Ballots)
        {
            if (ballot != target && poll.SideAfter(ballot) == side)
            {
                members.AddRange(Casting(ballot));
            }
        }

        Sort(members);
        return members;
    }

    /// <summary>How the tally changes when all that cast one ballot cast another.</summary>
    public Tally ChangeOfAll(Ballot from, Ballot to)
    {
        Tally all = sums[(int)from];
        Tally change = default;
        change.AddAll(poll.SideAfter(from), all, from == Ballot.No, -1);
        change.AddAll(poll.SideAfter(to), all, to == Ballot.No, 1);
        return change;
    }

    /// <summary>Whether any of these members would do as well as any other.</summary>
    public static bool AreAlike(List<PolledMember> members)
    {
        foreach (PolledMember member in members)
        {
            if (member.Weight != members[0].Weight || member.HasVeto != members[0].HasVeto)
            {
                return false;
            }
        }

        return true;
    }

    // By what a move does, then those that need least to make it, then in the electorate's order. Where all are alike
    // they come in that order already.
    private static void Sort(List<PolledMember> members)
    {
        if (AreAlike(members))
        {
            return;
        }

        members.Sort(static (one, other) =>
        {
            int byVeto = other.HasVeto.CompareTo(one.HasVeto);
            int byWeight = byVeto != 0 ? byVeto : other.Weight.CompareTo(one.Weight);
            int byBallot = byWeight != 0 ? byWeight : one.Ballot.CompareTo(other.Ballot);
            return byBallot != 0 ? byBallot : one.At.CompareTo(other.At);
        });
    }
}
