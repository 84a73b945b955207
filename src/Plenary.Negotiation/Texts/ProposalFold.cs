using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Folds what happens to proposals and their changes.</summary>
internal static class ProposalFold
{
    public static NegotiatedText Table(NegotiatedText text, ProposalTabled tabled, Recorded recorded)
    {
        Proposal proposal = new(tabled.Proposal, tabled.Kind, tabled.Ids, recorded.By, recorded.At, tabled.Sponsors)
        {
            Amends = tabled.Amends,
            Reason = tabled.Reason,
            SecondBy = tabled.SecondBy,
            RecordsDifference = tabled.RecordsDifference,
            StatusAt = recorded.At,
            Sponsorships = tabled.Changes.IsEmpty ? [] : tabled.Changes[0].Sponsors,
        };
        NegotiatedText with = text with
        {
            Proposals = text.Proposals.SetItem(proposal.Id, proposal),
            LastProposal = Math.Max(text.LastProposal, proposal.Id),
            AwaitingSecond = Awaiting(text.AwaitingSecond, null, proposal),
            MadeBy = text.MadeBy.SetItems(tabled.Ids.Distinct().Select(id => KeyValuePair.Create(id, text.MadeBy.GetValueOrDefault(id, []).Add(proposal.Id)))),
        };
        return with.Then(new WeaveStep { Tabled = tabled.Changes, Upon = tabled.Upon, Sponsors = SponsorsOf(with, tabled.Ids.Distinct()) });
    }

    public static NegotiatedText Join(NegotiatedText text, SponsorJoined joined, Recorded recorded)
    {
        if (!text.Proposals.TryGetValue(joined.Proposal, out Proposal? proposal) || proposal.Sponsors.Contains(joined.Member, StringComparer.Ordinal))
        {
            return text;
        }

        // A second brings back what was folded away; who joins what was withdrawn takes it up.
        bool isBack = proposal.Status is ProposalStatus.Folded or ProposalStatus.Withdrawn;
        return With(text, proposal with
        {
            Sponsors = proposal.Sponsors.Add(joined.Member),
            Sponsorships = proposal.Sponsorships.Add(new Sponsorship(joined.Member, recorded.By.Office, recorded.At)),
            Status = isBack ? ProposalStatus.Tabled : proposal.Status,
            IsFolded = false,
            // A second once given holds, even if who gave it leaves again.
            SecondBy = proposal.Sponsors.IsEmpty ? proposal.SecondBy : null,
            StatusAt = isBack ? recorded.At : proposal.StatusAt,
        }, []);
    }

    public static NegotiatedText Leave(NegotiatedText text, SponsorLeft left, Recorded recorded)
    {
        if (!text.Proposals.TryGetValue(left.Proposal, out Proposal? proposal) || proposal.Sponsorships.Where(one => one.Member == left.Member).ToArray() is not [var sponsorship, ..])
        {
            return text;
        }

        Proposal without = proposal with
        {
            Sponsors = proposal.Sponsors.Remove(left.Member, StringComparer.Ordinal),
            Sponsorships = proposal.Sponsorships.Remove(sponsorship),
        };
        bool isGone = without.Sponsorships.IsEmpty;
        without = isGone ? without with { Status = ProposalStatus.Withdrawn, StatusAt = recorded.At } : without;
        NegotiatedText after = text with { Proposals = text.Proposals.SetItem(without.Id, without) };
        return With(text, without, [.. proposal.Changes.Where(change => text.SponsorsOf(change).Any(one => one.Member == left.Member) && after.SponsorsOf(change).All(one => one.Member != left.Member)).Select(change => new Withdrawal(change, sponsorship))]);
    }

    public static NegotiatedText FoldAway(NegotiatedText text, ProposalFolded folded, Recorded recorded) =>
        text.Proposals.TryGetValue(folded.Proposal, out Proposal? proposal)
            ? With(text, proposal with { Status = ProposalStatus.Folded, IsFolded = true, StatusAt = recorded.At }, [])
            : text;

    /// <summary>Other changes are adopted or rejected than before.</summary>
    public static NegotiatedText Rule(NegotiatedText text, ImmutableSortedSet<ChangeId> adopted, ImmutableSortedSet<ChangeId> rejected, ImmutableArray<ChangeId> changes, Recorded recorded) =>
        Settle(text with { Adopted = adopted, Rejected = rejected }, changes, recorded).Then(new WeaveStep { Rulings = new WeaveRulings(adopted, rejected, changes) });

    /// <summary>Sets what has become of the proposals that make some changes.</summary>
    public static NegotiatedText Settle(NegotiatedText text, ImmutableArray<ChangeId> changes, Recorded recorded)
    {
        ImmutableSortedDictionary<int, Proposal> proposals = text.Proposals;
        ImmutableSortedSet<(DateTimeOffset By, int Proposal)> awaiting = text.AwaitingSecond;
        foreach (int number in changes.SelectMany(change => text.MadeBy.GetValueOrDefault(change, [])).Distinct())
        {
            Proposal proposal = proposals[number];
            ProposalStatus status = StatusOf(text, proposal);
            if (status != proposal.Status)
            {
                Proposal settled = proposal with { Status = status, StatusAt = recorded.At };
                proposals = proposals.SetItem(number, settled);
                awaiting = Awaiting(awaiting, proposal, settled);
            }
        }

        return text with { Proposals = proposals, AwaitingSecond = awaiting };
    }

    public static ImmutableArray<KeyValuePair<ChangeId, ImmutableArray<Sponsorship>>> SponsorsOf(NegotiatedText text, IEnumerable<ChangeId> changes) =>
        [.. changes.Select(change => KeyValuePair.Create(change, text.SponsorsOf(change)))];

    private static ProposalStatus StatusOf(NegotiatedText text, Proposal proposal)
    {
        int adopted = proposal.Changes.Count(text.Adopted.Contains);
        int rejected = proposal.Changes.Count(text.Rejected.Contains);
        return adopted == proposal.Changes.Length ? ProposalStatus.Adopted
            : adopted > 0 ? ProposalStatus.AdoptedInPart
            : rejected == proposal.Changes.Length ? ProposalStatus.Rejected
            : proposal.Sponsorships.IsEmpty ? ProposalStatus.Withdrawn
            : proposal.IsFolded ? ProposalStatus.Folded
            : ProposalStatus.Tabled;
    }

    private static NegotiatedText With(NegotiatedText text, Proposal proposal, ImmutableArray<Withdrawal> left)
    {
        NegotiatedText with = text with { Proposals = text.Proposals.SetItem(proposal.Id, proposal), AwaitingSecond = Awaiting(text.AwaitingSecond, text.Proposals[proposal.Id], proposal) };
        return with.Then(new WeaveStep { Sponsors = SponsorsOf(with, proposal.Changes), Left = left });
    }

    // A text may have thousands of proposals, and the clock asks at every step which are due.
    private static ImmutableSortedSet<(DateTimeOffset By, int Proposal)> Awaiting(ImmutableSortedSet<(DateTimeOffset By, int Proposal)> known, Proposal? before, Proposal now)
    {
        known = before is { Status: ProposalStatus.Tabled, SecondBy: { } was } ? known.Remove((was, before.Id)) : known;
        return now is { Status: ProposalStatus.Tabled, SecondBy: { } by } ? known.Add((by, now.Id)) : known;
    }
}
