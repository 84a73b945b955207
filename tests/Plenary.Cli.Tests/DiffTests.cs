using Plenary.Corpus;
using Xunit;

namespace Plenary.Cli.Tests;

public sealed class DiffTests
{
    [Fact]
    public void A_word_is_replaced_then_it_stands_between_marks_and_the_exit_code_says_so_only_when_asked()
    {
        using TemporaryFolder folder = new();
        string a = folder.Write("a.txt", "1. Members should report.\n\n2. Nothing else.\n");
        string b = folder.Write("b.txt", "1. Members shall report.\n\n2. Nothing else.\n");
        CommandRun run = CommandRun.Of("diff", a, b);
        Assert.Equal("1  changed\n    1. Members [-should-]{+shall+} report.\n\nParagraphs: 1 changed. Words: 1 put in, 1 taken out.\n", run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(1, CommandRun.Of("diff", a, b, "--exit-code").ExitCode);
    }

    [Fact]
    public void Texts_wrapped_at_other_words_are_the_same()
    {
        using TemporaryFolder folder = new();
        string a = folder.Write("a.txt", "Members should\nreport annually.\n");
        string b = folder.Write("b.md", "Members should report\nannually.\n");
        CommandRun run = CommandRun.Of("diff", a, b, "--exit-code");
        Assert.Equal((0, "The two texts are the same, word for word.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Moves_splits_new_and_deleted_paragraphs_are_named()
    {
        Assert.Matches("(?m)^16  moved after heading ", CommandRun.Of("diff", Meeting.Base, Meeting.FileOf("BRA")).Output);
        Assert.Contains("  split (¶)\n", CommandRun.Of("diff", Meeting.Base, Meeting.FileOf("EU")).Output, StringComparison.Ordinal);
        Assert.Matches("(?m)^23  deleted$", CommandRun.Of("diff", Meeting.Base, Meeting.FileOf("USA")).Output);
        Assert.Matches("(?m)  new, after 7$", CommandRun.Of("diff", Meeting.Base, Meeting.FileOf("ZAF")).Output);
    }

    [Theory]
    [InlineData("BRA")]
    [InlineData("EU")]
    [InlineData("JPN")]
    [InlineData("RUS")]
    [InlineData("USA")]
    public void Written_as_word_it_holds_both_texts_and_names_its_author(string code)
    {
        using TemporaryFolder folder = new();
        string file = Meeting.FileOf(code);
        CommandRun run = CommandRun.Of("diff", Meeting.Base, file, "-o", folder["changes.docx"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        TrackedWordChecker written = TrackedWordChecker.OpenFile(folder["changes.docx"]);
        Assert.Equal(Meeting.TextOf(file).Paragraphs, written.AcceptAll().Paragraphs);
        Assert.Equal(Meeting.TextOf(Meeting.Base).Paragraphs, written.RejectAll().Paragraphs);
        Assert.Equal([Path.GetFileNameWithoutExtension(file)], written.Authors);
        Assert.Empty(written.Faults);
    }

    [Fact]
    public void A_compilation_is_many_texts_so_it_is_refused()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.FileOf("CHN"), "-o", folder["c.docx"]).ExitCode);
        Assert.Contains("plenary extract", CommandRun.Of("diff", Meeting.Base, folder["c.docx"]).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Tracked_changes_need_a_word_file_to_stand_in()
    {
        using TemporaryFolder folder = new();
        string text = folder.Write("a.txt", "One.\n");
        Assert.Contains("no Word file", CommandRun.Of("diff", text, Meeting.Base, "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("ending .docx", CommandRun.Of("diff", Meeting.Base, text, "-o", folder["out.txt"]).Refusal, StringComparison.Ordinal);
        Assert.Equal(["a.txt"], folder.Listing);
    }
}
