using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>Tables what a draft changes in a reading of a weave.</summary>
internal static class ReadingComparer
{
    public static Tabling Table(Weave weave, ChangeSet taken, Draft draft, string member, string? recordedBy)
    {
        WovenReading reading = Reading.Woven(weave, taken);
        ReadingWords words = new(reading);

        // A block that stands between the halves of a split one has no place to be moved to: then moves are read as
        // deletions and new blocks.
        TextDocument text = words.Text;
        return Table(weave, taken, words, new BaseIndex(text, block => reading.Blocks[block].IsEntry), draft, member, recordedBy)
            ?? Table(weave, taken, words, new BaseIndex(text, static _ => false), draft, member, recordedBy)
            ?? throw new InvalidOperationException("Without moves every draft can be written as changes to a reading.");
    }

    /// <summary>Tables edits of named blocks, or says why they cannot be.</summary>
    public static (Tabling? Tabling, Refusal? Refusal) Table(Weave weave, ChangeSet taken, IReadOnlyList<WrittenEdit> edits, ImmutableArray<Sponsorship> sponsors)
    {
        ReadingWords words = new(Reading.Woven(weave, taken));
        EditScribe scribe = new(words, sponsors);
        ImmutableArray<TabledChange> changes = scribe.Write(edits);
        if (scribe.Refusal is { } refusal)
        {
            return (null, refusal);
        }

        foreach (WrittenMove move in edits.OfType<WrittenMove>())
        {
            if (!words[move.Block].IsEntry)
            {
                return (null, new Refusal("A paragraph that was split, or runs on into the next, cannot be moved."));
            }
        }

        return Table(weave, taken, words, changes) is { } tabling
            ? (tabling, null)
            : (null, new Refusal("No paragraph can be moved to between the halves of one that was split."));
    }

    private static Tabling? Table(Weave weave, ChangeSet taken, ReadingWords words, BaseIndex index, Draft draft, string member, string? recordedBy) =>
        Table(weave, taken, words, DraftComparer.Compare(index, draft, member, recordedBy).Changes);

    private static Tabling? Table(Weave weave, ChangeSet taken, ReadingWords words, ImmutableArray<TabledChange> changes)
    {
        // What collides here stays known in whatever grows from here; what grows may be dropped.
        _ = weave.Collisions;
        ReadingTranslator translator = new(weave, words);
        if (translator.Translate(changes) is not { } tabled)
        {
            return null;
        }

        WeaveLoom loom = new(weave);
        Weave made = loom.Table(tabled, []);
        while (Renew(tabled, loom.Tabled, taken))
        {
            loom = new WeaveLoom(weave);
            made = loom.Table(tabled, []);
        }

        made = SetUpon(made, loom.Tabled, taken);
        return new Tabling(made, [.. loom.Tabled.Distinct().Select(change => made.Changes[change].Id)]);
    }

    // What is put in again, after it was put in and taken out, is another change than the first: it stands after it.
    private static bool Renew(List<TabledChange> tabled, ImmutableArray<int> indices, ChangeSet taken)
    {
        bool isRenewed = false;
        for (int k = 0; k < tabled.Count; k++)
        {
            if (taken.Contains(indices[k]))
            {
                int known = indices[k];
                tabled[k] = tabled[k] with { Edits = [.. tabled[k].Edits.Select((edit, e) => After(edit, known, e))] };
                isRenewed = true;
            }
        }

        return isRenewed;
    }

    private static Edit After(Edit edit, int known, int e) => edit switch
    {
        SpanEdit { InPlace: false } span => span with { After = new TokenRef(known, e, span.Inserted.Length - 1) },
        BlockEdit block => block with { After = new EntryRef(known, e) },
        MoveEdit move => move with { After = new EntryRef(known, e) },
        _ => throw new InvalidOperationException("Words that a reading shows have not been taken out in it."),
    };

    private static Weave SetUpon(Weave weave, ImmutableArray<int> tabled, ChangeSet taken)
    {
        ImmutableArray<Change>.Builder? changes = null;
        foreach (int change in tabled)
        {
            ImmutableArray<ChangeId> upon = [.. weave.Collisions.With(change).Where(taken.Contains).Select(other => weave.Changes[other].Id)];
            if (!upon.IsEmpty)
            {
                changes ??= weave.Changes.ToBuilder();
                changes[change] = changes[change] with { Upon = [.. changes[change].Upon.Union(upon).Order()] };
            }
        }

        return changes is null ? weave : weave.With(changes: changes.DrainToImmutable());
    }
}
