using System.Text;
using System.Text.Unicode;

namespace Plenary.Formats.Word;

/// <summary>Turns the characters of a part, which are known to be sound UTF-8, into strings.</summary>
internal static class MarkupText
{
    private const int Size = 4096;
    private const int LongestShort = 128;

    // A miss or a lost race costs an allocation, never a wrong string.
    private static readonly string?[] Table = new string?[Size];

    /// <summary>A string that is likely to come again: a name of a style or a namespace, an author, a date.</summary>
    public static string Short(ReadOnlySpan<byte> text)
    {
        if (text.Length > LongestShort)
        {
            return Encoding.UTF8.GetString(text);
        }

        ref string? slot = ref Table[(ByteHash.Of(text) >> 40) & (Size - 1)];
        if (Volatile.Read(ref slot) is { } known && known.Length == text.Length && Ascii.Equals(text, known))
        {
            return known;
        }

        string made = Encoding.UTF8.GetString(text);
        Volatile.Write(ref slot, made);
        return made;
    }

    /// <summary>The same, where one string is more likely than any other.</summary>
    public static string Short(ReadOnlySpan<byte> text, string? likely) =>
        likely is not null && likely.Length == text.Length && Ascii.Equals(text, likely) ? likely : Short(text);

    /// <summary>The characters of a text in which the five entities that XML itself knows may stand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="chars">Room for as many characters as the text has bytes.</param>
    /// <returns>How many characters it has.</returns>
    public static int Expand(ReadOnlySpan<byte> text, Span<char> chars)
    {
        int written = 0;
        while (true)
        {
            int and = text.IndexOf((byte)'&');
            ReadOnlySpan<byte> plain = and < 0 ? text : text[..and];
            Utf8.ToUtf16(plain, chars[written..], out _, out int added);
            written += added;
            if (and < 0)
            {
                return written;
            }

            chars[written++] = EntityAt(text[and..], out int length);
            text = text[(and + length)..];
        }
    }

    /// <summary>The entity at the start of a text.</summary>
    /// <param name="text">The text, from the ampersand on.</param>
    /// <param name="length">The length of the entity; 0 for any that XML does not know of itself.</param>
    public static char EntityAt(ReadOnlySpan<byte> text, out int length)
    {
        (char sign, length) =
            text.StartsWith("&amp;"u8) ? ('&', 5)
            : text.StartsWith("&lt;"u8) ? ('<', 4)
            : text.StartsWith("&gt;"u8) ? ('>', 4)
            : text.StartsWith("&quot;"u8) ? ('"', 6)
            : text.StartsWith("&apos;"u8) ? ('\'', 6)
            : default;
        return sign;
    }

    /// <summary>Whether U+FFFE or U+FFFF, which XML forbids, is in a text.</summary>
    public static bool HasForbidden(ReadOnlySpan<byte> all)
    {
        // They begin with a byte that hardly any other character of a text begins with.
        int found;
        while ((found = all.IndexOf((byte)0xEF)) >= 0)
        {
            all = all[(found + 1)..];
            if (all.Length > 1 && all[0] == 0xBF && all[1] is 0xBE or 0xBF)
            {
                return true;
            }
        }

        return false;
    }
}
