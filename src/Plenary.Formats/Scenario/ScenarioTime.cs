using System.Globalization;

namespace Plenary.Formats.Scenario;

/// <summary>Times in a scenario: local to the seat, a clock time for the same day, or a span since the step before.</summary>
internal static class ScenarioTime
{
    private static readonly string[] Full = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] Clock = ["HH:mm", "HH:mm:ss", "H:mm"];

    /// <summary>Reads a time.</summary>
    /// <param name="node">The place.</param>
    /// <param name="zone">The seat's zone.</param>
    /// <param name="before">The step before, or <see langword="null"/> for the first.</param>
    public static DateTimeOffset Read(ScenarioNode node, TimeZoneInfo zone, DateTimeOffset? before)
    {
        string words = node.Words().Trim();
        if (DateTime.TryParseExact(words, Full, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local))
        {
            return InZone(node, local, zone);
        }

        if (DateTime.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
        {
            return InZone(node, day, zone);
        }

        if (words.Length > 16 && DateTimeOffset.TryParseExact(words, ["yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd HH:mm zzz"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset exact))
        {
            return exact;
        }

        if (before is { } since)
        {
            if (TimeOnly.TryParseExact(words, Clock, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly clock))
            {
                return InZone(node, TimeZoneInfo.ConvertTime(since, zone).Date + clock.ToTimeSpan(), zone);
            }

            if (words.StartsWith('+') && TrySpan(words.AsSpan(1), out TimeSpan span))
            {
                return since + span;
            }
        }

        throw node.Fault($"`{node.Name}` should be a time such as 2023-03-02 10:15, 10:15 (the same day) or +20m (since the step before), not `{words}`.");
    }

    /// <summary>Reads a span: <c>90s</c>, <c>20m</c>, <c>72h</c>, <c>3d</c>.</summary>
    public static TimeSpan ReadSpan(ScenarioNode node) => ReadSpan(node, node.Words().Trim());

    /// <summary>Reads a span that is part of the words of a place.</summary>
    public static TimeSpan ReadSpan(ScenarioNode node, string words) =>
        TrySpan(words, out TimeSpan span)
            ? span
            : throw node.Fault($"`{node.Name}` should be a span such as 90s, 20m, 72h or 3d, not `{node.Words()}`.");

    private static bool TrySpan(ReadOnlySpan<char> words, out TimeSpan span)
    {
        span = default;
        if (words.Length < 2 || !int.TryParse(words[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out int count))
        {
            return false;
        }

        TimeSpan? unit = words[^1] switch
        {
            's' => TimeSpan.FromSeconds(1),
            'm' => TimeSpan.FromMinutes(1),
            'h' => TimeSpan.FromHours(1),
            'd' => TimeSpan.FromDays(1),
            _ => null,
        };
        span = (unit ?? default) * count;
        return unit is not null;
    }

    private static DateTimeOffset InZone(ScenarioNode node, DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            throw node.Fault($"{local:yyyy-MM-dd HH:mm} does not exist in {zone.Id}: the clocks go forward over it. Give a time before or after.");
        }

        if (zone.IsAmbiguousTime(local))
        {
            TimeSpan[] offsets = [.. zone.GetAmbiguousTimeOffsets(local).OrderDescending()];
            throw node.Fault($"{local:yyyy-MM-dd HH:mm} is twice in {zone.Id}: the clocks go back over it. Write it with its offset, {Write(local, offsets[0])} or {Write(local, offsets[^1])}.");
        }

        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    private static string Write(DateTime local, TimeSpan offset) => new DateTimeOffset(local, offset).ToString("yyyy-MM-dd HH:mmzzz", CultureInfo.InvariantCulture);
}
