using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Plenary.Negotiation;
using Plenary.Server.Hosting;

namespace Plenary.Server.Rooms;

/// <summary>A part as it was drawn and is kept. Safe for use from several threads.</summary>
public sealed class Fragment
{
    private byte[]? json;

    internal Fragment(DrawnPart? drawn) => Drawn = drawn;

    /// <summary>What was drawn; <see langword="null"/> when no page shows such parts.</summary>
    public DrawnPart? Drawn { get; }

    /// <summary>The fragment as a JSON string in UTF-8, ready for a frame.</summary>
    public ReadOnlyMemory<byte> Json => json ??= Drawn is null ? "null"u8.ToArray() : JsonSerializer.SerializeToUtf8Bytes(Drawn.Html, Relaxed);

    // It stands in a frame of an event stream, which no browser takes for a page.
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>
/// The drawn parts of one room. Each is drawn once when it has changed, and kept for all who look: for the table once,
/// and apart from it only for those who were told something of their own about that very part. Safe for use from
/// several threads.
/// </summary>
public sealed class Fragments
{
    // What takes longer than this is drawn for one part of so many of the time at most, where an earlier one will do.
    private const int Share = 20;

    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(5);

    private readonly Room room;
    private readonly IPartRenderer? renderer;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly ConcurrentDictionary<(Audience, Part), Drawn> drawn = new();

    internal Fragments(Room room, IPartRenderer? renderer, TimeProvider time, ILogger logger) => (this.room, this.renderer, this.time, this.logger) = (room, renderer, time, logger);

    /// <summary>A part as an audience sees it, drawn now or before.</summary>
    /// <param name="view">The room as the audience knows it. What is given may be of a later moment, never of an earlier one.</param>
    /// <param name="part">The part.</param>
    /// <param name="mayBeEarlier">Whether one of some moments ago will do, where drawing it takes long.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<Fragment> DrawAsync(RoomView view, Part part, bool mayBeEarlier = false, CancellationToken cancellation = default)
    {
        bool isOwn = part.Kind == PartKind.Text ? DrawnFor(view, part.Kind) == view.Audience : view.Audience.Kind == AudienceKind.Public || view.Apart.Contains(part);
        RoomView from = isOwn ? view : room.View(Audience.Table);
        long version = VersionOf(from, part);
        if (drawn.TryGetValue((from.Audience, part), out Drawn? kept) && (kept.Version >= version || (mayBeEarlier && kept.Took > Long && time.GetElapsedTime(kept.At) < kept.Took * Share)))
        {
            return kept.Fragment;
        }

        long begun = time.GetTimestamp();
        Fragment fragment = new(renderer is null ? null : await RenderAsync(renderer, from, part, cancellation));
        Drawn fresh = new(version, fragment, time.GetTimestamp(), time.GetElapsedTime(begun));
        drawn.AddOrUpdate((from.Audience, part), fresh, (_, other) => other.Version > version ? other : fresh);
        return fragment;
    }

    // What is told in confidence changes no figure: whoever sits at the table is given the table's.
    internal static Audience DrawnFor(RoomView view, PartKind kind) => kind == PartKind.Text && view.Audience.Kind != AudienceKind.Public ? Audience.Table : view.Audience;

    // Labels and names stand in every block: when they change, all blocks do.
    private static long VersionOf(RoomView view, Part part) => part.Kind is PartKind.Block or PartKind.Text
        ? Math.Max(view.VersionOf(part), Math.Max(view.VersionOf(new Part(PartKind.Order, part.Of)), view.VersionOf(new Part(PartKind.Body))))
        : Math.Max(view.VersionOf(part), view.VersionOf(new Part(PartKind.Body)));

    private async ValueTask<DrawnPart?> RenderAsync(IPartRenderer with, RoomView view, Part part, CancellationToken cancellation)
    {
        try
        {
            return await with.RenderAsync(view, part, cancellation);
        }
#pragma warning disable CA1031 // A part that cannot be drawn must not keep the others from those who look.
        catch (Exception fault) when (fault is not (OperationCanceledException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            logger.DrawingFailed(part.Kind, FaultTrace.Of(fault));
            return null;
        }
    }

    private sealed record Drawn(long Version, Fragment Fragment, long At, TimeSpan Took);
}
