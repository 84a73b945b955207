using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Plenary.Server.Rooms;

/// <summary>Frames of an event stream (https://html.spec.whatwg.org/multipage/server-sent-events.html).</summary>
/// <remarks>
/// <c>change</c> brings the parts that changed, with their fragments; <c>hello</c> says from where a client that did not say
/// goes on; <c>reset</c> tells it to fetch its page anew. The id is the version of the audience's view.
/// </remarks>
internal static class Frames
{
    /// <summary>A comment, which clients pass over.</summary>
    public static ReadOnlyMemory<byte> Heartbeat { get; } = ":\n\n"u8.ToArray();

    /// <summary>Says from where a client goes on.</summary>
    public static ReadOnlyMemory<byte> Hello(long version) => Plain("hello", version);

    /// <summary>Tells a client to fetch its page anew.</summary>
    public static ReadOnlyMemory<byte> Reset(long version) => Plain("reset", version);

    /// <summary>Brings what changed after a version.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ChangeAsync(RoomView view, ImmutableArray<Part> parts, Fragments fragments, CancellationToken cancellation)
    {
        ArrayBufferWriter<byte> frame = new(1024);
        Write(frame, Encoding.UTF8.GetBytes(FormattableString.Invariant($"id: {view.Version}\nevent: change\ndata: {{\"version\":{view.Version},\"parts\":[")));
        HashSet<string> anew = [.. parts.Where(part => part.Kind == PartKind.Order).Select(part => part.Of)];
        bool isFirst = true;
        foreach (Part part in parts)
        {
            Write(frame, isFirst ? ""u8 : ","u8);
            isFirst = false;
            Write(frame, "{\"part\":"u8);
            Write(frame, JsonSerializer.SerializeToUtf8Bytes(part.ToString()));
            // Whoever shows a text whose order has changed fetches all of it.
            if (!(part.Kind == PartKind.Block && anew.Contains(part.Of)) && part.Kind != PartKind.Order)
            {
                Write(frame, ",\"html\":"u8);
                Write(frame, (await fragments.DrawAsync(view, part, cancellation)).Json.Span);
            }

            Write(frame, "}"u8);
        }

        Write(frame, "]}\n\n"u8);
        return frame.WrittenMemory.ToArray();
    }

    private static ReadOnlyMemory<byte> Plain(string kind, long version) =>
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"id: {version}\nevent: {kind}\ndata: {{\"version\":{version}}}\n\n"));

    private static void Write(ArrayBufferWriter<byte> frame, ReadOnlySpan<byte> bytes) => frame.Write(bytes);
}
