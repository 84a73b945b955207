using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Plenary.Formats.Markdown;

/// <summary>
/// Turns bracket notation into Markdown that shows exactly its words, and back. Signs of the notation are escaped
/// with a backslash; where the text itself holds such a sign it is written by number, so that the two differ for a
/// reader of the file and look the same on the page.
/// </summary>
internal static class MarkdownSigns
{
    private const char Plain = '\u2060';
    private const char Inset = '\uFFFC';
    private const string PictureStart = "*[";
    private const string PictureEnd = "]*";
    private const string Special = "\\`*_<>[]|~&$";
    private const string SpecialAtStart = "#+-=:!";

    /// <summary>One line of notation as Markdown.</summary>
    /// <param name="notation">The line.</param>
    /// <param name="insets">For each inset of the line in order what stands for it.</param>
    public static string Encode(string notation, ImmutableArray<string> insets)
    {
        StringBuilder text = new(notation.Length + 16);
        int inset = 0;
        for (int i = 0; i < notation.Length; i++)
        {
            char sign = notation[i];
            bool isEdge = i == 0 || i == notation.Length - 1;
            if (sign == Plain && i + 1 < notation.Length)
            {
                sign = notation[++i];
                text.Append(sign == '\n' ? "<br/>" : Number(sign));
            }
            else if (sign == Inset)
            {
                text.Append(inset < insets.Length ? insets[inset++] : Inset.ToString());
            }
            else if (sign == '\t' || (sign == ' ' && (isEdge || notation[i - 1] == ' ')))
            {
                text.Append(Number(sign));
            }
            else
            {
                if (Special.Contains(sign, StringComparison.Ordinal)
                    || (i == 0 && SpecialAtStart.Contains(sign, StringComparison.Ordinal))
                    || (sign is '.' or ')' && IsNumber(notation.AsSpan(0, i))))
                {
                    text.Append('\\');
                }

                text.Append(sign);
            }
        }

        return text.Length == 0 ? "&nbsp;" : text.ToString();
    }

    /// <summary>The reference to a note.</summary>
    public static string Note(int number) => string.Create(CultureInfo.InvariantCulture, $"[^{number}]");

    /// <summary>The sign for a picture or formula, with its name.</summary>
    public static string Picture(string name) => $"{PictureStart}{EncodeWords(name)}{PictureEnd}";

    /// <summary>Plain words as Markdown: a label, a remark.</summary>
    public static string EncodeWords(string words) => words.Length == 0 ? "" : Encode(words, []);

    /// <summary>Markdown of one paragraph as notation.</summary>
    public static string Decode(string markdown)
    {
        if (markdown == "&nbsp;")
        {
            return "";
        }

        StringBuilder notation = new(markdown.Length);
        for (int i = 0; i < markdown.Length; i++)
        {
            char sign = markdown[i];
            int end;
            if (sign == '\\' && i + 1 < markdown.Length)
            {
                notation.Append(markdown[++i]);
            }
            else if (sign == '&' && i + 2 < markdown.Length && markdown[i + 1] == '#' && (end = markdown.IndexOf(';', i)) > 0
                && int.TryParse(markdown.AsSpan(i + 2, end - i - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int code))
            {
                notation.Append(code is ' ' or '\t' ? "" : Plain.ToString()).Append((char)code);
                i = end;
            }
            else if (sign == '<' && markdown.AsSpan(i).StartsWith("<br/>", StringComparison.Ordinal))
            {
                notation.Append(Plain).Append('\n');
                i += "<br/>".Length - 1;
            }
            else if (sign == '*' && markdown.AsSpan(i).StartsWith(PictureStart, StringComparison.Ordinal) && (end = markdown.IndexOf(PictureEnd, i, StringComparison.Ordinal)) > 0)
            {
                notation.Append(Inset);
                i = end + PictureEnd.Length - 1;
            }
            else if (sign == '[' && i + 1 < markdown.Length && markdown[i + 1] == '^' && (end = markdown.IndexOf(']', i)) > 0)
            {
                notation.Append(Inset);
                i = end;
            }
            else
            {
                notation.Append(sign);
            }
        }

        return notation.ToString();
    }

    private static string Number(char sign) => string.Create(CultureInfo.InvariantCulture, $"&#{(int)sign};");

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && text.Length < 10 && !text.ContainsAnyExceptInRange('0', '9');
}
