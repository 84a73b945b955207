using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Finds the fewest moves that turn a decision, exactly and without trying sets of members.</summary>
/// <remarks>
/// <para>
/// A rule sees a poll only through its tally: members by side, one weight by side, and vetoes. Nothing helps adoption
/// more than a vote in favour and nothing hinders it more than one against, so a smallest set moves all to the same
/// ballot. Of two members on the same side the one with a veto, then the heavier one, does at least as much by moving
/// as the other; so of each side a smallest set takes the first ones in that order, and only how many of either of two
/// sides is open. One more of the one never asks for more of the other: a walk along the edge finds the smallest sum.
/// </para>
/// </remarks>
internal static class MoveSearch
{
    private static readonly Ballot[] Targets = [Ballot.Yes, Ballot.No, Ballot.Abstain];

    public static WhatWouldChange Search(Poll poll, bool isAdopted)
    {
        Movers movers = new(poll);
        ImmutableArray<MemberMove> smallest = Smallest(poll, movers, isAdopted);
        return new WhatWouldChange
        {
            Smallest = smallest,
            Kinds = Kinds(poll, movers, isAdopted),
            Pivotal = smallest.Length == 1 ? Pivotal(poll, isAdopted) : [],
            BlockingAlone = isAdopted ? [] : BlockingAlone(poll),
        };
    }

    private static ImmutableArray<MemberMove> Smallest(Poll poll, Movers movers, bool isAdopted)
    {
        Ballot target = isAdopted ? Ballot.No : Ballot.Yes;
        List<PolledMember> opposite = movers.On(isAdopted ? CountedAs.For : CountedAs.Against, target);
        List<PolledMember> undecided = movers.On(CountedAs.Neither, target);
        Tally[] afterOpposite = Tallies(poll, opposite, target);
        Tally[] afterUndecided = Tallies(poll, undecided, target);
        int bestOne = opposite.Count + undecided.Count + 1;
        int bestOther = 0;
        bool isFound = false;
        int other = undecided.Count;
        for (int one = 0; one <= opposite.Count; one++)
        {
            while (other > 0 && Turns(one, other - 1))
            {
                other--;
            }

            if (one + other < bestOne + bestOther && Turns(one, other))
            {
                (bestOne, bestOther, isFound) = (one, other, true);
            }
        }

        return isFound
            ? [.. opposite.Take(bestOne).Concat(undecided.Take(bestOther)).Select(member => new MemberMove(poll.CodeOf(member.At), member.Ballot, target))]
            : [];

        bool Turns(int one, int two) => poll.IsAdopted(poll.Tally.Plus(afterOpposite[one]).Plus(afterUndecided[two])) != isAdopted;
    }

    private static ImmutableArray<MoveKind> Kinds(Poll poll, Movers movers, bool isAdopted)
    {
        ImmutableArray<MoveKind>.Builder kinds = ImmutableArray.CreateBuilder<MoveKind>();
        foreach (Ballot from in Movers.Ballots)
        {
            foreach (Ballot to in Targets)
            {
                // Most kinds do nothing: if all of them together do not turn it, none does.
                if (from != to && movers.Has(from) && poll.IsAdopted(poll.Tally.Plus(movers.ChangeOfAll(from, to))) != isAdopted)
                {
                    kinds.Add(Kind(poll, movers, isAdopted, from, to));
                }
            }
        }

        return kinds.DrainToImmutable();
    }

    private static MoveKind Kind(Poll poll, Movers movers, bool isAdopted, Ballot from, Ballot to)
    {
        List<PolledMember> casting = movers.Casting(from);
        Tally tally = poll.Tally;
        int fewest = 0;
        while (poll.IsAdopted(tally) == isAdopted)
        {
            tally = tally.Plus(poll.Change(casting[fewest], to));
            fewest++;
        }

        return new MoveKind(from, to, fewest, casting.Count, Movers.AreAlike(casting), [.. casting.Take(fewest).Select(member => poll.CodeOf(member.At))]);
    }

    private static ImmutableArray<PivotalMember> Pivotal(Poll poll, bool isAdopted)
    {
        ImmutableArray<PivotalMember>.Builder pivotal = ImmutableArray.CreateBuilder<PivotalMember>();
        foreach (ref readonly PolledMember member in poll.Members)
        {
            ImmutableArray<Ballot> turning = [];
            foreach (Ballot to in Targets)
            {
                if (member.CanMove && member.Ballot != to && poll.IsAdopted(poll.Tally.Plus(poll.Change(member, to))) != isAdopted)
                {
                    turning = turning.Add(to);
                }
            }

            if (!turning.IsEmpty)
            {
                pivotal.Add(new PivotalMember(poll.CodeOf(member.At), member.Ballot, turning));
            }
        }

        return pivotal.DrainToImmutable();
    }

    private static ImmutableArray<string> BlockingAlone(Poll poll)
    {
        Tally all = poll.Tally;
        foreach (ref readonly PolledMember member in poll.Members)
        {
            all = member.CanMove ? all.Plus(poll.Change(member, Ballot.Yes)) : all;
        }

        // With nobody to blame alone, everybody would be.
        if (!poll.IsAdopted(all))
        {
            return [];
        }

        ImmutableArray<string>.Builder blocking = ImmutableArray.CreateBuilder<string>();
        foreach (ref readonly PolledMember member in poll.Members)
        {
            if (member.CanMove && !poll.IsAdopted(all.Minus(poll.Change(member, Ballot.Yes))))
            {
                blocking.Add(poll.CodeOf(member.At));
            }
        }

        return blocking.DrainToImmutable();
    }

    private static Tally[] Tallies(Poll poll, List<PolledMember> movers, Ballot target)
    {
        Tally[] after = new Tally[movers.Count + 1];
        for (int count = 0; count < movers.Count; count++)
        {
            after[count + 1] = after[count].Plus(poll.Change(movers[count], target));
        }

        return after;
    }
}
