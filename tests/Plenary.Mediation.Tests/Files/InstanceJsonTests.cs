using System.Text.Json;
using Xunit;

namespace Plenary.Mediation.Tests.Files;

public sealed class InstanceJsonTests
{
    private const string Good = """
        {
          "plenary": "mediation/1",
          "title": "Water",
          "members": ["JPN", {"code": "CHL", "name": "Chile"}],
          "points": [{"label": "OP1", "options": ["as it stands", "no text"]}, {"label": "OP2", "options": ["as it stands", "softer", "no text"]}],
          "positions": [
            {"member": "JPN", "holds": "objects", "to": {"OP1": "as it stands"}, "unless": {"OP2": ["softer", "no text"]}},
            {"member": "CHL", "holds": "asks", "to": {"OP2": "as it stands"}}
          ]
        }
        """;

    [Fact]
    public void A_question_is_read_then_its_answer_is_written_and_is_for_the_chair()
    {
        MediationAnswer answer = Answering.Answer(WhatIf.Of(InstanceJson.Read("water.json", Good, Assumptions.Default)), MediationRequest.Whole);
        Assert.True(answer.HasFullAgreement);
        using MemoryStream stream = new();
        AnswerJson.Write(answer, stream);
        using JsonDocument document = JsonDocument.Parse(stream.ToArray());
        Assert.Equal("chair", document.RootElement.GetProperty("for").GetString());
        Assert.Equal("no text", document.RootElement.GetProperty("best").GetProperty("options").GetProperty("OP1").GetString());
        Assert.Equal("as it stands", document.RootElement.GetProperty("best").GetProperty("options").GetProperty("OP2").GetString());
    }

    [Theory]
    [InlineData("\"mediation/1\"", "\"mediation/9\"", "must say")]
    [InlineData("\"member\": \"JPN\"", "\"member\": \"USA\"", "not among the members: JPN, CHL")]
    [InlineData("\"OP1\": \"as it stands\"", "\"OP9\": \"as it stands\"", "the points are OP1, OP2")]
    [InlineData("\"OP1\": \"as it stands\"", "\"OP1\": \"stronger\"", "OP1 has as it stands, no text")]
    [InlineData("\"holds\": \"objects\"", "\"holds\": \"vetoes\"", "write objects, reserves, asks or unknown")]
    [InlineData("[\"JPN\", {", "[\"JPN\", \"JPN\", {", "member JPN is there twice")]
    [InlineData("\"members\"", "\"membres\"", "needs a list \"members\"")]
    [InlineData("\"title\"", "title", "line 3")]
    public void A_question_is_wrong_then_the_message_says_what_and_where(string right, string wrong, string message)
    {
        FormatException fault = Assert.Throws<FormatException>(() => InstanceJson.Read("water.json", Good.Replace(right, wrong, StringComparison.Ordinal), Assumptions.Default));
        Assert.StartsWith("water.json", fault.Message, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
