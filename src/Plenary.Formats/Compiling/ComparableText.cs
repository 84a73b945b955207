using System.Text;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>A text as it is held against another, word for word: the body in order, then the notes in the order of their words.</summary>
/// <remarks>Where a note stands is where its reference stands, which is in the body; the notes themselves have no order.</remarks>
internal static class ComparableText
{
    /// <summary>The text of a reading.</summary>
    public static string Of(TextDocument reading)
    {
        Builder text = new();
        foreach (Block block in reading.Blocks)
        {
            text.Append(block.Text);
            text.Close(block.Shape.Place.Story);
        }

        return text.ToString();
    }

    /// <summary>The text of a draft with its tracked changes.</summary>
    public static string Of(Draft draft) => Of(draft, _ => true);

    /// <summary>The text of a draft with the tracked changes of some authors, and without those of others.</summary>
    public static string Of(Draft draft, Func<string, bool> accept)
    {
        Builder text = new();
        for (int b = 0; b < draft.Blocks.Length; b++)
        {
            DraftBlock block = draft.Blocks[b];
            if ((block.NoteInserted is { } put && !accept(put.Author)) || (block.NoteDeleted is { } taken && accept(taken.Author)))
            {
                continue;
            }

            int at = 0;
            foreach (DraftSpan span in block.Spans)
            {
                text.Append(block.Text.AsSpan(at, span.Start - at));
                if ((span.Inserted is null || accept(span.Inserted.Author)) && (span.Deleted is null || !accept(span.Deleted.Author)))
                {
                    text.Append(block.Text.AsSpan(span.Start, span.Length));
                }

                at = span.End;
            }

            text.Append(block.Text.AsSpan(at));
            bool last = b + 1 == draft.Blocks.Length || draft.Blocks[b + 1].Shape.Place != block.Shape.Place;
            bool marked = (block.MarkInserted is null || accept(block.MarkInserted.Author)) && (block.MarkDeleted is null || !accept(block.MarkDeleted.Author));
            if (marked || (last && text.IsOpen))
            {
                text.Close(block.Shape.Place.Story);
            }
        }

        return text.ToString();
    }

    private sealed class Builder
    {
        private readonly StringBuilder body = new();
        private readonly StringBuilder paragraph = new();
        private readonly SortedDictionary<string, StringBuilder> notes = new(StringComparer.Ordinal);

        public bool IsOpen => paragraph.Length > 0;

        public void Append(ReadOnlySpan<char> words) => paragraph.Append(words);

        public void Close(string story)
        {
            StringBuilder into = body;
            if (story != BlockPlace.Body.Story && !notes.TryGetValue(story, out into!))
            {
                notes.Add(story, into = new StringBuilder());
            }

            into.Append(paragraph).Append('\n');
            paragraph.Clear();
        }

        public override string ToString()
        {
            foreach (string note in notes.Values.Select(note => note.ToString()).Order(StringComparer.Ordinal))
            {
                body.Append(note);
            }

            notes.Clear();
            return body.ToString();
        }
    }
}
