using Plenary.Formats.Compiling;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>Edits inside and at the borders of everything that stands in or around words, tracked and clean.</summary>
public sealed class BorderTests
{
    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    private const string Picture = "<w:r><w:pict><v:shape style=\"width:10pt;height:10pt\"><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>";

    /// <summary>What a paragraph may hold between its first and last words, with words "alpha beta" to edit inside.</summary>
    public static TheoryData<string, string> Insides => new()
    {
        { "complex field", Begin + Code(" REF a ") + Separate + RawWord.Run("alpha beta") + End },
        { "complex field without a result", Begin + Code(" REF a ") + End + RawWord.Run("alpha beta") },
        { "simple field", "<w:fldSimple w:instr=\" REF a \">" + RawWord.Run("alpha beta") + "</w:fldSimple>" },
        { "nested field", Begin + Code(" IF ") + Begin + Code(" PAGE ") + Separate + RawWord.Run("7") + End + Code(" = 1 ") + Separate + RawWord.Run("alpha beta") + End },
        { "field in the result", Begin + Code(" REF a ") + Separate + RawWord.Run("alpha ") + Begin + Code(" PAGE ") + Separate + RawWord.Run("7") + End + RawWord.Run(" beta") + End },
        { "hyperlink", "<w:hyperlink w:anchor=\"a\">" + RawWord.Run("alpha beta") + "</w:hyperlink>" },
        { "inline control", "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + RawWord.Run("alpha beta") + "</w:sdtContent></w:sdt>" },
        { "control in a control", "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + RawWord.Run("alpha ") + "<w:sdt><w:sdtPr><w:id w:val=\"6\"/></w:sdtPr><w:sdtContent>" + RawWord.Run("beta") + "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>" },
        { "special characters", "<w:r><w:t>alpha</w:t><w:tab/><w:noBreakHyphen/><w:t>beta</w:t><w:softHyphen/><w:br/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/><w:cr/></w:r>" },
        { "footnote", RawWord.Run("alpha") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>" + RawWord.Run(" beta") },
        { "endnote", RawWord.Run("alpha") + "<w:r><w:endnoteReference w:id=\"1\"/></w:r>" + RawWord.Run(" beta") },
        { "text box", RawWord.Run("alpha ") + Picture + RawWord.Run(" beta") },
        { "smart tag", "<w:smartTag w:uri=\"u\" w:element=\"e\">" + RawWord.Run("alpha beta") + "</w:smartTag>" },
        { "bookmark", "<w:bookmarkStart w:id=\"3\" w:name=\"a\"/>" + RawWord.Run("alpha beta") + "<w:bookmarkEnd w:id=\"3\"/>" },
    };

    /// <summary>What may stand around paragraphs.</summary>
    public static TheoryData<string, string> Arounds => new()
    {
        { "block control", "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + RawWord.Paragraphs("Inside alpha beta.", "Inside the second.") + "</w:sdtContent></w:sdt>" },
        { "control in a control", "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr><w:id w:val=\"6\"/></w:sdtPr><w:sdtContent>" + RawWord.Paragraphs("Inside alpha beta.") + "</w:sdtContent></w:sdt>" + RawWord.Paragraphs("Inside the second.") + "</w:sdtContent></w:sdt>" },
        { "table", Table(Row(Cell("Inside alpha beta.") + Cell("Inside the second."))) },
        { "table in a table", Table(Row("<w:tc><w:tcPr/>" + Table(Row(Cell("Inside alpha beta."))) + RawWord.Paragraphs("Inside the second.") + "</w:tc>")) },
        { "row control", Table(Row(Cell("First row.")) + "<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + Row(Cell("Inside alpha beta.")) + "</w:sdtContent></w:sdt>" + Row(Cell("Inside the second."))) },
        { "cell control", Table(Row("<w:sdt><w:sdtPr><w:id w:val=\"5\"/></w:sdtPr><w:sdtContent>" + Cell("Inside alpha beta.") + "</w:sdtContent></w:sdt>" + Cell("Inside the second."))) },
        { "table of contents", "<w:p>" + Begin + Code(" TOC \\o ") + Separate + RawWord.Run("Inside alpha beta.") + "</w:p><w:p>" + RawWord.Run("Inside the second.") + End + "</w:p>" },
    };

    [Theory]
    [MemberData(nameof(Insides))]
    public void Edits_in_and_around_what_stands_in_a_paragraph_are_exact(string kind, string inside)
    {
        Assert.NotNull(kind);
        byte[] draft = Document(inside);
        (string, byte[])[] responses =
        [
            ("AAA", Document(inside.Replace("alpha", "gamma", StringComparison.Ordinal))),
            ("BBB", Document(inside.Replace("beta", "beta delta", StringComparison.Ordinal))),
            ("CCC", Document(inside, before: "Before it now ")),
            ("DDD", Document(inside, after: " and more after it.")),
            ("EEE", Document("")),
            ("FFF", Document(RawWord.Ins("put in ") + inside + RawWord.Ins(" put in", id: 902))),
            ("GGG", Document(inside.Replace(RawWord.Run("alpha beta"), RawWord.Run("alpha ") + RawWord.Del("beta") + RawWord.Ins("epsilon"), StringComparison.Ordinal))),
            ("HHH", Document(inside.Replace(RawWord.Run("alpha beta"), RawWord.Del("alpha beta"), StringComparison.Ordinal))),
            ("III", RawWord.File(RawWord.Paragraphs("The opening words stand.") + "<w:p>" + RawWord.Run("Before it ") + "</w:p><w:p>" + inside + RawWord.Run(" after it.") + "</w:p>" + RawWord.Paragraphs("The closing words stand."))),
            ("JJJ", RawWord.File(RawWord.Paragraphs("The opening words stand.", "The closing words stand."))),
            ("KKK", RawWord.File(RawWord.Paragraphs("The opening words stand.") + "<w:p>" + RawWord.Run("Before it ") + inside + RawWord.Run(" after it.") + RawWord.Run("The closing words stand.") + "</w:p>")),
        ];
        foreach ((string, byte[]) one in responses)
        {
            Examination.Of(draft, new CompileOptions { Force = true }, one).IsExact(draft, one);
        }

        Examination.Of(draft, new CompileOptions { Force = true }, responses).IsExact(draft, responses).IsSound(draft);
    }

    [Theory]
    [MemberData(nameof(Arounds))]
    public void Edits_in_and_around_what_stands_around_paragraphs_are_exact(string kind, string around)
    {
        Assert.NotNull(kind);
        string body = RawWord.Paragraphs("The opening words stand.") + around + RawWord.Paragraphs("The closing words stand.");
        byte[] draft = RawWord.File(body);
        (string, byte[])[] responses =
        [
            ("AAA", RawWord.File(body.Replace("alpha", "gamma", StringComparison.Ordinal))),
            ("BBB", RawWord.File(body.Replace("Inside the second", "Inside the second, indeed", StringComparison.Ordinal))),
            ("CCC", RawWord.File(RawWord.Paragraphs("The opening words stand.") + RawWord.Paragraphs("New before it.") + around + RawWord.Paragraphs("New after it.", "The closing words stand."))),
            ("DDD", RawWord.File(RawWord.Paragraphs("The opening words stand.", "The closing words stand."))),
            ("EEE", RawWord.File(body.Replace(RawWord.Run("Inside alpha beta."), RawWord.Run("Inside ") + RawWord.Del("alpha") + RawWord.Ins("gamma") + RawWord.Run(" beta."), StringComparison.Ordinal))),
            ("FFF", RawWord.File(body.Replace("<w:p>" + RawWord.Run("Inside the second."), RawWord.Paragraphs("One more inside.") + "<w:p>" + RawWord.Run("Inside the second."), StringComparison.Ordinal))),
            ("GGG", RawWord.File(body.Replace(RawWord.Run("Inside the second."), RawWord.Del("Inside the second."), StringComparison.Ordinal))),
        ];
        foreach ((string, byte[]) one in responses)
        {
            Examination.Of(draft, new CompileOptions { Force = true }, one).IsExact(draft, one);
        }

        Examination.Of(draft, new CompileOptions { Force = true }, responses).IsExact(draft, responses).IsSound(draft);
    }

    [Fact]
    public void Two_authors_in_one_file_and_a_comment_head_are_kept_as_they_are()
    {
        byte[] draft = RawWord.File(RawWord.Plain);
        string body = RawWord.Plain.Replace("once a year", "</w:t></w:r>" + RawWord.Ins("at least ", "Wei") + RawWord.Run("once a year") + RawWord.Ins(" in Geneva", "Ana", 905) + "<w:r><w:t xml:space=\"preserve\">", StringComparison.Ordinal)
            + "<w:p><w:commentRangeStart w:id=\"1\"/>" + RawWord.Run("Noted.") + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>";
        byte[] file = RawWord.Parts(body).Replace(RawWord.Comments, "A comment.", "USA, Canada: a comment.").Zip();
        CompileOptions options = new() { CommentHead = text => text.StartsWith("USA, Canada: ", StringComparison.Ordinal) ? (["CAN", "USA"], "USA, Canada: ".Length) : null };

        Examination examined = Examination.Of(draft, options, ("CHN", file)).IsExact(draft, ("CHN", file)).IsSound(draft);

        Sponsorship[] sponsors = [.. examined.Compilation!.Weave.Changes.SelectMany(change => change.Sponsors)];
        DateTimeOffset recorded = new(2026, 3, 5, 10, 0, 0, TimeSpan.Zero);
        Assert.Contains(new Sponsorship("CHN", "Wei", recorded), sponsors);
        Assert.Contains(new Sponsorship("CHN", "Ana", recorded), sponsors);
        Remark remark = Assert.Single(examined.Compilation.Weave.Remarks);
        Assert.Equal(["CAN", "USA"], remark.Members);
        Assert.Equal("A. Clerk", remark.RecordedBy);
        Assert.Equal("a comment.", remark.Text);
        Assert.Equal("a comment.", Assert.Single(examined.Checker.Comments, comment => comment.Author == "CAN, USA").Text);
    }

    private static byte[] Document(string inside, string before = "Before it ", string after = " after it.") => RawWord.File(
        RawWord.Paragraphs("The opening words stand.") + "<w:p>" + RawWord.Run(before) + inside + RawWord.Run(after) + "</w:p>" + RawWord.Paragraphs("The closing words stand."));

    private static string Code(string instruction) => $"<w:r><w:instrText xml:space=\"preserve\">{instruction}</w:instrText></w:r>";

    private static string Table(string rows) => $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{rows}</w:tbl>";

    private static string Row(string cells) => $"<w:tr>{cells}</w:tr>";

    private static string Cell(string text) => $"<w:tc><w:tcPr/>{RawWord.Paragraphs(text)}</w:tc>";
}
