using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Pairs braces into notes (practice O4).</summary>
internal static class NoteReader
{
    /// <summary>
    /// Reads the notes in order of their start, and flags the characters inside the complete ones. A brace still open when another opens
    /// in a later paragraph was forgotten: its note is guessed to end with its own paragraph.
    /// </summary>
    public static ImmutableArray<BraceNote> Read(string text, TextFlags[] flags, ImmutableArray<TypedParagraph> paragraphs)
    {
        var notes = new List<BraceNote>();
        var open = new Stack<(int Position, int Paragraph)>();
        int paragraph = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('{' or '}') || flags[i].HasFlag(TextFlags.Literal))
            {
                continue;
            }

            while (paragraph + 1 < paragraphs.Length && paragraphs[paragraph + 1].Range.Start <= i)
            {
                paragraph++;
            }

            if (text[i] == '{')
            {
                while (open.Count > 0 && open.Peek().Paragraph != paragraph)
                {
                    notes.Add(Unclosed(open.Pop(), open.Count, paragraphs));
                }

                open.Push((i, paragraph));
            }
            else if (open.Count > 0)
            {
                int start = open.Pop().Position;
                notes.Add(new BraceNote(start, i, new TextRange(start + 1, i), open.Count + 1));
            }
            else
            {
                notes.Add(new BraceNote(-1, i, new TextRange(Math.Min(i, paragraphs[paragraph].Range.Start), i), 1));
            }
        }

        while (open.Count > 0)
        {
            notes.Add(Unclosed(open.Pop(), open.Count, paragraphs));
        }

        notes.Sort((a, b) => (a.Open < 0 ? a.Close : a.Open).CompareTo(b.Open < 0 ? b.Close : b.Open));
        Flag(notes, flags);
        return [.. notes];
    }

    private static BraceNote Unclosed((int Position, int Paragraph) brace, int depth, ImmutableArray<TypedParagraph> paragraphs)
    {
        int end = Math.Max(brace.Position + 1, paragraphs[brace.Paragraph].Range.End);
        return new BraceNote(brace.Position, -1, new TextRange(brace.Position + 1, end), depth + 1);
    }

    private static void Flag(List<BraceNote> notes, TextFlags[] flags)
    {
        int done = 0;
        foreach (BraceNote note in notes)
        {
            if (!note.IsGuessed && note.Open >= done)
            {
                foreach (ref TextFlags flag in flags.AsSpan(note.Open, note.Close + 1 - note.Open))
                {
                    flag |= TextFlags.Note;
                }

                done = note.Close;
            }
        }
    }
}
