using Xunit;

namespace Plenary.Corpus.Tests;

/// <summary>What the checker reads from files that Word wrote, against texts worked out by hand from their XML.</summary>
public sealed class RealFileTests
{
    private const string Proof = "Video provides a powerful way to help you prove your point.";
    private const string Embed = "When you click Online Video, you can paste in the embed code for the video you want to add.";
    private const string Keyword = "You can also type a keyword to search online for the video that best fits your document.";
    private const string Designs = "To make your document look professionally produced, Word provides header, footer, cover page, and text box designs that complement each other.";
    private const string Example = "For example, you can add a matching cover page, header, and sidebar.";

    [Fact]
    public void Moved_text_that_was_inserted_and_deleted_on_the_way_is_nowhere_when_all_is_accepted()
    {
        TrackedWordChecker checker = RealFiles.Open("docx-tracked", "poi-tika-792-moves.docx");

        Assert.Equal(["", ""], checker.AcceptAll().Paragraphs);
    }

    [Fact]
    public void Moved_text_that_was_inserted_first_is_nowhere_when_all_is_rejected()
    {
        TrackedWordChecker checker = RealFiles.Open("docx-tracked", "poi-tika-792-moves.docx");

        // "s" was deleted; "." stands in the arriving range; "b" in the leaving one was itself an insertion.
        Assert.Equal(["s", ""], checker.RejectAll().Paragraphs);
        FoundMove move = Assert.Single(checker.Moves);
        Assert.Equal("move256509658", move.Name);
        Assert.True(move.Paired);
        Assert.Equal(["."], move.To);
        Assert.Equal(["b"], move.From);
    }

    [Theory]
    [InlineData("", new[] { Proof, Embed, Keyword })]
    [InlineData("Test User", new[] { Proof, Embed, Keyword, "This is added.", "This is also added" })]
    [InlineData("Test User|Eric White", new[] { Proof, Embed, Keyword, "This is add" })]
    [InlineData("Eric White", new[] { Proof, Embed, Keyword })]
    public void Paragraph_inserted_by_one_and_joined_by_another_follows_whom_is_accepted(string accepted, string[] expected)
    {
        TrackedWordChecker checker = RealFiles.Open("docx-tracked", "oxpt-RP047-Inserted-and-Deleted-Paragraph-Mark.docx");
        string[] authors = accepted.Split('|');

        WordText text = checker.Accept(authors.Contains);

        Assert.Equal([.. expected, "1", "2", "3", "4", "5", "6", "7", "8", "9", ""], text.Paragraphs);
    }

    [Theory]
    [InlineData("", new[] { Proof, Embed, Keyword, Designs, Example })]
    [InlineData("Eric White", new[] { Proof, Embed, Keyword, "This is an inserted paragraph.", "And another one.", Designs, Example })]
    [InlineData("Test User|Eric White", new[] { Proof, Embed, "This is an inserted paragraph.", "And another one.", "" })]
    [InlineData("Test User", new[] { Proof, Embed, "" })]
    public void Deleted_and_inserted_paragraphs_side_by_side_each_follow_their_author(string accepted, string[] expected)
    {
        TrackedWordChecker checker = RealFiles.Open("docx-tracked", "oxpt-RP048-Deleted-Inserted-Para-Mark.docx");
        string[] authors = accepted.Split('|');

        WordText text = checker.Accept(authors.Contains);

        Assert.Equal([.. expected, "1", "2", "3", "", "", "", "", "", "", "", ""], text.Paragraphs);
    }

    [Fact]
    public void Deleted_rows_are_gone_when_accepted_and_whole_when_rejected()
    {
        TrackedWordChecker checker = RealFiles.Open("docx-tracked", "oxpt-RP011-Multiple-Deleted-Rows.docx");

        Assert.Equal(["1", "2", "3", "M", "N", "O", ""], checker.AcceptAll().Paragraphs);
        Assert.Equal(
            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", ""],
            checker.RejectAll().Paragraphs);
    }

    [Fact]
    public void Deleted_cells_are_gone_when_accepted_and_back_when_rejected()
    {
        TrackedWordChecker checker = RealFiles.Open("docx-tracked", "oxpt-RP034-Deleted-Cells.docx");

        Assert.Equal(["1", "2", "3"], checker.AcceptAll().Paragraphs.Take(3));
        Assert.Equal(["1", "2", "3"], checker.RejectAll().Paragraphs.Take(3));
        Assert.Equal(checker.RejectAll().Paragraphs.Length, checker.AcceptAll().Paragraphs.Length);
    }

    [Fact]
    public void Link_fields_give_their_result_and_never_their_instruction()
    {
        TrackedWordChecker checker = RealFiles.Open("docx-tracked", "poi-delins.docx");

        foreach (WordText text in (WordText[])[checker.AcceptAll(), checker.RejectAll()])
        {
            Assert.Equal("Tika can be:", text.Paragraphs[0]);
            Assert.DoesNotContain(text.Paragraphs, paragraph => paragraph.Contains("HYPERLINK", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_real_file_reads_without_error_and_its_rejected_text_differs_only_if_it_is_tracked()
    {
        IReadOnlyList<string> files = SharedData.Files(".", ".docx");
        Assert.SkipWhen(files.Count == 0, SharedData.Missing);

        Assert.All(files, path =>
        {
            TrackedWordChecker checker = TrackedWordChecker.OpenFile(path);
            bool anyContent = checker.Changes.Any(change => change.On != "properties" && change.Part == "document");
            if (!anyContent)
            {
                Assert.Null(checker.AcceptAll().DifferenceFrom(checker.RejectAll()));
            }

            Assert.NotEmpty(checker.AcceptAll().Paragraphs);
        });
    }
}
