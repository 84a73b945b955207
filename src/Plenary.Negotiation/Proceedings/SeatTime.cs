using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>A time of day as it is written down at a seat: <c>2023-03-26 02:30 Europe/Brussels</c>. Deadlines run in the seat's time.</summary>
/// <remarks>When clocks go forward an hour does not exist, and when they go back one exists twice: such a time is no instant, and is refused with both readings.</remarks>
public static class SeatTime
{
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Reads a time with its zone.</summary>
    /// <param name="text">Date, time and zone: <c>2023-03-26 02:30 Europe/Brussels</c>; or with its offset, <c>2023-03-26 02:30 +01:00</c>, which is always one instant.</param>
    /// <param name="zone">The zone where the text names none, or <see langword="null"/>: then it must.</param>
    /// <param name="instant">The instant, with the offset of the zone at that time.</param>
    /// <param name="problem">What is wrong, one sentence; <see langword="null"/> when it was read.</param>
    /// <returns>Whether it names one instant.</returns>
    public static bool TryRead(string text, TimeZoneInfo? zone, out DateTimeOffset instant, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        instant = default;
        string local = text.Trim();
        if (DateTimeOffset.TryParseExact(local, [.. Forms.Select(form => form + " zzz"), .. Forms.Select(form => form + "zzz"), .. Forms.Select(form => form + "'Z'")], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant))
        {
            instant = zone is null ? instant : TimeZoneInfo.ConvertTime(instant, zone);
            problem = null;
            return true;
        }

        int cut = local.LastIndexOf(' ');
        if (cut > 0 && local[cut + 1] is not (>= '0' and <= '9'))
        {
            string name = local[(cut + 1)..];
            if (ZoneNamed(name) is not { } named)
            {
                problem = $"The time zone {name} is not known. Name it as in the IANA list, for example Europe/Brussels.";
                return false;
            }

            (zone, local) = (named, local[..cut].TrimEnd());
        }

        if (!DateTime.TryParseExact(local, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time))
        {
            problem = $"“{text}” is no time. Write it as 2023-03-26 12:30 Europe/Brussels.";
            return false;
        }

        if (zone is null)
        {
            problem = $"“{text}” names no time zone. Write it as 2023-03-26 12:30 Europe/Brussels.";
            return false;
        }

        problem = Of(time, zone, out instant);
        return problem is null;
    }

    /// <summary>The instant of a time of day in a zone; or why it is none, with the two readings it may have.</summary>
    private static string? Of(DateTime time, TimeZoneInfo zone, out DateTimeOffset instant)
    {
        instant = default;
        if (zone.IsInvalidTime(time))
        {
            // Read with the offset before the gap it falls after it, and the other way about.
            TimeSpan before = zone.GetUtcOffset(time.AddDays(-1));
            TimeSpan after = zone.GetUtcOffset(time.AddDays(1));
            return $"There is no {time:HH:mm} on {time:yyyy-MM-dd} in {zone.Id}: clocks go forward. It may mean {Say(new DateTimeOffset(time, before), zone)} or {Say(new DateTimeOffset(time, after), zone)}; give one of these.";
        }

        if (zone.IsAmbiguousTime(time))
        {
            TimeSpan[] offsets = [.. zone.GetAmbiguousTimeOffsets(time).OrderDescending()];
            return $"There are two {time:HH:mm} on {time:yyyy-MM-dd} in {zone.Id}: clocks go back. It may mean {Say(new DateTimeOffset(time, offsets[0]), zone)} or {Say(new DateTimeOffset(time, offsets[^1]), zone)}; give it with its offset, as {new DateTimeOffset(time, offsets[0]).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}.";
        }

        instant = new DateTimeOffset(time, zone.GetUtcOffset(time));
        return null;
    }

    /// <summary>The zone of a name of the IANA list, or <see langword="null"/> when it is not known.</summary>
    public static TimeZoneInfo? ZoneNamed(string name) => !string.IsNullOrWhiteSpace(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone) ? zone : null;

    /// <summary>An instant as people at the seat read it: <c>2023-03-26 03:30 Europe/Brussels (UTC+02:00)</c>.</summary>
    public static string Say(DateTimeOffset instant, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        DateTimeOffset local = TimeZoneInfo.ConvertTime(instant, zone);
        string time = local.ToString(local.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return $"{time} {zone.Id} (UTC{local.ToString("zzz", CultureInfo.InvariantCulture)})";
    }
}
