namespace Plenary.Negotiation;

/// <summary>What a recorder writes down: words, who really said them, on which terms they may be told, and to whom.</summary>
/// <remarks>A note is what a command carries. No event holds it: events hold its releasable form (<see cref="Utterance"/>) and, apart, its source (<see cref="SourceKept"/>).</remarks>
/// <param name="Words">The words.</param>
/// <param name="Source">Who said them, on which terms.</param>
/// <param name="SaidAt">When they were said.</param>
/// <param name="For">To whom they may be told: public, the table, the recorder's own delegation, or the chair alone.</param>
public sealed record Note(string Words, Source Source, DateTimeOffset SaidAt, Audience For)
{
    /// <summary>The language they were spoken in (BCP 47), or <see langword="null"/>.</summary>
    public string? Language { get; init; }

    /// <summary>Who interpreted, as an office or service, or <see langword="null"/>.</summary>
    public string? Interpreter { get; init; }

    /// <summary>The instant from which they may be told, or <see langword="null"/> for at once. Until then only the keeper sees them.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>
    /// Who keeps a protected source, and anything under embargo or off the record: the recorder's own delegation or the chair
    /// alone. <see langword="null"/>: the own delegation for a delegate, the chair for the dais.
    /// </summary>
    public Audience? Keeper { get; init; }
}
