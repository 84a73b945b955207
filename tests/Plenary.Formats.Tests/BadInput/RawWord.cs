using System.Collections.Immutable;
using Plenary.Corpus.Documents;
using CorpusPackage = Plenary.Corpus.Documents.WordPackage;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>Word files whose body is raw XML, in a sound package with styles, numbering, two footnotes, an endnote and a comment.</summary>
internal static class RawWord
{
    public const string Document = "word/document.xml";

    public const string Footnotes = "word/footnotes.xml";

    public const string Comments = "word/comments.xml";

    private static readonly DateTimeOffset Day = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ImmutableArray<byte> Skeleton = CorpusPackage.Write(new WordDocument([Paragraph.Of("BODY")])
    {
        Notes =
        [
            new Note(NoteKind.Footnote, 1, [Paragraph.Of(" The first footnote.", "FootnoteText")]),
            new Note(NoteKind.Footnote, 2, [Paragraph.Of(" The second footnote.", "FootnoteText")]),
            new Note(NoteKind.Endnote, 1, [Paragraph.Of(" The endnote.", "EndnoteText")]),
        ],
        Comments = [new WordComment(1, "A. Clerk", Day, "A comment.")],
    });

    /// <summary>Three paragraphs that no test needs to touch, for a body that must hold something.</summary>
    public static string Plain => Paragraphs("The Parties shall meet once a year.", "They shall adopt rules of procedure.", "The secretariat shall keep the record.");

    /// <summary>The parts of a package with the body given.</summary>
    public static ZipParts Parts(string body)
    {
        ZipParts parts = ZipParts.Of(Skeleton.AsSpan());
        string text = parts.Text(Document);
        int from = text.IndexOf("<w:body>", StringComparison.Ordinal) + "<w:body>".Length;
        int to = text.LastIndexOf("<w:sectPr", StringComparison.Ordinal);
        return parts.With(Document, string.Concat(text.AsSpan(0, from), body, text.AsSpan(to)));
    }

    /// <summary>A package with the body given.</summary>
    public static byte[] File(string body) => Parts(body).Zip();

    /// <summary>Paragraphs of one run each.</summary>
    public static string Paragraphs(params string[] texts) => string.Concat(texts.Select(text => $"<w:p>{Run(text)}</w:p>"));

    /// <summary>A run.</summary>
    public static string Run(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A tracked insertion.</summary>
    public static string Ins(string text, string author = "Wei", int id = 900) => $"<w:ins w:id=\"{id}\" w:author=\"{author}\" w:date=\"2026-03-05T10:00:00Z\">{Run(text)}</w:ins>";

    /// <summary>A tracked deletion.</summary>
    public static string Del(string text, string author = "Wei", int id = 901) =>
        $"<w:del w:id=\"{id}\" w:author=\"{author}\" w:date=\"2026-03-05T10:00:00Z\"><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>";

    /// <summary>The same element nested many times around a content.</summary>
    public static string Nested(string open, string close, int times, string content = "") =>
        string.Concat(string.Concat(Enumerable.Repeat(open, times)), content, string.Concat(Enumerable.Repeat(close, times)));
}
