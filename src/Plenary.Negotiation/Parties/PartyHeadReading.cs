using System.Collections.Immutable;

namespace Plenary.Negotiation.Parties;

/// <summary>
/// What the beginning of a comment says about who speaks: <see cref="HeadParties"/>, <see cref="HeadAmbiguous"/> or
/// <see cref="NoHead"/>; no other case exists.
/// </summary>
public abstract record PartyHeadReading
{
    private protected PartyHeadReading()
    {
    }
}

/// <summary>The comment begins with the parties for which it is made.</summary>
/// <param name="Parties">The parties in the order written, each once.</param>
/// <param name="RestStart">Where the comment proper begins, an offset in the text read; its length when nothing follows.</param>
public sealed record HeadParties(ImmutableArray<Party> Parties, int RestStart) : PartyHeadReading
{
    /// <summary>Who spoke for them, as in "Samoa on behalf of AOSIS: …"; empty when the head does not say.</summary>
    public ImmutableArray<Party> SpokenBy { get; init; } = [];

    /// <summary>What the parties are said to do, as written: "supports", "suggestion"; empty when the head does not say.</summary>
    public string Act { get; init; } = "";
}

/// <summary>The comment begins with a name that means several parties; who it is must be asked.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Candidates">The parties it can mean.</param>
public sealed record HeadAmbiguous(string Name, ImmutableArray<Party> Candidates) : PartyHeadReading;

/// <summary>The comment does not begin with parties, and is left as it is.</summary>
/// <param name="Unresolved">The name that no party has, when other names of the same head are known ("US, Wakanda: …"); otherwise null.</param>
public sealed record NoHead(string? Unresolved) : PartyHeadReading;
