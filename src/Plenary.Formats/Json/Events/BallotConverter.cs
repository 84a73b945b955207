using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plenary.Formats.Json;

/// <summary>A member and what it said, as a list of two.</summary>
internal sealed class BallotConverter : JsonConverter<(string, string)>
{
    public override (string, string) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.String && reader.GetString() is { } member
            && reader.Read() && reader.TokenType == JsonTokenType.String && reader.GetString() is { } said && reader.Read() && reader.TokenType == JsonTokenType.EndArray)
        {
            return (member, said);
        }

        throw new JsonException("A member and what it said are expected here.");
    }

    public override void Write(Utf8JsonWriter writer, (string, string) value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Item1);
        writer.WriteStringValue(value.Item2);
        writer.WriteEndArray();
    }
}
