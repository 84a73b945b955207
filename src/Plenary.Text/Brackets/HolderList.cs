using System.Buffers;
using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Reads lists of holders' names, such as <c>EU, JPN and Norway</c>, all or nothing (practice B11, B13).</summary>
public static class HolderList
{
    private const int LongestList = 400;

    private static readonly SearchValues<char> HeadEnds = SearchValues.Create(":：[]{}\n\r");

    /// <summary>Reads a list that fills the text.</summary>
    /// <param name="text">Names separated by commas, semicolons, slashes, plus signs, <c>and</c> or <c>&amp;</c>.</param>
    /// <param name="names">The known holders.</param>
    /// <param name="holders">Their codes in the order written, each once.</param>
    /// <returns><see langword="true"/> only when every name is a known holder and there is at least one.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, IHolderNames names, out ImmutableArray<string> holders)
    {
        ArgumentNullException.ThrowIfNull(names);
        holders = [];
        text = text.Trim();
        if (text.IsEmpty || text.Length > LongestList)
        {
            return false;
        }

        var codes = ImmutableArray.CreateBuilder<string>();
        string[] pieces = text.ToString().Split([',', ';', '、', '，', '،'], StringSplitOptions.TrimEntries);
        for (int i = 0; i < pieces.Length; i++)
        {
            // "Korea, Republic of" holds the separator itself.
            bool read = TryPiece(pieces[i], names, codes)
                || (i + 1 < pieces.Length && TryOne(pieces[i] + ", " + pieces[++i], names, codes));
            if (!read)
            {
                return false;
            }
        }

        holders = [.. codes.Distinct(StringComparer.Ordinal)];
        return true;
    }

    /// <summary>Reads a head such as <c>US, Canada:</c> or <c>Canada, Norway –</c> at the start of a text (practice B13).</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The known holders.</param>
    /// <param name="holders">Their codes.</param>
    /// <param name="length">Length of the head, its colon or dash included.</param>
    /// <returns>Whether there is a head all of whose names are known.</returns>
    public static bool TryReadHead(ReadOnlySpan<char> text, IHolderNames names, out ImmutableArray<string> holders, out int length)
    {
        holders = [];
        length = 0;
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, LongestList)];
        int stop = head.IndexOfAny(HeadEnds);
        int dash = head[..(stop < 0 ? head.Length : stop)].IndexOf(" –", StringComparison.Ordinal);
        bool colon = stop >= 0 && head[stop] is ':' or '：';
        if (colon && TryRead(head[..stop], names, out holders))
        {
            length = stop + 1;
            return true;
        }

        if (dash > 0 && TryRead(head[..dash], names, out holders))
        {
            length = dash + 2;
            return true;
        }

        return false;
    }

    /// <summary>Whether at least one name between separators is known: the list was meant as one, then.</summary>
    internal static bool AnyKnown(ReadOnlySpan<char> text, IHolderNames names)
    {
        foreach (Range part in text.SplitAny(",;、，،"))
        {
            ReadOnlySpan<char> name = text[part].Trim();
            if (!name.IsEmpty && names.TryResolve(name, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryPiece(string piece, IHolderNames names, ImmutableArray<string>.Builder codes)
    {
        if (TryOne(piece, names, codes))
        {
            return true;
        }

        foreach (string separator in (ReadOnlySpan<string>)[" and ", " et ", " y ", " и ", "&", "/", "+"])
        {
            string[] parts = piece.Split(separator, StringSplitOptions.TrimEntries);
            if (parts.Length > 1 && Array.TrueForAll(parts, part => names.TryResolve(part, out _)))
            {
                return Array.TrueForAll(parts, part => TryOne(part, names, codes));
            }
        }

        // "and Norway" after the last comma.
        return piece.StartsWith("and ", StringComparison.OrdinalIgnoreCase) && TryOne(piece[4..], names, codes);
    }

    private static bool TryOne(string name, IHolderNames names, ImmutableArray<string>.Builder codes)
    {
        if (name.Length == 0 || !names.TryResolve(name, out string code))
        {
            return false;
        }

        codes.Add(code);
        return true;
    }
}
