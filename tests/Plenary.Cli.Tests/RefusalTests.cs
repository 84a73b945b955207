using Xunit;

namespace Plenary.Cli.Tests;

/// <summary>What a user gets wrong: exit code 2, one line that names the file, nothing left behind.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("compile")]
    [InlineData("compile", "base.docx")]
    [InlineData("compile", "base.docx", "--view", "nice", "-o", "out.docx")]
    [InlineData("extract", "c.docx", "-o", "out.docx")]
    [InlineData("diff", "a.docx")]
    [InlineData("brackets")]
    [InlineData("blame", "a.docx", "b.docx")]
    [InlineData("nonsense")]
    [InlineData]
    public void What_cannot_be_parsed_is_refused_in_one_line_that_says_where_help_is(params string[] arguments) =>
        Assert.Contains("--help", CommandRun.Of(arguments).Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("compile", "BASE", "-o")]
    [InlineData("extract", "--member", "CODE")]
    [InlineData("diff", "A", "B", "--exit-code")]
    [InlineData("brackets", "FILE", "--check", "placeholder")]
    [InlineData("blame", "FILE", "--paragraph")]
    [InlineData("vote", "RULE", "VOTES", "--members", "--rules")]
    [InlineData("demo", "FOLDER")]
    public void Help_tells_what_a_command_takes(string command, params string[] words)
    {
        CommandRun run = CommandRun.Of(command, "--help");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Help_lists_the_commands_and_version_is_a_number()
    {
        string help = CommandRun.Of("--help").Output;
        Assert.All(["compile", "extract", "diff", "brackets", "blame", "vote", "replay", "status", "positions", "outcome", "explain", "contacts", "demo", "serve", "verify", "backup", "restore", "mediate"], command => Assert.Contains($"  {command} ", help, StringComparison.Ordinal));
        CommandRun version = CommandRun.Of("--version");
        Assert.Equal(0, version.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+", version.Output);
    }

    [Fact]
    public void A_missing_file_is_named_by_every_command()
    {
        using TemporaryFolder folder = new();
        string missing = folder["missing.docx"];
        string[][] commands =
        [
            ["compile", missing, Meeting.Responses, "-o", folder["out.docx"]],
            ["compile", Meeting.Base, missing, "-o", folder["out.docx"]],
            ["extract", missing, "--member", "CHN", "-o", folder["out.docx"]],
            ["diff", Meeting.Base, missing],
            ["brackets", missing],
            ["brackets", Meeting.Base, "--parties", missing],
            ["blame", missing],
        ];
        Assert.All(commands, command => Assert.Contains($"{missing}: no such file", CommandRun.Of(command).Refusal, StringComparison.Ordinal));
        Assert.Empty(folder.Listing);
    }

    [Theory]
    [InlineData("responses to the draft.docx", "fits no party")]
    [InlineData("USA & Canada.docx", "or CAN (Canada)")]
    public void A_name_that_fits_no_party_or_two_is_named(string name, string why)
    {
        using TemporaryFolder folder = new();
        string file = folder.Copy(Meeting.FileOf("CHN"), name);
        string refusal = CommandRun.Of("compile", Meeting.Base, file, "-o", folder["out.docx"]).Refusal;
        Assert.Contains(file, refusal, StringComparison.Ordinal);
        Assert.Contains(why, refusal, StringComparison.Ordinal);
        Assert.Contains($"--as \"CODE={file}\"", refusal, StringComparison.Ordinal);
        Assert.Equal([name], folder.Listing);
    }

    [Fact]
    public void An_author_who_is_no_party_is_named_with_file_and_place()
    {
        using TemporaryFolder folder = new();
        string refusal = CommandRun.Of("compile", Meeting.Base, Meeting.FileOf("CHN"), "--by", "author", "-o", folder["out.docx"]).Refusal;
        Assert.Contains(Meeting.FileOf("CHN"), refusal, StringComparison.Ordinal);
        Assert.Matches("paragraph [1-9][0-9]* has a tracked change by “[^”]+”", refusal);
        Assert.Contains("is no party that Plenary knows", refusal, StringComparison.Ordinal);
        Assert.Empty(folder.Listing);
    }

    [Fact]
    public void What_is_no_command_no_option_or_says_nothing_of_what_is_written_is_named()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("“compyle” is no command", CommandRun.Of("compyle", Meeting.Base).Refusal, StringComparison.Ordinal);
        Assert.Contains("--frobnicate: neither an option nor a file", CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "--frobnicate", "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("'tracked' 'brackets' 'table'.", CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "--view", "all", "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("--view table: says what a .docx shows", CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "--view", "table", "-o", folder["out.html"]).Refusal, StringComparison.Ordinal);
        Assert.Empty(folder.Listing);
    }

    [Fact]
    public void As_says_whose_file_it_is()
    {
        using TemporaryFolder folder = new();
        string file = folder.Copy(Meeting.FileOf("CHN"), "responses to the draft.docx");
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, "--as", $"CHN={file}", "-o", folder["out.docx"]).ExitCode);
        Assert.Contains("say it as CODE=FILE", CommandRun.Of("compile", Meeting.Base, "--as", "CHN", "-o", folder["o.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("“Atlantis” is no party", CommandRun.Of("compile", Meeting.Base, "--as", $"Atlantis={file}", "-o", folder["o.docx"]).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_member_are_both_named()
    {
        using TemporaryFolder folder = new();
        string second = folder.Copy(Meeting.FileOf("CHN"), "China_comments_v2.docx");
        string refusal = CommandRun.Of("compile", Meeting.Base, Meeting.FileOf("CHN"), second, "-o", folder["out.docx"]).Refusal;
        Assert.Contains(second, refusal, StringComparison.Ordinal);
        Assert.Contains(Meeting.FileOf("CHN"), refusal, StringComparison.Ordinal);
        Assert.Equal(["China_comments_v2.docx"], folder.Listing);
    }

    [Fact]
    public void An_output_that_exists_is_kept_unless_force_is_given()
    {
        using TemporaryFolder folder = new();
        string place = folder.Write("out.docx", "precious");
        Assert.Contains("exists already", CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", place).Refusal, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(place));
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", place, "--force").ExitCode);
        Assert.NotEqual("precious"u8.Length, new FileInfo(place).Length);
    }

    [Fact]
    public void An_output_that_is_an_input_is_refused_even_with_force()
    {
        using TemporaryFolder folder = new();
        string source = folder.Copy(Meeting.Base, "base.docx");
        byte[] before = File.ReadAllBytes(source);
        Assert.Contains("one of the files to be read", CommandRun.Of("compile", source, Meeting.Responses, "-o", source, "--force").Refusal, StringComparison.Ordinal);
        Assert.Contains("one of the files to be read", CommandRun.Of("diff", source, Meeting.FileOf("CHN"), "-o", source, "--force").Refusal, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(source));
    }

    [Theory]
    [InlineData("out.pdf", "the ending says what to write")]
    [InlineData("nowhere/out.docx", "does not exist")]
    public void A_place_where_nothing_can_be_written_is_named(string name, string why)
    {
        using TemporaryFolder folder = new();
        string refusal = CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder[name]).Refusal;
        Assert.Contains(folder[name], refusal, StringComparison.Ordinal);
        Assert.Contains(why, refusal, StringComparison.Ordinal);
        Assert.Empty(folder.Listing);
    }

    [Fact]
    public void A_folder_with_an_old_word_file_is_refused_so_that_no_response_is_left_out()
    {
        using TemporaryFolder folder = new();
        folder.Copy(Meeting.FileOf("CHN"), "CHN.docx");
        string old = folder.Write("France.doc", "old");
        Assert.Contains($"{old}: not a .docx", CommandRun.Of("compile", Meeting.Base, folder.Root, "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Equal(["CHN.docx", "France.doc"], folder.Listing);
    }

    [Fact]
    public void A_broken_response_among_good_ones_leaves_nothing_behind()
    {
        using TemporaryFolder folder = new();
        string broken = folder.Write("France.docx", "no zip at all");
        string refusal = CommandRun.Of("compile", Meeting.Base, Meeting.Responses, broken, "-o", folder["out.docx"], "-o", folder["out.json"]).Refusal;
        Assert.Contains("France.docx", refusal, StringComparison.Ordinal);
        Assert.Equal(["France.docx"], folder.Listing);
    }

    [Fact]
    public void A_member_that_asks_for_nothing_is_told_who_does()
    {
        using TemporaryFolder folder = new();
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.FileOf("CHN"), "-o", folder["c.docx"]).ExitCode);
        Assert.Contains("FRA asks for nothing in it", CommandRun.Of("extract", folder["c.docx"], "--member", "France", "-o", folder["fra.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("FRA asks for nothing in it", CommandRun.Of("blame", folder["c.docx"], "--member", "FRA").Refusal, StringComparison.Ordinal);
        Assert.Equal(["c.docx"], folder.Listing);
    }

    [Fact]
    public void Two_results_in_one_place_are_refused()
    {
        using TemporaryFolder folder = new();
        string refusal = CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "-o", folder["out.docx"], "-o", Path.Combine(folder.Root, ".", "out.docx")).Refusal;
        Assert.Contains("named twice", refusal, StringComparison.Ordinal);
        Assert.Empty(folder.Listing);
    }

    [Fact]
    public void The_base_among_the_responses_is_refused_and_in_their_folder_left_aside()
    {
        using TemporaryFolder folder = new();
        string source = folder.Copy(Meeting.Base, "draft.docx");
        string china = folder.Copy(Meeting.FileOf("CHN"), "CHN.docx");
        Assert.Contains("this is the base", CommandRun.Of("compile", source, china, source, "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("this is the base", CommandRun.Of("compile", source, china, "--as", $"FRA={source}", "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("compile", source, folder.Root, "-o", folder["out.json"]).ExitCode);
    }

    [Fact]
    public void A_response_given_twice_is_refused()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("given twice", CommandRun.Of("compile", Meeting.Base, Meeting.Responses, Meeting.FileOf("CHN"), "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("said twice", CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "--as", $"CHN={Meeting.FileOf("CHN")}", "--as", $"FRA={Meeting.FileOf("CHN")}", "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("--by author", CommandRun.Of("compile", Meeting.FileOf("CHN"), "--by", "author", "--as", $"CHN={Meeting.FileOf("CHN")}", "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains("no such file", CommandRun.Of("compile", Meeting.Base, "--as", $"CHN={folder["CHN.docx"]}", "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Empty(folder.Listing);
    }

    [Fact]
    public void A_result_in_the_place_of_a_file_named_by_as_is_refused_even_with_force()
    {
        using TemporaryFolder folder = new();
        string china = folder.Copy(Meeting.FileOf("CHN"), "comments.docx");
        byte[] before = File.ReadAllBytes(china);
        Assert.Contains("one of the files to be read", CommandRun.Of("compile", Meeting.Base, "--as", $"CHN={china}", "-o", china, "--force").Refusal, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(china));
    }

    [Fact]
    public void What_word_leaves_beside_an_open_document_is_no_response()
    {
        using TemporaryFolder folder = new();
        folder.Copy(Meeting.FileOf("CHN"), "CHN.docx");
        string mark = folder.Write("~$CHN.docx", "lock");
        folder.Write("~WRL0001.tmp", "temporary");
        folder.Write(".hidden.docx", "hidden");
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, folder.Root, "-o", folder["out.json"]).ExitCode);
        Assert.Contains("while a document is open", CommandRun.Of("compile", Meeting.Base, mark, "-o", folder["o.json"]).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_and_one_with_more_in_a_folder_of_its_own_are_named()
    {
        using TemporaryFolder folder = new();
        string empty = Directory.CreateDirectory(folder["responses"]).FullName;
        Assert.Contains($"{empty}: the folder holds no .docx", CommandRun.Of("compile", Meeting.Base, empty, "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        string late = Directory.CreateDirectory(Path.Combine(empty, "late")).FullName;
        folder.Copy(Meeting.FileOf("CHN"), Path.Combine("responses", "CHN.docx"));
        folder.Copy(Meeting.FileOf("JPN"), Path.Combine("responses", "late", "JPN.docx"));
        Assert.Contains($"{late}: a folder in the folder", CommandRun.Of("compile", Meeting.Base, empty, "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["out.docx"]));
    }

    [Theory]
    [InlineData("{\\rtf1 Words}", "it is an RTF file")]
    [InlineData("%PDF-1.7", "it is a PDF")]
    [InlineData("", "the file is empty")]
    [InlineData("<html>", "not a Word document")]
    public void Another_kind_of_file_by_the_name_of_a_word_file_is_told_for_what_it_is(string content, string why)
    {
        using TemporaryFolder folder = new();
        string file = folder.Write("France.docx", content);
        Assert.Contains(why, CommandRun.Of("compile", Meeting.Base, file, "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Contains(why, CommandRun.Of("compile", file, Meeting.Responses, "-o", folder["out.docx"]).Refusal, StringComparison.Ordinal);
        Assert.Equal(["France.docx"], folder.Listing);
    }

    [Theory]
    [InlineData("out.docx")]
    [InlineData("out.json")]
    public void What_names_its_sponsors_cannot_be_written_without_names(string name)
    {
        using TemporaryFolder folder = new();
        Assert.Contains("--unattributed", CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "--unattributed", "-o", folder[name]).Refusal, StringComparison.Ordinal);
        Assert.Empty(folder.Listing);
        Assert.Equal(0, CommandRun.Of("compile", Meeting.Base, Meeting.Responses, "--unattributed", "--view", "brackets", "-o", folder["out.docx"]).ExitCode);
    }
}
