using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>A text as it is held against another, word for word: the body's paragraphs in order, then the notes in the order of their words.</summary>
/// <remarks>
/// Where a note stands is where its reference stands, which is in the body; the notes themselves have no order.
/// Paragraphs that nobody touched are the base's own strings, so that comparing many members' texts costs little.
/// </remarks>
internal sealed class ComparableText
{
    private Dictionary<string, string>? notes;

    /// <summary>An empty text with room for so many paragraphs.</summary>
    public ComparableText(int paragraphs) => Body = new List<string>(paragraphs);

    /// <summary>The text of a reading.</summary>
    public static ComparableText Of(TextDocument reading)
    {
        ComparableText text = new(reading.Blocks.Length);
        foreach (Block block in reading.Blocks)
        {
            text.Add(block.Text, block.Shape.Place.Story);
        }

        return text;
    }

    /// <summary>The text of a draft with its tracked changes.</summary>
    public static ComparableText Of(Draft draft)
    {
        ComparableText text = new(draft.Blocks.Length);
        RunningText running = new(text.Add);
        foreach (DraftBlock block in draft.Blocks)
        {
            if (block.ScopeDeleted is null)
            {
                running.Add(WordsOf(block), block.Shape.Place, block.MarkDeleted is null);
            }
        }

        running.Finish();
        return text;
    }

    /// <summary>Adds a paragraph.</summary>
    public void Add(string paragraph, string story)
    {
        if (story == BlockPlace.Body.Story)
        {
            Body.Add(paragraph);
        }
        else
        {
            notes ??= new Dictionary<string, string>(StringComparer.Ordinal);
            notes[story] = notes.TryGetValue(story, out string? known) ? $"{known}\n{paragraph}" : paragraph;
        }
    }

    /// <summary>The paragraphs of the body.</summary>
    public List<string> Body { get; }

    /// <summary>Whether both are the same, word for word.</summary>
    public bool Same(ComparableText other) => Body.SequenceEqual(other.Body) && SameNotes(other);

    /// <summary>Whether both have the same notes, word for word.</summary>
    public bool SameNotes(ComparableText other) => Notes(this).SequenceEqual(Notes(other));

    private static IEnumerable<string> Notes(ComparableText text) => text.notes?.Values.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();

    private static string WordsOf(DraftBlock block)
    {
        int length = block.Text.Length;
        foreach (DraftSpan span in block.Spans)
        {
            length -= span.Deleted is null ? 0 : span.End - span.Start;
        }

        return length == block.Text.Length ? block.Text : string.Create(length, block, static (words, of) =>
        {
            ReadOnlySpan<char> text = of.Text;
            int at = 0;
            foreach (DraftSpan span in of.Spans)
            {
                if (span.Deleted is not null)
                {
                    text[at..span.Start].CopyTo(words);
                    words = words[(span.Start - at)..];
                    at = span.End;
                }
            }

            text[at..].CopyTo(words);
        });
    }
}
