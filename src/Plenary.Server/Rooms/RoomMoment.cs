using Plenary.Negotiation;

namespace Plenary.Server.Rooms;

/// <summary>
/// A room as all who listen to it know it at one moment. Those who share a view are given the same one, however much happens
/// meanwhile: what is drawn of it is drawn once for all of them.
/// </summary>
internal sealed class RoomMoment
{
    private readonly RoomHistory history;
    private readonly RoomView shared;
    private readonly Dictionary<Audience, RoomView> own = [];

    /// <summary>The present moment.</summary>
    /// <param name="views">The views of the room.</param>
    /// <param name="present">The history, as it is when it is asked for.</param>
    /// <param name="readers">Where those sit who listen.</param>
    public RoomMoment(RoomViews views, Func<RoomHistory> present, IEnumerable<Audience> readers)
    {
        shared = Table = views.Of(Audience.Table, present());

        // Whoever has nothing of its own at a later moment had nothing at that of the table's view, whose versions are its own then.
        history = present();
        foreach (Audience reader in readers)
        {
            if (RoomViews.SharedBy(reader, history) is var audience && audience != Audience.Table && !own.ContainsKey(audience))
            {
                own.Add(audience, views.Of(audience, history));
            }
        }

        if (own.Count > 0)
        {
            Table = views.Of(Audience.Table, present());
        }
    }

    /// <summary>The table's view from which is drawn what is the same for all who sit there: no earlier than any other of this moment.</summary>
    public RoomView Table { get; }

    /// <summary>The view of a reader.</summary>
    /// <param name="reader">Where the reader sits: one of those for whom the moment was taken.</param>
    public RoomView Of(Audience reader) => RoomViews.SharedBy(reader, history) is var audience && audience == Audience.Table ? shared : own[audience];
}
