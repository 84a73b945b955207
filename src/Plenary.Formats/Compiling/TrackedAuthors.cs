using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Who tracked what in one paragraph of a draft, by the indices of the authors; -1 for nobody.</summary>
internal sealed class TrackedAuthors
{
    private static readonly TrackedAuthors Nobody = new([], [], (-1, -1), (-1, -1));

    // What put in each stretch and what takes it out; empty where no stretch is tracked.
    private readonly (int Inserted, int Deleted)[] spans;
    private readonly (int Inserted, int Deleted) mark;
    private readonly (int Inserted, int Deleted) scope;

    private TrackedAuthors(int[] all, (int Inserted, int Deleted)[] spans, (int Inserted, int Deleted) mark, (int Inserted, int Deleted) scope)
    {
        All = all;
        this.spans = spans;
        this.mark = mark;
        this.scope = scope;
    }

    /// <summary>All of them, each once.</summary>
    public int[] All { get; }

    /// <summary>Whether any stretch of the words is tracked.</summary>
    public bool HasSpans => spans.Length > 0;

    /// <summary>Whether the paragraph is there, and its mark, whatever is accepted.</summary>
    public bool EndsAlways => mark == (-1, -1) && scope == (-1, -1);

    /// <summary>The authors of a paragraph.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="indexOf">The index of an author.</param>
    public static TrackedAuthors Of(DraftBlock block, Func<string, int> indexOf)
    {
        (int, int) mark = (IndexOf(block.MarkInserted), IndexOf(block.MarkDeleted));
        (int, int) scope = (IndexOf(block.ScopeInserted), IndexOf(block.ScopeDeleted));
        bool isTracked = false;
        foreach (DraftSpan span in block.Spans)
        {
            isTracked |= span.Inserted is not null || span.Deleted is not null;
        }

        (int, int)[] spans = isTracked ? [.. block.Spans.Select(span => (IndexOf(span.Inserted), IndexOf(span.Deleted)))] : [];
        if (spans.Length == 0 && mark == (-1, -1) && scope == (-1, -1))
        {
            return Nobody;
        }

        SortedSet<int> all = [mark.Item1, mark.Item2, scope.Item1, scope.Item2];
        foreach ((int inserted, int deleted) in spans)
        {
            all.Add(inserted);
            all.Add(deleted);
        }

        all.Remove(-1);
        return new TrackedAuthors([.. all], spans, mark, scope);

        int IndexOf(Revision? revision) => revision is null ? -1 : indexOf(revision.Author);
    }

    /// <summary>Whether a stretch of the words shows when some authors are accepted.</summary>
    public bool ShowsSpan(int span, bool[] accepted) => Shows(spans[span], accepted);

    /// <summary>Whether the mark shows.</summary>
    public bool ShowsMark(bool[] accepted) => Shows(mark, accepted);

    /// <summary>Whether what the paragraph is part of shows.</summary>
    public bool ShowsScope(bool[] accepted) => Shows(scope, accepted);

    private static bool Shows((int Inserted, int Deleted) tracked, bool[] accepted) =>
        (tracked.Inserted < 0 || accepted[tracked.Inserted]) && (tracked.Deleted < 0 || !accepted[tracked.Deleted]);
}
