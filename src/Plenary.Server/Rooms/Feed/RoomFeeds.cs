using System.Collections.Concurrent;

namespace Plenary.Server.Rooms;

/// <summary>The event streams of all rooms, and what is drawn for them. Safe for use from several threads.</summary>
public sealed class RoomFeeds : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Room, Lazy<RoomFeed>> feeds = new();
    private readonly Func<Room, RoomFeed> open;

    internal RoomFeeds(Func<Room, RoomFeed> open) => this.open = open;

    /// <summary>The drawn parts of a room: a page is put together from them.</summary>
    /// <param name="room">The room.</param>
    public Fragments FragmentsOf(Room room) => Of(room).Fragments;

    internal RoomFeed Of(Room room) => feeds.GetOrAdd(room, one => new Lazy<RoomFeed>(() => open(one))).Value;

    /// <summary>Ends all streams.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (Lazy<RoomFeed> feed in feeds.Values)
        {
            await feed.Value.DisposeAsync();
        }

        feeds.Clear();
    }
}
