using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Rooms;

/// <summary>Which parts of what a room shows an event changes.</summary>
internal static class ChangedParts
{
    /// <summary>The parts, each once: all that an audience which is told the event may see otherwise after it, and perhaps more.</summary>
    /// <param name="recorded">The event.</param>
    /// <param name="after">The whole state after it, or any later one.</param>
    /// <param name="takenUp">For a block that is taken up: the one that was before it.</param>
    public static ImmutableArray<Part> Of(Recorded recorded, Proceedings after, BlockId? takenUp) => recorded.Event switch
    {
        BodyEvent => [new Part(PartKind.Body), .. after.Texts.All.Keys.Select(text => new Part(PartKind.Order, text.Value))],
        MeetingEvent meeting => [new Part(PartKind.Meeting, meeting.Meeting.Value)],
        RecordEvent or MediationEvent => [new Part(PartKind.Record)],
        DraftSaved or DraftDropped => [new Part(PartKind.Drafts, ((TextEvent)recorded.Event).Text.Value)],
        PositionTaken taken => OfStance(recorded, taken.Position.Text, taken.Position.On, taken.Position.Holder, after),
        PositionWithdrawn gone => OfStance(recorded, gone.Text, gone.On, gone.Holder, after),
        TextEvent text => [.. new HashSet<Part>([.. OfText(text, after, takenUp), .. MayMeet(text, recorded, after) ? OnCondition(text.Text, after, Waiting(text.Text, after)) : []]) { new(PartKind.Text, text.Text.Value) }],
        _ => throw new ArgumentException($"Nobody has said what {recorded.Event.GetType().Name} changes.", nameof(recorded)),
    };

    /// <summary>The members who hold something else on blocks after an event; <see langword="null"/> when it may be any.</summary>
    /// <remarks>Such changes are most of what happens, and are told by the stances alone instead of by the blocks drawn anew.</remarks>
    /// <param name="recorded">The event.</param>
    /// <param name="after">The whole state after it, or any later one.</param>
    public static IReadOnlyCollection<string>? Said(Recorded recorded, Proceedings after)
    {
        // Who proposes or joins takes no position by it; what has become of a text matters only to positions that wait for it.
        if (recorded.Event is TextEvent and not (DraftSaved or DraftDropped) && (!MayMeet((TextEvent)recorded.Event, recorded, after) || Waiting(((TextEvent)recorded.Event).Text, after).IsEmpty))
        {
            return [];
        }

        (TextId text, PositionTarget on, string? holder) = recorded.Event switch
        {
            PositionTaken taken => (taken.Position.Text, taken.Position.On, taken.Position.Holder),
            PositionWithdrawn gone => (gone.Text, gone.On, gone.Holder),
            _ => (default, default, null),
        };

        // What is held on a part of a block that was split is drawn with the whole, and so is what is held on proposals.
        if (holder is null || !recorded.For.IsOpenTo(Audience.Table) || !(on.Kind is TargetKind.WholeText or TargetKind.Status || on.Block?.Value.Contains('~', StringComparison.Ordinal) == false))
        {
            return null;
        }

        // What others hold on a condition may count otherwise now.
        ImmutableArray<PositionTarget> waiting = WaitingForStances(text, after);
        if (waiting.IsEmpty && after.Body.IsMember(holder) && !after.Body.Caucuses.ContainsKey(holder))
        {
            return [holder];
        }

        HashSet<string> members = new(StringComparer.Ordinal);
        foreach (string one in waiting.SelectMany(target => after.Positions.On(text, target).Keys).Where(IsFormal).Select(key => key.Holder).Prepend(holder))
        {
            // What a group holds is held by all its members.
            members.UnionWith(after.Body.Caucuses.TryGetValue(one, out Caucus? group) ? group.Members : after.Body.IsMember(one) ? [one] : []);
        }

        return [.. members.Where(after.Body.IsMember)];
    }

