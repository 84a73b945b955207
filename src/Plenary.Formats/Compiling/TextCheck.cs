using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>Holds a text against the one that is expected, word for word, as it is read: nothing of it is written down.</summary>
/// <remarks>It is the same where <see cref="ComparableText.Same"/> would say so of the whole text.</remarks>
/// <param name="expected">The text that is expected.</param>
internal sealed class TextCheck(ComparableText expected) : IReadingListener
{
    // The notes have no order: they are held against the others at the end.
    private readonly ComparableText notes = new(0);
    private int next;
    private bool differs;

    /// <summary>The paragraph of the body that is expected next, or <see langword="null"/> at its end.</summary>
    public string? Next => next < expected.Body.Count ? expected.Body[next] : null;

    /// <summary>Whether all that was read was the same, and nothing is missing.</summary>
    public bool Holds => !differs && next == expected.Body.Count && notes.SameNotes(expected);

    /// <summary>Takes a paragraph.</summary>
    public void Add(string paragraph, string story)
    {
        if (story == BlockPlace.Body.Story)
        {
            AddBody(paragraph == Next);
        }
        else
        {
            notes.Add(paragraph, story);
        }
    }

    /// <summary>Takes a paragraph whose words are there only as long as this is told them.</summary>
    public void Add(ReadOnlySpan<char> paragraph, string story)
    {
        if (story == BlockPlace.Body.Story)
        {
            AddBody(Next is { } next && paragraph.SequenceEqual(next));
        }
        else
        {
            notes.Add(paragraph.ToString(), story);
        }
    }

    /// <summary>Takes a paragraph of the body that was held against <see cref="Next"/>.</summary>
    public void AddBody(bool isSame)
    {
        differs |= !isSame;
        next++;
    }

    /// <summary>Takes paragraphs of the body.</summary>
    public void AddBody(ReadOnlySpan<string> paragraphs)
    {
        foreach (string paragraph in paragraphs)
        {
            AddBody(paragraph == Next);
        }
    }

    /// <inheritdoc/>
    public void Take(ReadOnlySpan<Block> blocks)
    {
        foreach (Block block in blocks)
        {
            Add(block.Text, block.Shape.Place.Story);
        }
    }

    /// <inheritdoc/>
    public void Take(BlockShape shape, ReadOnlySpan<Token> words)
    {
        if (shape.Place.Story == BlockPlace.Body.Story)
        {
            AddBody(Next is { } paragraph && IsSpelled(paragraph, words));
        }
        else
        {
            notes.Add(Token.Join(words), shape.Place.Story);
        }
    }

    private static bool IsSpelled(ReadOnlySpan<char> paragraph, ReadOnlySpan<Token> words)
    {
        foreach (Token word in words)
        {
            if (!paragraph.StartsWith(word.Text, StringComparison.Ordinal))
            {
                return false;
            }

            paragraph = paragraph[word.Text.Length..];
        }

        return paragraph.IsEmpty;
    }
}
