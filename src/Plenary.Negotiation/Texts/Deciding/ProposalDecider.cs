using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Whether a proposal may be tabled, and what is tabled with it.</summary>
internal static class ProposalDecider
{
    private const string Instead = "Ask a member to table it, or put the view on record as a statement.";

    public static Verdict Table(TableProposal asked, NegotiatedText text, Hearing hearing)
    {
        ImmutableArray<string> sponsors = [.. asked.Sponsors.Distinct(StringComparer.Ordinal)];
        if (Sponsors(sponsors, hearing) is { } refused)
        {
            return refused;
        }

        if (asked.Draft is { } draft && DraftDecider.Known(hearing, text.Id, draft) is { } unknown)
        {
            return unknown;
        }

        if (Amended(asked.Amends, text) is { } gone)
        {
            return gone;
        }

        TextDocument words = ProposalBasis.WordsOf(text, asked.Amends, out ChangeSet reading);
        if (Stale(asked, text) is { } stale)
        {
            return stale;
        }

        if (asked.Edits.IsDefaultOrEmpty)
        {
            return Hearing.Refuse("something-proposed", "The proposal has no edit. Say which paragraph should read how.");
        }

        (ImmutableArray<WrittenEdit> edits, ProceedingsRefusal? wrong) = EditReader.Read(text, words, asked.Edits);
        if (wrong is not null)
        {
            return Hearing.Refuse(wrong.Rule, wrong.Reason);
        }

        ImmutableArray<Sponsorship> sponsorships = [.. (sponsors.IsEmpty ? [TextHolder.Chair] : sponsors).Select(member => new Sponsorship(member, RecordedBy(hearing.By), hearing.At))];
        Tabling tabling = text.Weave.TableEdits(reading, edits, sponsorships, out Refusal? refusal);
        return refusal is not null ? Hearing.Refuse("edit-can-be-made", refusal.Message)
            : tabling.Changes.IsEmpty ? Hearing.Refuse("something-proposed", "The proposal changes nothing: the text reads so already.")
            : Known(text, tabling.Changes, sponsors) ?? Table(asked, text, hearing, sponsors, sponsorships, tabling);
    }

    /// <summary>Who wrote something down: the office, else the dais itself.</summary>
    public static string? RecordedBy(Actor by) => by.Office ?? by.Role switch
    {
        ActorRole.Chair => TextHolder.Chair,
        ActorRole.Secretariat => TextHolder.Secretariat,
        _ => null,
    };

    private static Verdict Table(TableProposal asked, NegotiatedText text, Hearing hearing, ImmutableArray<string> sponsors, ImmutableArray<Sponsorship> sponsorships, Tabling tabling)
    {
        ImmutableSortedSet<BlockId> touched = [.. tabling.Changes.SelectMany(change => tabling.Weave.BlocksOf(change))];
        BlockId[] closed = [.. touched.Where(block => ClosedBlocks.IsClosed(text.StatusOf(block)))];
        bool isMembers = !sponsors.IsEmpty;
        SilenceProcedure? broken = isMembers ? SilenceDecider.OnMatter(text, tabling, asked.Amends) : null;
        if (closed.Length > 0 && broken is null)
        {
            return ClosedBlocks.Refuse(text, closed);
        }

        BodyState body = hearing.State.Body;
        int number = text.LastProposal + 1;
        ProposalTabled tabled = new(
            text.Id,
            number,
            !isMembers ? ProposalKind.Compromise : asked.Amends is null ? ProposalKind.Amendment : ProposalKind.SubAmendment,
            asked.Amends,
            sponsors,
            tabling.Weave.TabledAs(tabling.Changes, sponsorships),
            tabling.Changes,
            string.IsNullOrWhiteSpace(asked.Reason) ? null : asked.Reason,
            Seconding.Deadline(body.Profile, body, [.. sponsorships.Select(one => one.Member)], hearing.At))
        {
            Upon = UponOf(tabling.Weave, tabling.Changes),
            RecordsDifference = asked.RecordsDifference,
        };
        List<(Audience, ProceedingsEvent)> happened = [(Audience.Table, tabled)];
        if (broken is not null)
        {
            happened.Add((Audience.Table, new SilenceBroken(text.Id, broken.Id, sponsors[0], tabled.Reason, number)));
            happened.AddRange(closed.Select(block => (Audience.Table, (ProceedingsEvent)ClosedBlocks.Reopen(text.Id, block, FormattableString.Invariant($"Silence was broken by proposal {number}.")))));
        }

        if (asked.Draft is { } draft)
        {
            string party = hearing.By.Party!;
            happened.Add((Audience.Of(party), new DraftDropped(text.Id, party, draft)));
        }

        return hearing.Happens([.. happened]);
    }

