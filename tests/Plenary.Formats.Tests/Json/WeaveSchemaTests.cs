using System.Text;
using System.Text.Json;
using CsCheck;
using Plenary.Formats.Json;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Json;

/// <summary>The published schema and the published example against what is written and read.</summary>
public sealed class WeaveSchemaTests
{
    private static readonly string Documents = Path.Combine(AppContext.BaseDirectory, "docs", "formats");
    private static readonly SchemaCheck Schema = new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Documents, "plenary-weave-1.schema.json"))).RootElement);

    [Fact]
    public void What_is_written_conforms_to_the_schema() => KeptWeaves.Any.Sample(weave => Assert.Null(FaultOf(WeaveJsonLaws.Written(weave))), iter: 100);

    [Fact]
    public void What_was_worked_on_conforms_to_the_schema() => KeptWeaves.Worked.Sample(weave => Assert.Null(FaultOf(WeaveJsonLaws.Written(weave))), iter: 100);

    [Fact]
    public void A_weave_with_every_part_of_the_format_conforms_to_the_schema() => Assert.Null(FaultOf(WeaveJsonLaws.Written(KeptWeaves.Full())));

    [Theory]
    [InlineData("\"version\":1", "\"version\":2")]
    [InlineData("\"kind\":\"insert\"", "\"kind\":\"add\"")]
    [InlineData("\"check\":\"", "\"check\":\"x")]
    [InlineData("\"rejected\":[", "\"rejected\":[-1,")]
    [InlineData("\"remarks\":", "\"extra\":")]
    public void What_is_not_in_the_format_does_not_conform(string from, string to)
    {
        string written = WeaveJsonLaws.Written(KeptWeaves.Full());
        Assert.Contains(from, written, StringComparison.Ordinal);
        Assert.NotNull(FaultOf(written.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_example_in_the_documentation_is_what_is_written()
    {
        string page = File.ReadAllText(Path.Combine(Documents, "json.md"));
        int start = page.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        string example = page[start..page.IndexOf("```", start, StringComparison.Ordinal)];
        WeaveReadResult read = WeaveJson.Read(Encoding.UTF8.GetBytes(example));
        Assert.True(read.IsRead, read.Error?.ToString());
        Assert.Equal("Members shall report annually.\n", Reading.OfMember(read.Weave, "NOR").ToString());
        Assert.Equal(example, WeaveJsonLaws.Written(read.Weave));
        Assert.Null(FaultOf(example));
    }

    private static string? FaultOf(string json) => Schema.Fault(JsonDocument.Parse(json).RootElement);
}
