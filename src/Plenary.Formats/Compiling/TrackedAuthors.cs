using System.Buffers;
using Plenary.Formats.Word;
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

    // The stretches that each of the authors tracked, ascending, one author after the other; where each author's start, and one more.
    private readonly int[] tracked;
    private readonly int[] trackedStarts;

    // The words when nobody is accepted, and where each stretch stands in them or would.
    private readonly string plain = "";
    private readonly int[] plainStarts = [];

    private TrackedAuthors(int[] all, (int Inserted, int Deleted)[] spans, (int Inserted, int Deleted) mark, (int Inserted, int Deleted) scope)
    {
        All = all;
        this.spans = spans;
        this.mark = mark;
        this.scope = scope;
        trackedStarts = new int[all.Length + 1];
        foreach ((int inserted, int deleted) in spans)
        {
            Count(inserted);
            Count(deleted == inserted ? -1 : deleted);
        }

        for (int i = 1; i < trackedStarts.Length; i++)
        {
            trackedStarts[i] += trackedStarts[i - 1];
        }

        // Filled from the end: what was an author's end comes to be its start.
        tracked = new int[trackedStarts[^1]];
        for (int s = spans.Length - 1; s >= 0; s--)
        {
            (int inserted, int deleted) = spans[s];
            Fill(inserted, s);
            Fill(deleted == inserted ? -1 : deleted, s);
        }

        void Count(int author)
        {
            if (author >= 0)
            {
                trackedStarts[Array.BinarySearch(all, author)]++;
            }
        }

        void Fill(int author, int s)
        {
            if (author >= 0)
            {
                tracked[--trackedStarts[Array.BinarySearch(all, author)]] = s;
            }
        }
    }

    private TrackedAuthors(DraftBlock block, int[] all, (int Inserted, int Deleted)[] spans, (int Inserted, int Deleted) mark, (int Inserted, int Deleted) scope)
        : this(all, spans, mark, scope)
    {
        int length = block.Text.Length;
        plainStarts = new int[spans.Length];
        for (int s = 0; s < spans.Length; s++)
        {
            plainStarts[s] = block.Spans[s].Start - (block.Text.Length - length);
            length -= spans[s].Inserted < 0 ? 0 : block.Spans[s].Length;
        }

        plain = string.Create(length, (block, spans), static (words, of) =>
        {
            ReadOnlySpan<char> text = of.block.Text;
            int at = 0;
            for (int s = 0; s < of.spans.Length; s++)
            {
                if (of.spans[s].Inserted >= 0)
                {
                    DraftSpan span = of.block.Spans[s];
                    text[at..span.Start].CopyTo(words);
                    words = words[(span.Start - at)..];
                    at = span.End;
                }
            }

            text[at..].CopyTo(words);
        });
    }

    /// <summary>All of them, each once, ascending.</summary>
    public int[] All { get; }

    /// <summary>Whether the paragraph is there, and its mark, whatever is accepted.</summary>
    public bool EndsAlways => mark == (-1, -1) && scope == (-1, -1);

    /// <summary>The authors of a paragraph.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="indexOf">The index of the author of a tracked change.</param>
    public static TrackedAuthors Of(DraftBlock block, Func<Revision, int> indexOf)
    {
        (int Inserted, int Deleted) mark = (IndexOf(block.MarkInserted), IndexOf(block.MarkDeleted));
        (int Inserted, int Deleted) scope = (IndexOf(block.ScopeInserted), IndexOf(block.ScopeDeleted));
        bool isTracked = false;
        foreach (DraftSpan span in block.Spans)
        {
            isTracked |= span.Inserted is not null || span.Deleted is not null;
        }

        if (!isTracked && mark == (-1, -1) && scope == (-1, -1))
        {
            return Nobody;
        }

        (int Inserted, int Deleted)[] spans = isTracked ? new (int, int)[block.Spans.Length] : [];
        for (int s = 0; s < spans.Length; s++)
        {
            spans[s] = (IndexOf(block.Spans[s].Inserted), IndexOf(block.Spans[s].Deleted));
        }

        int[] all = EachOf(spans, mark, scope);
        return isTracked ? new TrackedAuthors(block, all, spans, mark, scope) : new TrackedAuthors(all, spans, mark, scope);

        int IndexOf(Revision? revision) => revision is null ? -1 : indexOf(revision);
    }

    /// <summary>The words of the paragraph, <paramref name="block"/>, when some authors are accepted.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="accepted">For every author whether it is accepted.</param>
    /// <param name="by">The places of those accepted among <see cref="All"/>.</param>
    /// <param name="room">Room for the words, which are there until it is used again.</param>
    public ReadOnlySpan<char> WordsOf(DraftBlock block, bool[] accepted, ReadOnlySpan<(int Paragraph, int Place)> by, WordRoom room)
    {
        if (spans.Length == 0)
        {
            return block.Text;
        }

        if (by.IsEmpty)
        {
            return plain;
        }

        Write(block, accepted, by, room);
        return room.Words;
    }

    /// <summary>Whether nothing of the paragraph is there, neither words nor mark, when nobody is accepted.</summary>
    public bool IsNothing(DraftBlock block, bool[] nobody) =>
        !ShowsScope(nobody) || (!ShowsMark(nobody) && (spans.Length == 0 ? block.Text : plain).Length == 0);

    /// <summary>Whether the mark shows.</summary>
    public bool ShowsMark(bool[] accepted) => Shows(mark, accepted);

    /// <summary>Whether what the paragraph is part of shows.</summary>
    public bool ShowsScope(bool[] accepted) => Shows(scope, accepted);

    // The authors, each once, ascending.
    private static int[] EachOf(ReadOnlySpan<(int Inserted, int Deleted)> spans, (int Inserted, int Deleted) mark, (int Inserted, int Deleted) scope)
    {
        int[] room = ArrayPool<int>.Shared.Rent((2 * spans.Length) + 4);
        int count = 0;
        foreach ((int inserted, int deleted) in spans)
        {
            Note(inserted);
            Note(deleted);
        }

        Note(mark.Inserted);
        Note(mark.Deleted);
        Note(scope.Inserted);
        Note(scope.Deleted);
        int[] each = SponsorSets.EachOnce(room.AsSpan(0, count));
        ArrayPool<int>.Shared.Return(room);
        return each;

        void Note(int author)
        {
            // Mostly what stands together is by the same hand.
            if (author >= 0 && (count == 0 || room[count - 1] != author))
            {
                room[count++] = author;
            }
        }
    }

    private void Write(DraftBlock block, bool[] accepted, ReadOnlySpan<(int Paragraph, int Place)> by, WordRoom room)
    {
        // The stretches that read otherwise than when nobody is accepted; one of two authors may be there twice.
        int[] changed = ArrayPool<int>.Shared.Rent(spans.Length * 2);
        int count = 0;
        foreach ((_, int place) in by)
        {
            ReadOnlySpan<int> own = tracked.AsSpan(trackedStarts[place]..trackedStarts[place + 1]);
            own.CopyTo(changed.AsSpan(count));
            count += own.Length;
        }

        Array.Sort(changed, 0, count);
        room.Clear();
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            int s = changed[i];
            if (i > 0 && changed[i - 1] == s)
            {
                continue;
            }

            DraftSpan span = block.Spans[s];
            room.Put(plain.AsSpan(at..plainStarts[s]));
            at = plainStarts[s] + (spans[s].Inserted < 0 ? span.Length : 0);
            if (Shows(spans[s], accepted))
            {
                room.Put(block.Text.AsSpan(span.Start, span.Length));
            }
        }

        room.Put(plain.AsSpan(at));
        ArrayPool<int>.Shared.Return(changed);
    }

    private static bool Shows((int Inserted, int Deleted) tracked, bool[] accepted) =>
        (tracked.Inserted < 0 || accepted[tracked.Inserted]) && (tracked.Deleted < 0 || !accepted[tracked.Deleted]);
}
