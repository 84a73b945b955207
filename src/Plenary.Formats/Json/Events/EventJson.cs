using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Plenary.Negotiation;

namespace Plenary.Formats.Json;

/// <summary>Events as JSON: what a log keeps and what goes over the wire.</summary>
/// <remarks>
/// An event has a kind, its stable name, and a payload, an object. A kind that is changed so that old payloads no longer
/// read gets a new schema version, and whoever keeps events brings old ones up to it before they come here.
/// </remarks>
public static class EventJson
{
    private static readonly FrozenDictionary<string, JsonTypeInfo> ByKind = EventKinds.All.ToFrozenDictionary(one => one.Kind, one => one.Type, StringComparer.Ordinal);
    private static readonly FrozenDictionary<Type, string> KindOfType = EventKinds.All.ToFrozenDictionary(one => one.Type.Type, one => one.Kind);

    /// <summary>The schema version that is written.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The stable names of all kinds of events: <c>proposal-tabled</c>.</summary>
    public static IEnumerable<string> Kinds => ByKind.Keys;

    /// <summary>The stable name of an event's kind.</summary>
    /// <param name="happened">The event.</param>
    /// <exception cref="ArgumentException">Nobody has named the kind.</exception>
    public static string KindOf(ProceedingsEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return KindOfType.TryGetValue(happened.GetType(), out string? kind) ? kind : throw new ArgumentException($"The event {happened.GetType().Name} has no kind.", nameof(happened));
    }

    /// <summary>Writes an event's payload.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>UTF-8 JSON, one object.</returns>
    public static byte[] Write(ProceedingsEvent happened)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            JsonSerializer.Serialize(json, happened, ByKind[KindOf(happened)]);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads an event.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="payload">Its payload.</param>
    /// <exception cref="FormatException">The kind is not known here, or the payload is not one of its kind.</exception>
    public static ProceedingsEvent Read(string kind, ReadOnlySpan<byte> payload)
    {
        if (!ByKind.TryGetValue(kind, out JsonTypeInfo? type))
        {
            throw new FormatException($"There is no kind of event called {kind}.");
        }

        try
        {
            return JsonSerializer.Deserialize(payload, type) as ProceedingsEvent ?? throw new FormatException($"The payload of {kind} is null.");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"The payload of {kind} cannot be read: {fault.Message}", fault);
        }
    }
}
