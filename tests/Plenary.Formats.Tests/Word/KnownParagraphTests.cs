using System.Globalization;
using CsCheck;
using Plenary.Corpus;
using Plenary.Formats.Tests.BadInput;
using Plenary.Formats.Word;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>A paragraph of a response that is the base's own is taken from the base; it is the one that reading it would give.</summary>
public sealed class KnownParagraphTests
{
    // After this the platform's reader reads the part, node by node.
    private const string Comment = "<!-- read me in full -->";

    private static readonly string[] Properties =
    [
        "", "", "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>", "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>", "<w:pPr>\n<w:outlineLvl w:val=\"2\"/> </w:pPr>",
        "<w:pPr><w:rPr><w:ins w:id=\"7\" w:author=\"Wei\"/></w:rPr></w:pPr>", "<w:pPr><w:jc w:val=\"left\"/><w:pPrChange w:id=\"8\" w:author=\"Wei\"><w:pPr/></w:pPrChange></w:pPr>", "<w:pPr/>",
    ];

    private static readonly string[] Formats =
    [
        "", "", "", "<w:rPr><w:i/></w:rPr>", "<w:rPr><w:i w:val=\"true\"/><w:lang w:val=\"en-GB\" w:bidi=\"ar\"/></w:rPr>", "<w:rPr><w:b w:val=\"0\"/></w:rPr>", "<w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr>", "<w:rPr><w:u w:val=\"none\"/></w:rPr>",
        "<w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr>", "<w:rPr><w:dstrike/><w:sz w:val=\"24\"/></w:rPr>", "<w:rPr><w:b/><w:rPrChange w:id=\"9\" w:author=\"Wei\"><w:rPr/></w:rPrChange></w:rPr>", "<w:rPr> <w:i/></w:rPr>", "<w:rPr></w:rPr>", "<w:rPr/>",
    ];

    private static readonly string[] Contents =
    [
        "<w:t>The Parties</w:t>", "<w:t>The </w:t>", "<w:t xml:space=\"preserve\"> shall </w:t>", "<w:t xml:space=\"preserve\">meet</w:t>", "<w:t xml:space=\"preserve\"> </w:t>", "<w:t> \n </w:t>", "<w:t/>", "<w:t></w:t>", "<w:tab/>", "<w:br/>", "<w:br w:type=\"page\"/>", "<w:noBreakHyphen/>",
        "<w:softHyphen/>", "<w:lastRenderedPageBreak/>", "<w:t>R&amp;D</w:t>", "<w:t>文本 – é</w:t>", "<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>", "<w:footnoteReference w:id=\"1\"/>", "<w:commentReference w:id=\"1\"/>", "<w:delText>gone</w:delText>", "<w:t>a\tb</w:t>", "<w:unknown/>", "\n",
    ];

    private static readonly string[] Between =
    [
        "", "", "", "", "<w:proofErr w:type=\"spellStart\"/>", "<w:proofErr w:type=\"gramEnd\"/>", "<w:proofErr/>", "<w:bookmarkStart w:id=\"3\" w:name=\"a\"/><w:bookmarkEnd w:id=\"3\"/>", " ",
        "<w:commentRangeStart w:id=\"1\"/>", "<w:commentRangeEnd w:id=\"1\"/>", "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "<w:r/>",
        "<w:ins w:id=\"5\" w:author=\"Wei\"><w:r><w:t>put in</w:t></w:r></w:ins>", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
    ];

    // What another saving of the same paragraph may have.
    private static readonly string[] Savings = ["", "", " w:rsidR=\"00A1B2C3\"", " w:rsidRPr=\"00D4E5F6\" w:rsidR=\"00A1B2C3\"", " w:rsidDel=\"00A1B2C3\"", " w:rsidR=\"not a number\""];

    // What another saving writes on the paragraph itself, and what only looks like it.
    private static readonly string[] ParagraphSavings =
    [
        "", " w:rsidR=\"00A1B2C3\" w:rsidRDefault=\"00A1B2C3\" w:rsidP=\"00A1B2C3\"", " w:rsidRPr=\"00A1B2C3\" w:rsidR=\"00A1B2C3\"", " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId=\"1A\"", " w14:paraId=\"1A\"",
        " w:rsidR=\"1\" w:rsidR=\"2\"", " w:rsidR=\"1", " xml:space=\"preserve\"", " xmlns:w=\"u\"", " w:other=\"1\"", " ", "/",
    ];

    private static readonly Gen<string> Run = Gen.Select(Gen.OneOf(Formats.Select(Gen.Const).ToArray()), Gen.OneOf(Contents.Select(Gen.Const).ToArray()).Array[0, 3], Gen.OneOf(Between.Select(Gen.Const).ToArray()))
        .Select((format, contents, between) => $"<w:r>{format}{string.Concat(contents)}</w:r>{between}");

    private static readonly Gen<string> Paragraph = Gen.Select(Gen.OneOf(Properties.Select(Gen.Const).ToArray()), Run.Array[0, 4], Gen.Int[0, 9])
        .Select((properties, runs, place) => place == 9
            ? $"<w:tbl><w:tr><w:tc><w:p>{properties}{string.Concat(runs)}</w:p></w:tc></w:tr></w:tbl><w:p/>"
            : $"<w:p>{properties}{string.Concat(runs)}</w:p>");

