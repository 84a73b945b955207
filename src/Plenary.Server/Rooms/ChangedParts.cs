using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Rooms;

/// <summary>Which parts of what a room shows an event changes.</summary>
internal static class ChangedParts
{
    /// <summary>The parts, each once.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="after">The whole state after it, or any later one.</param>
    /// <param name="takenUp">For a block that is taken up: the one that was before it.</param>
    public static ImmutableArray<Part> Of(ProceedingsEvent happened, Proceedings after, BlockId? takenUp) => happened switch
    {
        BodyEvent => [new Part(PartKind.Body), .. after.Texts.All.Keys.Select(text => new Part(PartKind.Order, text.Value))],
        MeetingEvent meeting => [new Part(PartKind.Meeting, meeting.Meeting.Value)],
        RecordEvent or MediationEvent => [new Part(PartKind.Record)],
        DraftSaved or DraftDropped => [new Part(PartKind.Drafts, ((TextEvent)happened).Text.Value)],
        PositionTaken taken => OfPosition(taken.Position.Text, taken.Position.On, after),
        PositionWithdrawn gone => OfPosition(gone.Text, gone.On, after),
        TextEvent text => [.. new HashSet<Part>(OfText(text, after, takenUp)) { new(PartKind.Text, text.Text.Value) }],
        _ => throw new ArgumentException($"Nobody has said what {happened.GetType().Name} changes.", nameof(happened)),
    };

    /// <summary>The member whose stance on a block is all that an event changes there; otherwise <see langword="null"/>.</summary>
    /// <remarks>Such changes are most of what happens, and are told by the stance alone instead of by the block drawn anew.</remarks>
    /// <param name="recorded">The event.</param>
    /// <param name="after">The whole state after it, or any later one.</param>
    public static string? Said(Recorded recorded, Proceedings after)
    {
        (PositionTarget on, string? holder) = recorded.Event switch
        {
            PositionTaken taken => (taken.Position.On, taken.Position.Holder),
            PositionWithdrawn gone => (gone.On, gone.Holder),
            _ => (default, null),
        };

        // What a group holds is held by all its members; what is held on a part of a block that was split is drawn with the whole.
        return holder is not null && on.Block is { } block && !block.Value.Contains('~', StringComparison.Ordinal) && recorded.For.IsOpenTo(Audience.Table) && after.Body.IsMember(holder) && !after.Body.Caucuses.ContainsKey(holder) ? holder : null;
    }

    private static IEnumerable<Part> OfText(TextEvent happened, Proceedings after, BlockId? takenUp)
    {
        if (!after.Texts.TryGet(happened.Text, out NegotiatedText? text))
        {
            return [];
        }

        return happened switch
        {
            TextOpened or RevisionIssued or TextConcluded => [new Part(PartKind.Order, text.Id.Value)],
            ProposalTabled tabled => OfChanges(text, tabled.Ids),
            SponsorJoined joined => OfProposal(text, joined.Proposal),
            SponsorLeft left => OfProposal(text, left.Proposal),
            ProposalFolded folded => OfProposal(text, folded.Proposal),
            ChangesAdopted adopted => Decided(text, adopted.Changes),
            ChangesRejected rejected => Decided(text, rejected.Changes),
            ChangesReopened reopened => Decided(text, reopened.Changes),
            BlockTakenUp taken => [.. Blocks(text, takenUp), .. Blocks(text, taken.Block)],
            BlockStatusSet set => [.. Blocks(text, set.Block), .. Conditional(text, after)],
            BlockVotedDown down => [new Part(PartKind.Order, text.Id.Value), .. Blocks(text, down.Block), .. Decided(text, down.Ids)],
            DifferenceMarked marked => Blocks(text, marked.Block),
            BlockConfirmed confirmed => Blocks(text, confirmed.Block),
            SilenceOpened opened => OfChanges(text, opened.Changes),
            VoteTaken vote => OfPosition(text.Id, vote.On, after),
            _ => [],
        };

        IEnumerable<Part> Decided(NegotiatedText now, ImmutableArray<ChangeId> changes) => [.. OfChanges(now, changes), .. Conditional(now, after)];
    }

    private static ImmutableArray<Part> OfPosition(TextId id, PositionTarget on, Proceedings after)
    {
        Part whole = new(PartKind.Text, id.Value);
        return !after.Texts.TryGet(id, out NegotiatedText? text) ? [whole] : on switch
        {
            { Block: { } block } => [whole, .. Blocks(text, block)],
            { Change: { } change } => [whole, .. BlocksOf(text, [change])],
            { Proposal: { } number } when text.Proposals.TryGetValue(number, out Proposal? proposal) => [whole, .. BlocksOf(text, proposal.Changes)],
            _ => [whole],
        };
    }

    private static IEnumerable<Part> OfProposal(NegotiatedText text, int number) =>
        text.Proposals.TryGetValue(number, out Proposal? proposal) ? OfChanges(text, proposal.Changes) : [];

    // A change that brings in, moves or takes away a block changes the list of blocks, and with it the labels.
    private static IEnumerable<Part> OfChanges(NegotiatedText text, ImmutableArray<ChangeId> changes)
    {
        bool reorders = changes.Any(change => text.Weave.Changes[text.Weave.IndexOf(change)] is { } made && (made.Kind == ChangeKind.DeleteBlock || made.Edits.Any(edit => edit is BlockEdit or MoveEdit || Splits(edit))));
        return reorders ? [new Part(PartKind.Order, text.Id.Value), .. BlocksOf(text, changes)] : BlocksOf(text, changes);
    }

    private static bool Splits(Edit edit) => edit is SpanEdit span && (span.Inserted.Any(token => token.Kind == TokenKind.Mark) || span.Deleted.Any(token => token.IsStart));

    private static IEnumerable<Part> BlocksOf(NegotiatedText text, IEnumerable<ChangeId> changes) => changes.SelectMany(change => text.Weave.BlocksOf(change)).SelectMany(block => Blocks(text, block));

    // Positions under a condition count otherwise once what they wait for is decided, wherever they stand.
    private static IEnumerable<Part> Conditional(NegotiatedText text, Proceedings after) =>
        after.Positions.All.TryGetValue(text.Id, out var held)
            ? held.Where(on => on.Value.Values.Any(one => one.Position.Condition is not null)).SelectMany(on => OfPosition(text.Id, on.Key, after))
            : [];

    private static IEnumerable<Part> Blocks(NegotiatedText text, BlockId? block)
    {
        if (block is { } id)
        {
            int cut = id.Value.IndexOf('~', StringComparison.Ordinal);
            yield return new Part(PartKind.Block, text.Id.Value, cut < 0 ? id.Value : id.Value[..cut]);
        }
    }
}
