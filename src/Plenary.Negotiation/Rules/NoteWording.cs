using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Sentences on members that were not counted, or not like the others.</summary>
internal static class NoteWording
{
    public static ImmutableArray<string> Of(Decision decision, MemberNames names)
    {
        ImmutableArray<string>.Builder sentences = ImmutableArray.CreateBuilder<string>();
        Reckoning counted = decision.Reckoning;
        foreach (IGrouping<string, CountedMember> reason in counted.Members.Where(member => member.NotEntitledBecause is not null).GroupBy(member => member.NotEntitledBecause!, StringComparer.Ordinal))
        {
            sentences.Add($"{names.Join([.. reason.Select(member => member.Member)])} may not vote: {reason.Key}.");
        }

        Add(CountingReason.PartyToDispute, "{0} is a party to the dispute, and must abstain.", "{0} are parties to the dispute, and must abstain.");
        Add(CountingReason.NotParticipating, "{0} does not take part.", "{0} do not take part.");
        Add(CountingReason.ReservationDoesNotBlock, "{0} holds a reservation, which is no objection.", "{0} hold reservations, which are no objections.");
        if (!counted.Outsiders.IsEmpty)
        {
            sentences.Add($"Not counted, as not among the members that decide: {names.Join(counted.Outsiders)}.");
        }

        return sentences.DrainToImmutable();

        void Add(CountingReason why, string one, string several)
        {
            string[] members = [.. counted.Members.Where(member => member.Why == why).Select(member => member.Member)];
            if (members.Length > 0)
            {
                sentences.Add((members.Length == 1 ? one : several).Replace("{0}", names.Join(members), StringComparison.Ordinal));
            }
        }
    }
}