    /// <summary>Whether all that an event changes of blocks is what members hold.</summary>
    public static bool IsOnlySaid(Recorded recorded) => recorded.Event is PositionEvent;

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
            ChangesAdopted adopted => OfDecided(text, adopted.Changes),
            ChangesRejected rejected => OfDecided(text, rejected.Changes),
            ChangesReopened reopened => OfDecided(text, reopened.Changes),
            BlockTakenUp taken => [.. Blocks(text, takenUp), .. Blocks(text, taken.Block)],
            BlockStatusSet set => Blocks(text, set.Block),
            BlockVotedDown down => [new Part(PartKind.Order, text.Id.Value), .. Blocks(text, down.Block), .. OfDecided(text, down.Ids)],
            DifferenceMarked marked => Blocks(text, marked.Block),
            BlockConfirmed confirmed => Blocks(text, confirmed.Block),
            SilenceOpened opened => OfChanges(text, opened.Changes),
            VoteTaken vote => OfTarget(text, vote.On),
            _ => [],
        };
    }

    private static ImmutableArray<Part> OfStance(Recorded recorded, TextId id, PositionTarget on, string holder, Proceedings after)
    {
        Part whole = new(PartKind.Text, id.Value);
        if (!after.Texts.TryGet(id, out NegotiatedText? text))
        {
            return [whole];
        }

        // What is told in confidence decides nothing: it is shown with what it is on, and nowhere else.
        if (!recorded.For.IsOpenTo(Audience.Table))
        {
            return [whole, .. OfTarget(text, on)];
        }

        ImmutableArray<PositionTarget> waiting = WaitingForStances(id, after);
        if (on.Kind == TargetKind.Block && waiting.IsEmpty)
        {
            return [whole, .. OfTarget(text, on)];
        }

        return [.. new HashSet<Part>([.. OfTarget(text, on), .. on.Kind == TargetKind.WholeText && IsCarriedDown(id, holder, after) ? All(text) : [], .. OnCondition(id, after, waiting)]) { whole }];
    }

    // Who accepts the whole text accepts each block, as long as it says nothing else there. Whether it ever did is enough to know.
    private static bool IsCarriedDown(TextId text, string holder, Proceedings after)
    {
        ImmutableDictionary<PositionKey, HeldPosition> held = after.Positions.On(text, PositionTarget.WholeText);
        foreach (AudienceKind told in (ReadOnlySpan<AudienceKind>)[AudienceKind.Table, AudienceKind.Public])
        {
            for (HeldPosition? one = held.GetValueOrDefault(new PositionKey(holder, told)); one is not null; one = one.Earlier)
            {
                if (one.Position.Stance is Stance.Support or Stance.Accept)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<Part> All(NegotiatedText text) => text.Weave.Entries.Select(entry => entry.Id).Where(block => text.Labels.LabelOf(block) is not null).SelectMany(block => Blocks(text, block));

    private static IEnumerable<Part> OfTarget(NegotiatedText text, PositionTarget on) => on switch
    {
        { Block: { } block } => Blocks(text, block),
        { Change: { } change } => BlocksOf(text, [change]),
        { Option: { } option } => option.BlocksIn(text.Weave).SelectMany(block => Blocks(text, block)),
        { Proposal: { } number } when text.Proposals.TryGetValue(number, out Proposal? proposal) => BlocksOf(text, proposal.Changes),
        _ => [],
    };

    private static IEnumerable<Part> OfProposal(NegotiatedText text, int number) =>
        text.Proposals.TryGetValue(number, out Proposal? proposal) ? OfChanges(text, proposal.Changes) : [];

    // What is decided of one change of a proposal may put the proposal on the table or take it off, wherever its other changes are.
    private static IEnumerable<Part> OfDecided(NegotiatedText text, ImmutableArray<ChangeId> changes) =>
        OfChanges(text, [.. changes, .. changes.SelectMany(change => text.MadeBy.GetValueOrDefault(change, [])).Distinct().SelectMany(number => text.Proposals[number].Changes)]);

    // A change that brings in, moves or takes away a block changes the list of blocks, and with it the labels; and a block
    // that does not stand is in the list only as long as a change to it is in play.
    private static IEnumerable<Part> OfChanges(NegotiatedText text, ImmutableArray<ChangeId> changes)
    {
        bool reorders = changes.Any(change => text.Weave.Changes[text.Weave.IndexOf(change)] is { } made && (made.Kind == ChangeKind.DeleteBlock || made.Edits.Any(edit => edit is BlockEdit or MoveEdit || Splits(edit)) || text.Weave.BlocksOf(change).Any(block => text.Find(block) is null)));
        return reorders ? [new Part(PartKind.Order, text.Id.Value), .. BlocksOf(text, changes)] : BlocksOf(text, changes);
    }

    private static bool Splits(Edit edit) => edit is SpanEdit span && (span.Inserted.Any(token => token.Kind == TokenKind.Mark) || span.Deleted.Any(token => token.IsStart));

    private static IEnumerable<Part> BlocksOf(NegotiatedText text, IEnumerable<ChangeId> changes) => changes.SelectMany(change => text.Weave.BlocksOf(change)).SelectMany(block => Blocks(text, block));

    // Positions under a condition count otherwise once what they wait for has changed, wherever they stand.
    private static IEnumerable<Part> OnCondition(TextId id, Proceedings after, IEnumerable<PositionTarget> waiting) =>
        after.Texts.TryGet(id, out NegotiatedText? text) ? waiting.SelectMany(on => on.Kind == TargetKind.WholeText ? All(text) : OfTarget(text, on)) : [];

    private static ImmutableHashSet<PositionTarget> Waiting(TextId text, Proceedings after) => after.Positions.OnCondition.GetValueOrDefault(text, []);

    private static ImmutableArray<PositionTarget> WaitingForStances(TextId text, Proceedings after) =>
        [.. Waiting(text, after).Where(on => after.Positions.On(text, on).Any(held => IsFormal(held.Key) && AsksForStance(held.Value.Position.Condition)))];

    private static bool IsFormal(PositionKey key) => key.Confidentiality is AudienceKind.Table or AudienceKind.Public;

    private static bool AsksForStance(Condition? condition) => condition switch
    {
        IfHolds => true,
        IfAll all => all.Terms.Any(AsksForStance),
        IfAny any => any.Terms.Any(AsksForStance),
        _ => false,
    };

    // Whether a condition may be met after it, or no longer: what is tabled, taken up or joined decides nothing, unless it brings back what was withdrawn.
    private static bool MayMeet(TextEvent happened, Recorded recorded, Proceedings after) => happened switch
    {
        ProposalTabled or BlockTakenUp => false,
        SponsorJoined joined => after.Texts.TryGet(joined.Text, out NegotiatedText? text) && text.Proposals.TryGetValue(joined.Proposal, out Proposal? proposal) && proposal.StatusAt >= recorded.At,
        _ => true,
    };

    private static IEnumerable<Part> Blocks(NegotiatedText text, BlockId? block)
    {
        if (block is { } id)
        {
            int cut = id.Value.IndexOf('~', StringComparison.Ordinal);
            yield return new Part(PartKind.Block, text.Id.Value, cut < 0 ? id.Value : id.Value[..cut]);
        }
    }
}
