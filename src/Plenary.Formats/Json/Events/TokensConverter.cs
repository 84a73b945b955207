using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>Tokens as their joined text and where it is cut: exact, whatever a later version's way of cutting words is.</summary>
/// <remarks><c>{"text": …, "cut": [lengths], "kinds": "0102"}</c>, with <c>styles</c>, <c>keys</c> and <c>shapes</c> where tokens have them.</remarks>
internal sealed class TokensConverter : JsonConverter<ImmutableArray<Token>>
{
    public override ImmutableArray<Token> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        JsonElement root = json.RootElement;
        string text = Require(root, "text").GetString() ?? "";
        string kinds = Require(root, "kinds").GetString() ?? "";
        JsonElement cut = Require(root, "cut");
        if (cut.GetArrayLength() != kinds.Length)
        {
            throw new JsonException("Tokens have as many kinds as they have pieces.");
        }

        ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>(kinds.Length);
        int at = 0;
        int i = 0;
        foreach (JsonElement length in cut.EnumerateArray())
        {
            int count = length.GetInt32();
            TokenKind kind = (TokenKind)(kinds[i] - '0');
            if (count < 1 || at + count > text.Length || !Enum.IsDefined(kind))
            {
                throw new JsonException("Tokens are cut from their text, none empty.");
            }

            tokens.Add(new Token(text.Substring(at, count), kind, Styles(root, i), Optional(root, "keys", i)?.GetString(), Shape(root, i, options)));
            at += count;
            i++;
        }

        return at == text.Length ? tokens.MoveToImmutable() : throw new JsonException("Tokens are cut from all of their text.");
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<Token> value, JsonSerializerOptions options)
    {
        ImmutableArray<Token> tokens = value.IsDefault ? [] : value;
        writer.WriteStartObject();
        writer.WriteString("text"u8, RunWriter.WellFormed(Token.Join(tokens.AsSpan())));
        writer.WriteStartArray("cut"u8);
        foreach (Token token in tokens)
        {
            writer.WriteNumberValue(token.Text.Length);
        }

        writer.WriteEndArray();
        writer.WriteString("kinds"u8, string.Create(tokens.Length, tokens, (span, all) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = (char)('0' + (int)all[i].Kind);
            }
        }));
        WriteSparse(writer, "styles", tokens, token => token.Style != TokenStyle.None, token => writer.WriteNumberValue((int)token.Style));
        WriteSparse(writer, "keys", tokens, token => token.Key is not null, token => writer.WriteStringValue(token.Key));
        WriteSparse(writer, "shapes", tokens, token => token.Shape is not null, token => JsonSerializer.Serialize(writer, token.Shape!, options.GetTypeInfo(typeof(BlockShape))));
        writer.WriteEndObject();
    }

    // An object from the token's place to what it has: most tokens have none of it.
    private static void WriteSparse(Utf8JsonWriter writer, string name, ImmutableArray<Token> tokens, Func<Token, bool> has, Action<Token> write)
    {
        if (!tokens.Any(has))
        {
            return;
        }

        writer.WriteStartObject(name);
        for (int i = 0; i < tokens.Length; i++)
        {
            if (has(tokens[i]))
            {
                writer.WritePropertyName(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                write(tokens[i]);
            }
        }

        writer.WriteEndObject();
    }

    private static JsonElement Require(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out JsonElement value) ? value : throw new JsonException($"Tokens have `{name}`.");

    private static JsonElement? Optional(JsonElement root, string name, int place) =>
        root.TryGetProperty(name, out JsonElement all) && all.TryGetProperty(place.ToString(System.Globalization.CultureInfo.InvariantCulture), out JsonElement value) ? value : null;

    private static TokenStyle Styles(JsonElement root, int place) => Optional(root, "styles", place) is { } style ? (TokenStyle)style.GetInt32() : TokenStyle.None;

    private static BlockShape? Shape(JsonElement root, int place, JsonSerializerOptions options) =>
        Optional(root, "shapes", place) is { } shape ? (BlockShape?)shape.Deserialize(options.GetTypeInfo(typeof(BlockShape))) : null;
}
