using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Says a decision in words that a delegate understands, all of them made from its figures.</summary>
public static class DecisionWording
{
    /// <summary>All there is to say: the outcome, what was needed, who counts in a special way, and what would change it.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="nameOf">The name of a member by its code.</param>
    /// <returns>English sentences, the outcome first.</returns>
    public static ImmutableArray<string> Sentences(Decision decision, Func<string, string> nameOf) =>
    [
        Headline(decision, nameOf),
        .. Grounds(decision, nameOf),
        .. Notes(decision, nameOf),
        .. Changes(decision, nameOf),
    ];

    /// <summary>The outcome with the count, one sentence.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="nameOf">The name of a member by its code.</param>
    /// <returns>For example "Adopted: 100 in favour, 11 against, 58 abstaining, 24 absent."</returns>
    public static string Headline(Decision decision, Func<string, string> nameOf) => OutcomeWording.Of(decision, new MemberNames(nameOf));

    /// <summary>What was needed and what there was.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="nameOf">The name of a member by its code.</param>
    /// <returns>Sentences; none where there was no quorum.</returns>
    public static ImmutableArray<string> Grounds(Decision decision, Func<string, string> nameOf) =>
        decision.Outcome == DecisionOutcome.NoQuorum ? [] : FigureWording.Of(decision, new MemberNames(nameOf));

    /// <summary>Who was not counted, or not like the others, and why.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="nameOf">The name of a member by its code.</param>
    /// <returns>Sentences, possibly none.</returns>
    public static ImmutableArray<string> Notes(Decision decision, Func<string, string> nameOf) => NoteWording.Of(decision, new MemberNames(nameOf));

    /// <summary>What would change it.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="nameOf">The name of a member by its code.</param>
    /// <returns>Sentences; none where there was no quorum.</returns>
    public static ImmutableArray<string> Changes(Decision decision, Func<string, string> nameOf) =>
        decision.Outcome == DecisionOutcome.NoQuorum ? [] : ChangeWording.Of(decision, new MemberNames(nameOf));

    /// <summary>Why one member was counted as it was, a few words.</summary>
    /// <param name="member">The member.</param>
    /// <returns>For example "abstentions are not counted".</returns>
    public static string Reason(CountedMember member) => member.Why switch
    {
        CountingReason.InFavour => "voted in favour",
        CountingReason.Against => "voted against",
        CountingReason.Objection => "objects",
        CountingReason.Assent => member.Stance switch
        {
            Stance.Support => "supports it",
            Stance.Accept => "accepts it",
            _ => "is in favour",
        },
        CountingReason.SilenceAssents => "did not object, and silence assents",
        CountingReason.ReservationDoesNotBlock => "holds a reservation, which is no objection",
        CountingReason.ReservationBlocks => "holds a reservation, which blocks",
        CountingReason.AbstentionWeighsAgainst => "abstained, which counts against",
        CountingReason.AbstentionNotCounted => "abstained; abstentions are not counted",
        CountingReason.NotVotingWeighsAgainst => "did not vote, which counts against",
        CountingReason.NotVoting => "did not vote",
        CountingReason.AbsenceWeighsAgainst => "absent, which counts against",
        CountingReason.Absent => "absent",
        CountingReason.NotParticipating => "does not take part",
        CountingReason.Veto => "permanent member voting against: a veto",
        CountingReason.PartyToDispute => "party to the dispute, must abstain",
        CountingReason.NotEntitledWeighsAgainst => $"may not vote ({member.NotEntitledBecause}), which counts against",
        _ => $"may not vote: {member.NotEntitledBecause}",
    };
}
