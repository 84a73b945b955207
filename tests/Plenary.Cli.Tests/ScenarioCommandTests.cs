using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Plenary.Cli.Tests;

public sealed class ScenarioCommandTests
{
    private static string NewDelhi => Scenario("new-delhi-2023-03.yaml");

    [Fact]
    public void A_scenario_is_replayed_then_its_chronicle_is_told_and_the_outcome_document_is_written()
    {
        using TemporaryFolder folder = new();
        CommandRun run = CommandRun.Of("replay", NewDelhi, "--outcome", folder["outcome.docx"], "--outcome", folder["outcome.md"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("China objects to paragraphs 3 and 4", run.Output, StringComparison.Ordinal);
        Assert.Contains("is concluded as", run.Output, StringComparison.Ordinal);
        Assert.Contains("except China and the Russian Federation", File.ReadAllText(folder["outcome.md"]), StringComparison.Ordinal);
        Assert.True(new FileInfo(folder["outcome.docx"]).Length > 2000);
    }

    [Fact]
    public void The_replay_stops_before_the_objections_then_a_stronger_outcome_is_within_reach_than_after()
    {
        Assert.Contains("The strongest outcome now is a Chair", CommandRun.Of("status", NewDelhi).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("✕", CommandRun.Of("status", NewDelhi, "--until", "2023-03-02 09:10").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-05-10", "Finland presides since 6 January 2025. By the rota Greece is next, from 1 July 2025.")]
    [InlineData("2025-08-01", "Finland presides since 6 January 2025. By the rota it is the turn of Greece since 1 July 2025. By the rota Hungary follows, from 1 January 2026.")]
    public void A_body_has_a_rota_then_its_status_says_whose_turn_it_is_and_who_is_next(string until, string said) =>
        Assert.Contains(said, CommandRun.Of("status", Scenario("silence-holds.yaml"), "--until", until).Output, StringComparison.Ordinal);

    [Fact]
    public void Options_are_objected_to_then_tables_status_and_explanation_tell_which_of_them_stands()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["options.yaml"], """
            plenary: scenario/1
            title: Options
            body: {name: Group, since: 2025-03-01 09:00, zone: Europe/Brussels, members: [AUT, CHE, FIN], presidency: FIN}
            steps:
              - at: 2025-03-03 09:00
                open text: {id: t, title: Lights, paragraphs: [One light burns., Two lights burn.]}
              - {at: +1m, by: AUT, propose: {edits: [{in: 1, replace: One, with: Two}]}}
              - {at: +1m, by: CHE, propose: {amends: 1, edits: [{in: 1, replace: Two, with: Three}]}}
              - {at: +1m, by: FIN, object: {on: 1 with proposal 1, reason: Two are too few.}}
              - {at: +1m, by: AUT, object: {on: 1 as it stands}}
            """);
        string file = folder["options.yaml"];
        Assert.Contains("1: proposal 1 1: without proposals 1 and 2*", CommandRun.Of("positions", file).Output, StringComparison.Ordinal);
        Assert.Contains("[1: proposal 1: ✕ FIN; 1: without proposals 1 and 2, which stands: ✕ AUT;", CommandRun.Of("status", file).Output, StringComparison.Ordinal);
        string explained = string.Join(' ', CommandRun.Of("explain", file, "--paragraph", "1").Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Finland objects to paragraph 1 as proposal 1 would have it: “Two are too few.” That is not what stands now", explained, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("positions", file, "-o", folder["p.html"]).ExitCode);
        Assert.Contains("1: without proposals 1 and 2 <small>(stands now)</small>", File.ReadAllText(folder["p.html"]), StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("positions", file, "-o", folder["p.csv"]).ExitCode);
        Assert.StartsWith("member,name,1,1: proposal 1,1: without proposals 1 and 2,2,whole,status", File.ReadAllText(folder["p.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_are_asked_for_then_they_come_as_a_table_a_page_and_a_csv()
    {
        using TemporaryFolder folder = new();
        Assert.Matches(@"(?m)^China +.*✕ +✕", CommandRun.Of("positions", NewDelhi).Output);
        Assert.Equal(0, CommandRun.Of("positions", NewDelhi, "-o", folder["p.csv"]).ExitCode);
        Assert.Equal(0, CommandRun.Of("positions", NewDelhi, "--objections", "-o", folder["p.html"]).ExitCode);
        Assert.StartsWith("member,name,1,2,3,4", File.ReadAllText(folder["p.csv"]), StringComparison.Ordinal);
        Assert.Contains("CHN,China,,,object,object", File.ReadAllText(folder["p.csv"]), StringComparison.Ordinal);
        Assert.Contains("support (G7)", File.ReadAllText(folder["p.csv"]), StringComparison.Ordinal);
        Assert.DoesNotContain(">24<", File.ReadAllText(folder["p.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_asks_why_a_paragraph_is_open_then_who_objects_and_why_is_said_and_what_would_open_it()
    {
        string output = CommandRun.Of("explain", NewDelhi, "--paragraph", "4").Output;
        Assert.Contains("China objects", output, StringComparison.Ordinal);
        Assert.Contains("would open the way", output, StringComparison.Ordinal);
        Assert.Contains("If paragraphs 3 and 4 were taken out", Joined(CommandRun.Of("explain", NewDelhi).Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Contacts_are_asked_for_then_the_read_outs_stand_beside_each_other_and_the_source_on_background_is_not_named()
    {
        string output = CommandRun.Of("contacts", NewDelhi, "--between", "USA", "RUS", "--for", "public").Output;
        Assert.Contains("≠ what it was: USA: met; RUS: contact", output, StringComparison.Ordinal);
        Assert.Contains("The first at this level since 21 January 2022.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Assistant", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Meetings_are_asked_for_then_what_each_ended_with_what_was_crowded_out_and_how_many_in_a_row_failed_is_said()
    {
        string output = Joined(CommandRun.Of("meetings", NewDelhi).Output);
        Assert.Contains("Crowded out of the agenda:", output, StringComparison.Ordinal);
        Assert.Matches(@"\d+ of \d+ paragraphs \(\d+ %\) agreed by all", output);
        Assert.Matches(@"meetings in a row of G20 ended without an agreed text, since \d+ \w+ 202\d", output);

        using JsonDocument json = JsonDocument.Parse(CommandRun.Of("meetings", NewDelhi, "--json").Output);
        JsonElement last = json.RootElement.GetProperty("meetings").EnumerateArray().Last();
        Assert.False(last.GetProperty("agreed").GetBoolean());
        Assert.Equal("chairs-summary-and-outcome-document", last.GetProperty("outcome").GetString());
        Assert.NotEmpty(last.GetProperty("crowdedOut").EnumerateArray());
        Assert.All(last.GetProperty("crowdedOut").EnumerateArray(), item => Assert.True(item.GetProperty("spentMinutes").GetInt32() < item.GetProperty("plannedMinutes").GetInt32()));
        Assert.True(json.RootElement.GetProperty("withoutAgreedText").GetProperty("inARow").GetInt32() > 1);
        Assert.Contains("there is no meeting of this track", CommandRun.Of("meetings", NewDelhi, "--track", "nobody").Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public")]
    [InlineData("table")]
    [InlineData("CHN")]
    [InlineData("RUS")]
    public void Anybody_but_the_chair_looks_then_no_byte_of_any_output_holds_what_the_chair_alone_was_told(string reader)
    {
        using TemporaryFolder folder = new();
        StringBuilder all = new();
        all.Append(CommandRun.Of("replay", NewDelhi, "--for", reader).Output);
        all.Append(CommandRun.Of("positions", NewDelhi, "--for", reader).Output);
        all.Append(CommandRun.Of("explain", NewDelhi, "--for", reader).Output);
        all.Append(CommandRun.Of("contacts", NewDelhi, "--for", reader).Output);
        string[] formats = reader == "public" ? [] : ["docx", "html", "md", "json"];
        foreach (string format in formats)
        {
            Assert.Equal(0, CommandRun.Of("outcome", NewDelhi, "--for", reader, "--reasons", "-o", folder[$"o.{format}"]).ExitCode);
            all.Append(format == "docx" ? Unzipped(folder[$"o.{format}"]) : File.ReadAllText(folder[$"o.{format}"]));
        }

        string bytes = all.ToString();
        Assert.DoesNotContain("could be a common text", Joined(bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("Assistant Secretary", Joined(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("outcome")]
    [InlineData("status")]
    [InlineData("positions")]
    [InlineData("explain")]
    public void The_public_asks_for_what_is_reckoned_from_positions_then_it_is_refused_and_not_told_that_all_agree(string command) =>
        Assert.Contains("positions on a text are the table's to know", CommandRun.Of(command, NewDelhi, "--for", "public").Refusal, StringComparison.Ordinal);

    [Theory]
    [InlineData("replay", "nowhere.yaml")]
    [InlineData("replay", NoScenario)]
    [InlineData("status", "nowhere.yaml", "--for", "everyone")]
    [InlineData("outcome", "nowhere.yaml", "-o", "out.pdf")]
    [InlineData("positions", "nowhere.yaml", "-o", "out.xlsx")]
    public void The_user_is_wrong_then_one_line_says_so_and_nothing_is_written(params string[] arguments)
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["no.yaml"], "title: none");
        CommandRun run = CommandRun.Of([.. arguments.Select(argument => argument == NoScenario ? folder["no.yaml"] : argument)]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void A_step_is_wrong_then_the_message_names_file_and_line()
    {
        using TemporaryFolder folder = new();
        string[] lines = File.ReadAllLines(NewDelhi);
        int at = Array.FindIndex(lines, line => line.Contains("join: {proposal: 1}", StringComparison.Ordinal));
        lines[at] = lines[at].Replace("proposal: 1", "proposal: 99", StringComparison.Ordinal);
        File.WriteAllLines(folder["wrong.yaml"], lines);
        CommandRun run = CommandRun.Of("replay", folder["wrong.yaml"]);
        Assert.Equal(2, run.ExitCode);
        Assert.Matches($@"wrong\.yaml, line {at - 1}: refused: .*99", run.Error);
    }

    private const string NoScenario = "<no scenario>";

    internal static string Scenario(string name) => Path.Combine(Meeting.Folder, "..", "scenarios", name);

    private static string Joined(string output) => string.Join(' ', output.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static string Unzipped(string path)
    {
        StringBuilder all = new();
        using ZipArchive zip = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using StreamReader reader = new(entry.Open());
            all.Append(reader.ReadToEnd());
        }

        return all.ToString();
    }
}
