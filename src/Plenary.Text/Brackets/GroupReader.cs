using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Gathers side-by-side brackets and proposes how they relate (practice B6, B10).</summary>
internal static class GroupReader
{
    private const int LongestPhrase = 160;
    private const int MostWordsOfVariant = 8;

    public static ImmutableArray<BracketGroup> Read(string text, List<BracketSpan> spans, ImmutableArray<Attribution> attributions)
    {
        int[] ends = [.. spans.Select(span => span.Range.End)];
        foreach (Attribution attribution in attributions)
        {
            ends[attribution.SpanIndex] = Math.Max(ends[attribution.SpanIndex], attribution.Range.End);
        }

        var groupOf = new Dictionary<int, List<int>>();
        var latestChild = new Dictionary<int, int>();
        var groups = new List<List<int>>();
        foreach (BracketSpan span in spans)
        {
            int before = latestChild.GetValueOrDefault(span.Parent, -1);
            latestChild[span.Parent] = span.Index;
            if (before < 0 || !IsMember(span) || !IsMember(spans[before]) || !IsJunction(text, ends[before], span.Open))
            {
                continue;
            }

            if (!groupOf.TryGetValue(before, out List<int>? group))
            {
                group = [before];
                groups.Add(group);
            }

            group.Add(span.Index);
            groupOf[span.Index] = group;
        }

        groups.Sort((a, b) => a[0].CompareTo(b[0]));
        return [.. groups.Select(group => new BracketGroup([.. group], KindOf(text, spans, attributions, group)))];
    }

    private static bool IsMember(BracketSpan span) => span.IsNegotiable && !span.IsGuessed;

    private static bool IsJunction(string text, int end, int start) =>
        end == start || (end + 1 == start && CharacterClasses.IsSpace(text[end]));

    private static BracketGroupKind KindOf(string text, List<BracketSpan> spans, ImmutableArray<Attribution> attributions, List<int> group)
    {
        string[] phrases = [.. group.Select(index => Phrase(text, spans[index], attributions))];
        if (Array.Exists(phrases, WordClasses.IsJoin))
        {
            return BracketGroupKind.Independent;
        }

        // "[new,] [additional,] [adequate]": a list whose items carry their own commas; the last may go without.
        if (phrases[..^1].All(phrase => phrase.EndsWith(',') || phrase.EndsWith('،') || phrase.EndsWith('，') || phrase.EndsWith('、')))
        {
            return BracketGroupKind.Independent;
        }

        int common = WordClasses.ClassOf(phrases[0]);
        if (common >= 0 && Array.TrueForAll(phrases, phrase => WordClasses.ClassOf(phrase) == common))
        {
            return BracketGroupKind.Alternative;
        }

        return AreVariants(phrases) ? BracketGroupKind.Alternative : BracketGroupKind.Unknown;
    }

    // Few words, and all begin or all end with the same one: "below 2 °C", "below 1.5 °C", "well below 2 °C".
    private static bool AreVariants(string[] phrases)
    {
        string[][] words = [.. phrases.Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        if (!Array.TrueForAll(words, list => list.Length is > 1 and <= MostWordsOfVariant))
        {
            return false;
        }

        // "[and forests] [and soils]" is a list, though all begin alike.
        return (Array.TrueForAll(words, list => IsSame(list[0], words[0][0])) && !WordClasses.IsJoin(words[0][0])) || Array.TrueForAll(words, list => IsSame(list[^1], words[0][^1]));
    }

    private static bool IsSame(string one, string other) => one.Length > 1 && one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static string Phrase(string text, BracketSpan span, ImmutableArray<Attribution> attributions)
    {
        TextRange content = span.Content;
        int at = FirstOf(attributions, span.Index);
        for (; at < attributions.Length && attributions[at].SpanIndex == span.Index; at++)
        {
            TextRange names = attributions[at].Range;
            content = names.Start <= content.Start ? content with { Start = Math.Max(content.Start, Math.Min(names.End, content.End)) }
                : names.End <= content.End ? content with { End = Math.Max(content.Start, Math.Min(content.End, names.Start)) }
                : content;
        }

        ReadOnlySpan<char> phrase = content.Length > LongestPhrase ? content.Of(text)[^LongestPhrase..] : content.Of(text);
        return phrase.Trim().ToString();
    }

    // Attributions stand in the order of their spans.
    private static int FirstOf(ImmutableArray<Attribution> attributions, int span)
    {
        int low = 0;
        int high = attributions.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = attributions[middle].SpanIndex < span ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
