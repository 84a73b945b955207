using System.Buffers;
using System.Runtime.InteropServices;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Reads one draft as many: with the tracked changes of some authors, and without those of the others.</summary>
/// <remarks>
/// The draft is cut after every paragraph whose mark nobody tracked: nothing runs on over such a mark. A stretch that
/// no accepted author touches reads as it does without any of them. Safe to use from several threads.
/// </remarks>
internal sealed class DraftReadings
{
    private readonly Draft draft;
    private readonly KnownText known;
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);

    // Author and time of a change are one object wherever they are the same: it is quicker to find than a long name.
    private readonly Dictionary<Revision, int> indexOfRevision = new(ReferenceEqualityComparer.Instance);
    private readonly TrackedAuthors[] authorsOf;

    // The first paragraph of every stretch, and where its text starts in the text without changes; one more of both at the end.
    private readonly List<int> starts = [0];
    private readonly List<int> plainStarts = [0];
    private readonly List<string> plain = [];
    private readonly List<string> stories = [];

    // The paragraphs of the body, which come before those of notes, and whether they are those of the base.
    private readonly int bodyEnd;
    private readonly bool isBase;

    // For every paragraph its stretch, and the first from it on of which something is there when nobody is accepted: where many
    // put paragraphs in, most of a stretch is nothing to everybody else.
    private readonly int[] stretchOf;
    private readonly int[] firstThere;

    // For every author the paragraphs that it touches, ascending, each with the author's place among those of the paragraph.
    private readonly List<List<(int Paragraph, int Place)>> touchesOf = [];

    /// <summary>Reads a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="known">The base that it is thought to be a draft of.</param>
    public DraftReadings(Draft draft, KnownText known)
    {
        this.draft = draft;
        this.known = known;
        authorsOf = new TrackedAuthors[draft.Blocks.Length];
        stretchOf = new int[draft.Blocks.Length];
        for (int b = 0; b < authorsOf.Length; b++)
        {
            authorsOf[b] = TrackedAuthors.Of(draft.Blocks[b], IndexOf);
            stretchOf[b] = starts.Count - 1;
            for (int place = 0; place < authorsOf[b].All.Length; place++)
            {
                touchesOf[authorsOf[b].All[place]].Add((b, place));
            }

            if (authorsOf[b].EndsAlways)
            {
                starts.Add(b + 1);
            }
        }

        if (starts[^1] < authorsOf.Length)
        {
            starts.Add(authorsOf.Length);
        }

        bool[] none = new bool[index.Count];
        firstThere = new int[authorsOf.Length + 1];
        firstThere[^1] = authorsOf.Length;
        for (int b = authorsOf.Length - 1; b >= 0; b--)
        {
            firstThere[b] = authorsOf[b].IsNothing(draft.Blocks[b], none) ? firstThere[b + 1] : b;
        }

        using WordRoom room = new();
        using RunningText running = new((words, story) =>
        {
            plain.Add(words.ToString());
            stories.Add(story);
        });
        for (int stretch = 0; stretch < starts.Count - 1; stretch++)
        {
            Read(stretch, none, [], running, room);
            plainStarts.Add(plain.Count);
        }

        bodyEnd = stories.FindIndex(static story => story != BlockPlace.Body.Story) is var note and >= 0 ? note : stories.Count;
        isBase = bodyEnd == known.BodyEnd;
        for (int p = 0; p < bodyEnd && isBase; p++)
        {
            isBase = plain[p] == known.Blocks[p].Text;
        }
    }

    /// <summary>The authors of the draft's tracked changes, each with its index.</summary>
    public IReadOnlyDictionary<string, int> Authors => index;

    /// <summary>Whether accepting the changes of the authors at some indices, and rejecting the others, gives a text.</summary>
    public bool Gives(IEnumerable<int> authors, ComparableText expected)
    {
        bool[] accepted = ArrayPool<bool>.Shared.Rent(index.Count);
        accepted.AsSpan(0, index.Count).Clear();
        List<(int Paragraph, int Place)> touched = [];
        foreach (int author in authors)
        {
            if (!accepted[author])
            {
                accepted[author] = true;
                touched.AddRange(touchesOf[author]);
            }
        }

        touched.Sort(static (left, right) => left.Paragraph.CompareTo(right.Paragraph));
        TextCheck check = new(expected, known);
        using WordRoom room = new();
        using RunningText running = new(check.Add);
        int from = 0;
        for (int t = 0; t < touched.Count;)
        {
            int stretch = stretchOf[touched[t].Paragraph];
            int end = t + 1;
            while (end < touched.Count && stretchOf[touched[end].Paragraph] == stretch)
            {
                end++;
            }

            AddPlain(check, from, plainStarts[stretch]);
            Read(stretch, accepted, CollectionsMarshal.AsSpan(touched)[t..end], running, room, check);
            from = plainStarts[stretch + 1];
            t = end;
        }

        ArrayPool<bool>.Shared.Return(accepted);
        AddPlain(check, from, plain.Count);
        return check.Holds;
    }

    private void AddPlain(TextCheck check, int from, int to)
    {
        if (isBase && from < bodyEnd)
        {
            int body = Math.Min(to, bodyEnd);
            check.TakeBase(from, known.Blocks.AsSpan()[from..body]);
            from = body;
        }

        for (int p = from; p < to; p++)
        {
            check.Add(plain[p], stories[p]);
        }
    }

    // The accepted authors that touch the stretch are told with the paragraphs that they touch: the others read as when nobody is accepted.
    private void Read(int stretch, bool[] accepted, ReadOnlySpan<(int Paragraph, int Place)> touched, RunningText running, WordRoom room, TextCheck? check = null)
    {
        for (int b = starts[stretch]; ; b++)
        {
            b = Math.Min(firstThere[b], touched.IsEmpty ? int.MaxValue : touched[0].Paragraph);
            if (b >= starts[stretch + 1])
            {
                break;
            }

            int count = 0;
            while (count < touched.Length && touched[count].Paragraph == b)
            {
                count++;
            }

            ReadOnlySpan<(int Paragraph, int Place)> by = touched[..count];
            touched = touched[count..];
            TrackedAuthors authors = authorsOf[b];
            DraftBlock block = draft.Blocks[b];
            if (!authors.ShowsScope(accepted))
            {
                continue;
            }

            ReadOnlySpan<char> words = authors.WordsOf(block, accepted, by, room);
            if (check is not null && !running.IsOpen && authors.ShowsMark(accepted))
            {
                check.Add(words, block.Shape.Place.Story);
            }
            else
            {
                running.Add(words, block.Shape.Place, authors.ShowsMark(accepted));
            }
        }

        running.Finish();
    }

    private int IndexOf(Revision revision)
    {
        if (!indexOfRevision.TryGetValue(revision, out int known))
        {
            if (!index.TryGetValue(revision.Author, out known))
            {
                index.Add(revision.Author, known = index.Count);
                touchesOf.Add([]);
            }

            indexOfRevision.Add(revision, known);
        }

        return known;
    }
}
