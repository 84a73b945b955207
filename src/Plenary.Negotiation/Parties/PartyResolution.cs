using System.Collections.Immutable;

namespace Plenary.Negotiation.Parties;

/// <summary>
/// What a written name means: <see cref="OneParty"/>, <see cref="SeveralParties"/> or <see cref="NoParty"/>; no other case exists.
/// </summary>
public abstract record PartyResolution
{
    private protected PartyResolution()
    {
    }
}

/// <summary>The name means exactly one party.</summary>
/// <param name="Party">That party.</param>
public sealed record OneParty(Party Party) : PartyResolution;

/// <summary>The name means several parties ("Congo"), or names several ("USA &amp; Canada.docx"): somebody must say which.</summary>
/// <param name="Candidates">The parties it can mean, at least two.</param>
public sealed record SeveralParties(ImmutableArray<Party> Candidates) : PartyResolution;

/// <summary>The name means no party that the table knows.</summary>
/// <param name="Suggestions">Up to three parties with a similar name, nearest first; a hint for people, never taken silently.</param>
public sealed record NoParty(ImmutableArray<Party> Suggestions) : PartyResolution;
