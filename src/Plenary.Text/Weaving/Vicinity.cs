namespace Plenary.Text;

/// <summary>Which changes stand so close to some that they may touch the same words, gap or boundary between blocks.</summary>
/// <remarks>
/// Those that are made to the same block; where it is one of the base, to the one before it or after it as well, because the
/// gap between two blocks is one; and where a change joins a block to the next, whatever was put between them.
/// </remarks>
internal sealed class Vicinity
{
    private readonly Weave weave;
    private readonly SortedSet<int> changes;
    private readonly HashSet<EntryRef> seen = [];

    private Vicinity(Weave weave, int[] of) => (this.weave, changes) = (weave, [.. of]);

    /// <summary>Those of some changes, and these themselves, ascending.</summary>
    public static SortedSet<int> Of(Weave weave, int[] changes)
    {
        Vicinity vicinity = new(weave, changes);
        foreach (int change in changes)
        {
            foreach (Edit edit in weave.Changes[change].Edits)
            {
                vicinity.AddAround(edit, weave.Changes[change].Kind != ChangeKind.DeleteBlock);
            }
        }

        return vicinity.changes;
    }

    private void AddAround(Edit edit, bool joins)
    {
        switch (edit)
        {
            case SpanEdit span:
                AddAround(weave.EntryOf(span.After));
                foreach (TokenRef deleted in span.Deleted)
                {
                    AddAround(weave.EntryOf(deleted));
                    if (joins && deleted.IsBase && deleted.Ordinal == weave.Base.Blocks[deleted.Part].Tokens.Length)
                    {
                        AddPutAfter(deleted.Entry);
                    }
                }

                break;
            case BlockEdit block:
                Add(block.After);
                break;
            case MoveEdit move:
                AddAround(move.Block);
                Add(move.After);
                break;
            default:
                break;
        }
    }

    private void AddAround(EntryRef entry)
    {
        Add(entry);
        if (entry.IsBase)
        {
            Add(EntryRef.Base(entry.Part - 1));
            Add(EntryRef.Base(entry.Part + 1));
        }
    }

    private void Add(EntryRef entry)
    {
        if (seen.Add(entry) && weave.Positions.TryGetValue(entry, out int place))
        {
            changes.UnionWith(weave.Entries[place].Touching);
            changes.UnionWith(weave.Entries[place].Moves);
        }
    }

    private void AddPutAfter(EntryRef block)
    {
        for (int place = weave.PositionOf(block) + 1; place < weave.Entries.Length && !weave.Entries[place].Ref.IsBase; place++)
        {
            changes.Add(weave.Entries[place].Ref.Change);
        }
    }
}
