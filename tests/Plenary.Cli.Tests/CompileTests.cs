using System.Text.RegularExpressions;
using Plenary.Corpus;
using Plenary.Corpus.Documents;
using Plenary.Negotiation.Parties;
using Xunit;

namespace Plenary.Cli.Tests;

public sealed class CompileTests
{
    [Fact]
    public void The_head_of_the_table_counts_those_who_propose_and_not_those_who_are_only_named_in_comments()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder["table.docx"], "--view", "table");
        Assert.Equal(0, run.ExitCode);
        using System.IO.Compression.ZipArchive package = System.IO.Compression.ZipFile.OpenRead(folder["table.docx"]);
        using StreamReader part = new(package.GetEntry("word/document.xml")!.Open());
        string text = System.Text.RegularExpressions.Regex.Replace(part.ReadToEnd(), "<[^>]+>", "");

        Assert.Contains("8 members, 61 edits read, 58 different changes", run.Output, StringComparison.Ordinal);
        Assert.Contains("58 proposals in ", text, StringComparison.Ordinal);
        Assert.Contains(", by 8 members; ", text, StringComparison.Ordinal);
    }

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
    public void A_party_strikes_out_words_of_another_then_both_texts_stand_and_the_output_says_who_struck_what()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write(
            "room.docx",
            new Paragraph([new TextRun("We shall "), new Tracked(TrackedKind.Inserted, By("CHN, RUS"), [new TextRun("urgently "), Take("JPN", "and wholly ")]), new TextRun("act.")]),
            new Paragraph([Put("BRA", "A new paragraph by one, "), new Tracked(TrackedKind.Inserted, By("BRA"), [Take("JPN", "struck in part.")])]) { Mark = [new TrackedMark(TrackedKind.Inserted, By("BRA"))] },
            new Paragraph([new Tracked(TrackedKind.Inserted, By("BRA"), [Take("IND", "A new paragraph, struck out whole.")])]) { Mark = [new TrackedMark(TrackedKind.Inserted, By("BRA")), new TrackedMark(TrackedKind.Deleted, By("IND"))] },
            Paragraph.Of("The end."));
        CommandRun run = CommandRun.Of("compile", file, "--by", "author", "-o", folder["out.docx"], "-o", folder["out.json"], "-o", folder["out.html"], "-o", folder["out.md"]);
        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Matches(@"JPN +2 +2 +2 ", run.Output);
        Assert.Matches(@"IND +1 +1 +1 ", run.Output);
        Assert.DoesNotContain("Seen, not compiled", run.Output, StringComparison.Ordinal);
        (string Member, string[] Text)[] expected =
        [
            ("CHN", ["We shall urgently and wholly act.", "The end."]), ("JPN", ["We shall act.", "The end."]), ("IND", ["We shall act.", "The end."]),
            ("BRA", ["We shall act.", "A new paragraph by one, struck in part.", "A new paragraph, struck out whole.", "The end."]),
        ];
        TrackedWordChecker checker = TrackedWordChecker.OpenFile(folder["out.docx"]);
        foreach ((string member, string[] text) in expected)
        {
            Assert.Equal(text, checker.AcceptMember(member).Paragraphs);
            Assert.Equal(0, CommandRun.Of("extract", folder["out.json"], "--member", member, "-o", folder[$"{member}.txt"]).ExitCode);
            Assert.Equal(string.Join('\n', text) + "\n", File.ReadAllText(folder[$"{member}.txt"]));
        }

        Assert.Equal(
            ["We shall urgently act.", "A new paragraph by one, ", "The end."],
            checker.Accept(author => author is not "").Paragraphs);
        CommandRun again = CommandRun.Of("compile", folder["out.docx"], "--by", "author", "-o", folder["again.json"]);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Matches(@"JPN +2 +2 +2 ", again.Output);
    }

    [Fact]
    public void Comments_of_parties_in_a_file_that_is_its_own_base_are_reasons_and_those_of_others_stay()
    {
        using TemporaryFolder folder = new();
        DateTimeOffset day = new(2026, 4, 1, 9, 30, 0, TimeSpan.Zero);
        File.WriteAllBytes(folder["room.docx"], [.. WordPackage.Write(new WordDocument(
        [
            new Paragraph([new TextRun("We shall "), new CommentStart(1), Put("CHN", "urgently "), new CommentEnd(1), new TextRun("act.")]),
            new Paragraph([new CommentStart(3), new TextRun("The end."), new CommentEnd(3)]),
        ])
        {
            Comments =
            [
                new WordComment(1, "CHN", day, "Time presses."), new WordComment(2, "Desk officer", day, "Noted.", 1),
                new WordComment(3, "Secretariat", day, "Check the numbering."),
            ],
        })]);
        CommandRun run = CommandRun.Of("compile", folder["room.docx"], "--by", "author", "-o", folder["out.docx"], "-o", folder["out.json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"CHN +1 +1 +1 +2 +2\n", run.Output);
        TrackedWordChecker checker = TrackedWordChecker.OpenFile(folder["out.docx"]);
        Assert.Equal(["Check the numbering.", "Noted.", "Time presses."], checker.Comments.Select(comment => comment.Text).Order(StringComparer.Ordinal));
        Assert.Contains("Time presses.", File.ReadAllText(folder["out.json"]), StringComparison.Ordinal);
        Assert.DoesNotContain("Check the numbering.", File.ReadAllText(folder["out.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_is_got_out_of_bracketed_text_in_words_and_refused_as_a_word_file()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "--view", "brackets", "-o", folder["brackets.docx"], "-o", folder["weave.json"]).ExitCode);
        Assert.Contains("no tracked changes", CommandRun.Of("extract", folder["brackets.docx"], "--member", "EU", "-o", folder["eu.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("no tracked changes", CommandRun.Of("extract", folder["weave.json"], "--member", "EU", "-o", folder["eu.docx"]).Refusal, StringComparison.Ordinal);
        CommandRun run = CommandRun.Of("extract", folder["brackets.docx"], "--member", "EU", "-o", folder["eu.txt"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(0, CommandRun.Of("extract", folder["weave.json"], "--member", "EU", "-o", folder["same.txt"]).ExitCode);
        Assert.Equal(File.ReadAllText(folder["same.txt"]), File.ReadAllText(folder["eu.txt"]));
        Assert.DoesNotContain("eu.docx", folder.Listing);
    }

    [Fact]
    public void Author_sets_too_long_for_word_are_read_back_by_author()
    {
        using TemporaryFolder folder = new();
        string source = folder.Write("base.docx", Paragraph.Of("We act together."));
        List<string> arguments = ["compile", source, "-o", folder["first.docx"]];
        string[] codes = [.. Parties.Take(80)];
        foreach (string code in codes)
        {
            arguments.AddRange(["--as", $"{code}={folder.Write($"{code}.docx", Paragraph.Of("We act now together."))}"]);
        }

        Assert.Equal(0, CommandRun.Of([.. arguments]).ExitCode);
        CommandRun again = CommandRun.Of("compile", folder["first.docx"], "--by", "author", "-o", folder["second.docx"], "-o", folder["second.json"]);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Contains("80 members, 80 edits read, 1 different change,", again.Output, StringComparison.Ordinal);
        TrackedWordChecker checker = TrackedWordChecker.OpenFile(folder["second.docx"]);
        Assert.All(codes, code => Assert.Equal(["We act now together."], checker.AcceptMember(code).Paragraphs));
    }

    [Fact]
    public void An_author_who_is_no_party_is_named()
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("room.docx", new Paragraph([new TextRun("We act"), Put("Nobody At All", " now"), new TextRun(".")]));
        Assert.Contains("“Nobody At All” is no party", CommandRun.Of("compile", file, "--by", "author", "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Equal(["room.docx"], folder.Listing);
    }

    private static IEnumerable<string> Parties => PartyTable.Standard.All.Where(party => party.Kind == PartyKind.State).Select(party => party.Code);

    private static Tracked Put(string author, string words) => new(TrackedKind.Inserted, By(author), [new TextRun(words)]);

    private static Tracked Take(string author, string words) => new(TrackedKind.Deleted, By(author), [new TextRun(words)]);

    private static Revision By(string author) => new(author, new DateTimeOffset(2026, 4, 1, 9, 30, 0, TimeSpan.Zero));
}
