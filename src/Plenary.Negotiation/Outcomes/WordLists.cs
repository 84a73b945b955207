using System.Globalization;
using System.Text;

namespace Plenary.Negotiation;

/// <summary>Lists and numbers in prose.</summary>
public static class WordLists
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>"A", "A and B", "A, B and C"; with a comma before the "and" where a name has one of its own: "Japan, and Trinidad and Tobago".</summary>
    /// <param name="names">What is listed.</param>
    public static string And(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Count < 2)
        {
            return names.Count == 0 ? "" : names[0];
        }

        bool apart = names.Any(name => name.Contains(" and ", StringComparison.Ordinal));
        return $"{string.Join(", ", names.Take(names.Count - 1))}{(apart ? "," : "")} and {names[^1]}";
    }

    /// <summary>"A, B and five others".</summary>
    /// <param name="names">Those that are named.</param>
    /// <param name="others">How many are not.</param>
    public static string AndOthers(IReadOnlyList<string> names, int others) => $"{string.Join(", ", names)} and {Number(others)} others";

    /// <summary>A number to twelve in words, above in figures.</summary>
    /// <param name="number">The number.</param>
    public static string Number(int number) => number >= 0 && number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The sentence with a capital.</summary>
    /// <param name="words">The words.</param>
    public static string Sentence(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.Length == 0 || !char.IsLower(words[0]))
        {
            return words;
        }

        StringBuilder sentence = new(words);
        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }
}
