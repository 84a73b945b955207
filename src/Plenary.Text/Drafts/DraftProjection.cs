namespace Plenary.Text;

/// <summary>Reads one file whose tracked changes are by several parties as if only one of them had written (<c>--by author</c>).</summary>
public static class DraftProjection
{
    /// <summary>
    /// The draft with one party's changes only: what others put in was never there, what others took out still is.
    /// Positions in the paragraphs stay as they are.
    /// </summary>
    /// <param name="draft">The file.</param>
    /// <param name="isOwn">Whether a tracked change's author is the party.</param>
    public static Draft For(Draft draft, Func<string, bool> isOwn) => new([.. draft.Blocks.Select(block => For(block, isOwn))]);

    private static DraftBlock For(DraftBlock block, Func<string, bool> isOwn)
    {
        (Revision? scopeInserted, Revision? scopeDeleted) = Project(block.ScopeInserted, block.ScopeDeleted, isOwn);
        (Revision? markInserted, Revision? markDeleted) = Project(block.MarkInserted, block.MarkDeleted, isOwn);
        DraftBlock own = block with
        {
            Spans = [.. block.Spans.Select(span => Project(span, isOwn))],
            ScopeInserted = scopeInserted,
            ScopeDeleted = scopeDeleted,
            MarkInserted = markInserted,
            MarkDeleted = markDeleted,
        };

        // Words that another takes out one by one have that other's name; with the whole they are taken out all the same.
        return scopeDeleted is null ? own : own.Within(scopeInserted, scopeDeleted);
    }

    private static DraftSpan Project(DraftSpan span, Func<string, bool> isOwn)
    {
        (Revision? inserted, Revision? deleted) = Project(span.Inserted, span.Deleted, isOwn);
        return span with { Inserted = inserted, Deleted = deleted };
    }

    // Inserted and deleted by the same hand is in neither view: never there.
    private static (Revision? Inserted, Revision? Deleted) Project(Revision? inserted, Revision? deleted, Func<string, bool> isOwn) =>
        inserted is not null && !isOwn(inserted.Author) ? (inserted, inserted)
        : deleted is not null && !isOwn(deleted.Author) ? (inserted, null)
        : (inserted, deleted);
}
