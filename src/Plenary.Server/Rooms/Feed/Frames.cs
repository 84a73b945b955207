using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Plenary.Formats.Matrix;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Rooms;

/// <summary>Frames of an event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html).</summary>
/// <remarks>
/// <c>change</c> brings the parts that changed, with their fragments; <c>hello</c> says from where a client that did not say
/// goes on; <c>reset</c> tells it to fetch its page anew. The id is the version of the audience's view. <c>figures</c> brings what
/// is counted of a text, some moments later.
/// </remarks>
internal static class Frames
{
    /// <summary>A comment, which clients pass over.</summary>
    public static ReadOnlyMemory<byte> Heartbeat { get; } = ":\n\n"u8.ToArray();

    /// <summary>Says from where a client goes on.</summary>
    public static ReadOnlyMemory<byte> Hello(long version) => Plain("hello", version);

    /// <summary>Tells a client to fetch its page anew.</summary>
    public static ReadOnlyMemory<byte> Reset(long version) => Plain("reset", version);

    /// <summary>
    /// Brings what changed after a version: of a block what members hold, where some hold something else, and the pieces that
    /// look otherwise; or the whole block, where more has changed than that.
    /// </summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ChangeAsync(RoomView view, RoomMoment moment, long seen, ImmutableArray<PartNews> changed, Fragments fragments, CancellationToken cancellation)
    {
        ArrayBufferWriter<byte> frame = new(1024);
        Write(frame, Encoding.UTF8.GetBytes(FormattableString.Invariant($"id: {view.Version}\nevent: change\ndata: {{\"version\":{view.Version},\"parts\":[")));
        HashSet<string> anew = [.. changed.Where(news => news.Part.Kind == PartKind.Order).Select(news => news.Part.Of)];
        bool isFirst = true;
        foreach (PartNews news in changed)
        {
            Part part = news.Part;
            Write(frame, isFirst ? ""u8 : ","u8);
            isFirst = false;
            Write(frame, "{\"part\":"u8);
            Write(frame, JsonSerializer.SerializeToUtf8Bytes(news.Name));
            // Whoever shows a text whose order has changed fetches all of it; figures come by themselves.
            if (part.Kind is PartKind.Order or PartKind.Text || (part.Kind == PartKind.Block && anew.Contains(part.Of)))
            {
                Write(frame, "}"u8);
                continue;
            }

            Fragment? drawn = news.IsOnlySaid ? null : await fragments.DrawAsync(view, moment, part, cancellation);
            IEnumerable<(string Name, byte[] Json)>? pieces = news.Said is null || drawn is null ? null : drawn.PiecesAfter(Fragments.SeenOf(view, part, seen));
            if (drawn is not null && pieces is null)
            {
                Write(frame, ",\"html\":"u8);
                Write(frame, drawn.Json.Span);
            }
            else if (news.Said is { Count: > 0 } said)
            {
                Write(frame, ",\"said\":"u8);
                Write(frame, SaidOf(view, part, said));
            }

            if (pieces is not null)
            {
                Write(frame, pieces);
            }

            Write(frame, "}"u8);
        }

        Write(frame, "]}\n\n"u8);
        return frame.WrittenMemory.ToArray();
    }

    /// <summary>Brings the figures of texts. They are of a moment, and are no part of what a client must have: they have no id.</summary>
    public static ReadOnlyMemory<byte> Figures(IEnumerable<(Part Part, Fragment Drawn)> texts)
    {
        ArrayBufferWriter<byte> frame = new(1024);
        Write(frame, "event: figures\ndata: {\"parts\":["u8);
        bool isFirst = true;
        foreach ((Part part, Fragment drawn) in texts)
        {
            Write(frame, isFirst ? ""u8 : ","u8);
            isFirst = false;
            Write(frame, Encoding.UTF8.GetBytes($"{{\"part\":{JsonSerializer.Serialize(part.ToString())},\"html\":"));
            Write(frame, drawn.Json.Span);
            Write(frame, "}"u8);
        }

        Write(frame, "]}\n\n"u8);
        return frame.WrittenMemory.ToArray();
    }

    // What each of these members is taken to hold on a block now; null for one that is silent.
    private static byte[] SaidOf(RoomView view, Part block, IReadOnlyCollection<string> members)
    {
        TextId text = new(block.Of);
        PositionTarget target = PositionTarget.Of(new BlockId(block.Block!));
        ArrayBufferWriter<byte> json = new(64);
        using (Utf8JsonWriter writer = new(json))
        {
            writer.WriteStartObject();
            foreach (string member in members.Order(StringComparer.Ordinal))
            {
                Stance? stance = EffectiveStance.Of(view.State, text, target, member).Stance;
                writer.WriteString(member, stance is null ? null : StanceSigns.Word(stance));
            }

            writer.WriteEndObject();
        }

        return json.WrittenMemory.ToArray();
    }

    private static ReadOnlyMemory<byte> Plain(string kind, long version) =>
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"id: {version}\nevent: {kind}\ndata: {{\"version\":{version}}}\n\n"));

    private static void Write(ArrayBufferWriter<byte> frame, IEnumerable<(string Name, byte[] Json)> pieces)
    {
        bool isFirst = true;
        foreach ((string name, byte[] json) in pieces)
        {
            Write(frame, isFirst ? ",\"pieces\":{"u8 : ","u8);
            isFirst = false;
            Write(frame, JsonSerializer.SerializeToUtf8Bytes(name));
            Write(frame, ":"u8);
            Write(frame, json);
        }

        Write(frame, isFirst ? ""u8 : "}"u8);
    }

    private static void Write(ArrayBufferWriter<byte> frame, ReadOnlySpan<byte> bytes) => frame.Write(bytes);
}
