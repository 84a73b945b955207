using System.Globalization;
using System.Text;
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
    private const string Declaration = "<?xml version=\"1.0\"";

    // After this the platform's reader reads the part, node by node; faults in it stay at the same place.
    private const string OddDeclaration = "<?xml version='1.0'";

    private static readonly string[] Properties =
    [
        "", "", "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>", "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>", "<w:pPr>\n<w:outlineLvl w:val=\"2\"/> </w:pPr>",
        "<w:pPr><w:rPr><w:ins w:id=\"7\" w:author=\"Wei\"/></w:rPr></w:pPr>", "<w:pPr><w:jc w:val=\"left\"/><w:pPrChange w:id=\"8\" w:author=\"Wei\"><w:pPr/></w:pPrChange></w:pPr>", "<w:pPr/>",
        "<w:pPr><w:rPr><w:del w:id=\"7\" w:author=\"Amina\" w:date=\"2026-03-13T12:29:00Z\"/></w:rPr></w:pPr>", "<w:pPr><w:pStyle w:val=\"Heading1\"/><!-- odd --></w:pPr>",
    ];

    private static readonly string[] Formats =
    [
        "", "", "", "<w:rPr><w:i/></w:rPr>", "<w:rPr><w:i w:val=\"true\"/><w:lang w:val=\"en-GB\" w:bidi=\"ar\"/></w:rPr>", "<w:rPr><w:b w:val=\"0\"/></w:rPr>", "<w:rPr><w:b/><w:u w:val=\"single\"/></w:rPr>", "<w:rPr><w:u w:val=\"none\"/></w:rPr>",
        "<w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr>", "<w:rPr><w:dstrike/><w:sz w:val=\"24\"/></w:rPr>", "<w:rPr><w:b/><w:rPrChange w:id=\"9\" w:author=\"Wei\"><w:rPr/></w:rPrChange></w:rPr>", "<w:rPr> <w:i/></w:rPr>", "<w:rPr></w:rPr>", "<w:rPr/>",
        "<w:rPr><w:i /><w:lang w:val=\"en-GB\" /></w:rPr>",
    ];

    private static readonly string[] Contents =
    [
        "<w:t>The Parties</w:t>", "<w:t>The </w:t>", "<w:t xml:space=\"preserve\"> shall </w:t>", "<w:t xml:space=\"preserve\">meet</w:t>", "<w:t xml:space=\"preserve\"> </w:t>", "<w:t> \n </w:t>", "<w:t/>", "<w:t></w:t>", "<w:tab/>", "<w:br/>", "<w:br w:type=\"page\"/>", "<w:noBreakHyphen/>",
        "<w:softHyphen/>", "<w:lastRenderedPageBreak/>", "<w:t>R&amp;D</w:t>", "<w:t>文本 – é</w:t>", "<w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>", "<w:footnoteReference w:id=\"1\"/>", "<w:commentReference w:id=\"1\"/>", "<w:delText>gone</w:delText>", "<w:t>a\tb</w:t>", "<w:unknown/>", "\n",
        "<w:delText xml:space=\"preserve\"> struck </w:delText>", "<w:t>&lt; &quot;R&amp;D&apos;</w:t>", "<w:t>&#65;</w:t>", "<w:t>a>b</w:t>", "<w:t><![CDATA[ c ]]></w:t>", "<w:t>a<!-- odd -->b</w:t>", "<w:commentReference/>", "<w:commentReference w:id=\"2\"/>",
        "<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/>", "<w:endnoteReference w:id=\"1\"/>", "<w:footnoteRef/>", "<w:annotationRef/>", "<w:fldChar w:fldCharType=\"separate\" w:dirty=\"1\"/>",
        "<w:tab />", "<w:br />", "<w:noBreakHyphen />", "<w:tab  />", "<w:br / >", "<w:commentReference w:id=\"1\" />", "<w:footnoteReference w:id=\"1\" />", "<w:endnoteReference w:id=\"1\"  />",
        "<w:fldChar w:fldCharType=\"end\"/>", "<w:fldChar/>", "<w:instrText xml:space=\"preserve\"> REF &quot;a&quot; </w:instrText>",
    ];

    private static readonly string[] Between =
    [
        "", "", "", "", "<w:proofErr w:type=\"spellStart\"/>", "<w:proofErr w:type=\"gramEnd\"/>", "<w:proofErr/>", "<w:bookmarkStart w:id=\"3\" w:name=\"a\"/><w:bookmarkEnd w:id=\"3\"/>", " ",
        "<w:commentRangeStart w:id=\"1\"/>", "<w:commentRangeEnd w:id=\"1\"/>", "<w:hyperlink><w:r><w:t>link</w:t></w:r></w:hyperlink>", "<w:r/>",
        "<w:ins w:id=\"5\" w:author=\"Wei\"><w:r><w:t>put in</w:t></w:r></w:ins>", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:commentRangeStart w:id=\"2\"></w:commentRangeStart>", "<w:commentRangeEnd/>", "<w:bookmarkStart w:id=\"3\" w:name=\"a&amp;b\"/>", "<w:ins w:id=\"5\" w:author=\"Wei\"/>", "<w:del w:id=\"5\"></w:del>",
        "<w:sdt><w:sdtPr><w:tag w:val=\"a\"/></w:sdtPr><w:sdtContent><w:r><w:t>held</w:t></w:r></w:sdtContent></w:sdt>", "<w:sdt><w:sdtPr><w:rPr><w:b/></w:rPr></w:sdtPr></w:sdt>", "<!-- odd -->",
    ];

    // What may hold runs; whatever opens last is closed first, mostly.
    private static readonly (string Start, string End)[] Holders =
    [
        ("", ""), ("", ""), ("", ""), ("<w:ins w:id=\"11\" w:author=\"Wei\" w:date=\"2026-03-13T12:29:00Z\">", "</w:ins>"), ("<w:ins w:date=\"2026-03-13T12:29:00Z\" w:author=\"Amina\" w:id='12'>", "</w:ins>"),
        ("<w:del w:id=\"13\" w:author=\"Wei\" w:date=\"2026-03-13T12:29:00Z\">", "</w:del>"), ("<w:del w:id=\"14\" w:author=\"Zoë\">", "</w:del>"), ("<w:ins w:id=\"15\">", "</w:ins>"), ("<w:ins w:author=\"A &amp; B\" w:date=\"soon\">", "</w:ins>"),
        ("<w:ins author=\"Wei\">", "</w:ins>"), ("<w:del w16du:dateUtc=\"2026-03-13T12:29:00Z\" w:author=\"Wei\">", "</w:del>"), ("<w:moveFrom w:id=\"16\" w:author=\"Wei\">", "</w:moveFrom>"), ("<w:ins  w:author=\"Wei\" >", "</w:ins >"),
        ("<w:hyperlink w:anchor=\"a\">", "</w:hyperlink>"), ("<w:hyperlink r:id=\"rId9\" w:history=\"1\">", "</w:hyperlink>"), ("<w:smartTag>", "</w:smartTag>"), ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:ins w:author=\"Wei\" xml:space=\"preserve\">", "</w:ins>"),
        ("<w:commentRangeStart w:id=\"2\"/>", "<w:commentRangeEnd w:id=\"2\"/>"), ("<w:commentRangeStart w:id=\"1\"/>", "<w:commentRangeEnd w:id=\"1\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"1\"/></w:r>"),
        ("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>", "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
    ];

    // Hardly any file with one of these can be read: which of the two readings says so, and how, is the same.
    private static readonly string[] Faults =
    [
        "<w:r><w:instrText>&odd;</w:instrText></w:r>", "<w:ins w:author=\"Wei\" w:author=\"Amina\"></w:ins>", "<w:ins w:author=\"Wei\"></w:del>", "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", "</w:p>", "<w:p>", "</w:r>", "<w:r><w:t>a</w:r></w:t>",
        "<w:r><w:t>]]></w:t></w:r>", "<w:hyperlink q:id=\"1\"></w:hyperlink>", "<w:del w:author=\"<\"></w:del>", "</w:ins>", "<w:del>",
    ];

    // What another saving of the same paragraph may have.
    private static readonly string[] Savings = ["", "", " w:rsidR=\"00A1B2C3\"", " w:rsidRPr=\"00D4E5F6\" w:rsidR=\"00A1B2C3\"", " w:rsidDel=\"00A1B2C3\"", " w:rsidR=\"not a number\"", " w:rsidR=\"00A1B2CG\"", " w:rsidR=\"00a1b2c\u0011\"", " w:rsidR=\"00A1<2C3\"", " w:rsidR=\"00A1&2C3\""];

    // What another saving writes on the paragraph itself, and what only looks like it.
    private static readonly string[] ParagraphSavings =
    [
        "", " w:rsidR=\"00A1B2C3\" w:rsidRDefault=\"00A1B2C3\" w:rsidP=\"00A1B2C3\"", " w:rsidRPr=\"00A1B2C3\" w:rsidR=\"00A1B2C3\"", " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId=\"1A\"", " w14:paraId=\"1A\"",
        " w:rsidR=\"1\" w:rsidR=\"2\"", " w:rsidR=\"1", " xml:space=\"preserve\"", " xmlns:w=\"u\"", " w:other=\"1\"", " ", "/",
    ];

    private static readonly Gen<string> Run = Gen.Select(Gen.OneOf(Formats.Select(Gen.Const).ToArray()), Gen.OneOf(Contents.Select(Gen.Const).ToArray()).Array[0, 3], Gen.OneOf(Between.Select(Gen.Const).ToArray()))
        .Select((format, contents, between) => $"<w:r>{format}{string.Concat(contents)}</w:r>{between}");

    private static readonly Gen<string> Held = Gen.Select(Gen.OneOf(Holders.Select(Gen.Const).ToArray()), Gen.OneOf(Holders.Select(Gen.Const).ToArray()), Run.Array[0, 2], Run)
        .Select((outer, inner, before, within) => $"{outer.Start}{string.Concat(before)}{inner.Start}{within}{inner.End}{outer.End}");

    private static readonly Gen<string> Paragraph = Gen.Select(Gen.OneOf(Properties.Select(Gen.Const).ToArray()), Gen.Frequency((20, Run), (30, Held), (1, Gen.OneOf(Faults.Select(Gen.Const).ToArray()))).Array[0, 4], Gen.Int[0, 9])
        .Select((properties, runs, place) => place == 9
            ? $"<w:tbl><w:tr><w:tc><w:p>{properties}{string.Concat(runs)}</w:p></w:tc></w:tr></w:tbl><w:p/>"
            : $"<w:p>{properties}{string.Concat(runs)}</w:p>");

    [Fact]
    public void A_response_reads_as_it_does_when_every_paragraph_is_read_in_full() =>
        Gen.Select(Paragraph.Array[1, 6], Paragraph.Array[0, 3], Gen.Int[0, 100_000]).Sample(
            (own, others, seed) =>
            {
                if (ReaderOf(RawWord.Plain + string.Concat(own)) is not { } reader)
                {
                    return;
                }

                string response = RawWord.Plain + Resaved(own, others, new Random(seed));

                Same(reader, Remarked(response));
            },
            iter: 3000);

    [Theory]
    [InlineData("<w:r><w:tab/><w:t>a</w:t></w:r>")]
    [InlineData("<w:r><w:rPr><w:i/><w:lang w:val=\"fr\"/></w:rPr><w:noBreakHyphen/><w:br/></w:r>")]
    [InlineData("<w:commentRangeStart w:id=\"1\"/><w:proofErr w:type=\"gramEnd\"/><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>")]
    public void A_space_before_the_end_of_an_element_without_content_makes_no_other_form(string content)
    {
        PlainParagraph tight = new();
        PlainParagraph spaced = new();

        Assert.True(tight.Scan(Encoding.UTF8.GetBytes(content + "</w:p>"), default));
        Assert.True(spaced.Scan(Encoding.UTF8.GetBytes(content.Replace("/>", " />", StringComparison.Ordinal) + "</w:p>"), default));
        Assert.Equal(tight.Form, spaced.Form);
    }

    [Fact]
    public void A_base_reads_as_it_does_when_every_paragraph_is_read_in_full() =>
        Paragraph.Array[1, 6].Sample(
            own =>
            {
                ZipParts parts = Remarked(string.Concat(own));

                Assert.Equal(Told(() => BaseOf(InFull(parts))), Told(() => BaseOf(parts)));
            },
            iter: 1000);

    [Fact]
    public void Fields_that_end_and_begin_in_the_middle_of_paragraphs_hide_their_codes_in_a_response_too()
    {
        string body = string.Concat(new[] { "begin", "separate", "end", "begin", "separate", "end" }.Select(Mark).Chunk(2)
            .Select((marks, i) => $"<w:p><w:r><w:t>before {i}</w:t></w:r>{string.Join("<w:r><w:t>between</w:t></w:r>", marks)}<w:r><w:t>after {i}</w:t></w:r></w:p>"));
        WordReader reader = ReaderOf(body)!;

        Same(reader, RawWord.Parts(body));
        Assert.Equal(["before 0after 0", "before 1between", "betweenafter 2"], Read(reader, RawWord.Parts(body)).Draft.Blocks.Select(block => block.Text).ToArray());
    }

    [Fact]
    public void A_paragraph_of_a_cell_that_a_response_has_outside_is_no_longer_that_of_a_cell()
    {
        WordReader reader = ReaderOf("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>The Parties</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p></w:p>")!;

        Assert.Equal(BlockKind.Paragraph, Read(reader, RawWord.Parts("<w:p><w:r><w:t>The Parties</w:t></w:r></w:p>")).Draft.Blocks[0].Shape.Kind);
    }

    [Fact]
    public void Comments_read_as_they_do_when_every_paragraph_is_read_in_full() =>
        Gen.Select(Paragraph.Array[1, 4], Gen.Int[0, 100_000]).Sample(
            (own, seed) =>
            {
                ZipParts parts = RawWord.Parts(RawWord.Plain);
                string comments = parts.Text(RawWord.Comments);
                int at = comments.IndexOf("</w:comment>", StringComparison.Ordinal);
                parts = parts.With(RawWord.Comments, comments[..at] + Resaved(own, [], new Random(seed)) + comments[at..]);

                Assert.Equal(Told(() => BaseOf(InFull(parts, RawWord.Comments))), Told(() => BaseOf(parts)));
            },
            iter: 2000);

    [Fact]
    public void A_tab_stop_of_a_comment_is_no_tab_in_its_words()
    {
        ZipParts parts = RawWord.Parts(RawWord.Plain);
        string comments = parts.Text(RawWord.Comments);
        int at = comments.IndexOf("</w:comment>", StringComparison.Ordinal);
        string stopped = "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:r><w:t>Agreed.</w:t></w:r></w:p>";

        Assert.EndsWith("\nAgreed.", Assert.Single(BaseOf(parts.With(RawWord.Comments, comments[..at] + stopped + comments[at..])).Comments).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generated_response_reads_as_it_does_when_every_paragraph_is_read_in_full()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(11, 12, editsPerMember: 30, paragraphs: 60, words: 2100);
        using WordPackage package = WordPackage.Open("base.docx", (byte[])[.. corpus.BaseFile]);
        WordReader reader = WordReader.ForBase(package);
        foreach (MemberFile member in corpus.Members)
        {
            Same(reader, ZipParts.Of(member.File.AsSpan()));
        }
    }

    [Fact]
    public void A_paragraph_that_was_only_saved_again_is_the_very_one_of_the_base()
    {
        WordReader reader = ReaderOf("<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling</w:t></w:r><w:r><w:t xml:space=\"preserve\"> its report,</w:t></w:r></w:p>")!;
        ZipParts response = RawWord.Parts(
            "<w:p w:rsidR=\"00A1B2C3\"><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r w:rsidRPr=\"00A1B2C3\"><w:rPr><w:i/><w:lang w:val=\"fr-FR\"/></w:rPr><w:t>Recal</w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>ling</w:t></w:r>"
            + "<w:proofErr w:type=\"gramStart\"/><w:r><w:t xml:space=\"preserve\"> its </w:t></w:r><w:r w:rsidR=\"00D4E5F6\"><w:t>report,</w:t></w:r></w:p>");

        Assert.Same(Read(reader, response).Draft.Blocks[0], Read(reader, response).Draft.Blocks[0]);
        Assert.Equal("Recalling its report,", Read(reader, response).Draft.Blocks[0].Text);
    }

    private static string Mark(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";

    private static void Same(WordReader reader, ZipParts response) =>
        Assert.Equal(Told(() => Read(reader, InFull(response))), Told(() => Read(reader, response)));

    // A copy: the parts themselves are read in the other way.
    private static ZipParts InFull(ZipParts parts, string part = RawWord.Document)
    {
        string text = parts.Text(part);
        string odd = text.Replace(Declaration, OddDeclaration, StringComparison.Ordinal);
        Assert.NotEqual(text, odd);
        return ZipParts.Of(parts.Zip()).With(part, odd);
    }

    // With two comments that the base has not, so that where they stand is told, and a prefix that newer versions of Word have.
    private static ZipParts Remarked(string body)
    {
        ZipParts parts = RawWord.Parts(body);
        parts = parts.With(RawWord.Document, parts.Text(RawWord.Document).Replace("<w:document ", "<w:document xmlns:w16du=\"http://schemas.microsoft.com/office/word/2023/wordml/word16du\" ", StringComparison.Ordinal));
        string comments = parts.Text(RawWord.Comments);
        int from = comments.IndexOf("<w:comment ", StringComparison.Ordinal);
        int to = comments.LastIndexOf("</w:comments>", StringComparison.Ordinal);
        string one = comments[from..to].Replace("A comment.", "Another comment.", StringComparison.Ordinal);
        return parts.With(RawWord.Comments, comments[..from] + one + one.Replace("w:id=\"1\"", "w:id=\"2\"", StringComparison.Ordinal).Replace("Another", "A third", StringComparison.Ordinal) + comments[to..]);
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

    // Nothing where the base cannot be read.
    private static WordReader? ReaderOf(string body)
    {
        using WordPackage package = WordPackage.Open("base.docx", RawWord.File(body));
        try
        {
            return WordReader.ForBase(package);
        }
        catch (DocumentFaultException)
        {
            return null;
        }
    }

    private static WordFile BaseOf(ZipParts parts)
    {
        using WordPackage package = WordPackage.Open("base.docx", parts.Zip());
        return WordReader.ForBase(package).Base;
    }

    private static WordFile Read(WordReader reader, ZipParts parts)
    {
        using WordPackage package = WordPackage.Open("response.docx", parts.Zip());
        return reader.Read(package);
    }

    private static string Told(Func<WordFile> read)
    {
        try
        {
            WordFile file = read();
            return string.Join('\n', [
                .. file.Draft.Blocks.Select(Told),
                .. file.Unread.Select(unread => unread.ToString()),
                .. file.Comments.Select(comment => string.Create(CultureInfo.InvariantCulture, $"{comment.FromBlock}.{comment.From}-{comment.ToBlock}.{comment.To} {comment.Text}")),
                string.Join(',', file.Authors),
                string.Join(',', file.TrackedBy),
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