    /// <summary>On whose result changes were written, for an event that is to be folded without comparing anything.</summary>
    public static ImmutableArray<WrittenUpon> UponOf(Weave weave, IEnumerable<ChangeId> changes) =>
    [
        .. changes.Select(id => weave.Changes[weave.IndexOf(id)]).Where(change => !change.Upon.IsEmpty).Select(change => new WrittenUpon(change.Id, change.Upon)),
    ];

    private static Verdict? Sponsors(ImmutableArray<string> sponsors, Hearing hearing)
    {
        if (sponsors.IsEmpty)
        {
            return hearing.By.IsDais ? null : Hearing.Refuse("own-name", "A proposal is tabled in a member's name. Name yourself as its sponsor.");
        }

        foreach (string sponsor in sponsors)
        {
            if ((Floor.OfDecision(hearing.State.Body, sponsor, Instead) ?? Floor.OfHolder(hearing, sponsor)) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    private static Verdict? Amended(int? amends, NegotiatedText text) =>
        amends is not { } number ? null
        : !text.Proposals.TryGetValue(number, out Proposal? proposal) ? ChangeDecider.UnknownProposal(text, number)
        : proposal.IsOnTheTable ? null
        : Hearing.Refuse("proposal-on-the-table", FormattableString.Invariant($"Proposal {number} {ChangeDecider.FateOf(proposal)}, so it cannot be amended. Amend the text as it stands."));

    private static Verdict? Stale(TableProposal asked, NegotiatedText text)
    {
        if (asked.Upon is null || asked.Edits.IsDefault)
        {
            return null;
        }

        string now = ProposalBasis.Of(text, asked.Edits, asked.Amends);
        return string.Equals(asked.Upon, now, StringComparison.Ordinal)
            ? null
            : Hearing.Refuse("fresh-base", $"The text has changed since this was written. It was written on: “{asked.Upon.TrimEnd('\n')}” It now reads: “{now.TrimEnd('\n')}” Nothing was tabled and nothing is lost; look at both, and table again.");
    }

    private static Verdict? Known(NegotiatedText text, ImmutableArray<ChangeId> changes, ImmutableArray<string> sponsors)
    {
        foreach (ChangeId change in changes)
        {
            if (text.Rejected.Contains(change))
            {
                return Hearing.Refuse("decided-stays-decided", $"This was decided against{Numbers(" with proposal ", text.MadeBy.GetValueOrDefault(change, []))}. Ask the chair to reopen it.");
            }
        }

        HashSet<ChangeId> all = [.. changes];
        foreach (int number in text.MadeBy.GetValueOrDefault(changes[0], []))
        {
            Proposal proposal = text.Proposals[number];
            if (proposal.IsOnTheTable && all.SetEquals(proposal.Changes) && (sponsors.IsEmpty ? [TextHolder.Chair] : sponsors).All(one => proposal.Sponsorships.Any(held => held.Member == one)))
            {
                return Hearing.Refuse("tabled-once", FormattableString.Invariant($"This is on the table already as proposal {number}, in the same name."));
            }
        }

        return null;
    }

    private static string Numbers(string before, ImmutableArray<int> numbers) =>
        numbers.IsEmpty ? "" : before + string.Join(", ", numbers.Select(number => FormattableString.Invariant($"{number}")));
}
