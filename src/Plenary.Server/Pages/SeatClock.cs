using System.Globalization;

namespace Plenary.Server.Pages;

/// <summary>Times as the room says them: in the seat's zone, the zone named.</summary>
internal static class SeatClock
{
    /// <summary><c>14:02 IST</c>, or <c>2 March 14:02 IST</c> when it is another day than today.</summary>
    /// <param name="at">The moment.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="zone">The IANA name of the seat's zone.</param>
    public static string Say(DateTimeOffset at, DateTimeOffset now, string zone)
    {
        (DateTimeOffset there, string name) = At(at, zone);
        (DateTimeOffset today, _) = At(now, zone);
        string form = there.Date == today.Date ? "HH:mm" : there.Year == today.Year ? "d MMMM HH:mm" : "d MMMM yyyy HH:mm";
        return $"{there.ToString(form, CultureInfo.InvariantCulture)} {name}";
    }

    /// <summary>The day at the seat: <c>2 March 2023</c>.</summary>
    public static string Day(DateTimeOffset at, string zone) => At(at, zone).At.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The time of day at the seat, with its zone: <c>14:02 IST</c>.</summary>
    public static string Hour(DateTimeOffset at, string zone) => At(at, zone) is var (there, name) ? $"{there.ToString("HH:mm", CultureInfo.InvariantCulture)} {name}" : "";

    private static (DateTimeOffset At, string Zone) At(DateTimeOffset at, string zone)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found))
        {
            return (at, at.ToString("zzz", CultureInfo.InvariantCulture));
        }

        DateTimeOffset there = TimeZoneInfo.ConvertTime(at, found);
        string name = found.IsDaylightSavingTime(there) ? found.DaylightName : found.StandardName;

        // A name that is only a number, or a whole phrase, says less than the offset.
        return (there, name.Length is > 0 and <= 5 && name.All(char.IsAsciiLetter) ? name : $"UTC{there.ToString("zzz", CultureInfo.InvariantCulture)}");
    }
}
