using Xunit;

namespace Plenary.House.Tests.Arrows;

public sealed class FormatsFolderTests
{
    // A format knows what all share (the top of the project) and how brackets are drawn, and no other format. Compiling
    // knows them all: it reads what members send and writes what a secretariat sends round. The page says how its
    // compilation was counted. An outcome document is one thing in several formats, written with each format's own pen.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["Drawing"] = [""],
        ["AkomaNtoso"] = ["", "Drawing"],
        ["CommentTable"] = ["", "Drawing"],
        ["Html"] = ["", "Drawing", "Compiling"],
        ["Json"] = [""],
        ["Markdown"] = ["", "Drawing"],
        ["Matrix"] = ["", "Drawing"],
        ["Pdf"] = ["", "Drawing"],
        ["Scenario"] = [""],
        ["Word"] = ["", "Drawing"],
        ["Outcome"] = ["", "Html", "Markdown", "Word"],
        ["Compiling"] = ["", "Drawing", "AkomaNtoso", "CommentTable", "Html", "Json", "Markdown", "Pdf", "Word"],
    };

    [Fact]
    public void A_format_knows_only_what_its_table_allows() => FolderTable.AssertHolds("Plenary.Formats", Allowed);
}
