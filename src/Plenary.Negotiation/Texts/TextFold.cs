using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Folds what happens to texts. Events about a text that the reader does not know leave no trace.</summary>
internal static class TextFold
{
    public static TextsState Apply(TextsState state, TextEvent happened, Recorded recorded)
    {
        switch (happened)
        {
            case DraftSaved saved:
                return state with { Drafts = state.Drafts.SetItem(TextsState.DraftKey(saved.Draft.Party, saved.Text, saved.Draft.Id), saved.Draft) };
            case DraftDropped dropped:
                return state with { Drafts = state.Drafts.Remove(TextsState.DraftKey(dropped.Party, dropped.Text, dropped.Draft)) };
            case TextOpened opened:
                return state with { All = state.All.SetItem(opened.Text, Open(opened, recorded)) };
            case TextConcluded { Published: { } words } concluded when !state.All.ContainsKey(concluded.Text):
                return state with { All = state.All.SetItem(concluded.Text, Publish(concluded, words, recorded)) };
            default:
                return state.TryGet(happened.Text, out NegotiatedText? text)
                    ? state with { All = state.All.SetItem(happened.Text, Apply(text, happened, recorded)) }
                    : state;
        }
    }

    private static NegotiatedText Open(TextOpened opened, Recorded recorded) =>
        new(opened.Text, opened.Title, [new TextRevision(opened.Label, opened.Authority, opened.Document, recorded.At, [])], Weave.Of(opened.Document))
        {
            Meeting = opened.Meeting,
            Suffixes = opened.Suffixes,
        };

    // For those outside the room the text begins with its outcome.
    private static NegotiatedText Publish(TextConcluded concluded, TextDocument words, Recorded recorded) =>
        Conclude(new NegotiatedText(concluded.Text, concluded.Title, [new TextRevision(concluded.Outcome, Authority.Members, words, recorded.At, [])], Weave.Of(words)), concluded, recorded);

    private static NegotiatedText Apply(NegotiatedText text, TextEvent happened, Recorded recorded) => happened switch
    {
        ProposalTabled tabled => ProposalFold.Table(text, tabled, recorded),
        SponsorJoined joined => ProposalFold.Join(text, joined, recorded),
        SponsorLeft left => ProposalFold.Leave(text, left, recorded),
        ProposalFolded folded => ProposalFold.FoldAway(text, folded, recorded),
        ChangesAdopted adopted => ProposalFold.Rule(text, text.Adopted.Union(adopted.Changes), text.Rejected.Except(adopted.Changes), adopted.Changes, recorded),
        ChangesRejected rejected => ProposalFold.Rule(text, text.Adopted, text.Rejected.Union(rejected.Changes), rejected.Changes, recorded),
        ChangesReopened reopened => Restore(ProposalFold.Rule(text, text.Adopted.Except(reopened.Changes), text.Rejected.Except(reopened.Changes), reopened.Changes, recorded), reopened, recorded),
        RevisionIssued issued => Revise(text, issued, recorded),
        BlockTakenUp taken => text with { TakenUp = taken.Block },
        BlockStatusSet set => Stand(text, set.Block, new BlockStanding(set.Status, recorded.By, recorded.At, set.Note, set.Awaiting, set.Until)),
        BlockVotedDown down => Stand(
            Impose(text, TextHolder.Members, down.Changes, down.Ids, down.Upon, recorded),
            down.Block,
            new BlockStanding(BlockStatus.VotedDown, recorded.By, recorded.At, $"Voted on under {down.Rule}.", [], null)),
        VotingOrderRuled ruled => text with { VotingOrder = ruled.Proposals },
        DifferenceMarked marked => text with { Differences = marked.Records is { } records ? text.Differences.SetItem(marked.Block, records) : text.Differences.Remove(marked.Block) },
        BlockConfirmed confirmed => Confirm(text, confirmed, recorded),
        SilenceOpened opened => text with { Silences = text.Silences.Add(new SilenceProcedure(opened.Silence, recorded.At, opened.Deadline, opened.Zone, opened.Changes, SilenceStatus.Running)) },
        SilenceBroken broken => Silence(text, broken.Silence, silence => silence with { Status = SilenceStatus.Broken, BrokenBy = broken.Member, Objection = broken.Objection, BrokenByProposal = broken.Proposal, EndedAt = recorded.At }),
        SilenceStatementMade made => Silence(text, made.Silence, silence => silence with { Statements = silence.Statements.Add((made.Member, made.Statement)) }),
        SilenceHeld held => Silence(text, held.Silence, silence => silence with { Status = SilenceStatus.Held, EndedAt = recorded.At }),
        SilenceCancelled cancelled => Silence(text, cancelled.Silence, silence => silence with { Status = SilenceStatus.Cancelled, EndedAt = recorded.At }),
        VoteTaken vote => text with { Votes = text.Votes.Add(new TextVote(recorded.At, vote.On, vote.Rule, vote.Ballots, vote.Carried, vote.Reckoning) { ToReopen = vote.ToReopen }) },
        TextConcluded concluded => Conclude(text, concluded, recorded),
        _ => text,
    };

