using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Works out what an adoption means for every sponsor of every change in play.</summary>
internal sealed class Effects
{
    private readonly Weave before;
    private readonly Weave after;
    private readonly ChangeSet taken;
    private readonly ChangeSet agreed;
    private readonly HashSet<EntryRef> moved = [];
    private readonly List<Effect> effects = [];
    private readonly bool listStanding;

    private Effects(Weave before, Weave after, ImmutableArray<int> taken, bool listStanding)
    {
        this.before = before;
        this.after = after;
        this.listStanding = listStanding;
        this.taken = new ChangeSet(after.Changes.Length);
        agreed = after.SetOf(after.Adopted);
        foreach (int change in taken)
        {
            this.taken.Add(change);
            foreach (Edit edit in after.Changes[change].Edits)
            {
                if (edit is MoveEdit move)
                {
                    moved.Add(move.Block);
                }
            }
        }
    }

    /// <summary>The effects of adopting <paramref name="taken"/>, in the order of the changes' indices.</summary>
    public static ImmutableArray<Effect> Of(Weave before, Weave after, ImmutableArray<int> taken, bool listStanding)
    {
        Effects effects = new(before, after, taken, listStanding);
        for (int change = 0; change < after.Changes.Length; change++)
        {
            if (effects.taken.Contains(change) || before.IsInPlay(change))
            {
                effects.Tell(change);
            }
        }

        return [.. effects.effects];
    }

    private void Tell(int change)
    {
        if (taken.Contains(change))
        {
            Tell(change, [.. after.Changes[change].Sponsors], EffectKind.Satisfied, [after.Changes[change].Id], [change], null);
            return;
        }

        foreach (IGrouping<ImmutableArray<int>, Sponsorship> alike in after.Changes[change].Sponsors.GroupBy(sponsor => after.Wholeness.BundleOf(change, sponsor.Member)))
        {
            Tell(change, [.. alike], alike.Key);
        }
    }

    private void Tell(int change, ImmutableArray<Sponsorship> sponsors, ImmutableArray<int> bundle)
    {
        ImmutableArray<int> wanted = Wish.With(after, bundle);
        SortedSet<int> against = [];
        foreach (int one in wanted)
        {
            if (!agreed.Contains(one))
            {
                foreach (int other in after.Collisions.With(one))
                {
                    if (taken.Contains(other))
                    {
                        against.Add(other);
                    }
                }
            }
        }

        ImmutableArray<ChangeId> stood = [.. against.Select(other => after.Changes[other].Id).Order()];
        if (against.Count > 0)
        {
            Tell(change, sponsors, null, stood, [.. wanted, .. against], wanted);
        }
        else if (moved.Count > 0 && Movers(change) is { IsEmpty: false } movers)
        {
            Tell(change, sponsors, EffectKind.Follows, movers, [change], wanted);
        }
        else if (listStanding)
        {
            Tell(change, sponsors, EffectKind.Stands, [], [change], wanted);
        }
    }

    // Without a kind: the change cannot be taken on what is agreed, and the texts say how.
    private void Tell(
        int change,
        ImmutableArray<Sponsorship> sponsors,
        EffectKind? kind,
        ImmutableArray<ChangeId> against,
        ImmutableArray<int> about,
        ImmutableArray<int>? wanted)
    {
        SortedSet<int> places = Excerpt.Places(after, about);
        string text = Excerpt.Text(after, agreed, places);
        ChangeSet own = wanted is { } wish ? Wish.Over(after, agreed, wish) : agreed;
        string ownText = Excerpt.Text(after, own, places);
        kind ??= IsMet(about, own, text, ownText) ? EffectKind.Satisfied
            : against.All(id => after.Changes[after.IndexOf(id)].Kind == ChangeKind.DeleteBlock) ? EffectKind.Retain
            : EffectKind.Conflict;
        ImmutableArray<BlockId> blocks = Excerpt.Blocks(after, places);
        foreach (Sponsorship sponsor in sponsors)
        {
            effects.Add(new Effect(kind.Value, after.Changes[change].Id, sponsor.Member, against, blocks, text, ownText));
        }
    }

    // The sponsor's text is the agreed one, got in another way. Where a block stands shows only in the whole text.
    private bool IsMet(ImmutableArray<int> about, ChangeSet own, string text, string ownText) =>
        string.Equals(text, ownText, StringComparison.Ordinal)
        && (about.All(change => after.Changes[change].Kind != ChangeKind.Move)
            || string.Equals(Reading.Of(after, agreed).ToString(), Reading.Of(after, own).ToString(), StringComparison.Ordinal));

    private ImmutableArray<ChangeId> Movers(int change)
    {
        HashSet<EntryRef> entries = [];
        foreach (int place in Excerpt.Places(after, [change]))
        {
            if (moved.Contains(after.Entries[place].Ref))
            {
                entries.Add(after.Entries[place].Ref);
            }
        }

        return entries.Count == 0
            ? []
            : [.. taken.Members().Where(one => after.Changes[one].Edits.Any(edit => edit is MoveEdit move && entries.Contains(move.Block))).Select(one => after.Changes[one].Id).Order()];
    }
}
