using System.Collections.Immutable;

namespace Plenary.Text;

/// <content>Tabling what was written block by block, and what folding events needs.</content>
public sealed partial class Weave
{
    /// <summary>
    /// Tables edits that say of what block they speak. Taking the changes with <paramref name="reading"/> gives the
    /// reading with the edits made.
    /// </summary>
    /// <param name="reading">The changes taken in the reading that the edits were written on.</param>
    /// <param name="edits">The edits.</param>
    /// <param name="sponsors">In whose name.</param>
    /// <param name="refusal">
    /// Why it cannot be done, or <see langword="null"/>: an object is put in that the block does not have, or a block is to
    /// be moved that was split, or to where no block can stand.
    /// </param>
    /// <returns>
    /// The new weave and the changes, in the order of the edits; none when the edits change nothing, or are refused.
    /// </returns>
    /// <exception cref="ArgumentException">An edit names a block or words that the reading does not have, or two rewrite, delete or move one block.</exception>
    public Tabling TableEdits(ChangeSet reading, IReadOnlyList<WrittenEdit> edits, ImmutableArray<Sponsorship> sponsors, out Refusal? refusal)
    {
        (Tabling? tabling, refusal) = Alignment.ReadingComparer.Table(this, reading, edits, sponsors);
        return tabling ?? new Tabling(this, []);
    }

    /// <summary>The changes of a tabling as they can be tabled again on this same weave, in the name of other sponsors.</summary>
    /// <param name="changes">The changes, in an order in which what is referred to comes first.</param>
    /// <param name="sponsors">In whose name.</param>
    /// <exception cref="KeyNotFoundException">The weave has no such change.</exception>
    public ImmutableArray<TabledChange> TabledAs(IEnumerable<ChangeId> changes, ImmutableArray<Sponsorship> sponsors) =>
    [
        .. changes.Select(id => Changes[IndexOf(id)]).Select(change => new TabledChange(change.Kind, change.Edits, sponsors)),
    ];

    /// <summary>
    /// This weave with other sponsors of some changes: for reading kept proceedings back. Who joins or leaves today uses
    /// <see cref="Table(IReadOnlyList{TabledChange})"/> and <see cref="Withdraw"/>.
    /// </summary>
    /// <param name="sponsors">Changes, and for each all its sponsors.</param>
    /// <exception cref="KeyNotFoundException">One of them is no change of the weave.</exception>
    public Weave RestoreSponsors(IEnumerable<KeyValuePair<ChangeId, ImmutableArray<Sponsorship>>> sponsors)
    {
        ImmutableArray<Change>.Builder? restored = null;
        foreach ((ChangeId change, ImmutableArray<Sponsorship> all) in sponsors)
        {
            int index = IndexOf(change);
            ImmutableArray<Sponsorship> inOrder = all.Sort(static (left, right) => string.CompareOrdinal(left.Member, right.Member));
            Change known = restored is null ? Changes[index] : restored[index];
            if (!known.Sponsors.AsSpan().SequenceEqual(inOrder.AsSpan()))
            {
                restored ??= Changes.ToBuilder();
                restored[index] = known with { Sponsors = inOrder };
            }
        }

        return restored is null ? this : With(changes: restored.DrainToImmutable());
    }

    /// <summary>The changes to take so that some changes can be read on what is agreed: with what makes sense only together with them, and without what stands against them.</summary>
    /// <param name="changes">The changes.</param>
    /// <exception cref="KeyNotFoundException">The weave has no such change.</exception>
    public ChangeSet ReadingWith(IEnumerable<ChangeId> changes) =>
        Wish.Over(this, SetOf(Adopted), Wish.With(this, [.. changes.Select(IndexOf)]));

    /// <summary>The blocks that a change touches: those whose words it changes, that it makes, moves or takes out, in the order of the text.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="KeyNotFoundException">The weave has no such change.</exception>
    public ImmutableArray<BlockId> BlocksOf(ChangeId change)
    {
        int index = IndexOf(change);
        Change made = Changes[index];
        if (made.Blocks.IsDefault)
        {
            made.Blocks = [.. Excerpt.Blocks(this, Excerpt.Places(this, [index])).Distinct()];
        }

        return made.Blocks;
    }
}
