using System.Text.Json;
using System.Text.RegularExpressions;

namespace Plenary.Formats.Tests.Json;

/// <summary>Checks JSON against a schema: the keywords that our schema uses, and that nothing is written that it does not describe.</summary>
public sealed class SchemaCheck(JsonElement schema)
{
    private static readonly HashSet<string> Known =
    [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties", "items", "prefixItems",
        "minItems", "maxItems", "minimum", "maximum", "pattern", "const", "enum", "oneOf", "anyOf", "not",
    ];

    /// <summary>What is wrong, or <see langword="null"/>.</summary>
    public string? Fault(JsonElement value) => Fault(schema, value, "$");

    private string? Fault(JsonElement rule, JsonElement value, string path)
    {
        foreach (JsonProperty keyword in rule.EnumerateObject())
        {
            if (!Known.Contains(keyword.Name))
            {
                throw new NotSupportedException($"The schema uses {keyword.Name}, which is not checked.");
            }

            if (Fault(rule, keyword, value, path) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    private string? Fault(JsonElement rule, JsonProperty keyword, JsonElement value, string path)
    {
        JsonElement said = keyword.Value;
        bool isArray = value.ValueKind == JsonValueKind.Array;
        bool isNumber = value.ValueKind == JsonValueKind.Number;
        bool holds = keyword.Name switch
        {
            "type" => said.ValueKind == JsonValueKind.Array ? said.EnumerateArray().Any(one => IsOf(one, value)) : IsOf(said, value),
            "const" => JsonElement.DeepEquals(said, value),
            "enum" => said.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
            "minimum" => !isNumber || value.GetDouble() >= said.GetDouble(),
            "maximum" => !isNumber || value.GetDouble() <= said.GetDouble(),
            "minItems" => !isArray || value.GetArrayLength() >= said.GetInt32(),
            "maxItems" => !isArray || value.GetArrayLength() <= said.GetInt32(),
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, said.GetString()!),
            "required" => value.ValueKind != JsonValueKind.Object || said.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "not" => Fault(said, value, path) is not null,
            "oneOf" => said.EnumerateArray().Count(one => Fault(one, value, path) is null) == 1,
            "anyOf" => said.EnumerateArray().Any(one => Fault(one, value, path) is null),
            _ => true,
        };
        return !holds ? $"{path}: {keyword.Name} {said.GetRawText()} does not hold"
            : keyword.Name == "$ref" ? Fault(schema.GetProperty("$defs").GetProperty(said.GetString()!["#/$defs/".Length..]), value, path)
            : keyword.Name == "properties" && value.ValueKind == JsonValueKind.Object ? InObject(said, value, path)
            : keyword.Name is "items" or "prefixItems" && isArray ? InArray(rule, value, path)
            : null;
    }

    private string? InObject(JsonElement properties, JsonElement value, string path)
    {
        foreach (JsonProperty property in value.EnumerateObject())
        {
            string at = $"{path}.{property.Name}";
            string? fault = properties.TryGetProperty(property.Name, out JsonElement rule) ? Fault(rule, property.Value, at) : $"{at}: not in the schema";
            if (fault is not null)
            {
                return fault;
            }
        }

        return null;
    }

    private string? InArray(JsonElement rule, JsonElement value, string path)
    {
        int i = 0;
        int first = rule.TryGetProperty("prefixItems", out JsonElement prefix) ? prefix.GetArrayLength() : 0;
        foreach (JsonElement item in value.EnumerateArray())
        {
            string? fault = i < first ? Fault(prefix[i], item, $"{path}[{i}]")
                : rule.TryGetProperty("items", out JsonElement items) ? Fault(items, item, $"{path}[{i}]") : null;
            if (fault is not null)
            {
                return fault;
            }

            i++;
        }

        return null;
    }

    private static bool IsOf(JsonElement type, JsonElement value) => type.GetString() switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException(type.GetString()),
    };
}
