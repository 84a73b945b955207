using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Corpus.Tests;

/// <summary>Short ways to say what a test's document holds.</summary>
internal static class DocumentFixtures
{
    private static readonly DateTimeOffset Day = new(2026, 4, 1, 9, 30, 0, TimeSpan.Zero);

    public static Revision By(string author) => new(author, Day);

    public static Tracked Ins(string author, params ReadOnlySpan<Inline> content) => new(TrackedKind.Inserted, By(author), [.. content]);

    public static Tracked Del(string author, params ReadOnlySpan<Inline> content) => new(TrackedKind.Deleted, By(author), [.. content]);

    public static TextRun Text(string text) => new(text);

    public static Paragraph P(params ReadOnlySpan<Inline> content) => new([.. content]);

    public static Paragraph WithMark(this Paragraph paragraph, TrackedKind kind, string author) =>
        paragraph with { Mark = [.. paragraph.Mark, new TrackedMark(kind, By(author))] };

    public static TableCell Cell(params ReadOnlySpan<Block> blocks) => new([.. blocks]);

    public static TrackedWordChecker Read(params ReadOnlySpan<Block> body) => Read(new WordDocument([.. body]));

    public static TrackedWordChecker Read(WordDocument document) => TrackedWordChecker.Open(WordPackage.Write(document));

    public static ImmutableArray<string> Accepting(this TrackedWordChecker checker, params string[] authors) =>
        checker.Accept(authors.Contains).Paragraphs;
}
