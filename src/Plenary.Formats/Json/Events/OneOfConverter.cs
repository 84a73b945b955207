using System.Text.Json;
using System.Text.Json.Serialization;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>One of several kinds: an object with one property, named for the kind, that holds it.</summary>
internal abstract class OneOfConverter<T>(params (string Kind, Type Type)[] kinds) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            throw new JsonException($"One of {string.Join(", ", kinds.Select(one => one.Kind))} is expected here.");
        }

        string kind = reader.GetString()!;
        Type type = Array.Find(kinds, one => one.Kind == kind).Type ?? throw new JsonException($"{kind} is not one of {string.Join(", ", kinds.Select(one => one.Kind))}.");
        reader.Read();
        T value = (T)(JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type)) ?? throw new JsonException($"{kind} is null."));
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject ? value : throw new JsonException($"{kind} must stand alone.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        (string kind, Type type) = Array.Find(kinds, one => one.Type == value.GetType());
        if (kind is null)
        {
            throw new JsonException($"{value.GetType().Name} has no name here.");
        }

        writer.WriteStartObject();
        writer.WritePropertyName(kind);
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
        writer.WriteEndObject();
    }
}

internal sealed class EditConverter() : OneOfConverter<Edit>(("words", typeof(SpanEdit)), ("block", typeof(BlockEdit)), ("move", typeof(MoveEdit)));

internal sealed class ConditionConverter() : OneOfConverter<Condition>(
    ("adopted", typeof(IfAdopted)), ("notAdopted", typeof(IfNotAdopted)), ("carries", typeof(IfCarries)), ("holds", typeof(IfHolds)),
    ("all", typeof(IfAll)), ("any", typeof(IfAny)), ("words", typeof(InWords)));

internal sealed class SubjectConverter() : OneOfConverter<Subject>(
    ("text", typeof(OnText)), ("block", typeof(OnBlock)), ("item", typeof(OnItem)), ("party", typeof(OnParty)), ("matter", typeof(OnMatter)), ("contact", typeof(OnContact)));

internal sealed class ProposedEditConverter() : OneOfConverter<ProposedEdit>(
    ("rewrite", typeof(RewriteBlock)), ("delete", typeof(DeleteBlock)), ("insert", typeof(InsertBlock)), ("move", typeof(MoveBlock)), ("bracket", typeof(BracketWords)));
