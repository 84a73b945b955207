using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Holds a text against the one that is expected, word for word, as it is read: nothing of it is written down.</summary>
/// <param name="expected">The text that is expected.</param>
/// <param name="known">The base that the text which is read is told by.</param>
internal sealed class TextCheck(ComparableText expected, KnownText known) : IReadingListener
{
    private readonly bool isSameBase = ReferenceEquals(expected.Known, known);

    // The notes have no order: they are held against the others at the end.
    private readonly NoteWords notes = new();

    // The piece that the paragraph expected next is in, and its ordinal there.
    private int piece;
    private int ordinal;
    private bool differs;

    /// <summary>Whether all that was read was the same, and nothing is missing.</summary>
    public bool Holds => !differs && IsAtEnd && notes.InOrder().AsSpan().SequenceEqual(expected.Notes);

    private bool IsAtEnd => piece == expected.Pieces.Length;

    /// <summary>Takes a paragraph.</summary>
    public void Add(ReadOnlySpan<char> paragraph, string story)
    {
        if (story == BlockPlace.Body.Story)
        {
            AddBody(IsNext(paragraph));
        }
        else
        {
            notes.Add(known.NoteWords(paragraph), story);
        }
    }

    /// <summary>Whether the paragraph of the body that is expected next has these words.</summary>
    public bool IsNext(ReadOnlySpan<char> paragraph) => !IsAtEnd && expected.Has(piece, ordinal, paragraph);

    /// <summary>Takes a paragraph of the body that was held against the expected one.</summary>
    public void AddBody(bool isSame)
    {
        differs |= !isSame;
        if (!IsAtEnd)
        {
            Pass(1);
        }
    }

    /// <inheritdoc/>
    public void TakeBase(int first, ReadOnlySpan<Block> blocks)
    {
        for (int i = 0; i < blocks.Length;)
        {
            int same = SameFrom(first + i, blocks.Length - i);
            if (same > 0)
            {
                Pass(same);
                i += same;
            }
            else
            {
                Add(blocks[i].Text, blocks[i].Shape.Place.Story);
                i++;
            }
        }
    }

    /// <inheritdoc/>
    public void Take(BlockShape shape, ReadOnlySpan<char> words) => Add(words, shape.Place.Story);

    // How many paragraphs of the body of the base, from one on, are those that are expected next.
    private int SameFrom(int first, int count)
    {
        if (!isSameBase || IsAtEnd || expected.Pieces[piece] is not { IsKnown: true } next || next.From + ordinal != first)
        {
            return 0;
        }

        return Math.Min(Math.Min(count, next.Paragraphs - ordinal), known.BodyEnd - first);
    }

    private void Pass(int paragraphs)
    {
        ordinal += paragraphs;
        if (ordinal == expected.Pieces[piece].Paragraphs)
        {
            piece++;
            ordinal = 0;
        }
    }
}
