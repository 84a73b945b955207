namespace Plenary.Server.Accounts.Pages;

/// <summary>What the account page says of what was just asked.</summary>
public sealed record AccountPageWords
{
    /// <summary>What was done, or <see langword="null"/>.</summary>
    public string? Done { get; init; }

    /// <summary>What is wrong with the present password, or <see langword="null"/>.</summary>
    public string? OldFault { get; init; }

    /// <summary>What is wrong with the new one, or <see langword="null"/>.</summary>
    public string? PasswordFault { get; init; }
}
