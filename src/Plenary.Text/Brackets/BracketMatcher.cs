using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>A bracket character while the text is being read.</summary>
/// <param name="Position">Its offset.</param>
/// <param name="Partner">Index of its partner among the marks; -1 for none; -2 for a literal character.</param>
/// <param name="Note">Index of the outermost note it stands in; -1 for none.</param>
internal readonly record struct DraftMark(int Position, int Partner, int Note)
{
    public const int Unmatched = -1;
    public const int Literal = -2;
}

/// <summary>
/// Pairs brackets over the whole text, across paragraphs (practice B4). Brackets inside a note pair only among themselves, since the
/// note is not part of the text. An explicit stack, so depth costs memory and never the call stack.
/// </summary>
internal static class BracketMatcher
{
    public static DraftMark[] Match(string text, TextFlags[] flags, ImmutableArray<BraceNote> notes)
    {
        var marks = new List<DraftMark>();
        var outside = new Stack<int>();
        var inside = new Stack<int>();
        int note = -1;
        int next = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!BracketCharacters.IsBracket(text[i]))
            {
                continue;
            }

            for (; next < notes.Length && notes[next].Range.Start <= i; next++)
            {
                if (!notes[next].IsGuessed && (note < 0 || notes[next].Open > notes[note].Close))
                {
                    note = next;
                    inside.Clear();
                }
            }

            bool inNote = note >= 0 && i < notes[note].Close;
            Stack<int> stack = inNote ? inside : outside;
            int partner = DraftMark.Unmatched;
            if (flags[i].HasFlag(TextFlags.Literal))
            {
                partner = DraftMark.Literal;
            }
            else if (BracketCharacters.IsOpening(text[i]))
            {
                stack.Push(marks.Count);
            }
            else if (stack.Count > 0)
            {
                partner = stack.Pop();
                marks[partner] = marks[partner] with { Partner = marks.Count };
            }

            marks.Add(new DraftMark(i, partner, inNote ? note : -1));
        }

        return [.. marks];
    }
}
