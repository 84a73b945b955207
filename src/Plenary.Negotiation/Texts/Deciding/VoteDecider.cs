using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Votes: who may cast a ballot, how they are counted, and what a vote decides.</summary>
internal static class VoteDecider
{
    public static Verdict Take(TakeVote asked, NegotiatedText text, Hearing hearing)
    {
        BodyState body = hearing.State.Body;
        if ((Floor.OfChair(hearing, "put something to the vote") ?? (asked.ToReopen ? ReopeningVote.Refusal(asked, text, hearing) : OnTheTable(asked.On, text))) is { } refused)
        {
            return refused;
        }

        string identifier = (asked.ToReopen ? body.Profile.ReopensBy : asked.Rule) ?? body.Profile.Rule;
        if (DecisionRule.Parse(identifier) is not RuleFound { Rule: { } rule })
        {
            return Hearing.Refuse("known-rule", DecisionRule.Parse(identifier) is RuleUnknown unknown ? unknown.Message : $"“{identifier}” is no rule.");
        }

        ImmutableSortedSet<string>? present = PresentAt(hearing.State, text);
        (Dictionary<string, Ballot> ballots, Verdict? wrong) = Read(asked, body, present);
        if (wrong is not null)
        {
            return wrong;
        }

        Electorate electorate = BodyElectorate.Of(body, present);
        if (rule.MissingWeights(electorate) is { IsEmpty: false } missing)
        {
            return Hearing.Refuse("weights-known", $"{rule.Name} counts {rule.Weight}, which {string.Join(", ", missing)} {(missing.Length == 1 ? "lacks" : "lack")}. Give every seat its weight.");
        }

        // Whoever is not on the roll was absent, unless the sitting knows that it was there.
        IEnumerable<KeyValuePair<string, Ballot>> roll = body.Members.Select(seat => KeyValuePair.Create(
            seat.Code,
            ballots.TryGetValue(seat.Code, out Ballot ballot) ? ballot : present?.Contains(seat.Code) == true ? Ballot.NotVoting : Ballot.Absent));
        Decision decision = rule.Decide(electorate, Roll.OfBallots(roll), QuorumOf(body.Profile));
        if (decision.Outcome == DecisionOutcome.NoQuorum)
        {
            return Hearing.Refuse("quorum", DecisionWording.Headline(decision, body.NameOf));
        }

        (ImmutableArray<(Audience, ProceedingsEvent)> decided, Verdict? obstacle) = asked.ToReopen
            ? (decision.IsAdopted ? ReopeningVote.Reopened(asked.On, text, rule.Identifier, hearing) : [], null)
            : Decided(asked.On, text, decision.IsAdopted, rule.Identifier, hearing);
        VoteTaken taken = new(text.Id, asked.On, rule.Identifier, asked.Ballots, decision.IsAdopted, string.Join(' ', DecisionWording.Sentences(decision, body.NameOf))) { ToReopen = asked.ToReopen };
        return obstacle ?? hearing.Happens([(Audience.Table, taken), .. decided]);
    }

    private static (Dictionary<string, Ballot> Ballots, Verdict? Refusal) Read(TakeVote asked, BodyState body, ImmutableSortedSet<string>? present)
    {
        Dictionary<string, Ballot> ballots = new(StringComparer.Ordinal);
        foreach ((string member, string word) in asked.Ballots)
        {
            if (Floor.OfMember(body, member, "Its ballot is not counted.") is { } refused)
            {
                return (ballots, refused);
            }

            if (!BallotWords.TryRead(word, out Ballot ballot))
            {
                return (ballots, Hearing.Refuse("known-ballot", $"“{word}” of {member} is no ballot. Ballots are: {BallotWords.All}."));
            }

            if (!ballots.TryAdd(member, ballot))
            {
                return (ballots, Hearing.Refuse("one-ballot", $"{member} is on the roll twice."));
            }

            bool isCast = ballot is Ballot.Yes or Ballot.No or Ballot.Abstain;
            if (isCast && BodyElectorate.WhyNot(body.Seats[member]) is { } why)
            {
                return (ballots, Hearing.Refuse("entitled-vote", $"{body.NameOf(member)} may not vote: {why}."));
            }

            if (isCast && present?.Contains(member) == false)
            {
                return (ballots, Hearing.Refuse("present-vote", $"{body.NameOf(member)} is not in the room, and votes are of those present."));
            }
        }

        return (ballots, null);
    }

