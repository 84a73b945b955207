namespace Plenary.Negotiation;

/// <summary>An item of a meeting's agenda, as planned.</summary>
/// <param name="Id">Its identity within the meeting, as printed before it: <c>1</c>, <c>2 (a)</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Planned">How much time is planned for it; zero when it is not on the plan.</param>
public sealed record AgendaItem(string Id, string Title, TimeSpan Planned)
{
    /// <summary>The title of the sitting or session it is planned for, or <see langword="null"/>.</summary>
    public string? Session { get; init; }
}
