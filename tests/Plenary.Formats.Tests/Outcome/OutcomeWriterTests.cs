using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Plenary.Corpus;
using Plenary.Formats.Outcome;
using Plenary.Formats.Tests.Json;
using Plenary.Negotiation;
using Plenary.Negotiation.Tests.Outcomes;
using Plenary.Text;
using Xunit;
using static Plenary.Negotiation.Tests.Outcomes.Negotiating;

namespace Plenary.Formats.Tests.Outcome;

/// <summary>The outcome document in each format: true to the data, sound, and silent where it must be.</summary>
public sealed class OutcomeWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly SchemaCheck Schema = new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "docs", "formats", "plenary-outcome-1.schema.json"))).RootElement);

    public static TheoryData<OutcomeFormat> Formats => [.. Enum.GetValues<OutcomeFormat>()];

    [Fact]
    public void Word_is_sound_and_its_footnote_is_a_real_one_that_both_paragraphs_refer_to()
    {
        byte[] file = Written(Full().Document(), OutcomeFormat.Word);
        Assert.Empty(DocxValidator.Validate([.. file]));

        XDocument body = Part(file, "word/document.xml");
        XDocument notes = Part(file, "word/footnotes.xml");
        Assert.Equal(
            " Paragraphs 3 and 4 of this document were agreed to by all member countries except China and the Russian Federation.",
            Words(notes.Descendants(W + "footnote").Single(note => (string?)note.Attribute(W + "id") == "1")));
        XElement third = body.Descendants(W + "p").Single(paragraph => Words(paragraph).StartsWith("3.", StringComparison.Ordinal));
        XElement fourth = body.Descendants(W + "p").Single(paragraph => Words(paragraph).StartsWith("4.", StringComparison.Ordinal));
        Assert.Single(third.Descendants(W + "footnoteReference"));
        string bookmark = (string)third.Descendants(W + "bookmarkStart").Single().Attribute(W + "name")!;
        Assert.Contains($"NOTEREF {bookmark} ", (string)fourth.Descendants(W + "fldSimple").First().Attribute(W + "instr")!, StringComparison.Ordinal);
        Assert.Contains(body.Descendants(W + "p"), paragraph => paragraph.Descendants(W + "pageBreakBefore").Any() && Words(paragraph).StartsWith("Annex", StringComparison.Ordinal));
    }

    [Fact]
    public void Word_of_hostile_words_is_sound()
    {
        Negotiating table = G20().Opens("A \u0001 title & <tag>", 3, number => $"Words \uD800 with \u000B control {number} & <w:p>");
        table.Holds("CHN", PositionTarget.Of(Paragraph(2)), Stance.Object, DissentKind.OutsideMandate, statement: "Line one\nline \u0002 two </w:t>");
        foreach (OutcomeFormat format in Enum.GetValues<OutcomeFormat>())
        {
            byte[] file = Written(table.Document(), format);
            if (format == OutcomeFormat.Word)
            {
                Assert.Empty(DocxValidator.Validate([.. file]));
            }
            else if (format == OutcomeFormat.Html)
            {
                Assert.NotNull(XDocument.Parse(Encoding.UTF8.GetString(file)).Root);
            }
        }
    }

    [Fact]
    public void Html_is_one_page_whose_every_link_has_its_target()
    {
        string page = Encoding.UTF8.GetString(Written(Full().Document(), OutcomeFormat.Html));
        XDocument html = XDocument.Parse(page);
        HashSet<string> ids = [.. html.Descendants().Attributes("id").Select(id => id.Value)];
        Assert.Equal(ids.Count, html.Descendants().Attributes("id").Count());
        Assert.All(html.Descendants("a"), link => Assert.Contains(link.Attribute("href")!.Value[1..], ids));
        Assert.DoesNotContain("http://", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(2, html.Descendants("a").Count(link => link.Attribute("href")!.Value == "#n1"));
    }

    [Fact]
    public void Markdown_says_title_paragraphs_notes_and_annex_in_order()
    {
        string[] lines = Encoding.UTF8.GetString(Written(Full().Document(), OutcomeFormat.Markdown)).Split('\n');
        Assert.Equal("# G20 Chair's Summary and Outcome Document", lines[0]);
        Assert.Contains("3\\. We agree on matter 3.[^1]", lines);
        Assert.Contains("4\\. We agree on matter 4.[^1][^2]", lines);
        Assert.Contains("[^1]: Paragraphs 3 and 4 of this document were agreed to by all member countries except China and the Russian Federation.", lines);
        Assert.Contains("## Annex: statements of members", lines);
    }

    [Fact]
    public void Json_conforms_to_the_published_schema()
    {
        foreach (OutcomeDocument document in Documents())
        {
            Assert.Null(Schema.Fault(JsonDocument.Parse(Written(document, OutcomeFormat.Json)).RootElement));
        }
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"kind\": \"operative\"", "\"kind\": \"clause\"")]
    [InlineData("\"count\": 2", "\"count\": 0")]
    [InlineData("\"annex\":", "\"appendix\":")]
    public void Json_that_is_not_in_the_format_does_not_conform(string from, string to)
    {
        string written = Encoding.UTF8.GetString(Written(Full().Document(), OutcomeFormat.Json));
        Assert.Contains(from, written, StringComparison.Ordinal);
        Assert.NotNull(Schema.Fault(JsonDocument.Parse(written.Replace(from, to, StringComparison.Ordinal)).RootElement));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_document_gives_the_same_bytes(OutcomeFormat format) =>
        Assert.Equal(Written(Full().Document(), format), Written(Full().Document(), format));

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_is_not_to_be_published_is_in_no_byte(OutcomeFormat format)
    {
        // Marked by hand: a reason, an own-delegation line, a bottom line for the chair, a condition, and two names.
        Negotiating table = G20().Opens("Outcome text", 8);
        table.Holds("CHN", PositionTarget.Of(Paragraph(3)), Stance.Object, reason: "MARK-REASON", statement: "MARK-STATEMENT");
        table.Holds("RUS", PositionTarget.Of(Paragraph(3)), Stance.Accept, condition: new InWords("MARK-CONDITION"));
        table.Holds("CHN", PositionTarget.Of(Paragraph(4)), Stance.Object, reason: "MARK-OWN", @for: Audience.Of("CHN"));
        table.Holds("CHN", PositionTarget.Of(Paragraph(5)), Stance.Object, statement: "MARK-CHAIR", @for: Audience.ChairAlone);
        table.Holds("BRA", PositionTarget.Of(Paragraph(6)), Stance.Accept, statement: "MARK-RECORD");

        string silent = AllBytes(table.Document(new OutcomePublication { Names = false, Statements = false, Figures = true }), format);
        foreach (string secret in (string[])["MARK-", "China", "CHN", "Russia", "RUS", "Brazil"])
        {
            Assert.DoesNotContain(secret, silent, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("except two", silent, StringComparison.Ordinal);

        string named = AllBytes(table.Document(), format);
        Assert.Contains("except China and the Russian Federation", named, StringComparison.Ordinal);
        Assert.Contains("MARK-STATEMENT", named, StringComparison.Ordinal);
        Assert.DoesNotContain("MARK-REASON", named, StringComparison.Ordinal);

        string reasoned = AllBytes(table.Document(new OutcomePublication { Names = false, Reasons = true, Statements = false }), format);
        Assert.Contains("MARK-REASON", reasoned, StringComparison.Ordinal);
        Assert.DoesNotContain("China", reasoned, StringComparison.Ordinal);

        foreach (string secret in (string[])["MARK-CONDITION", "MARK-OWN", "MARK-CHAIR", "MARK-RECORD"])
        {
            Assert.DoesNotContain(secret, AllBytes(table.Document(new OutcomePublication { Reasons = true, Figures = true }), format), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Words_that_name_their_holder_are_withheld_where_names_are()
    {
        Negotiating table = G20().Opens("Outcome text", 8);
        table.Holds("CHN", PositionTarget.Of(Paragraph(3)), Stance.Object, reason: "china has no mandate for this");
        AnnexEntry entry = Assert.Single(table.Document(new OutcomePublication { Names = false, Reasons = true }).Annex);
        Assert.Equal(("One member", "(Withheld: the words name a member.)"), (entry.Member, entry.Words));
    }

    private static IEnumerable<OutcomeDocument> Documents()
    {
        Negotiating table = Full();
        yield return table.Document();
        yield return table.Document(new OutcomePublication { Reasons = true, Figures = true, Subtitle = "New Delhi" });
        yield return table.Document(null, OutcomeLadder.ChairsStatement);
        yield return G20().Opens("Declaration", 3).Document();
    }

    /// <summary>A text with everything a document can hold.</summary>
    private static Negotiating Full()
    {
        TextDocument text = new(
        [
            Block("t", BlockKind.Title, 0, null, "Outcome text"),
            Block("h", BlockKind.Heading, 1, null, "Strengthening the common good"),
            .. Numbered(4).Blocks,
            Block("4a", BlockKind.SubParagraph, 1, "(a)", "first, by doing what we said;"),
            Block("4ai", BlockKind.SubParagraph, 2, "(i)", "without delay;"),
            .. Numbered(12).Blocks[4..],
            Block("li", BlockKind.ListItem, 1, null, "an item"),
            new Block(new BlockId("c1"), new BlockShape(BlockKind.TableCell, 0, null, null, new BlockPlace("body", "t1/r1/c1")), Tokenizer.Tokenize("Year")),
            new Block(new BlockId("c2"), new BlockShape(BlockKind.TableCell, 0, null, null, new BlockPlace("body", "t1/r1/c2")), Tokenizer.Tokenize("Sum")),
            new Block(new BlockId("c3"), new BlockShape(BlockKind.TableCell, 0, null, null, new BlockPlace("body", "t1/r2/c1")), [new Token("2030", TokenKind.Word, TokenStyle.Bold)]),
        ]);
        Negotiating table = G20().Opens("Outcome text", text).Objects("CHN", 3, 4).Objects("RUS", 3, 4);
        table.Holds("RUS", PositionTarget.Of(Paragraph(3)), Stance.Object, statement: "The wording no longer fits the circumstances.\nWe said so in time.");
        table.Holds("BRA", PositionTarget.Of(Paragraph(4)), Stance.Reserve, statement: "We understand this without prejudice.");
        table.Holds("MEX", PositionTarget.Of(new BlockId("4a")), Stance.Object, DissentKind.OutsideMandate, reason: "another body deals with this");
        return table;
    }

    private static Block Block(string id, BlockKind kind, int level, string? label, string words) =>
        new(new BlockId(id), new BlockShape(kind, level, label, null, BlockPlace.Body), Tokenizer.Tokenize(words));

    private static byte[] Written(OutcomeDocument document, OutcomeFormat format)
    {
        using MemoryStream bytes = new();
        OutcomeWriter.Write(document, format, bytes);
        return bytes.ToArray();
    }

    // A package is deflated: what is in its parts counts, and the names of the parts.
    private static string AllBytes(OutcomeDocument document, OutcomeFormat format)
    {
        byte[] file = Written(document, format);
        if (format != OutcomeFormat.Word)
        {
            return Encoding.UTF8.GetString(file);
        }

        using ZipArchive archive = new(new MemoryStream(file));
        return string.Concat(archive.Entries.Select(entry =>
        {
            using StreamReader reader = new(entry.Open(), Encoding.UTF8);
            return entry.FullName + reader.ReadToEnd();
        }));
    }

    private static XDocument Part(byte[] file, string name)
    {
        using ZipArchive archive = new(new MemoryStream(file));
        using Stream part = archive.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }

    private static string Words(XElement paragraph) => string.Concat(paragraph.Descendants().Where(one => one.Name == W + "t" || one.Name == W + "tab").Select(one => one.Name == W + "tab" ? "\t" : one.Value));
}
