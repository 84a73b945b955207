using Plenary.Negotiation;

namespace Plenary.Server.Accounts.Pages;

/// <summary>What the page of people says of what was just asked.</summary>
public sealed record PeopleWords
{
    /// <summary>What was done, or <see langword="null"/>.</summary>
    public string? Done { get; init; }

    /// <summary>Why nothing was done, or <see langword="null"/>.</summary>
    public ProceedingsRefusal? Refusal { get; init; }

    /// <summary>What was asked for, to be mended, or <see langword="null"/>.</summary>
    public SeatChoice? Choice { get; init; }

    /// <summary>The link that was made, shown this once, or <see langword="null"/>.</summary>
    public string? Link { get; init; }

    /// <summary>What it is for.</summary>
    public string? LinkFor { get; init; }

    /// <summary>Until when it can be used.</summary>
    public DateTimeOffset LinkExpires { get; init; }
}
