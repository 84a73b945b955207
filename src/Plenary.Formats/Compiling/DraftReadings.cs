using System.Text;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Reads one draft as many: with the tracked changes of some authors, and without those of the others.</summary>
internal sealed class DraftReadings
{
    private readonly Draft draft;
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly int[][] authorsOf;
    private readonly string[] untouched;

    public DraftReadings(Draft draft)
    {
        this.draft = draft;
        authorsOf = new int[draft.Blocks.Length][];
        untouched = new string[draft.Blocks.Length];
        for (int b = 0; b < authorsOf.Length; b++)
        {
            authorsOf[b] = AuthorsOf(draft.Blocks[b]);
        }

        bool[] none = new bool[index.Count];
        for (int b = 0; b < authorsOf.Length; b++)
        {
            untouched[b] = authorsOf[b].Length == 0 ? draft.Blocks[b].Text : WordsOf(draft.Blocks[b], none);
        }
    }

    /// <summary>The authors of the draft's tracked changes, each with its index.</summary>
    public IReadOnlyDictionary<string, int> Authors => index;

    /// <summary>The text with the changes of the authors at some indices.</summary>
    public ComparableText Accepting(bool[] accepted)
    {
        ComparableText text = new();
        string open = "";
        BlockPlace place = BlockPlace.Body;
        for (int b = 0; b < draft.Blocks.Length; b++)
        {
            DraftBlock block = draft.Blocks[b];
            if (!Shows(block.ScopeInserted, block.ScopeDeleted, accepted))
            {
                continue;
            }

            string words = Array.Exists(authorsOf[b], author => accepted[author]) ? WordsOf(block, accepted) : untouched[b];
            bool ends = Shows(block.MarkInserted, block.MarkDeleted, accepted);
            if (words.Length == 0 && !ends)
            {
                // Nothing of it is there: what comes before it may run on past it.
                continue;
            }

            if (open.Length > 0 && block.Shape.Place != place)
            {
                text.Add(open, place.Story);
                open = "";
            }

            place = block.Shape.Place;
            open = open.Length == 0 ? words : open + words;
            if (ends)
            {
                text.Add(open, place.Story);
                open = "";
            }
        }

        if (open.Length > 0)
        {
            text.Add(open, place.Story);
        }

        return text;
    }

    private int[] AuthorsOf(DraftBlock block)
    {
        SortedSet<int>? authors = null;
        Add(block.MarkInserted);
        Add(block.MarkDeleted);
        Add(block.ScopeInserted);
        Add(block.ScopeDeleted);
        foreach (DraftSpan span in block.Spans)
        {
            Add(span.Inserted);
            Add(span.Deleted);
        }

        return authors is null ? [] : [.. authors];

        void Add(Revision? revision)
        {
            if (revision is not null)
            {
                if (!index.TryGetValue(revision.Author, out int author))
                {
                    index.Add(revision.Author, author = index.Count);
                }

                (authors ??= []).Add(author);
            }
        }
    }

    private string WordsOf(DraftBlock block, bool[] accepted)
    {
        StringBuilder words = new(block.Text.Length);
        int at = 0;
        foreach (DraftSpan span in block.Spans)
        {
            words.Append(block.Text, at, span.Start - at);
            if (Shows(span.Inserted, span.Deleted, accepted))
            {
                words.Append(block.Text, span.Start, span.Length);
            }

            at = span.End;
        }

        return words.Append(block.Text, at, block.Text.Length - at).ToString();
    }

    private bool Shows(Revision? inserted, Revision? deleted, bool[] accepted) =>
        (inserted is null || accepted[index[inserted.Author]]) && (deleted is null || !accepted[index[deleted.Author]]);
}
