using System.Collections.Immutable;
using Plenary.Corpus.Documents;
using Xunit;
using static Plenary.Corpus.Tests.DocumentFixtures;

namespace Plenary.Corpus.Tests;

public sealed class WordPackageTests
{
    private static readonly WordDocument Everything = new(
    [
        Paragraph.Of("Title", "Title"),
        P(
            new Picture(1), Text("a\tb\nc\u2011d <&> \"e\""), new Symbol("Symbol", '\uF0B7'), new PageBreak(),
            new Hyperlink(new Uri("https://example.org/?a=1&b=2"), [Del("CHN", Text("link"))]), new ContentControl(1, "t", [Text("control")]),
            new Field(" REF a ", [Text("result")]), new Field(" PAGE ", [Text("7")], Simple: true), new Bookmark(3, "here"),
            new NoteReference(NoteKind.Footnote, 1), new NoteReference(NoteKind.Endnote, 1)),
        P(new TextRun("bold", RunFormat.Bold | RunFormat.Underline), new TextRun("يسار", RunFormat.RightToLeft)) with { ListId = 1, ListLevel = 2, Style = "Operative" },
        P(new MoveRangeStart(TrackedKind.MovedFrom, "m1", By("CHN")), new Tracked(TrackedKind.MovedFrom, By("CHN"), [Text("moved")])).WithMark(TrackedKind.MovedFrom, "CHN"),
        new MoveRangeEndBlock(TrackedKind.MovedFrom, "m1"),
        new ContentControlBlock(2, "part", [P(Text("inside"))]),
        P(new MoveRangeStart(TrackedKind.MovedTo, "m1", By("CHN")), new Tracked(TrackedKind.MovedTo, By("CHN"), [Text("moved")])).WithMark(TrackedKind.MovedTo, "CHN"),
        new MoveRangeEndBlock(TrackedKind.MovedTo, "m1"),
        new Table(
        [
            new TableRow([Cell(P(Text("1"))), Cell(P(Text("2"))) with { Mark = new TrackedMark(TrackedKind.Deleted, By("CHN")) }]),
            new TableRow([Cell(P(Ins("CHN", Text("3")))), Cell(P())], new TrackedMark(TrackedKind.Inserted, By("CHN"))),
        ]),
        P(new CommentStart(0), Ins("CHN", Text("new "), Del("RUS", Text("gone"))), new CommentEnd(0)).WithMark(TrackedKind.Inserted, "CHN").WithMark(TrackedKind.Deleted, "RUS"),
        P(),
    ])
    {
        Notes = [new Note(NoteKind.Footnote, 1, [P(Text(" foot"))]), new Note(NoteKind.Endnote, 1, [P(Text(" end"))])],
        Comments = [new WordComment(0, "Mei Chen", DateTimeOffset.UnixEpoch, "Why?")],
        Header = "Header",
        Footer = "Page ",
        TrackRevisions = true,
    };

    [Fact]
    public void Document_with_everything_in_it_is_valid_and_without_faults()
    {
        ImmutableArray<byte> file = WordPackage.Write(Everything);

        Assert.Empty(DocxValidator.Validate(file));
        Assert.Empty(TrackedWordChecker.Open(file).Faults);
    }

    [Fact]
    public void Same_document_gives_the_same_bytes() => Assert.Equal(WordPackage.Write(Everything), WordPackage.Write(Everything));

    [Fact]
    public void Another_saving_gives_other_bytes_and_the_same_text()
    {
        ImmutableArray<byte> other = WordPackage.Write(Everything with { Saving = 3 });

        Assert.NotEqual(WordPackage.Write(Everything), other);
        Assert.Null(TrackedWordChecker.Open(other).AcceptAll().DifferenceFrom(Read(Everything).AcceptAll()));
    }

    [Fact]
    public void Runs_are_split_within_words_as_Word_splits_them()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 12, members: 0);
        using MemoryStream stream = new([.. corpus.BaseFile]);
        using System.IO.Compression.ZipArchive zip = new(stream);
        using StreamReader reader = new(zip.GetEntry("word/document.xml")!.Open());
        string xml = reader.ReadToEnd();

        Assert.Matches("[a-z]</w:t></w:r>(<w:proofErr[^>]*>)?<w:r[^>]*>(<w:rPr>.{0,80}?</w:rPr>)?(<w:lastRenderedPageBreak/>)?<w:t[^>]*>[a-z]", xml);
        Assert.Contains("w:lastRenderedPageBreak", xml, StringComparison.Ordinal);
        Assert.Contains("w:proofErr", xml, StringComparison.Ordinal);
    }
}
