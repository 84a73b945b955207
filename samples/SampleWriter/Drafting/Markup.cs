using System.Collections.Immutable;
using System.Globalization;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Drafting;

/// <summary>The little markup in which samples are written: <c>*italic*</c> and <c>{1}</c> for a reference to footnote 1.</summary>
internal static class Markup
{
    public static IEnumerable<Piece> Read(string text, RunFormat format = RunFormat.None, params ImmutableArray<TrackedMark> marks)
    {
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('*' or '{'))
            {
                continue;
            }

            if (i > start)
            {
                yield return new Piece(new TextRun(text[start..i], format), marks);
            }

            if (i < text.Length && text[i] == '*')
            {
                format ^= RunFormat.Italic;
            }
            else if (i < text.Length)
            {
                int end = text.IndexOf('}', i);
                yield return new Piece(new NoteReference(NoteKind.Footnote, int.Parse(text.AsSpan(i + 1, end - i - 1), CultureInfo.InvariantCulture)), marks);
                i = end;
            }

            start = i + 1;
        }
    }
}
