using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Writes a text down paragraph by paragraph, to be held against another.</summary>
/// <param name="known">The base; the blocks that it is told to take from the base are of it.</param>
internal sealed class ComparableTextWriter(KnownText known) : IReadingListener, IDisposable
{
    private readonly List<TextPiece> pieces = [];
    private readonly NoteWords notes = new();
    private readonly WordRoom own = new();

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
        int next = 0;
        foreach (DraftBlock block in draft.Blocks)
        {
            if (block.ScopeDeleted is not null)
            {
                continue;
            }

            bool isBody = block.Shape.Place.Story == BlockPlace.Body.Story;
            if (isBody && !running.IsOpen && !block.IsTracked && known.Find(block.Text, next) is var place and >= 0)
            {
                text.AddKnown(place);
                next = place + 1;
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
            notes.Add(paragraph.ToString(), story);
            return;
        }

        pieces.Add(new TextPiece(own.Length, 1, paragraph.Length));
        own.Put(paragraph);
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
            pieces.Add(new TextPiece(place, 1, -1));
        }
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
