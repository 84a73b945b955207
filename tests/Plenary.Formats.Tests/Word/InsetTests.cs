using System.Text;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Html;
using Plenary.Formats.Markdown;
using Plenary.Formats.Tests.BadInput;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>Pictures and formulas that members put in stand in the output, and what cannot is told.</summary>
public sealed class InsetTests
{
    private const string Rels = "word/_rels/document.xml.rels";

    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/";

    // One grey pixel.
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==");

    private const string Formula = "<m:oMath><m:r><m:t>E=mc</m:t></m:r></m:oMath>";

    private static readonly byte[] Source = RawWord.File(RawWord.Plain);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_picture_put_in_stands_in_the_members_text_and_in_nobody_elses(bool isTracked)
    {
        byte[] file = WithPicture(RawWord.Plain + Paragraph(Picture("rIdMine", "A map of the coast"), isTracked));

        Examination examined = Examination.Of(Source, ("CHN", file), ("FRA", Source));

        examined.IsExact(Source, ("CHN", file), ("FRA", Source)).IsSound(Source);
        Assert.Equal((1, 1), Counts(examined));
        byte[] own = Resolve(examined, author => author == "CHN");
        ZipParts parts = ZipParts.Of(own);
        Assert.Equal(Pixel, parts.Bytes("word/media/plenary1.png"));
        Assert.Contains("r:embed=\"rIdPlenaryMedia1\"", parts.Text(RawWord.Document), StringComparison.Ordinal);
        Assert.Empty(DocxValidator.Validate([.. own]));
        Assert.DoesNotContain("<w:drawing", ZipParts.Of(Resolve(examined, _ => false)).Text(RawWord.Document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_several_members_and_places_is_kept_once()
    {
        string picture = Paragraph(Picture("rIdMine", "A map"), isTracked: false);
        byte[] china = WithPicture(RawWord.Plain + picture);
        byte[] france = WithPicture(picture + RawWord.Plain + picture);

        Examination examined = Examination.Of(Source, ("CHN", china), ("FRA", france));

        examined.IsExact(Source, ("CHN", china), ("FRA", france)).IsSound(Source);
        Assert.Equal((3, 3), Counts(examined));
        Assert.Single(ZipParts.Of(examined.Output.AsSpan()).Names, name => name.StartsWith("word/media/plenary", StringComparison.Ordinal));
    }

    [Fact]
    public void A_formula_put_in_is_carried_as_it_is()
    {
        byte[] file = RawWord.File(RawWord.Plain + $"<w:p>{RawWord.Run("We note that ")}{Formula}{RawWord.Run(".")}</w:p>");

        Examination examined = Examination.Of(Source, ("CHN", file));

        examined.IsSound(Source).AssertReceipts();
        Assert.Equal((1, 1), Counts(examined));
        Assert.Contains("<m:t>E=mc</m:t>", ZipParts.Of(Resolve(examined, _ => true)).Text(RawWord.Document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_of_the_base_that_a_member_puts_elsewhere_is_carried_from_the_base()
    {
        string picture = Paragraph(Picture("rIdMine", "A map"), isTracked: false);
        byte[] source = WithPicture(RawWord.Plain + picture);
        byte[] file = WithPicture(picture + RawWord.Plain + picture);

        Examination examined = Examination.Of(source, ("CHN", file));

        examined.IsExact(source, ("CHN", file)).IsSound(source);
        Assert.Equal((1, 1), Counts(examined));
    }

    [Fact]
    public void What_refers_to_more_than_a_picture_is_told_with_its_place()
    {
        string chart = $"<w:drawing><wp:inline><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"3\" name=\"Chart\"/><a:graphic xmlns:a=\"{Drawing}main\"><a:graphicData uri=\"{Drawing}chart\"><c:chart xmlns:c=\"{Drawing}chart\" r:id=\"rIdMine\"/></a:graphicData></a:graphic></wp:inline></w:drawing>";
        byte[] file = RawWord.File(RawWord.Plain + Paragraph(chart, isTracked: false));

        Examination examined = Examination.Of(Source, ("CHN", file));

        examined.AssertReceipts();
        Assert.Equal((1, 0), Counts(examined));
        Unread told = Assert.Single(examined.Compilation!.Receipts[0].Unread);
        Assert.Equal(("chart, shape or object put in, only its place kept", "paragraph 4"), (told.Kind, told.Place));
    }

    [Fact]
    public void Pages_and_markdown_say_what_the_picture_shows_and_markdown_reads_back()
    {
        byte[] file = WithPicture(RawWord.Plain + Paragraph(Picture("rIdMine", "A map ]* of [the] coast"), isTracked: true));
        Compilation compilation = Examination.Of(Source, ("CHN", file)).Compilation!;

        using MemoryStream page = new();
        HtmlPage.Write(compilation.Weave, new HtmlOptions { InsetWords = compilation.Insets.WordsOf }, page);
        Assert.Contains("<span class=\"inset\">[picture: A map ]* of [the] coast]</span>", Encoding.UTF8.GetString(page.ToArray()), StringComparison.Ordinal);

        using MemoryStream text = new();
        MarkdownWriter.Write(compilation.Weave, new MarkdownWriteOptions { InsetWords = compilation.Insets.WordsOf }, text);
        Assert.Contains("*[picture: A map \\]\\* of \\[the\\] coast]*", Encoding.UTF8.GetString(text.ToArray()), StringComparison.Ordinal);
        Shown shown = ShownIn.Markdown(compilation, "out.md", text, isAttributed: true);
        Assert.Empty(shown.Faults);
        Assert.Equal(compilation.Receipts[0].EditsRead, shown.Edits["CHN"]);
    }

    private static (int Read, int Carried) Counts(Examination examined) =>
        (examined.Compilation!.Receipts.Sum(receipt => receipt.InsetsRead), examined.Compilation.Receipts.Sum(receipt => receipt.InsetsCarried));

    private static byte[] Resolve(Examination examined, Func<string, bool> accept)
    {
        using WordPackage package = WordPackage.Open("output.docx", (byte[])[.. examined.Output]);
        return ResolvedPackage.Resolve(package, accept);
    }

    private static string Paragraph(string inset, bool isTracked)
    {
        string run = $"<w:r>{inset}</w:r>";
        return $"<w:p>{RawWord.Run("The map: ")}{(isTracked ? $"<w:ins w:id=\"77\" w:author=\"Wei\" w:date=\"2026-03-05T10:00:00Z\">{run}</w:ins>" : run)}{RawWord.Run(" as agreed.")}</w:p>";
    }

    private static string Picture(string relation, string words) =>
        $"<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"9525\" cy=\"9525\"/><wp:docPr id=\"5\" name=\"Picture\" descr=\"{words}\"/>"
        + $"<a:graphic xmlns:a=\"{Drawing}main\"><a:graphicData uri=\"{Drawing}picture\"><pic:pic xmlns:pic=\"{Drawing}picture\"><pic:nvPicPr><pic:cNvPr id=\"5\" name=\"p.png\"/><pic:cNvPicPr/></pic:nvPicPr>"
        + $"<pic:blipFill><a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"9525\" cy=\"9525\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>";

    private static byte[] WithPicture(string body) => RawWord.Parts(body)
        .Replace(Rels, "</Relationships>", "<Relationship Id=\"rIdMine\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/image1.png\"/></Relationships>")
        .With("word/media/image1.png", Pixel)
        .Zip();
}
