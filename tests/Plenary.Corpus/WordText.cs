using System.Collections.Immutable;

namespace Plenary.Corpus;

/// <summary>
/// The text of a Word file as <see cref="TextMarks"/> defines it: every paragraph of the body in order, those of table
/// cells among them row by row; and the notes in the order of their references. A note of several paragraphs has "\n"
/// between them. The space that Word puts between a note's mark and its text is part of the note's text.
/// </summary>
public sealed record WordText(ImmutableArray<string> Paragraphs, ImmutableArray<string> Footnotes, ImmutableArray<string> Endnotes)
{
    /// <summary>Null when the other text is the same, else one line that says where the first difference is.</summary>
    public string? DifferenceFrom(WordText expected) =>
        Difference("paragraph", expected.Paragraphs, Paragraphs)
        ?? Difference("footnote", expected.Footnotes, Footnotes)
        ?? Difference("endnote", expected.Endnotes, Endnotes);

    private static string? Difference(string what, ImmutableArray<string> expected, ImmutableArray<string> found)
    {
        for (int i = 0; i < Math.Max(expected.Length, found.Length); i++)
        {
            string? left = i < expected.Length ? expected[i] : null;
            string? right = i < found.Length ? found[i] : null;
            if (!string.Equals(left, right, StringComparison.Ordinal))
            {
                return $"{what} {i + 1} of {expected.Length} (found {found.Length}): expected {Shown(left)}, found {Shown(right)}";
            }
        }

        return null;

        static string Shown(string? text) => text is null ? "nothing" : $"\"{text}\"";
    }
}
