using Xunit;

namespace Plenary.House.Tests.Arrows;

public sealed class TextFolderTests
{
    // A paragraph mark carries the shape of the block that it ends: that is why tokens and blocks know each other.
    // Labels typed into a base are read as those of typed drafts are: Blocks knows that reader and nothing else of Brackets.
    // A weave can be rebased on a new text, and what that changes is found by aligning the two.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Tokens"] = ["Blocks"],
        ["Blocks"] = ["Tokens", "Brackets"],
        ["Drafts"] = ["Tokens", "Blocks"],
        ["Weaving"] = ["Tokens", "Blocks", "Drafts", "Alignment"],
        ["Alignment"] = ["Tokens", "Blocks", "Drafts", "Weaving"],
        ["Brackets"] = ["Tokens", "Blocks", "Drafts", "Weaving", "Alignment"],
    };

    [Fact]
    public void A_folder_of_the_text_library_knows_only_what_its_table_allows() => FolderTable.AssertHolds("Plenary.Text", Allowed);

    [Fact]
    public void Blocks_know_of_brackets_only_how_labels_are_typed() => Assert.All(
        SourceArrows.Uses("Plenary.Text", "Blocks", "Brackets"),
        type => Assert.Contains(type, (string[])["ParagraphLabel", "ParagraphLabelReader", "LabelPart", "LabelStyle", "LatinSuffix", "RomanNumber"]));
}
