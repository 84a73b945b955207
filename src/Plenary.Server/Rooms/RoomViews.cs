using System.Collections.Concurrent;
using Plenary.Negotiation;

namespace Plenary.Server.Rooms;

/// <summary>The views of a room, one for each audience that somebody reads with. Safe for use from several threads.</summary>
internal sealed class RoomViews
{
    private readonly ConcurrentDictionary<Audience, AudienceFold> folds = new();

    /// <summary>The audience whose view a reader is given: the own, or the table's where the reader was told nothing apart.</summary>
    public static Audience SharedBy(Audience reader, RoomHistory history) =>
        reader.Kind is AudienceKind.Public || history.Apart.Contains(reader) ? reader : Audience.Table;

    /// <summary>The view of a reader after a history.</summary>
    public RoomView Of(Audience reader, RoomHistory history) => folds.GetOrAdd(SharedBy(reader, history), audience => new AudienceFold(audience)).After(history);
}
