namespace Plenary.Server.Accounts;

/// <summary>Which passwords are taken: long ones. No rule asks for signs or digits, which make passwords harder to remember and hardly harder to guess.</summary>
internal static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 200;

    private const int FewestSigns = 5;

    /// <summary>What is asked for, to be read before choosing.</summary>
    public const string Rule = "At least 12 characters. A few words that belong to nobody but you are good.";

    /// <summary>What is wrong with a password, for the person who chose it; <see langword="null"/> when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="name">The name that it goes with.</param>
    public static string? Fault(string? password, AccountName name) => password switch
    {
        null or "" => "Choose a password.",
        { Length: < Shortest } => "The password is too short: at least 12 characters.",
        { Length: > Longest } => "The password is too long: at most 200 characters.",
        _ when password.Distinct().Count() < FewestSigns => "The password is too simple: use at least 5 different characters.",
        _ when password.Contains(name.Written, StringComparison.OrdinalIgnoreCase) => "The password contains your name: choose another.",
        _ => null,
    };
}
