namespace Plenary.Negotiation;

/// <summary>Says how long: <c>1 h 30 min</c>, <c>72 h</c>.</summary>
internal static class SpanWords
{
    public static string Of(TimeSpan span) => span.TotalHours >= 1 ? $"{(int)span.TotalHours} h{(span.Minutes > 0 ? $" {span.Minutes} min" : "")}" : $"{(int)span.TotalMinutes} min";
}
