using Plenary.Corpus;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>Labels of real files, compared by hand with what LibreOffice prints.</summary>
public sealed class RealLabelTests
{
    [Theory]
    [InlineData("Scope and definition of a cooperative approach", "I.", BlockKind.Heading, 1)]
    [InlineData("Recalling decision 2/CMA.3", "PP1", BlockKind.Preambular, 0)]
    [InlineData("Also recalling decision 6/CMA.4", "PP2", BlockKind.Preambular, 0)]
    [InlineData("Decides that a cooperative approach is the voluntary", "1.", BlockKind.Operative, 0)]
    [InlineData("The relationship of the cooperative approach with any", "(b)", BlockKind.SubParagraph, 1)]
    [InlineData("How reversals will be monitored, including the time horizon", "(iii)", BlockKind.SubParagraph, 2)]
    [InlineData("A description of measures taken to ensure standards", "(n)", BlockKind.SubParagraph, 1)]
    [InlineData("For significant inconsistencies, such as an internationally", "(b)", BlockKind.SubParagraph, 1)]
    [InlineData("Process and timing of authorization", "A.", BlockKind.Heading, 2)]
    [InlineData("Reaffirms that the authorization is a national", "16.", BlockKind.Operative, 0)]
    public void A_draft_decision_of_COP29_is_read_then_labels_are_as_printed(string opening, string label, BlockKind kind, int level)
    {
        Block block = Read("cop29-art6.2", "SBSTA61-13a-draft-decision-1st-iteration-2024-11-14.docx").Blocks
            .First(block => block.Text.Trim().StartsWith(opening, StringComparison.Ordinal));
        Assert.Equal((label, kind, level), (block.Shape.Label, block.Shape.Kind, block.Shape.Level));
    }

    [Fact]
    public void A_news_text_with_bullets_is_read_then_nothing_is_labelled() =>
        Assert.All(Read("docx-tracked", "poi-delins.docx").Blocks, block => Assert.Null(block.Shape.Label));

    private static TextDocument Read(params ReadOnlySpan<string> parts)
    {
        string? path = SharedData.Find(parts);
        Assert.SkipWhen(path is null, SharedData.Missing);
        return NumberedWord.Read(Path.GetFileName(path), File.ReadAllBytes(path));
    }
}
