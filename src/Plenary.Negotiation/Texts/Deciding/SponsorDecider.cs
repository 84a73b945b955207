using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Who may join and leave a proposal.</summary>
internal static class SponsorDecider
{
    public static Verdict Join(JoinProposal asked, NegotiatedText text, Hearing hearing)
    {
        if ((Floor.OfDecision(hearing.State.Body, asked.Member, "Only members and groups sponsor proposals.") ?? Floor.OfHolder(hearing, asked.Member)) is { } refused)
        {
            return refused;
        }

        if (!text.Proposals.TryGetValue(asked.Proposal, out Proposal? proposal))
        {
            return ChangeDecider.UnknownProposal(text, asked.Proposal);
        }

        if (proposal.Status is ProposalStatus.Adopted or ProposalStatus.Rejected or ProposalStatus.AdoptedInPart)
        {
            return Decided(proposal);
        }

        return proposal.Sponsors.Contains(asked.Member, StringComparer.Ordinal)
            ? hearing.Happens()
            : hearing.Happens(Audience.Table, new SponsorJoined(text.Id, proposal.Id, asked.Member));
    }

    public static Verdict Leave(LeaveProposal asked, NegotiatedText text, Hearing hearing)
    {
        if (!text.Proposals.TryGetValue(asked.Proposal, out Proposal? proposal))
        {
            return ChangeDecider.UnknownProposal(text, asked.Proposal);
        }

        ImmutableArray<string> holders = [.. proposal.Sponsorships.Select(one => one.Member)];
        ImmutableArray<string> leaving = string.IsNullOrEmpty(asked.Member) ? holders : [asked.Member];
        foreach (string member in leaving)
        {
            Verdict? refused = member == TextHolder.Chair ? Floor.OfDais(hearing, "take back the chair's compromise") : Floor.OfHolder(hearing, member);
            if (refused is not null)
            {
                return refused;
            }

            if (!holders.Contains(member, StringComparer.Ordinal))
            {
                return Hearing.Refuse("sponsors-leave", FormattableString.Invariant($"{member} does not sponsor proposal {proposal.Id}. Sponsors are: {(holders.IsEmpty ? "none any more" : string.Join(", ", holders))}."));
            }
        }

        if (leaving.IsEmpty)
        {
            return Hearing.Refuse("sponsors-leave", FormattableString.Invariant($"Proposal {proposal.Id} has no sponsors any more: it {ChangeDecider.FateOf(proposal)}."));
        }

        if (proposal.Status is ProposalStatus.Adopted or ProposalStatus.Rejected or ProposalStatus.AdoptedInPart)
        {
            return Decided(proposal);
        }

        return leaving.Length == holders.Length && SilenceDecider.Protecting(text, proposal.Changes) is { } running
            ? SilenceDecider.RefuseWhileRunning(running, "The last sponsor may break the silence instead.")
            : hearing.Happens([.. leaving.Select(member => (Audience.Table, (ProceedingsEvent)new SponsorLeft(text.Id, proposal.Id, member)))]);
    }

    private static Verdict Decided(Proposal proposal) =>
        Hearing.Refuse("decided-stays-decided", FormattableString.Invariant($"Proposal {proposal.Id} {ChangeDecider.FateOf(proposal)}. Ask the chair to reopen it first."));
}
