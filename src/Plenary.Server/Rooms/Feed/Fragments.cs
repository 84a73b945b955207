using System.Collections.Concurrent;
using Plenary.Negotiation;
using Plenary.Server.Hosting;

namespace Plenary.Server.Rooms;

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
    public ValueTask<Fragment> DrawAsync(RoomView view, Part part, bool mayBeEarlier = false, CancellationToken cancellation = default) =>
        DrawFromAsync(IsOwn(view, part) ? view : room.View(Audience.Table), part, mayBeEarlier, cancellation);

    /// <summary>A part as an audience sees it at a moment, drawn now or before: however many audiences share it, at most once for the moment.</summary>
    /// <param name="view">The audience's view of that moment.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="part">The part.</param>
    /// <param name="cancellation">Gives up.</param>
    internal ValueTask<Fragment> DrawAsync(RoomView view, RoomMoment moment, Part part, CancellationToken cancellation) =>
        DrawFromAsync(IsOwn(view, part) ? view : moment.Table, part, mayBeEarlier: false, cancellation);

    private async ValueTask<Fragment> DrawFromAsync(RoomView from, Part part, bool mayBeEarlier, CancellationToken cancellation)
    {
        long version = VersionOf(from, part);
        if (drawn.TryGetValue((from.Audience, part), out Drawn? kept) && (kept.Version >= version || (mayBeEarlier && kept.Took > Long && time.GetElapsedTime(kept.At) < kept.Took * Share)))
        {
            return kept.Fragment;
        }

        long begun = time.GetTimestamp();
        DrawnPart? made = renderer is null ? null : await RenderAsync(renderer, from, part, cancellation);
        (long at, TimeSpan took) = (time.GetTimestamp(), time.GetElapsedTime(begun));
        while (true)
        {
            // Each follows the one that was given out before it: of what is exchanged piece by piece nothing may be passed over.
            Drawn fresh = new(version, new Fragment(made, from.Version, kept?.Fragment), at, took);
            if (kept is null ? drawn.TryAdd((from.Audience, part), fresh) : drawn.TryUpdate((from.Audience, part), fresh, kept))
            {
                return fresh.Fragment;
            }

            if (drawn.TryGetValue((from.Audience, part), out kept) && kept.Version >= version)
            {
                return kept.Fragment;
            }
        }
    }

    /// <summary>The version that the view which a part is drawn from had when a view had another; <see langword="null"/> when that cannot be told.</summary>
    /// <param name="view">The room as the audience knows it.</param>
    /// <param name="part">The part.</param>
    /// <param name="version">A version of that view.</param>
    internal static long? SeenOf(RoomView view, Part part, long version) => IsOwn(view, part) ? version : view.OfTable(version);

    private static bool IsOwn(RoomView view, Part part) =>
        part.Kind == PartKind.Text ? DrawnFor(view, part.Kind) == view.Audience : view.Audience.Kind == AudienceKind.Public || view.Apart.Contains(part);

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
