namespace Plenary.Mediation;

/// <summary>Lists and numbers in sentences.</summary>
internal static class Sentences
{
    /// <summary>With a capital.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"A", "A and B", "A, B and C".</summary>
    public static string And(IReadOnlyList<string> words, int most = int.MaxValue) =>
        words.Count == 0 ? "nobody"
        : words.Count == 1 ? words[0]
        : words.Count <= most ? $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}"
        : $"{string.Join(", ", words.Take(most - 1))} and {Count(words.Count - most + 1, "other")}";

    /// <summary>"1 paragraph", "2 paragraphs".</summary>
    public static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
