using System.Text.Json;
using System.Text.Json.Serialization;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>An identity as the words it is.</summary>
internal abstract class WordsConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException("Words are expected here."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetString()!);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(write(value));
}

internal sealed class TextIdConverter() : WordsConverter<TextId>(words => new TextId(words), id => id.Value);

internal sealed class MeetingIdConverter() : WordsConverter<MeetingId>(words => new MeetingId(words), id => id.Value);

internal sealed class BlockIdConverter() : WordsConverter<BlockId>(words => new BlockId(words), id => id.Value);

internal sealed class ChangeIdConverter() : WordsConverter<ChangeId>(words => new ChangeId(words), id => id.Value);

internal sealed class AudienceConverter() : WordsConverter<Audience>(
    words => Audience.TryParse(words, out Audience audience) ? audience : throw new JsonException($"{words} is no audience."),
    audience => audience.ToString());

internal sealed class TargetConverter() : WordsConverter<PositionTarget>(Parse, Form)
{
    private static string Form(PositionTarget target) => target.Id is null ? target.Kind.ToString() : $"{target.Kind}:{target.Id}";

    private static PositionTarget Parse(string words)
    {
        int cut = words.IndexOf(':', StringComparison.Ordinal);
        return Enum.TryParse(cut < 0 ? words : words[..cut], out TargetKind kind) ? new PositionTarget(kind, cut < 0 ? null : words[(cut + 1)..]) : throw new JsonException($"{words} is nothing a position is on.");
    }
}
