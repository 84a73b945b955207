using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Drafting;

/// <summary>A paragraph that can still be edited, under a key such as <c>OP7</c>, <c>OP2(a)</c> or <c>FN1</c>.</summary>
internal sealed class DraftParagraph(string key, Paragraph like, IEnumerable<Piece> pieces)
{
    /// <summary>The name by which edits find it.</summary>
    public string Key { get; } = key;

    /// <summary>Style, list and ids; its content does not count.</summary>
    public Paragraph Like { get; } = like;

    /// <summary>The content.</summary>
    public List<Piece> Pieces { get; } = [.. pieces];

    /// <summary>Tracked changes of the end of the paragraph.</summary>
    public ImmutableArray<TrackedMark> Mark { get; set; } = [];

    /// <summary>Whether it is only the place from which a paragraph was moved.</summary>
    public bool IsLeft => Mark.Any(mark => mark.Kind == TrackedKind.MovedFrom);

    /// <summary>The words as they stand with all changes accepted.</summary>
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>
    /// Cuts the pieces so that the words are a row of whole pieces, and says where the row begins and ends. Words that
    /// are not there, or there twice, are a mistake in the samples.
    /// </summary>
    public (int First, int End) Cut(string words)
    {
        int at = Text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0 || words.Length == 0 || Text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new InvalidOperationException($"{Key}: \"{words}\" does not stand exactly once in \"{Text}\".");
        }

        int first = CutAt(at, after: false);
        return (first, CutAt(at + words.Length, after: true));
    }

    /// <summary>The paragraph as the Word builder takes it.</summary>
    public Paragraph ToParagraph() => Like with { Content = [.. Layer(Pieces, 0)], Mark = Mark };

    // What stands between two words without being text, such as a deletion or a note, stays outside the words cut out.
    private int CutAt(int position, bool after)
    {
        int seen = 0;
        for (int i = 0; i < Pieces.Count; i++)
        {
            int length = Pieces[i].Text.Length;
            if (seen + length > position || (after && seen + length == position && length > 0))
            {
                int inside = position - seen;
                if (inside == length)
                {
                    return i + 1;
                }

                if (inside > 0)
                {
                    TextRun run = (TextRun)Pieces[i].Content;
                    Pieces.Insert(i + 1, Pieces[i] with { Content = run with { Text = run.Text[inside..] } });
                    Pieces[i] = Pieces[i] with { Content = run with { Text = run.Text[..inside] } };
                    return i + 1;
                }

                return i;
            }

            seen += length;
        }

        return Pieces.Count;
    }

    private static IEnumerable<Inline> Layer(IReadOnlyList<Piece> pieces, int depth)
    {
        for (int i = 0; i < pieces.Count;)
        {
            TrackedMark? mark = MarkAt(pieces[i], depth);
            int end = i + 1;
            while (end < pieces.Count && MarkAt(pieces[end], depth) == mark && (mark is not null || Joins(pieces[end - 1], pieces[end])))
            {
                end++;
            }

            Piece[] row = [.. pieces.Skip(i).Take(end - i)];
            yield return mark is null ? Joined(row) : new Tracked(mark.Kind, mark.Revision, [.. Layer(row, depth + 1)]);
            i = end;
        }
    }

    private static TrackedMark? MarkAt(Piece piece, int depth) => depth < piece.Marks.Length ? piece.Marks[depth] : null;

    private static bool Joins(Piece left, Piece right) =>
        left.Content is TextRun a && right.Content is TextRun b && a.Format == b.Format && a.Reformatted == b.Reformatted;

    private static Inline Joined(Piece[] row) =>
        row[0].Content is TextRun run ? run with { Text = string.Concat(row.Select(piece => ((TextRun)piece.Content).Text)) } : row[0].Content;
}
