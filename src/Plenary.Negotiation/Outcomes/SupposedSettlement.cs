using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>How everything that is open in a text might be settled, and what members would then hold: a package, thought through to its outcome.</summary>
/// <param name="Taken">The changes that are taken. All others in play are rejected.</param>
/// <param name="LeftOut">The blocks that are left out, beside those that a change takes out.</param>
/// <param name="Decided">The blocks that are decided by it: none of them is parked any more.</param>
/// <param name="Positions">What members hold when it is put to them; nobody holds anything else.</param>
public sealed record SupposedSettlement(ImmutableArray<ChangeId> Taken, ImmutableArray<BlockId> LeftOut, ImmutableArray<BlockId> Decided, ImmutableArray<Position> Positions)
{
    /// <summary>The proceedings as they would be. Nothing is recorded.</summary>
    /// <remarks>A position on a block that is not in the words any more is one on the whole: it is the text without it that its holder speaks to.</remarks>
    /// <param name="state">The proceedings as they are.</param>
    /// <param name="id">The text.</param>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public Proceedings AppliedTo(Proceedings state, TextId id)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Texts.TryGet(id, out NegotiatedText? text))
        {
            throw new ArgumentException($"There is no text {id}.", nameof(id));
        }

        // Once a text is concluded only what was held before counts: so it is as if this had been put at the last moment.
        Supposing supposing = new(state with { Positions = PositionsState.Empty }, text.ConcludedAt ?? state.At);
        ImmutableArray<ChangeId> taken = [.. Taken.Where(change => !text.Adopted.Contains(change)).Distinct().Order()];
        ImmutableArray<ChangeId> rejected = [.. text.Weave.Changes.Select(change => change.Id).Where(change => text.IsInPlay(change) && !taken.Contains(change))];
        supposing.Happens(taken.IsEmpty ? null : new ChangesAdopted(id, taken, state.Body.Profile.Rule, []));
        supposing.Happens(rejected.IsEmpty ? null : new ChangesRejected(id, rejected, state.Body.Profile.Rule));
        foreach (BlockId block in Decided.Distinct().Where(block => text.StatusOf(block) == BlockStatus.Parked))
        {
            supposing.Happens(new BlockStatusSet(id, block, BlockStatus.Open, null, [], null));
        }

        LeaveOut(supposing, id);
        HashSet<BlockId> standing = [.. supposing.TextOf(id).Agreed.Blocks.Select(block => NegotiatedText.WholeOf(block.Id))];
        foreach (Position position in Positions)
        {
            supposing.Happens(new PositionTaken(position.On.Block is { } on && !standing.Contains(NegotiatedText.WholeOf(on)) ? position with { On = PositionTarget.WholeText } : position));
        }

        return supposing.State;
    }

    private void LeaveOut(Supposing supposing, TextId id)
    {
        HashSet<BlockId> wholes = [.. LeftOut.Select(NegotiatedText.WholeOf)];
        NegotiatedText text = supposing.TextOf(id);
        TextDocument without = new([.. text.Agreed.Blocks.Where(block => !wholes.Contains(NegotiatedText.WholeOf(block.Id)))]);
        if (without.Blocks.Length == text.Agreed.Blocks.Length)
        {
            return;
        }

        // The paragraphs go together, by one change of the weave: the event names one of them, and the others stand as voted down like it.
        Adoption adoption = text.Weave.Rebase(without, TextHolder.Members);
        ImmutableArray<TabledChange> changes = adoption.Weave.TabledAs(adoption.Adopted, [new Sponsorship(TextHolder.Members, null, supposing.At)]);
        ImmutableArray<WrittenUpon> upon = ProposalDecider.UponOf(adoption.Weave, adoption.Adopted);
        foreach (BlockId block in wholes.Order())
        {
            supposing.Happens(new BlockVotedDown(id, block, changes, supposing.State.Body.Profile.Rule) { Ids = adoption.Adopted, Upon = upon, Effects = adoption.Effects });
            changes = [];
            adoption = adoption with { Adopted = [], Effects = [] };
            upon = [];
        }
    }

    private sealed class Supposing(Proceedings state, DateTimeOffset at)
    {
        public Proceedings State { get; private set; } = state;

        public DateTimeOffset At => at;

        public NegotiatedText TextOf(TextId id) => State.Texts.TryGet(id, out NegotiatedText? text) ? text : throw new InvalidOperationException($"The text {id} is lost.");

        public void Happens(ProceedingsEvent? happened)
        {
            if (happened is not null)
            {
                State = State.Apply(new Recorded(State.Sequence + 1, at, Actor.Chair, Audience.Table, happened));
            }
        }
    }
}
