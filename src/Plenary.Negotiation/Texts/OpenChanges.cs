using System.Collections;
using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Which changes in play touch which block. Immutable.</summary>
internal sealed class OpenChanges
{
    private readonly ImmutableArray<Change> changes;
    private readonly ImmutableDictionary<BlockId, ImmutableArray<ChangeId>> touching;
    private readonly BitArray inPlay;

    private OpenChanges(ImmutableArray<Change> changes, ImmutableDictionary<BlockId, ImmutableArray<ChangeId>> touching, BitArray inPlay) =>
        (this.changes, this.touching, this.inPlay) = (changes, touching, inPlay);

    /// <summary>Those of a weave.</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="before">Those of an earlier state of it, of which what has not changed since is kept.</param>
    /// <param name="ruled">What has been adopted, rejected or reopened since then.</param>
    public static OpenChanges Of(Weave weave, OpenChanges? before, IEnumerable<ChangeId> ruled)
    {
        ImmutableDictionary<BlockId, ImmutableArray<ChangeId>>.Builder touching = (before?.touching ?? ImmutableDictionary<BlockId, ImmutableArray<ChangeId>>.Empty).ToBuilder();
        BitArray inPlay = before is null ? new(weave.Changes.Length) : new(before.inPlay) { Length = weave.Changes.Length };
        int known = before?.changes.Length ?? 0;
        for (int change = 0; change < weave.Changes.Length; change++)
        {
            // Who asks for a change is part of it.
            if (change >= known || !ReferenceEquals(weave.Changes[change], before!.changes[change]))
            {
                Look(change);
            }
        }

        foreach (ChangeId change in before is null ? [] : ruled)
        {
            Look(weave.IndexOf(change));
        }

        return new OpenChanges(weave.Changes, touching.ToImmutable(), inPlay);

        void Look(int change)
        {
            bool isInPlay = weave.IsInPlay(change);
            if (isInPlay != inPlay[change])
            {
                inPlay[change] = isInPlay;
                Set(touching, weave, change, isInPlay);
            }
        }
    }

    public ImmutableArray<ChangeId> In(BlockId block) => touching.GetValueOrDefault(NegotiatedText.WholeOf(block), []);

    private static void Set(ImmutableDictionary<BlockId, ImmutableArray<ChangeId>>.Builder touching, Weave weave, int change, bool isInPlay)
    {
        ChangeId id = weave.Changes[change].Id;
        foreach (BlockId block in weave.BlocksOf(id))
        {
            ImmutableArray<ChangeId> others = touching.GetValueOrDefault(block, []);
            if (!isInPlay)
            {
                touching[block] = others.Remove(id);
                continue;
            }

            int at = others.Length;
            while (at > 0 && weave.IndexOf(others[at - 1]) > change)
            {
                at--;
            }

            touching[block] = others.Insert(at, id);
        }
    }
}
