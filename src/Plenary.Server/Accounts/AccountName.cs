using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Plenary.Negotiation.Parties;

namespace Plenary.Server.Accounts;

/// <summary>A name to sign in with, and the key by which two names are the same.</summary>
/// <remarks>
/// The server runs without culture data, where a letter with an accent and the same letter followed by the accent stay
/// different texts. The key therefore has no accents at all: José, Jose and JOSÉ are one name, however a keyboard writes it.
/// </remarks>
/// <param name="Written">As it was written, without spaces around and with single spaces within.</param>
/// <param name="Key">Equal for names that are the same.</param>
public sealed record AccountName(string Written, string Key)
{
    public const int Shortest = 2;
    public const int Longest = 60;

    /// <summary>What is wrong with a name that cannot be read, for the person who chose it.</summary>
    public const string Rule = "A name has 2 to 60 letters and digits of any script; spaces and . - _ @ ' may stand between them.";

    /// <summary>Reads a name.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="name">The name.</param>
    public static bool TryRead(string? text, [NotNullWhen(true)] out AccountName? name)
    {
        name = null;
        if (text is null || text.Length > 4 * Longest)
        {
            return false;
        }

        string written = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (written.Length is < Shortest or > Longest || !written.EnumerateRunes().All(MayStand))
        {
            return false;
        }

        string key = KeyOf(written);
        if (key.Length < Shortest)
        {
            return false;
        }

        name = new AccountName(written, key);
        return true;
    }

    public override string ToString() => Written;

    private static bool MayStand(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || IsMark(rune) || (rune.IsAscii && " .-_@'".Contains((char)rune.Value, StringComparison.Ordinal)) || rune.Value == '\u2019';

    // Vowel signs of Indian scripts are marks as well; without them these names would lose half their letters.
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string KeyOf(string written)
    {
        StringBuilder key = new(written.Length);
        Span<char> plain = stackalloc char[2];
        foreach (char c in written)
        {
            if (c is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            int length = PlainLetters.Write(char.ToUpperInvariant(c), plain);
            key.Append(c == '\u2019' ? "'" : plain[..length]);
        }

        return key.ToString();
    }
}
