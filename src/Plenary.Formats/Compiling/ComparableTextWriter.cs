using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Writes a text down paragraph by paragraph, to be held against another.</summary>
/// <param name="known">The base; the blocks that it is told to take from the base are of it.</param>
internal sealed class ComparableTextWriter(KnownText known) : IReadingListener, IDisposable
{
    private readonly List<TextPiece> pieces = new(96);
    private readonly NoteWords notes = new();
    private readonly WordRoom own = new();

    // The paragraph of the base after the last that was met again: what comes next is likely it, or made of it.
    private int next;

    /// <summary>The base itself.</summary>
    public static ComparableText Write(KnownText known)
    {
        using ComparableTextWriter text = new(known);
        text.TakeBase(0, known.Blocks.AsSpan());
        return text.Finish();
    }

    /// <summary>The text of a draft with its tracked changes.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="known">The base that it answers.</param>
    public static ComparableText Write(Draft draft, KnownText known)
    {
        using ComparableTextWriter text = new(known);
        using RunningText running = new(text.Add);
        using WordRoom room = new();
        foreach (DraftBlock block in draft.Blocks)
        {
            if (block.ScopeDeleted is not null)
            {
                continue;
            }

            bool isBody = block.Shape.Place.Story == BlockPlace.Body.Story;
            if (isBody && !running.IsOpen && !block.IsTracked && known.Find(block.Text, text.next) is var place and >= 0)
            {
                text.AddKnown(place);
            }
            else
            {
                running.Add(WordsOf(block, room), block.Shape.Place, block.MarkDeleted is null);
            }
        }

        running.Finish();
        return text.Finish();
    }

    /// <summary>Adds a paragraph.</summary>
    public void Add(ReadOnlySpan<char> paragraph, string story)
    {
        if (story != BlockPlace.Body.Story)
        {
            notes.Add(known.NoteWords(paragraph), story);
            return;
        }

        (int head, int tail) = next < known.BodyEnd ? Shared(paragraph, known.Blocks[next].Text) : default;
        int letters = paragraph.Length - head - tail;
        pieces.Add(new TextPiece(next, 1, own.Length, letters, head, tail));
        own.Put(paragraph.Slice(head, letters));
        if (head + tail > 0)
        {
            next++;
        }
    }

    /// <inheritdoc/>
    public void TakeBase(int first, ReadOnlySpan<Block> blocks)
    {
        for (int i = 0; i < blocks.Length; i++)
        {
            if (first + i < known.BodyEnd)
            {
                AddKnown(first + i);
            }
            else
            {
                Add(blocks[i].Text, blocks[i].Shape.Place.Story);
            }
        }
    }

    /// <inheritdoc/>
    public void Take(BlockShape shape, ReadOnlySpan<char> words) => Add(words, shape.Place.Story);

    /// <summary>What was written.</summary>
    public ComparableText Finish() => new(known, [.. pieces], own.Words.ToString(), notes.InOrder());

    /// <inheritdoc/>
    public void Dispose() => own.Dispose();

    private void AddKnown(int place)
    {
        if (pieces.Count > 0 && pieces[^1] is { IsKnown: true } last && last.From + last.Paragraphs == place)
        {
            pieces[^1] = last with { Paragraphs = last.Paragraphs + 1 };
        }
        else
        {
            pieces.Add(TextPiece.Known(place, 1));
        }

        next = place + 1;
    }

    // How many letters at the start and at the end of a paragraph are those of another; none of a paragraph that is made anew.
    private static (int Head, int Tail) Shared(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> other)
    {
        int head = paragraph.CommonPrefixLength(other);
        int most = Math.Min(paragraph.Length, other.Length) - head;
        int tail = 0;
        while (tail < most && paragraph[^(tail + 1)] == other[^(tail + 1)])
        {
            tail++;
        }

        return head + tail > paragraph.Length / 2 ? (head, tail) : default;
    }

    private static ReadOnlySpan<char> WordsOf(DraftBlock block, WordRoom room)
    {
        ReadOnlySpan<char> text = block.Text;
        int at = 0;
        room.Clear();
        foreach (DraftSpan span in block.Spans)
        {
            if (span.Deleted is not null)
            {
                room.Put(text[at..span.Start]);
                at = span.End;
            }
        }

        if (at == 0)
        {
            return text;
        }

        room.Put(text[at..]);
        return room.Words;
    }
}
