using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A contact on the margins, as its recorder knows it.</summary>
/// <param name="Parties">Who, at which level: two sides or more.</param>
/// <param name="When">When it began; for an earlier contact of which only the day or month is known, the beginning of that.</param>
public sealed record ContactDetails(ImmutableArray<ContactParty> Parties, DateTimeOffset When)
{
    /// <summary>How exactly <see cref="When"/> is known.</summary>
    public TimePrecision Precision { get; init; } = TimePrecision.Minute;

    /// <summary>What kind of contact.</summary>
    public ContactForm Form { get; init; } = ContactForm.PullAside;

    /// <summary>Where, or <see langword="null"/>.</summary>
    public string? Place { get; init; }

    /// <summary>How long, or <see langword="null"/> when not known.</summary>
    public ContactLength? Length { get; init; }

    /// <summary>The code of the side that asked for it, or <see langword="null"/> when not known.</summary>
    public string? AskedBy { get; init; }

    /// <summary>The matters raised.</summary>
    public ImmutableArray<string> Matters { get; init; } = [];

    /// <summary>The meeting on whose margins it was, or <see langword="null"/>.</summary>
    public MeetingId? Meeting { get; init; }
}

/// <summary>How exactly a time is known.</summary>
public enum TimePrecision
{
    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The month.</summary>
    Month,
}

/// <summary>The kinds of contact.</summary>
public enum ContactForm
{
    /// <summary>A few words aside, standing.</summary>
    PullAside,

    /// <summary>An arranged meeting of two sides.</summary>
    Bilateral,

    /// <summary>Several around a drafting problem.</summary>
    Huddle,

    /// <summary>By telephone or video.</summary>
    Call,
}
