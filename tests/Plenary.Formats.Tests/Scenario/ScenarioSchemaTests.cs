using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plenary.Formats.Tests.Json;
using Xunit;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Plenary.Formats.Tests.Scenario;

/// <summary>The published schema describes what the samples write.</summary>
public sealed class ScenarioSchemaTests
{
    [Theory]
    [MemberData(nameof(SampleScenarioTests.All), MemberType = typeof(SampleScenarioTests))]
    public void A_sample_is_checked_against_the_schema_then_it_says_nothing_that_the_schema_does_not_describe(string file)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(SampleScenarios.Folder, "..", "..", "docs", "formats", "plenary-scenario-1.schema.json")));
        YamlStream yaml = [];
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(SampleScenarios.Folder, file))));
        using JsonDocument json = JsonDocument.Parse(Json(yaml.Documents[0].RootNode)!.ToJsonString());
        Assert.Null(new SchemaCheck(schema.RootElement).Fault(json.RootElement));
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Json(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value } when long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number) => JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(node.GetType().Name),
    };
}