    [Fact]
    public void A_response_reads_as_it_does_when_every_paragraph_is_read_in_full() =>
        Gen.Select(Paragraph.Array[1, 6], Paragraph.Array[0, 3], Gen.Int[0, 100_000]).Sample(
            (own, others, seed) =>
            {
                WordReader reader = ReaderOf(RawWord.Plain + string.Concat(own));
                string response = RawWord.Plain + Resaved(own, others, new Random(seed));

                Same(reader, RawWord.Parts(response));
            },
            iter: 3000);

    [Fact]
    public void A_generated_response_reads_as_it_does_when_every_paragraph_is_read_in_full()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(11, 12, editsPerMember: 30, paragraphs: 60, words: 2100);
        using WordPackage package = WordPackage.Open("base.docx", [.. corpus.BaseFile]);
        WordReader reader = WordReader.ForBase(package);
        foreach (MemberFile member in corpus.Members)
        {
            Same(reader, ZipParts.Of(member.File.AsSpan()));
        }
    }

    [Fact]
    public void A_paragraph_that_was_only_saved_again_is_the_very_one_of_the_base()
    {
        WordReader reader = ReaderOf("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling</w:t></w:r><w:r><w:t xml:space=\"preserve\"> its report,</w:t></w:r></w:p>");
        ZipParts response = RawWord.Parts(
            "<w:p w:rsidR=\"00A1B2C3\"><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r w:rsidRPr=\"00A1B2C3\"><w:rPr><w:i/><w:lang w:val=\"fr-FR\"/></w:rPr><w:t>Recal</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ling</w:t></w:r>"
            + "<w:proofErr w:type=\"gramStart\"/><w:r><w:t xml:space=\"preserve\"> its </w:t></w:r><w:r w:rsidR=\"00D4E5F6\"><w:t>report,</w:t></w:r></w:p>");

        Assert.Same(Read(reader, response).Draft.Blocks[0], Read(reader, response).Draft.Blocks[0]);
        Assert.Equal("Recalling its report,", Read(reader, response).Draft.Blocks[0].Text);
    }

    private static void Same(WordReader reader, ZipParts response)
    {
        string document = response.Text(RawWord.Document);
        ZipParts full = response.With(RawWord.Document, document.Insert(document.IndexOf("<w:document", StringComparison.Ordinal), Comment));
        Assert.Equal(Told(reader, full), Told(reader, response));
    }

    // The base's paragraphs saved again, some of them left out, others put between.
    private static string Resaved(string[] own, string[] others, Random random)
    {
        List<string> paragraphs = [.. own.Where(_ => random.Next(6) > 0).Select(paragraph => Noise(paragraph, random))];
        foreach (string other in others)
        {
            paragraphs.Insert(random.Next(paragraphs.Count + 1), Noise(other, random));
        }

        return string.Concat(paragraphs);
    }

    private static string Noise(string paragraph, Random random)
    {
        string[] parts = paragraph.Split("<w:r>");
        string start = random.Next(8) == 0 ? parts[0].Replace("<w:p>", $"<w:p{ParagraphSavings[random.Next(ParagraphSavings.Length)]}>", StringComparison.Ordinal)
            : parts[0].Replace("<w:p>", $"<w:p{ParagraphSavings[random.Next(3)]}>", StringComparison.Ordinal);
        string saved = start + string.Concat(parts.Skip(1).Select(part => $"<w:r{Savings[random.Next(Savings.Length)]}>{part}"));
        return random.Next(4) == 0 ? saved.Replace("</w:t></w:r>", "</w:t></w:r><w:r><w:t xml:space=\"preserve\">!</w:t></w:r>", StringComparison.Ordinal) : saved;
    }

    private static WordReader ReaderOf(string body)
    {
        using WordPackage package = WordPackage.Open("base.docx", RawWord.File(body));
        return WordReader.ForBase(package);
    }

    private static WordFile Read(WordReader reader, ZipParts parts)
    {
        using WordPackage package = WordPackage.Open("response.docx", parts.Zip());
        return reader.Read(package);
    }

    private static string Told(WordReader reader, ZipParts parts)
    {
        try
        {
            WordFile file = Read(reader, parts);
            return string.Join('\n', [
                .. file.Draft.Blocks.Select(Told),
                .. file.Unread.Select(unread => unread.ToString()),
                .. file.Comments.Select(comment => string.Create(CultureInfo.InvariantCulture, $"{comment.FromBlock}.{comment.From}-{comment.ToBlock}.{comment.To} {comment.Text}")),
                string.Join(',', file.Authors),
            ]);
        }
        catch (DocumentFaultException refused)
        {
            return refused.Message;
        }
    }

    private static string Told(DraftBlock block) =>
        $"{block.Shape} “{block.Text}” {string.Join(' ', block.Spans)} {string.Join(' ', block.Insets)} {block.MarkInserted} {block.MarkDeleted} {block.ScopeInserted} {block.ScopeDeleted}";
}
