using System.Text.Json;
using Xunit;

namespace Plenary.Cli.Tests;

public sealed class MediateTests
{
    private static readonly string NewDelhi = ScenarioCommandTests.Scenario("new-delhi-2023-03.yaml");

    [Fact]
    public void New_Delhi_is_asked_with_both_paragraphs_in_then_the_two_members_and_their_moves_are_named_and_it_is_proven()
    {
        CommandRun run = CommandRun.Of("mediate", NewDelhi, "--until", "2023-03-02 17:20", "--forbid", "3=no text", "--forbid", "4=no text");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("2 members cannot accept: China, the Russian Federation. Proven: no package is better.", string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("4 moves; fewer do not", run.Output, StringComparison.Ordinal);
        Assert.Contains("For the chair alone", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void New_Delhi_is_asked_as_it_is_then_everyone_could_accept_the_rest_and_json_says_so()
    {
        using JsonDocument answer = JsonDocument.Parse(CommandRun.Of("mediate", NewDelhi, "--until", "2023-03-02 17:20", "--json").Output);
        Assert.True(answer.RootElement.GetProperty("everyoneAccepts").GetBoolean());
        Assert.Equal(22, answer.RootElement.GetProperty("best").GetProperty("paragraphs").GetInt32());
        Assert.Equal("chair", answer.RootElement.GetProperty("for").GetString());
    }

    [Theory]
    [InlineData("--pin", "7=no text", "the open points are 3, 4")]
    [InlineData("--pin", "3=softer words", "3 has “as it stands” and “no text”")]
    [InlineData("--pin", "3", "write a point and one of its options")]
    [InlineData("--suppose", "NLD", "NLD has no part in the decision")]
    [InlineData("--assume", "silence=gold", "write silence=can-accept")]
    [InlineData("--seed", "one", "a seed is a whole number")]
    [InlineData("--time", "-1", "give a number of seconds")]
    public void An_option_is_wrong_then_the_message_says_what_there_is(string option, string value, string message) =>
        Assert.Contains(message, CommandRun.Of("mediate", NewDelhi, "--until", "2023-03-02 17:20", option, value).Refusal, StringComparison.Ordinal);

    [Fact]
    public void A_member_is_supposed_to_move_then_one_dissenter_is_left() =>
        Assert.Contains("1 member cannot accept: China", CommandRun.Of("mediate", NewDelhi, "--until", "2023-03-02 17:20", "--suppose", "RUS", "--forbid", "3=no text", "--forbid", "4=no text").Output, StringComparison.Ordinal);

    [Fact]
    public void The_search_is_followed_then_each_conflict_and_move_is_told_as_it_is_found_and_the_answer_is_the_same()
    {
        string[] asked = ["mediate", NewDelhi, "--until", "2023-03-02 17:20", "--forbid", "3=no text", "--forbid", "4=no text"];
        CommandRun run = CommandRun.Of([.. asked, "--follow"]);
        Assert.Equal(CommandRun.Of(asked).Output, run.Output);
        string[] told = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, told.Count(line => line.StartsWith("  these cannot stand together: ", StringComparison.Ordinal)));
        Assert.Contains(told, line => line.StartsWith("  the fewest that must give way: ", StringComparison.Ordinal) && line.Contains("RUS objects to 4", StringComparison.Ordinal));
        Assert.Equal("… the search for the best package", told.First(line => line.StartsWith('…')));
    }

    [Fact]
    public void Other_words_are_offered_then_whoever_is_said_to_accept_them_does()
    {
        string output = CommandRun.Of("mediate", NewDelhi, "--until", "2023-03-02 17:20", "--offer", "3=softer words|CHN,RUS", "--offer", "4=others|CHN,RUS", "--forbid", "3=no text", "--forbid", "4=no text").Output;
        Assert.Contains("Everyone can accept this one", output, StringComparison.Ordinal);
        Assert.Contains("3: softer words", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_words_of_an_offer_are_given_then_they_stand_in_the_package()
    {
        string output = CommandRun.Of("mediate", NewDelhi, "--until", "2023-03-02 17:20", "--offer", "3=softer|CHN,RUS|We heard many views | and note them.", "--pin", "3=softer").Output;
        Assert.Contains("3: softer · We heard many views | and note them.", output, StringComparison.Ordinal);
        Assert.Contains("the chair offers other words for 3: softer (“We heard many views | and note them.”)", string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
