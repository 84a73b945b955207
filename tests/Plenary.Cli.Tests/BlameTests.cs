using System.Text.Json;
using Xunit;

namespace Plenary.Cli.Tests;

public sealed class BlameTests
{
    [Fact]
    public void Words_stand_beside_those_who_propose_them_in_word_and_json_alike()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder["c.docx"], "-o", folder["c.json"]).ExitCode);
        CommandRun run = CommandRun.Of("blame", folder["c.docx"], "--paragraph", "PP6");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("PP6\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  \+ CHN, IND, ZAF +│ .*common but differentiated", run.Output);
        Assert.Matches(@"(?m)^  base +│ ", run.Output);
        Assert.Matches(@"(?m)^  CHN: written by .+, \d+ \w+ \d{4}$", run.Output);
        Assert.Equal(run.Output, CommandRun.Of("blame", folder["c.json"], "--paragraph", "pp6").Output);
        Assert.StartsWith("7\n", CommandRun.Of("blame", folder["c.json"], "--paragraph", "OP7").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void All_paragraphs_put_together_without_proposals_are_the_base()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder["c.json"]).ExitCode);
        Assert.Equal(0, CommandRun.Of("blame", folder["c.json"], "-o", folder["words.json"]).ExitCode);
        Assert.Equal(0, CommandRun.Of("extract", folder["c.json"], "--member", "base", "-o", folder["base.txt"]).ExitCode);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(folder["words.json"]));
        string words = string.Concat(json.RootElement.GetProperty("paragraphs").EnumerateArray()
            .SelectMany(paragraph => paragraph.GetProperty("words").EnumerateArray())
            .Where(run => !run.TryGetProperty("proposedBy", out _))
            .Select(run => run.GetProperty("text").GetString()));
        Assert.Equal(
            File.ReadAllText(folder["base.txt"]).Replace("\n", "", StringComparison.Ordinal),
            words.Replace("¶", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_is_asked_for_then_only_paragraphs_it_touches_are_shown()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder["c.docx"]).ExitCode);
        string output = CommandRun.Of("blame", folder["c.docx"], "--member", "Japan").Output;
        Assert.Contains("\n5\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n19\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_compilation_and_a_paragraph_that_is_not_there_are_refused()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("Compile the responses first", CommandRun.Of("blame", Meeting.Base).Refusal, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.FileOf("CHN"), "-o", folder["c.json"]).ExitCode);
        Assert.Contains("has no paragraph OP99", CommandRun.Of("blame", folder["c.json"], "--paragraph", "OP99").Refusal, StringComparison.Ordinal);
    }
}
