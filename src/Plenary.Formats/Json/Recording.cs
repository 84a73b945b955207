namespace Plenary.Formats.Json;

/// <summary>Under which name something was written down, and when: said once in the file, however often it is meant.</summary>
/// <param name="By">The name, or <see langword="null"/>.</param>
/// <param name="Clock">The time on the writer's clock, or <see langword="null"/>.</param>
/// <param name="Offset">How far that clock was ahead of UTC; kept, though two times at one instant are equal without it.</param>
internal readonly record struct Recording(string? By, DateTime? Clock, TimeSpan Offset) : IComparable<Recording>
{
    public DateTimeOffset? At => Clock is { } clock ? new DateTimeOffset(clock, Offset) : null;

    public static Recording Of(string? by, DateTimeOffset? at) => new(by, at?.DateTime, at?.Offset ?? TimeSpan.Zero);

    public int CompareTo(Recording other)
    {
        int order = string.CompareOrdinal(By, other.By);
        if (order == 0)
        {
            order = Nullable.Compare(Clock - Offset, other.Clock - other.Offset);
        }

        return order != 0 ? order : Offset.CompareTo(other.Offset);
    }
}
