using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Works out what an adoption means for every sponsor of every change in play.</summary>
internal sealed class Effects
{
    private readonly Weave after;
    private readonly ChangeSet taken;
    private readonly ChangeSet agreed;
    private readonly ChangeSet near;
    private readonly HashSet<EntryRef> moved = [];
    private readonly List<Effect> effects = [];
    private readonly bool listStanding;

    private Effects(Weave after, ImmutableArray<int> taken, bool listStanding)
    {
        this.after = after;
        this.listStanding = listStanding;
        this.taken = new ChangeSet(after.Changes.Length);
        agreed = after.SetOf(after.Adopted);
        near = new ChangeSet(after.Changes.Length);
        foreach (int change in taken)
        {
            this.taken.Add(change);
            foreach (int other in after.Collisions.With(change))
            {
                near.Add(other);
            }

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
        Effects effects = new(after, taken, listStanding);
        ChangeSet settled = before.Settled();
        for (int change = 0; change < after.Changes.Length; change++)
        {
            if (effects.taken.Contains(change) || (!settled.Contains(change) && effects.IsConcerned(change)))
            {
                effects.Tell(change);
            }
        }

        return [.. effects.effects];
    }

    // Most changes have nothing to do with what was adopted, and that is quick to see.
    private bool IsConcerned(int change)
    {
        if (listStanding || near.Contains(change) || IsIn(change, moved))
        {
            return true;
        }

        foreach (ImmutableArray<int> bundle in after.Wholeness.BundlesOf(change))
        {
            foreach (int one in bundle)
            {
                if (near.Contains(one) || Grounds.Of(after.Changes, one).Any())
                {
                    return true;
                }
            }
        }

        return false;
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
        else if (IsIn(change, moved))
        {
            Tell(change, sponsors, EffectKind.Follows, Movers(change), [change], wanted);
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

    private ImmutableArray<ChangeId> Movers(int change) =>
    [
        .. taken.Members()
            .Where(one => after.Changes[one].Edits.Any(edit => edit is MoveEdit move && IsIn(change, [move.Block])))
            .Select(one => after.Changes[one].Id)
            .Order(),
    ];

    // Whether a change is made to the words of one of the blocks.
    private bool IsIn(int change, HashSet<EntryRef> blocks)
    {
        if (blocks.Count == 0)
        {
            return false;
        }

        foreach (Edit edit in after.Changes[change].Edits)
        {
            if (edit is SpanEdit span && (blocks.Contains(after.EntryOf(span.After)) || span.Deleted.Any(token => blocks.Contains(after.EntryOf(token)))))
            {
                return true;
            }
        }

        return false;
    }
}
