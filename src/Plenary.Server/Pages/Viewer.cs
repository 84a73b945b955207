using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>Who looks at a page: where the reader sits, and what the page offers. What is allowed is decided where a command is taken, never here.</summary>
/// <param name="Audience">Where the reader sits.</param>
/// <param name="Name">What the header calls the reader: <c>JPN</c>, <c>Chair</c>, <c>Observer</c>.</param>
public sealed record Viewer(Audience Audience, string Name)
{
    /// <summary>Somebody of the public.</summary>
    public static Viewer Public { get; } = new(Audience.Public, "Public");

    /// <summary>The delegation's code, or <see langword="null"/>.</summary>
    public string? Party => Audience.Party;

    /// <summary>Whether the page offers to propose, to join and to take positions.</summary>
    public bool MaySpeak { get; init; }

    /// <summary>Whether the page offers what the dais does: take up, compromise, gavel, conclude.</summary>
    public bool MayPreside { get; init; }

    /// <summary>Whether the page offers what the secretariat does: seats, credentials, groups.</summary>
    public bool MayKeepBody { get; init; }

    /// <summary>Whether the page leads to mediation, which is for the chair alone.</summary>
    public bool MayMediate { get; init; }
}
