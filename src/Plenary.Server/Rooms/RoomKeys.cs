using System.Diagnostics.CodeAnalysis;

namespace Plenary.Server.Rooms;

/// <summary>Where the events of the latest keyed commands are. The log knows all keys; this saves asking it. For one thread.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class RoomKeys(int most)
{
    private readonly Dictionary<string, Range> places = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>Whether the events of a command are known, as places in the history.</summary>
    public bool TryGet(string key, [NotNullWhen(true)] out Range? place)
    {
        place = places.TryGetValue(key, out Range found) ? found : null;
        return place is not null;
    }

    public void Keep(string key, Range place)
    {
        if (places.TryAdd(key, place))
        {
            order.Enqueue(key);
            if (order.Count > most)
            {
                places.Remove(order.Dequeue());
            }
        }
    }
}
