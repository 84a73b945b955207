namespace Plenary.Negotiation;

/// <summary>Words as they may be told, with as much of their source as their attribution allows.</summary>
/// <param name="Number">The number of the entry.</param>
/// <param name="Words">The words.</param>
/// <param name="Attribution">On which terms they were said.</param>
/// <param name="SaidAt">When; under protection the day only.</param>
public sealed record ReleasedWords(long Number, string Words, Attribution Attribution, DateTimeOffset SaidAt)
{
    /// <summary>On the record: the party's code.</summary>
    public string? Party { get; init; }

    /// <summary>On the record: the name of a party that is not seated here.</summary>
    public string? PartyName { get; init; }

    /// <summary>On the record: the office.</summary>
    public string? Office { get; init; }

    /// <summary>On the record: the person's name where it was written down.</summary>
    public string? Name { get; init; }

    /// <summary>On background: the agreed description.</summary>
    public string? Description { get; init; }

    /// <summary>On the record: the language.</summary>
    public string? Language { get; init; }

    /// <summary>On the record: who interpreted.</summary>
    public string? Interpreter { get; init; }

    /// <summary>For its keeper: until when it is under embargo for everybody else.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Who said it, as it may be told: <c>Minister of Foreign Affairs, Japan</c>; <c>a senior official</c>; <see langword="null"/> where nothing may be told.</summary>
    /// <param name="body">The body, for the names of its seats.</param>
    public string? Attributed(BodyState body) => Attribution switch
    {
        Attribution.OnTheRecord => $"{(Name is null ? "" : $"{Name}, ")}{Office}, {PartyName ?? body.NameOf(Party!)}",
        Attribution.Background => Description,
        _ => null,
    };

    /// <summary>The terms in words, to be printed beside the words; <see langword="null"/> on the record.</summary>
    public string? Terms => Attribution switch
    {
        Attribution.Background => "on background",
        Attribution.DeepBackground => "without attribution",
        Attribution.ChathamHouse => "under the Chatham House Rule",
        _ => null,
    };
}
