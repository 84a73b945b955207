using System.Buffers;
using System.Text;
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

    // For each of the authors the stretches that it tracked, ascending.
    private readonly int[][] spansOf;

    // The words when nobody is accepted, and where each stretch stands in them or would.
    private readonly string plain = "";
    private readonly int[] plainStarts = [];

    private TrackedAuthors(int[] all, (int Inserted, int Deleted)[] spans, (int Inserted, int Deleted) mark, (int Inserted, int Deleted) scope)
    {
        All = all;
        this.spans = spans;
        this.mark = mark;
        this.scope = scope;
        List<int>[] tracked = [.. all.Select(_ => new List<int>())];
        for (int s = 0; s < spans.Length; s++)
        {
            (int inserted, int deleted) = spans[s];
            if (inserted >= 0)
            {
                tracked[Array.BinarySearch(all, inserted)].Add(s);
            }

            if (deleted >= 0 && deleted != inserted)
            {
                tracked[Array.BinarySearch(all, deleted)].Add(s);
            }
        }

        spansOf = [.. tracked.Select(own => own.ToArray())];
    }

    private TrackedAuthors(DraftBlock block, int[] all, (int Inserted, int Deleted)[] spans, (int Inserted, int Deleted) mark, (int Inserted, int Deleted) scope)
        : this(all, spans, mark, scope)
    {
        StringBuilder words = new(block.Text.Length);
        plainStarts = new int[spans.Length];
        int at = 0;
        for (int s = 0; s < spans.Length; s++)
        {
            DraftSpan span = block.Spans[s];
            words.Append(block.Text, at, span.Start - at);
            plainStarts[s] = words.Length;
            if (spans[s].Inserted < 0)
            {
                words.Append(block.Text, span.Start, span.Length);
            }

            at = span.End;
        }

        plain = words.Append(block.Text, at, block.Text.Length - at).ToString();
    }

    /// <summary>All of them, each once, ascending.</summary>
    public int[] All { get; }

    /// <summary>Whether the paragraph is there, and its mark, whatever is accepted.</summary>
    public bool EndsAlways => mark == (-1, -1) && scope == (-1, -1);

    /// <summary>The authors of a paragraph.</summary>
    /// <param name="block">The paragraph.</param>
    /// <param name="indexOf">The index of an author.</param>
    public static TrackedAuthors Of(DraftBlock block, Func<string, int> indexOf)
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

        (int Inserted, int Deleted)[] spans = isTracked ? [.. block.Spans.Select(span => (IndexOf(span.Inserted), IndexOf(span.Deleted)))] : [];
        int[] all = [.. spans.Append(mark).Append(scope).SelectMany(one => (int[])[one.Inserted, one.Deleted]).Where(one => one >= 0).Distinct().Order()];
        return isTracked ? new TrackedAuthors(block, all, spans, mark, scope) : new TrackedAuthors(all, spans, mark, scope);

        int IndexOf(Revision? revision) => revision is null ? -1 : indexOf(revision.Author);
    }

    /// <summary>The words of the paragraph, <paramref name="block"/>, when some authors are accepted.</summary>
    public string WordsOf(DraftBlock block, bool[] accepted)
    {
        if (spans.Length == 0 || !IsAnyOf(accepted))
        {
            return spans.Length == 0 ? block.Text : plain;
        }

        char[] room = ArrayPool<char>.Shared.Rent(RoomFor(block));
        string words = new(Write(block, accepted, room));
        ArrayPool<char>.Shared.Return(room);
        return words;
    }

    /// <summary>Whether <see cref="WordsOf"/> would be the words of <paramref name="paragraph"/>.</summary>
    public bool IsSpelled(DraftBlock block, bool[] accepted, string paragraph)
    {
        char[] room = ArrayPool<char>.Shared.Rent(RoomFor(block));
        bool isSame = Write(block, accepted, room).SequenceEqual(paragraph);
        ArrayPool<char>.Shared.Return(room);
        return isSame;
    }

    /// <summary>Whether the mark shows.</summary>
    public bool ShowsMark(bool[] accepted) => Shows(mark, accepted);

    /// <summary>Whether what the paragraph is part of shows.</summary>
    public bool ShowsScope(bool[] accepted) => Shows(scope, accepted);

    private bool IsAnyOf(bool[] accepted)
    {
        foreach (int author in All)
        {
            if (accepted[author])
            {
                return true;
            }
        }

        return false;
    }

    private int RoomFor(DraftBlock block) => plain.Length + block.Text.Length;

    private ReadOnlySpan<char> Write(DraftBlock block, bool[] accepted, char[] room)
    {
        if (spans.Length == 0)
        {
            return block.Text;
        }

        // The stretches that read otherwise than when nobody is accepted; one of two authors may be there twice.
        int[] changed = ArrayPool<int>.Shared.Rent(spans.Length * 2);
        int count = 0;
        for (int i = 0; i < All.Length; i++)
        {
            if (accepted[All[i]])
            {
                spansOf[i].CopyTo(changed, count);
                count += spansOf[i].Length;
            }
        }

        Array.Sort(changed, 0, count);
        int length = 0;
        int at = 0;
        for (int i = 0; i < count; i++)
        {
            int s = changed[i];
            if (i > 0 && changed[i - 1] == s)
            {
                continue;
            }

            DraftSpan span = block.Spans[s];
            Put(plain, at, plainStarts[s] - at);
            at = plainStarts[s] + (spans[s].Inserted < 0 ? span.Length : 0);
            if (Shows(spans[s], accepted))
            {
                Put(block.Text, span.Start, span.Length);
            }
        }

        Put(plain, at, plain.Length - at);
        ArrayPool<int>.Shared.Return(changed);
        return room.AsSpan(0, length);

        void Put(string words, int from, int letters)
        {
            words.AsSpan(from, letters).CopyTo(room.AsSpan(length));
            length += letters;
        }
    }

    private static bool Shows((int Inserted, int Deleted) tracked, bool[] accepted) =>
        (tracked.Inserted < 0 || accepted[tracked.Inserted]) && (tracked.Deleted < 0 || !accepted[tracked.Deleted]);
}
