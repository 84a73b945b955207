using Microsoft.AspNetCore.Antiforgery;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Plenary.Server.Storage;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Pages;

/// <summary>Leads a request to its text: which room, which seat, what is seen from there.</summary>
internal sealed class Doorkeeper(RoomRegistry rooms, ISeats seats, Attendances attendances, IAntiforgery forgery, TimeProvider time)
{
    /// <summary>Finds the text that a request names.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The room, the seat and the text as it is seen from there; <see langword="null"/> when there is no such text for this reader.</returns>
    public async ValueTask<AtTheTable?> FindAsync(HttpContext context)
    {
        string meeting = context.GetRouteValue("meeting")?.ToString() ?? "";
        TextId id = new(context.GetRouteValue("text")?.ToString() ?? "");
        if (await rooms.GetAsync(meeting, context.RequestAborted) is not { } room)
        {
            return null;
        }

        Seat seat = await seats.SeatOfAsync(context.User, meeting, context.RequestAborted);
        RoomView view = room.View(seat);
        return view.State.Texts.TryGet(id, out NegotiatedText? text) && text.Meeting == meeting
            ? new AtTheTable(room, seat, view, Sight(context, view, text, seat))
            : null;
    }

    /// <summary>The texts that somebody may see, each with its room's view.</summary>
    public async IAsyncEnumerable<(RoomView View, NegotiatedText Text)> TextsAsync(HttpContext context)
    {
        foreach (Room room in rooms.All)
        {
            // Which meetings there are is asked of the view of each seat: a text that is not in it is not there.
            foreach (string meeting in room.Whole.Meetings.All.Keys.Select(one => one.Value))
            {
                RoomView view = room.View(await seats.SeatOfAsync(context.User, meeting, context.RequestAborted));
                foreach (NegotiatedText text in view.State.Texts.All.Values.Where(one => one.Meeting == meeting))
                {
                    yield return (view, text);
                }
            }
        }
    }

    /// <summary>The text as a seat sees it in a view.</summary>
    public TextSight Sight(HttpContext context, RoomView view, NegotiatedText text, Seat seat) => new(view.State, text, ViewerOf(seat), time.GetUtcNow(), RoomPaths.Of(text))
    {
        Version = view.Version,
        FormToken = seat.Role == Role.Public ? "" : forgery.GetAndStoreTokens(context).RequestToken ?? "",
        Notice = Said.Take(context),
        Attendance = MeetingAttendance.IsToldTo(seat) && text.Meeting is { } meeting ? attendances.Of(meeting).Now : null,
        IsReadOnly = rooms.Health.State != LogState.Writable,
    };

    private static Viewer ViewerOf(Seat seat) => new(seat.Audience, seat.Role switch
    {
        Role.Chair => "Chair",
        Role.Secretariat => "Secretariat",
        Role.Delegate => seat.Delegation ?? "Delegate",
        Role.Observer => "Observer",
        _ => "Public",
    })
    {
        MaySpeak = seat.Role == Role.Delegate && Permissions.Allow(seat, Act.Propose),
        MayPreside = Permissions.Allow(seat, Act.ConductText),
        MayKeepBody = Permissions.Allow(seat, Act.KeepBody),
        MayMediate = Permissions.Allow(seat, Act.Mediate),
    };
}

/// <summary>Somebody at a text.</summary>
/// <param name="Room">The room.</param>
/// <param name="Seat">Where the reader sits.</param>
/// <param name="View">The room as it is seen from there.</param>
/// <param name="Sight">The text as it is seen from there.</param>
internal sealed record AtTheTable(Room Room, Seat Seat, RoomView View, TextSight Sight);
