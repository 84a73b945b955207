using System.Text.Json;
using Plenary.Corpus;
using Plenary.Corpus.Documents;
using Xunit;

namespace Plenary.Cli.Tests;

public sealed class BracketsTests
{
    private const string Draft = "1. We [shall (EU, Japan)] [should] act by [X].\n\n2. This [is never closed.\n\n3. This] closes nothing.\n";

    [Fact]
    public void A_draft_is_reported_with_the_place_of_every_bracket_without_partner()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("brackets", folder.Write("draft.txt", "1. We [shall (EU, Japan)] [should] act by [X].\n\n2. Agreed words ] stand.\n"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Brackets            3 opening, 4 closing\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("not balanced: 0 never closed, 1 closing nothing\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  line 3, column 17  ] closes nothing; taken to enclose “2. Agreed words”\n", run.Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^EU +1 +0 +0 +0$", run.Output);
        Assert.Matches("(?m)^JPN +1 +0 +0 +0$", run.Output);
    }

    [Fact]
    public void In_a_word_file_places_are_paragraphs()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("draft.docx", Paragraph.Of("Opening words."), Paragraph.Of("We [shall act."));
        Assert.Contains("paragraph 2 “We [shall act.”, column 4  [ is never closed", CommandRun.Of("brackets", file).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Agreed by all.", 0)]
    [InlineData("We [shall] [should] act.", 0)]
    [InlineData("We [shall act.", 1)]
    [InlineData("We act by [X].", 1)]
    public void Check_is_a_gate_for_unbalanced_texts_and_for_placeholders(string text, int code)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("draft.txt", text);
        CommandRun run = CommandRun.Of("brackets", file, "--check");
        Assert.Equal(code, run.ExitCode);
        Assert.Equal(code == 1, run.Error.Contains("not ready to be issued", StringComparison.Ordinal));
        Assert.Equal(0, CommandRun.Of("brackets", file).ExitCode);
    }

    [Fact]
    public void Links_are_no_brackets_in_markdown()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("draft.md", "See [the charter](https://example.org) and [act].\n");
        Assert.Contains(" 1 opening, 1 closing\n", CommandRun.Of("brackets", file).Output, StringComparison.Ordinal);
        Assert.Contains(" 2 opening, 2 closing\n", CommandRun.Of("brackets", file, "--text").Output, StringComparison.Ordinal);
        Assert.Contains("exclude each other", CommandRun.Of("brackets", file, "--text", "--markdown").Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_written_for_people_and_for_programs()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("draft.txt", Draft);
        Assert.Equal(0, CommandRun.Of("brackets", file, "-o", folder["report.json"]).ExitCode);
        Assert.Equal(0, CommandRun.Of("brackets", file, "-o", folder["report.md"]).ExitCode);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(folder["report.json"]));
        Assert.Equal(4, json.RootElement.GetProperty("openings").GetInt32());
        Assert.Equal("EU", json.RootElement.GetProperty("parties")[0].GetProperty("party").GetString());
        Assert.Contains("| Brackets | 4 opening, 4 closing |", File.ReadAllText(folder["report.md"]), StringComparison.Ordinal);
        Assert.Contains("exists already", CommandRun.Of("brackets", file, "-o", folder["report.md"]).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_geneva_text_has_two_unclosed_and_two_orphans_though_totals_are_equal()
    {
        string? file = SharedData.Find("paris2015", "geneva-text-2015-02-12.txt");
        Assert.SkipWhen(file is null, SharedData.Missing);
        string report = CommandRun.Of("brackets", file!).Output;
        Assert.Contains("2 never closed, 2 closing nothing", report, StringComparison.Ordinal);
        Assert.Contains("Depth               6; 7 if what is never closed runs to the end\n", report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft.rtf", "not a kind of file")]
    [InlineData("draft.doc", "Save it from Word as .docx")]
    public void Another_kind_of_file_is_refused(string name, string why)
    {
        using TemporaryFolder folder = new();
        Assert.Contains(why, CommandRun.Of("brackets", folder.Write(name, "x")).Refusal, StringComparison.Ordinal);
    }
}
