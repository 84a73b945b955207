using System.Buffers;
using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Small word classes by which side-by-side brackets are seen to exclude each other (practice B6).</summary>
internal static class WordClasses
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,–-%");

    private static readonly ImmutableArray<ImmutableHashSet<string>> Classes =
    [
        Class("shall", "should", "may", "must", "will", "can", "could", "would", "might", "ought to", "other", "shall not", "should not", "may not", "must not", "will not",
            "is to", "are to", "is required to", "are encouraged to", "is encouraged to", "are invited to"),
        Class("a", "an", "the", "each", "all", "any", "every", "some", "no", "these", "those", "this", "that", "such", "its", "their", "other"),
        Class("notes", "takes note of", "welcomes", "decides", "requests", "urges", "encourages", "invites", "calls upon", "calls on", "recalls", "recognizes", "recognises",
            "acknowledges", "affirms", "reaffirms", "reiterates", "emphasizes", "underlines", "stresses", "endorses", "adopts", "agrees", "expresses", "considers",
            "recommends", "condemns", "deplores", "commends", "notes with concern", "notes with appreciation", "also notes", "also requests"),
        Class("annually", "biennially", "regularly", "periodically", "every year", "every two years", "every five years", "monthly", "quarterly"),
        Class("doit", "devrait", "peut", "doivent", "devraient", "peuvent"),
        Class("deberá", "debería", "podrá", "debe", "deberán", "deberían", "podrán"),
        Class("должны", "должен", "следует", "могут", "может"),
        Class("应", "应当", "应该", "可", "可以", "须", "必须", "将"),
    ];

    private static readonly ImmutableHashSet<string> JoinWords =
        Class("and", "or", "and/or", "/or", "et", "ou", "и", "или", "و", "أو", "和", "或", "及");

    /// <summary>Number of the class a phrase is in; -1 for none. All numbers share one class.</summary>
    public static int ClassOf(string phrase)
    {
        if (phrase.Length > 0 && !phrase.AsSpan().ContainsAnyExcept(Figures))
        {
            return Classes.Length;
        }

        for (int i = 0; i < Classes.Length; i++)
        {
            if (Classes[i].Contains(phrase))
            {
                return i;
            }
        }

        return -1;
    }

    public static bool IsJoin(string phrase) => JoinWords.Contains(phrase);

    private static ImmutableHashSet<string> Class(params string[] words) => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, words);
}
