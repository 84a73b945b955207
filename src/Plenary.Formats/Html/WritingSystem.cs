using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Html;

/// <summary>The script that most letters of a text belong to, as far as a browser or a screen reader needs to know.</summary>
/// <param name="Tag">A BCP 47 tag, <c>und-Arab</c>, or <see langword="null"/> for Latin and others: a script is not a language, and the page does not guess one.</param>
/// <param name="IsRightToLeft">Whether lines run from right to left.</param>
internal readonly record struct WritingSystem(string? Tag, bool IsRightToLeft)
{
    /// <summary>The script of some words.</summary>
    public static WritingSystem Of(ImmutableArray<WovenToken> tokens)
    {
        Span<int> counts = stackalloc int[7];
        foreach (WovenToken token in tokens)
        {
            Count(token.Token.Text, counts);
        }

        return MostOf(counts);
    }

    /// <summary>The script of some words.</summary>
    public static WritingSystem Of(ReadOnlySpan<char> words)
    {
        Span<int> counts = stackalloc int[7];
        Count(words, counts);
        return MostOf(counts);
    }

    private static void Count(ReadOnlySpan<char> words, Span<int> counts)
    {
        foreach (char sign in words)
        {
            if (char.IsLetter(sign))
            {
                counts[ScriptOf(sign)]++;
            }
        }
    }

    private static WritingSystem MostOf(ReadOnlySpan<int> counts)
    {
        int most = 0;
        for (int script = 1; script < counts.Length; script++)
        {
            most = counts[script] > counts[most] ? script : most;
        }

        return most switch
        {
            1 => new("und-Arab", true),
            2 => new("und-Hebr", true),
            3 => new("und-Cyrl", false),
            4 => new(counts[5] > 0 ? "ja" : "und-Hani", false),
            5 => new("ja", false),
            6 => new("ko", false),
            _ => new(null, false),
        };
    }

    private static int ScriptOf(char sign) => sign switch
    {
        >= '\u0590' and <= '\u05FF' => 2,
        >= '\u0600' and <= '\u08FF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => 1,
        >= '\u0400' and <= '\u052F' => 3,
        >= '\u3040' and <= '\u30FF' => 5,
        >= '\u3400' and <= '\u9FFF' => 4,
        >= '\uAC00' and <= '\uD7AF' => 6,
        _ => 0,
    };
}
