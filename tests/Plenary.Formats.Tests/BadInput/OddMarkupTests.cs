using Plenary.Corpus;
using Plenary.Formats.Word;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>Markup that Word does not write, or seldom: refused in words, or read right.</summary>
public sealed class OddMarkupTests
{
    private static readonly byte[] Sound = RawWord.File(RawWord.Plain);

    public static TheoryData<string, string> Refusals => new()
    {
        { "<w:sectPr/>", "no paragraph" },
        { "", "no paragraph" },
        { RawWord.Plain + "<w:p>" + RawWord.Plain + "</w:p>", "paragraph inside" },
        { RawWord.Plain + "<w:tbl><w:tr><w:tc><w:p/></w:tc>" + RawWord.Paragraphs("Beside the cells.") + "</w:tr></w:tbl>", "in none of its cells" },
        { RawWord.Plain + "</w:body><w:body>" + RawWord.Plain, "two texts" },
        { RawWord.Plain + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:t>Lost words.</w:t></w:r></w:p>", "field" },
    };

    /// <summary>Fields of which a tracked change takes a part. In a base its changes are taken as accepted, so there nothing is in doubt.</summary>
    public static TheoryData<string> HalfTracked => new()
    {
        RawWord.Plain + "<w:p><w:del w:id=\"7\" w:author=\"A\">" + Mark("begin") + "</w:del>" + RawWord.Run("Lost words.") + Mark("separate") + RawWord.Run("Result.") + Mark("end") + "</w:p>",
        RawWord.Plain + "<w:p>" + Mark("begin") + "<w:del w:id=\"7\" w:author=\"A\">" + Mark("separate") + "</w:del>" + RawWord.Run("Result.") + Mark("end") + "</w:p>",
    };

    /// <summary>Bodies that differ from the plain one by more than words, with the same words in it.</summary>
    public static TheoryData<string, string> Oddities => new()
    {
        { "an empty table", RawWord.Plain + "<w:tbl/>" + RawWord.Paragraphs("After it.") },
        { "properties after the words", RawWord.Plain + "<w:p>" + RawWord.Run("Words.") + "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"10\"/></w:tabs></w:pPr></w:p>" },
        { "words outside runs", RawWord.Plain + "<w:p><w:t>Loose.</w:t><w:tab/>" + RawWord.Run("Words.") + "</w:p>" },
        { "white space that is not preserved", RawWord.Plain + "<w:p><w:r><w:t>  Some words </w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t>follow. </w:t></w:r></w:p>" },
        { "character data", RawWord.Plain + "<w:p><w:r><w:t><![CDATA[Fish & chips.]]></w:t></w:r></w:p>" },
        { "a field that only ends", RawWord.Plain + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + RawWord.Run("Words.") + "</w:p>" },
        { "a comment's marks without the comment", RawWord.Plain + "<w:p><w:commentRangeStart w:id=\"55\"/>" + RawWord.Run("Words.") + "<w:commentRangeEnd w:id=\"55\"/><w:r><w:commentReference w:id=\"55\"/></w:r></w:p>" },
        { "a comment's end without its start", RawWord.Plain + "<w:p>" + RawWord.Run("Words.") + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>" },
        { "an id that is no number", RawWord.Plain + "<w:p><w:bookmarkStart w:id=\"first\" w:name=\"a\"/>" + RawWord.Run("Words.") + "<w:bookmarkEnd w:id=\"first\"/></w:p>" },
        { "an id below nothing", RawWord.Plain + "<w:p><w:bookmarkStart w:id=\"-2147483648\" w:name=\"a\"/>" + RawWord.Run("Words.") + "<w:bookmarkEnd w:id=\"-2147483648\"/></w:p>" },
        { "the largest ids", RawWord.Plain + "<w:p><w:bookmarkStart w:id=\"2147483647\" w:name=\"a\"/>" + RawWord.Run("Words.") + "<w:bookmarkEnd w:id=\"2147483647\"/></w:p>" },
        { "an id past all numbers", RawWord.Plain + "<w:p><w:bookmarkStart w:id=\"99999999999999999999\" w:name=\"a\"/>" + RawWord.Run("Words.") + "<w:bookmarkEnd w:id=\"99999999999999999999\"/></w:p>" },
        { "a drawing with two choices", RawWord.Plain + "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:drawing/></mc:Choice><mc:Choice Requires=\"wps\"><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>" + RawWord.Run("Words.") + "</w:p>" },
        { "a table that nothing comes after", RawWord.Plain + "<w:tbl><w:tr><w:tc>" + RawWord.Paragraphs("Words in a cell.") + "</w:tc></w:tr></w:tbl>" },
        { "a cell that ends with a table", RawWord.Plain + "<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>" + RawWord.Paragraphs("Words in a cell.") + "</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>" + RawWord.Paragraphs("After it.") },
        { "a cell whose only paragraph is taken out", RawWord.Plain + "<w:tbl><w:tr><w:tc><w:p><w:pPr><w:rPr><w:del w:id=\"9\" w:author=\"A\"/></w:rPr></w:pPr></w:p></w:tc><w:tc>" + RawWord.Paragraphs("Words.") + "</w:tc></w:tr></w:tbl>" + RawWord.Paragraphs("After it.") },
        { "an empty paragraph in short", RawWord.Plain + "<w:p/><w:p></w:p>" },
        { "numbering of no list", RawWord.Plain + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"-7\"/></w:numPr></w:pPr>" + RawWord.Run("Numbered.") + "</w:p>" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_read_right_is_refused(string body, string told)
    {
        byte[] file = RawWord.File(body);
        Assert.Contains(told, Examination.Of(Sound, ("CHN", file)).Refused("CHN.docx"), StringComparison.Ordinal);
        Assert.Contains(told, Examination.Of(file, ("CHN", Sound)).Refused(Examination.BaseName), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HalfTracked))]
    public void A_field_that_is_tracked_in_part_is_refused(string body) =>
        Assert.Contains("in part", Examination.Of(Sound, ("CHN", RawWord.File(body))).Refused("CHN.docx"), StringComparison.Ordinal);

    [Fact]
    public void A_document_without_a_body_is_refused()
    {
        ZipParts parts = RawWord.Parts(RawWord.Plain);
        byte[] file = parts.With(RawWord.Document, parts.Text(RawWord.Document).Replace("w:body>", "w:corps>", StringComparison.Ordinal)).Zip();
        Assert.Contains("w:body", Examination.Of(file, ("CHN", Sound)).Refused(Examination.BaseName), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Oddities))]
    public void An_oddity_is_read_right_in_base_and_response(string kind, string body)
    {
        Assert.NotNull(kind);
        byte[] odd = RawWord.File(body);
        byte[] edited = RawWord.File(body.Replace("once", "twice", StringComparison.Ordinal).Replace("Words", "Other words", StringComparison.Ordinal));

        Examination.Of(odd, ("CHN", edited)).IsExact(odd, ("CHN", edited));
        Examination.Of(edited, ("CHN", odd)).IsExact(edited, ("CHN", odd));
        Examination.Of(Sound, ("CHN", odd), ("FRA", edited)).IsExact(Sound, ("CHN", odd), ("FRA", edited));
    }

    [Theory]
    [InlineData("<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"D835\"/><w:t>Half a character.</w:t></w:r></w:p>")]
    [InlineData("<w:tc><w:p><w:r><w:t>A cell in no table.</w:t></w:r></w:p></w:tc>")]
    public void What_no_schema_allows_keeps_its_words(string odd)
    {
        byte[] file = RawWord.File(RawWord.Plain + odd);

        Examination asResponse = Examination.Of(Sound, ("CHN", file));
        Examination asBase = Examination.Of(file, ("CHN", Sound));

        asResponse.AssertReceipts();
        asBase.AssertReceipts();
        Assert.Equal(4, asResponse.Checker.AcceptMember("CHN").Paragraphs.Length);
    }

    [Fact]
    public void Tracked_changes_without_author_or_date_are_the_members_own()
    {
        string body = RawWord.Plain.Replace("once a year", "once</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t xml:space=\"preserve\"> or twice</w:t></w:r></w:ins><w:del><w:r><w:delText xml:space=\"preserve\"> a year</w:delText></w:r></w:del><w:r><w:t>", StringComparison.Ordinal);
        byte[] file = RawWord.File(body);

        Examination examined = Examination.Of(Sound, ("CHN", file)).IsExact(Sound, ("CHN", file)).IsSound(Sound);

        Assert.All(examined.Compilation!.Weave.Changes, change => Assert.Equal("CHN", Assert.Single(change.Sponsors).Member));
    }

    [Theory]
    [InlineData("not a date")]
    [InlineData("0000-00-00T00:00:00Z")]
    [InlineData("99999-01-01T00:00:00Z")]
    public void A_date_that_is_none_is_as_good_as_missing(string date)
    {
        byte[] file = RawWord.File(RawWord.Plain + "<w:p>" + RawWord.Ins("New words.").Replace("2026-03-05T10:00:00Z", date, StringComparison.Ordinal) + "</w:p>");

        Examination.Of(Sound, ("CHN", file)).IsExact(Sound, ("CHN", file)).IsSound(Sound);
    }

    [Fact]
    public void An_author_of_ten_thousand_characters_is_kept_as_who_recorded_it()
    {
        string author = string.Concat(Enumerable.Repeat("𝔸 & Söhne ", 1000)).Trim().Replace("&", "&amp;", StringComparison.Ordinal);
        string body = RawWord.Plain + "<w:p>" + RawWord.Ins("New words.", author) + "<w:commentRangeStart w:id=\"1\"/>" + RawWord.Run("Said.") + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>";
        byte[] file = RawWord.Parts(body).Replace(RawWord.Comments, "w:author=\"A. Clerk\"", $"w:author=\"{author}\"").Zip();

        Examination examined = Examination.Of(Sound, ("CHN", file)).IsExact(Sound, ("CHN", file)).IsSound(Sound);

        Sponsorship sponsor = examined.Compilation!.Weave.Changes.SelectMany(change => change.Sponsors).First(one => one.RecordedBy?.Length > 255);
        Assert.Equal(author.Replace("&amp;", "&", StringComparison.Ordinal), sponsor.RecordedBy);
    }

    [Fact]
    public void Answers_to_answers_and_answers_in_a_circle_are_all_kept()
    {
        string Comment(int id) => $"<w:comment w:id=\"{id}\" w:author=\"Clerk {id}\"><w:p w14:paraId=\"0000000{id}\"><w:r><w:t>Comment {id}.</w:t></w:r></w:p></w:comment>";
        string Extended(int id, int parent) => $"<w15:commentEx w15:paraId=\"0000000{id}\" w15:paraIdParent=\"0000000{parent}\" w15:done=\"0\"/>";
        ZipParts parts = RawWord.Parts(RawWord.Plain + "<w:p>" + string.Concat(Enumerable.Range(1, 6).Select(id => $"<w:r><w:commentReference w:id=\"{id}\"/></w:r>")) + "</w:p>");
        string comments = parts.Text(RawWord.Comments);
        string extended = parts.Text("word/commentsExtended.xml");
        parts.With(RawWord.Comments, string.Concat(comments[..comments.IndexOf("<w:comment ", StringComparison.Ordinal)], string.Concat(Enumerable.Range(1, 5).Select(Comment)), "<w:comment w:id=\"6\" w:author=\"Clerk 6\"/></w:comments>"));
        parts.With("word/commentsExtended.xml", string.Concat(extended[..extended.IndexOf("<w15:commentEx ", StringComparison.Ordinal)], Extended(2, 1), Extended(3, 2), Extended(4, 5), Extended(5, 4), "</w15:commentsEx>"));
        byte[] file = parts.Zip();

        Examination examined = Examination.Of(Sound, ("CHN", file)).IsExact(Sound, ("CHN", file)).IsSound(Sound);

        Assert.Equal(6, Assert.Single(examined.Compilation!.Receipts).CommentsRead);
        Assert.Equal(
            ["", "Comment 1.", "Comment 2.", "Comment 3.", "Comment 4.", "Comment 5."],
            examined.Checker.Comments.Select(comment => comment.Text).Where(text => text != "A comment.").Order(StringComparer.Ordinal));
        FoundComment head = examined.Checker.Comments.Single(comment => comment.Text == "Comment 1.");
        Assert.All(examined.Checker.Comments.Where(comment => comment.Text is "Comment 2." or "Comment 3."), reply => Assert.Equal(head.Id, reply.ParentId));
    }

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc>{1}</w:tc><w:tc>{2}</w:tc><w:tc>{0}</w:tc></w:tr><w:tr><w:tc>{0}</w:tc><w:tc>{0}</w:tc><w:tc>{3}</w:tc></w:tr></w:tbl>{4}", "<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{3}</w:tc></w:tr><w:tr><w:tc>{0}</w:tc><w:tc>{1}</w:tc><w:tc>{0}</w:tc></w:tr></w:tbl>{4}")]
    [InlineData("<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{1}</w:tc></w:tr></w:tbl>{1}</w:tc></w:tr></w:tbl>{4}", "<w:tbl><w:tr><w:tc>{1}</w:tc></w:tr></w:tbl>{4}")]
    [InlineData("{1}{0}<w:tbl><w:tr><w:tc>{2}</w:tc><w:tc>{0}</w:tc></w:tr></w:tbl>{0}", "{1}<w:tbl><w:tr><w:tc>{0}</w:tc><w:tc>{2}</w:tc></w:tr></w:tbl>{0}")]
    [InlineData("{1}<w:tbl><w:tr><w:tc>{2}</w:tc></w:tr></w:tbl>{3}", "<w:tbl><w:tr><w:tc>{1}</w:tc></w:tr></w:tbl>{2}<w:tbl><w:tr><w:tc>{3}</w:tc></w:tr></w:tbl>{0}")]
    public void Cells_torn_out_of_tables_and_put_elsewhere_are_compiled_exactly(string before, string after)
    {
        string[] blocks = ["<w:p/>", .. new[] { "The first words.", "The second words.", "The third words.", "The last words." }.Select(words => RawWord.Paragraphs(words))];
        byte[] one = RawWord.File(RawWord.Plain + string.Format(System.Globalization.CultureInfo.InvariantCulture, before, blocks));
        byte[] other = RawWord.File(RawWord.Plain + string.Format(System.Globalization.CultureInfo.InvariantCulture, after, blocks));

        Examination.Of(one, ("CHN", other), ("FRA", one)).IsExact(one, ("CHN", other), ("FRA", one));
        Examination.Of(other, ("CHN", one), ("FRA", other)).IsExact(other, ("CHN", one), ("FRA", other));
        Examination.Of(Sound, ("CHN", one), ("FRA", other)).IsExact(Sound, ("CHN", one), ("FRA", other));
    }

    [Theory]
    [InlineData("<w:p><w:tc><w:p/></w:tc></w:p>", "a w:tc in a w:p")]
    [InlineData("<w:tbl><w:tr><w:p/></w:tr></w:tbl>", "a w:p in a w:tr")]
    [InlineData("<w:p><w:pPr/><w:pPr/></w:p>", "a w:pPr in a w:p")]
    [InlineData("<w:p><w:pPr><w:rPr/><w:rPr/></w:pPr></w:p>", "a w:rPr in a w:pPr")]
    [InlineData("<w:p><w:t>Loose.</w:t></w:p>", "a w:t in a w:p")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p><w:p/>", "a field code that goes on past the end of its paragraph at paragraph 4")]
    [InlineData("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>", "a reference to a note (w:footnoteReference) in a field code at paragraph 4")]
    [InlineData("<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:footnoteReference w:id=\"1\"/></w:r></w:p>", "a second reference to footnote 1 at paragraph 4")]
    public void Markup_where_word_never_puts_it_is_named_with_its_place(string odd, string told)
    {
        Assert.Null(MisplacedMarkup.Find("CHN.docx", Sound));
        string found = MisplacedMarkup.Find("CHN.docx", RawWord.File(RawWord.Plain + odd))!;
        Assert.StartsWith("CHN.docx: word/document.xml has ", found, StringComparison.Ordinal);
        Assert.Contains(told, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_whose_result_goes_over_several_paragraphs_and_notes_of_two_kinds_with_one_number_are_not_damage()
    {
        string odd = $"<w:p>{Mark("begin")}{Mark("separate")}<w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p><w:p><w:r><w:endnoteReference w:id=\"1\"/></w:r>{Mark("end")}</w:p>";
        Assert.Null(MisplacedMarkup.Find("CHN.docx", RawWord.File(RawWord.Plain + odd)));
    }

    private static string Mark(string kind) => $"<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>";
}
