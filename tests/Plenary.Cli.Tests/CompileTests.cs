using System.Text.RegularExpressions;
using Plenary.Corpus;
using Plenary.Corpus.Documents;
using Xunit;

namespace Plenary.Cli.Tests;

public sealed class CompileTests
{
    [Fact]
    public void The_sample_meeting_is_compiled_then_every_member_is_got_out_of_it_as_its_own_file_says()
    {
        using TemporaryFolder folder = new();
        string compilation = folder["compilation.docx"];
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", compilation).ExitCode);
        foreach ((string code, string file) in Meeting.Members)
        {
            string own = folder[$"{code}.docx"];
            Assert.Equal(0, CommandRun.Of("extract", compilation, "--member", code, "-o", own).ExitCode);
            Assert.Equal(Meeting.TextOf(Path.Combine(Meeting.Responses, file)).Paragraphs, Meeting.TextOf(own).Paragraphs);
            Assert.Empty(TrackedWordChecker.OpenFile(own).Changes);
        }

        Assert.Equal(0, CommandRun.Of("extract", compilation, "--member", "base", "-o", folder["base.docx"]).ExitCode);
        Assert.Equal(Meeting.TextOf(Meeting.Base).Paragraphs, Meeting.TextOf(folder["base.docx"]).Paragraphs);
    }

    [Fact]
    public void The_receipt_has_a_line_for_every_member_that_adds_up()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder["c.docx"], "-o", folder["c.json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        foreach ((string code, _) in Meeting.Members)
        {
            Match line = Regex.Match(run.Output, $@"^{code} +(\d+) +(\d+) +(\d+) +(\d+) +(\d+)$", RegexOptions.Multiline);
            Assert.True(line.Success, run.Output);
            Assert.NotEqual("0", line.Groups[1].Value);
            Assert.Equal(line.Groups[1].Value, line.Groups[2].Value);
            Assert.Equal(line.Groups[1].Value, line.Groups[3].Value);
            Assert.Equal(line.Groups[4].Value, line.Groups[5].Value);
        }

        Assert.Contains("Seen, not compiled, EU:", run.Output, StringComparison.Ordinal);
        Assert.Equal(["c.docx", "c.json"], folder.Listing);
    }

    [Fact]
    public void A_tracked_compilation_is_compiled_again_by_author_then_its_members_have_the_same_texts()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder["first.docx"]).ExitCode);
        CommandRun again = CommandRun.Of("compile", folder["first.docx"], "--by", "author", "-o", folder["second.docx"], "-o", folder["second.json"]);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        foreach ((string code, string file) in Meeting.Members)
        {
            Assert.Equal(0, CommandRun.Of("extract", folder["second.docx"], "--member", code, "-o", folder[$"{code}.docx"]).ExitCode);
            Assert.Equal(Meeting.TextOf(Path.Combine(Meeting.Responses, file)).Paragraphs, Meeting.TextOf(folder[$"{code}.docx"]).Paragraphs);
        }
    }

    [Fact]
    public void One_file_whose_authors_are_the_parties_gives_each_its_own_text()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write(
            "room.docx",
            Paragraph.Of("Opening words that nobody touches."),
            new Paragraph([new TextRun("We shall "), Put("CHN, RUS", "urgently "), new TextRun("act "), Take("Japan", "together "), new TextRun("now.")]));
        CommandRun run = CommandRun.Of("compile", file, "--by", "author", "-o", folder["out.docx"], "-o", folder["out.json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        (string Member, string Text)[] expected =
        [
            ("CHN", "We shall urgently act together now."), ("RUS", "We shall urgently act together now."),
            ("JPN", "We shall act now."), ("base", "We shall act together now."),
        ];
        foreach ((string member, string text) in expected)
        {
            Assert.Equal(0, CommandRun.Of("extract", folder["out.json"], "--member", member, "-o", folder[$"{member}.txt"]).ExitCode);
            Assert.Equal($"Opening words that nobody touches.\n{text}\n", File.ReadAllText(folder[$"{member}.txt"]));
        }
    }

    [Fact]
    public void An_author_who_is_no_party_is_named()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("room.docx", new Paragraph([new TextRun("We act"), Put("Nobody At All", " now"), new TextRun(".")]));
        Assert.Contains("“Nobody At All” is no party", CommandRun.Of("compile", file, "--by", "author", "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Equal(["room.docx"], folder.Listing);
    }

    private static Tracked Put(string author, string words) => new(TrackedKind.Inserted, By(author), [new TextRun(words)]);

    private static Tracked Take(string author, string words) => new(TrackedKind.Deleted, By(author), [new TextRun(words)]);

    private static Revision By(string author) => new(author, new DateTimeOffset(2026, 4, 1, 9, 30, 0, TimeSpan.Zero));
}