    private static NegotiatedText Revise(NegotiatedText text, RevisionIssued issued, Recorded recorded)
    {
        NegotiatedText revised = Impose(text, issued.Holder, issued.Changes, issued.Ids, issued.Upon, recorded);
        return revised with { Revisions = revised.Revisions.Add(new TextRevision(issued.Label, issued.Authority, revised.Agreed, recorded.At, issued.Numbering)) };
    }

    // Changes that are tabled in a holder's name and adopted in one go.
    private static NegotiatedText Impose(NegotiatedText text, string inWhoseName, ImmutableArray<TabledChange> changes, ImmutableArray<ChangeId> ids, ImmutableArray<WrittenUpon> upon, Recorded recorded)
    {
        Sponsorship holder = new(inWhoseName, recorded.By.Office, recorded.At);
        NegotiatedText revised = text with
        {
            Adopted = text.Adopted.Union(ids),
            Rejected = text.Rejected.Except(ids),
            RevisedBy = text.RevisedBy.SetItems(ids.Select(id => KeyValuePair.Create(id, holder))),
        };
        return ProposalFold.Settle(revised, ids, recorded).Then(new WeaveStep
        {
            Tabled = changes,
            Upon = upon,
            Sponsors = ProposalFold.SponsorsOf(revised, ids),
            Rulings = new WeaveRulings(revised.Adopted, revised.Rejected, ids),
        });
    }

    // A paragraph that was voted down stands again once the vote is reopened: in brackets, until it is decided anew.
    private static NegotiatedText Restore(NegotiatedText text, ChangesReopened reopened, Recorded recorded)
    {
        foreach (BlockId block in text.Standings.Where(pair => pair.Value.Status == BlockStatus.VotedDown).Select(pair => pair.Key).Order())
        {
            text = text.Find(block) is null ? text : Stand(text, block, new BlockStanding(BlockStatus.Reopened, recorded.By, recorded.At, reopened.Reason, [], null));
        }

        return text;
    }

    private static NegotiatedText Confirm(NegotiatedText text, BlockConfirmed confirmed, Recorded recorded) =>
        text.Standings.TryGetValue(confirmed.Block, out BlockStanding? standing)
            ? text with
            {
                Standings = text.Standings.SetItem(confirmed.Block, standing with
                {
                    Awaiting = standing.Awaiting.Remove(confirmed.Member, StringComparer.Ordinal),
                    Confirmed = standing.Confirmed.Add((confirmed.Member, recorded.At)),
                }),
            }
            : text;

    private static NegotiatedText Stand(NegotiatedText text, BlockId block, BlockStanding standing) =>
        text with { Standings = text.Standings.SetItem(block, standing with { Earlier = text.Standings.GetValueOrDefault(block) }) };

    private static NegotiatedText Silence(NegotiatedText text, int number, Func<SilenceProcedure, SilenceProcedure> change)
    {
        for (int at = 0; at < text.Silences.Length; at++)
        {
            if (text.Silences[at].Id == number)
            {
                return text with { Silences = text.Silences.SetItem(at, change(text.Silences[at])) };
            }
        }

        return text;
    }

    private static NegotiatedText Conclude(NegotiatedText text, TextConcluded concluded, Recorded recorded)
    {
        NegotiatedText ended = text with { Outcome = concluded.Outcome, OutcomeTitle = concluded.Title, ConcludedAt = recorded.At, TakenUp = null };
        foreach (BlockId block in concluded.Adopted)
        {
            ended = Stand(ended, block, new BlockStanding(BlockStatus.Adopted, recorded.By, recorded.At, concluded.Title, [], null));
        }

        return ended;
    }
}