    // Amendments are voted on before what they amend (GA rule 90), and nothing is voted on that is not on the table.
    private static Verdict? OnTheTable(PositionTarget on, NegotiatedText text)
    {
        switch (on.Kind)
        {
            case TargetKind.Block:
                return text.Find(on.Block!.Value) is null ? Hearing.Refuse("paragraph-stands", BlockFate.Of(text, on.Block!.Value)) : BlockDecider.Brackets(on.Block!.Value, text);
            case TargetKind.Change:
                return !text.Weave.TryGetIndex(on.Change!.Value, out _) ? Hearing.Refuse("known-change", $"The text has no change {on.Id}.")
                    : text.IsInPlay(on.Change!.Value) ? Silent(text, [on.Change!.Value])
                    : Hearing.Refuse("decided-stays-decided", $"The change {on.Id} is decided, or withdrawn.");
            case TargetKind.Proposal:
                if (on.Proposal is not { } number || !text.Proposals.TryGetValue(number, out Proposal? proposal))
                {
                    return ChangeDecider.UnknownProposal(text, on.Proposal ?? 0);
                }

                if (!proposal.IsOnTheTable)
                {
                    return Hearing.Refuse("proposal-on-the-table", FormattableString.Invariant($"Proposal {number} {ChangeDecider.FateOf(proposal)}."));
                }

                int[] amendments = [.. text.Proposals.Values.Where(one => one.Amends == number && one.IsOnTheTable).Select(one => one.Id)];
                return amendments.Length == 0
                    ? VotingOrder.Refusal(text, proposal) ?? Silent(text, proposal.Changes)
                    : Hearing.Refuse("amendments-first", FormattableString.Invariant($"Amendments are voted on before what they amend: first proposal{(amendments.Length == 1 ? "" : "s")} {string.Join(", ", amendments)}, then proposal {number}."));
            case TargetKind.WholeText when OperativeParts.AllVotedDown(text) is { IsEmpty: false } parts:
                return Hearing.Refuse("operative-parts-fail", $"{WordLists.Sentence(OperativeParts.Named(text, parts))} {(parts.Length == 1 ? "was" : "were")} voted down, and no other operative paragraph is left: the whole is rejected without a vote. Reopen one first.");
            case TargetKind.WholeText:
                int[] open = [.. text.Proposals.Values.Where(one => one.IsOnTheTable && one.Changes.Any(text.IsInPlay)).Select(one => one.Id)];
                return open.Length == 0
                    ? Silent(text, [])
                    : Hearing.Refuse("amendments-first", FormattableString.Invariant($"Amendments are voted on before the text: first proposal{(open.Length == 1 ? "" : "s")} {string.Join(", ", open)}."));
            case TargetKind.Option:
                return Hearing.Refuse("votes-decide-words", "An option is not voted on by itself. Put to the vote the proposals that it takes, or the paragraph as it stands.");
            default:
                return Hearing.Refuse("votes-decide-words", "The status of a text is not voted on. Put the text as a whole to the vote.");
        }
    }

    private static Verdict? Silent(NegotiatedText text, ImmutableArray<ChangeId> changes) =>
        (changes.IsEmpty ? SilenceDecider.Running(text) : SilenceDecider.Protecting(text, changes)) is { } running
            ? SilenceDecider.RefuseWhileRunning(running, "Wait for the deadline, or take the silence procedure back.")
            : null;

    private static (ImmutableArray<(Audience, ProceedingsEvent)> Events, Verdict? Obstacle) Decided(PositionTarget on, NegotiatedText text, bool isCarried, string rule, Hearing hearing)
    {
        switch (on.Kind)
        {
            case TargetKind.Block when isCarried:
                return ([(Audience.Table, new BlockStatusSet(text.Id, on.Block!.Value, BlockStatus.Agreed, $"Voted on under {rule}.", [], null))], null);
            case TargetKind.WholeText when isCarried:
                return ([.. SilenceDecider.AdoptAll(text, $"Voted on under {rule}.")], null);
            case TargetKind.Block:
                return ([(Audience.Table, VoteDown.Of(text, on.Block!.Value, rule, hearing))], null);
            case TargetKind.WholeText:
                return ([], null);
            case var _ when isCarried:
                (Adoption adoption, ImmutableArray<ChangeId> adopted) = ChangeDecider.Adoption(text, on.Proposal, on.Change);
                return adoption.Refusal is { } refusal
                    ? ([], Hearing.Refuse("changes-stand-together", refusal.Message))
                    : ([(Audience.Table, new ChangesAdopted(text.Id, adopted, rule, adoption.Effects))], null);
            default:
                (ImmutableArray<ChangeId> rejected, Refusal? obstacle) = ChangeDecider.Rejection(text, on.Proposal, on.Change);
                return obstacle is not null
                    ? ([], Hearing.Refuse("changes-stand-together", obstacle.Message))
                    : ([(Audience.Table, new ChangesRejected(text.Id, rejected, rule))], null);
        }
    }

    private static Quorum? QuorumOf(BodyProfile profile) =>
        profile.QuorumToDecide <= 0 ? null : new Quorum(Threshold.AtLeast(Fraction.Percent(Math.Min(100, profile.QuorumToDecide))));

    // The delegations in the sitting of the meeting that the text is before; null when nobody took the roll.
    private static ImmutableSortedSet<string>? PresentAt(Proceedings state, NegotiatedText text) =>
        state.Meetings.All.Values.Where(meeting => text.Meeting is null || meeting.Id.Value == text.Meeting)
            .Select(meeting => meeting.Open).FirstOrDefault(sitting => sitting is { Present.IsEmpty: false })?.Present;
}
