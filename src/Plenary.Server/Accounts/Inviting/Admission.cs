namespace Plenary.Server.Accounts;

/// <summary>What came of opening a link: a sign-in, or what is wrong with what was typed, or that the link is worth nothing.</summary>
/// <param name="Session">The sign-in of whoever was let in.</param>
/// <param name="Standing">How the link stood; <see cref="InvitationStanding.Open"/> when it was accepted or still can be.</param>
public sealed record Admission(SignInSession? Session, InvitationStanding Standing)
{
    /// <summary>What is wrong with the name, or <see langword="null"/>.</summary>
    public string? NameFault { get; init; }

    /// <summary>What is wrong with the password, or <see langword="null"/>.</summary>
    public string? PasswordFault { get; init; }

    /// <summary>Why this account cannot take the seat, or <see langword="null"/>.</summary>
    public string? SeatFault { get; init; }
}
