using System.Collections.Immutable;
using Plenary.Formats.Json;
using Plenary.Negotiation;
using Plenary.Server.Storage;

namespace Plenary.Server.Rooms;

/// <summary>Between what happens in a room and what the log keeps of it.</summary>
internal static class LoggedEvents
{
    public static ImmutableArray<NewEvent> ForLog(ImmutableArray<Recorded> events) =>
        [.. events.Select(one => new NewEvent(EventJson.KindOf(one.Event), EventJson.SchemaVersion, one.For.ToString(), one.At, ActorForm.Of(one.By), EventJson.Write(one.Event)))];

    /// <summary>Reads a kept event.</summary>
    /// <param name="kept">What the log has.</param>
    /// <param name="zone">The seat's zone: the log keeps instants, people read the time at the seat.</param>
    /// <exception cref="LogDamagedException">It is none of a room: its audience, its actor or its payload cannot be read.</exception>
    public static Recorded Read(EventRecord kept, TimeZoneInfo zone)
    {
        try
        {
            return Audience.TryParse(kept.Audience, out Audience audience)
                ? new Recorded(kept.Sequence, TimeZoneInfo.ConvertTime(kept.At, zone), ActorForm.Read(kept.Actor), audience, EventJson.Read(kept.Kind, kept.Payload.Span))
                : throw new FormatException($"{kept.Audience} is no audience.");
        }
        catch (FormatException fault)
        {
            throw new LogDamagedException($"Stream {kept.Stream}, event {kept.Sequence}: it cannot be read as an event of a room ({fault.Message.TrimEnd('.')})", fault);
        }
    }

    /// <summary>The zone of the body's seat.</summary>
    public static TimeZoneInfo ZoneOf(BodyState body) => SeatTime.ZoneNamed(body.Profile.Zone) ?? TimeZoneInfo.Utc;
}
