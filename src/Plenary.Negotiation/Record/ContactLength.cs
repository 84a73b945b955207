using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>How long a contact lasted, as exactly as it is known: "9 minutes", "under 10 minutes".</summary>
/// <param name="Time">The time named; above zero.</param>
/// <param name="Bound">What the time is.</param>
public readonly record struct ContactLength(TimeSpan Time, LengthBound Bound = LengthBound.Exactly)
{
    /// <summary>Whether both can be true of one contact: "under 10 minutes" and "9 minutes" can.</summary>
    public bool IsCompatibleWith(ContactLength other) => (Bound, other.Bound) switch
    {
        (LengthBound.Under, LengthBound.Under) or (LengthBound.Over, LengthBound.Over) => true,
        (LengthBound.Under, LengthBound.Over) => Time > other.Time,
        (LengthBound.Over, LengthBound.Under) => Time < other.Time,
        (LengthBound.Under, _) => other.Time < Time,
        (LengthBound.Over, _) => other.Time > Time,
        (_, LengthBound.Under) => Time < other.Time,
        (_, LengthBound.Over) => Time > other.Time,
        _ => Time == other.Time,
    };

    /// <summary>In words: <c>under 10 minutes</c>, <c>about 1 hour 30 minutes</c>.</summary>
    public override string ToString()
    {
        string bound = Bound switch { LengthBound.Under => "under ", LengthBound.Over => "over ", LengthBound.About => "about ", _ => "" };
        int hours = (int)Time.TotalHours;
        string? minutes = Time.Minutes > 0 ? Counted(Time.Minutes, "minute") : null;
        string? seconds = Time.Seconds > 0 ? Counted(Time.Seconds, "second") : null;
        string?[] parts = [hours > 0 ? Counted(hours, "hour") : null, minutes, seconds];
        return bound + string.Join(' ', parts.Where(part => part is not null));
    }

    private static string Counted(int number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number} {unit}{(number == 1 ? "" : "s")}");
}

/// <summary>How a length is meant.</summary>
public enum LengthBound
{
    /// <summary>Exactly that.</summary>
    Exactly,

    /// <summary>Less than that.</summary>
    Under,

    /// <summary>More than that.</summary>
    Over,

    /// <summary>About that.</summary>
    About,
}
