namespace Plenary.Negotiation;

/// <summary>The releasable form of what was said: under protection it holds nothing that points to its source.</summary>
/// <param name="Words">The words.</param>
/// <param name="Attribution">On which terms they were said.</param>
/// <param name="SaidAt">When; under protection the day only, because the minute would point to whoever had the floor.</param>
public sealed record Utterance(string Words, Attribution Attribution, DateTimeOffset SaidAt)
{
    /// <summary>On the record: the code of the party the source speaks for; otherwise <see langword="null"/>.</summary>
    public string? Party { get; init; }

    /// <summary>On the record: the name of a party that is not seated here.</summary>
    public string? PartyName { get; init; }

    /// <summary>On the record: the source's office.</summary>
    public string? Office { get; init; }

    /// <summary>On the record: the person's name where it was written down.</summary>
    public string? Name { get; init; }

    /// <summary>On background: the agreed description.</summary>
    public string? Description { get; init; }

    /// <summary>On the record: the language, because a language can point to a delegation.</summary>
    public string? Language { get; init; }

    /// <summary>On the record: who interpreted.</summary>
    public string? Interpreter { get; init; }

    /// <summary>The instant from which it may be told, or <see langword="null"/>.</summary>
    public DateTimeOffset? Embargo { get; init; }

    /// <summary>To whom it may be told once no embargo holds it.</summary>
    public Audience ReleaseTo { get; init; }
}
