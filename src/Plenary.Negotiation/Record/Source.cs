using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Who really said something, and under which terms. It stands in no event that is wider than its keeper.</summary>
/// <param name="Attribution">The terms.</param>
/// <param name="Party">The code of the party the source speaks for, seated here or not.</param>
/// <param name="Office">The source's office: <c>Minister of Foreign Affairs</c>.</param>
public sealed record Source(Attribution Attribution, string Party, string Office)
{
    /// <summary>The name of a party that is not seated here, or <see langword="null"/>.</summary>
    public string? PartyName { get; init; }

    /// <summary>A person's name where the recorder wrote it down, or <see langword="null"/>: the office is enough.</summary>
    public string? Name { get; init; }

    /// <summary>For background, the description that was agreed; otherwise <see langword="null"/>.</summary>
    public string? Description { get; init; }

    /// <summary>For the Chatham House Rule, everybody else who took part.</summary>
    public ImmutableArray<Participant> Others { get; init; } = [];
}

/// <summary>Somebody who took part in a talk.</summary>
/// <param name="Party">The code of the party, seated here or not.</param>
/// <param name="Office">The office, or <see langword="null"/> when only the party is known.</param>
/// <param name="PartyName">The name of a party that is not seated here, or <see langword="null"/>.</param>
public sealed record Participant(string Party, string? Office = null, string? PartyName = null);
