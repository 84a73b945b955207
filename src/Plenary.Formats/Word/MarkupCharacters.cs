using System.Buffers;
using System.Diagnostics;
using System.Text.Unicode;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Writes characters as UTF-8, those that mean something in markup as entities.</summary>
internal sealed class MarkupCharacters(Utf8Pieces bytes)
{
    private const string Controls = "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F";

    private static readonly SearchValues<char> SpecialInText = SearchValues.Create($"<>&{Controls}");
    private static readonly SearchValues<char> SpecialInAttributes = SearchValues.Create($"<>&\"\t\n{Controls}");

    // Of UTF-8 for one UTF-16.
    private const int MostBytes = 3;

    /// <summary>The declaration at the head of a document.</summary>
    public void Declaration(string? standalone)
    {
        bytes.Add("<?xml version=\"1.0\" encoding=\"utf-8\""u8);
        bytes.Add(standalone == "yes" ? " standalone=\"yes\""u8 : standalone == "no" ? " standalone=\"no\""u8 : ""u8);
        bytes.Add("?>"u8);
    }

    /// <summary>The words between tags.</summary>
    public void Text(string text) => Write(text, SpecialInText);

    /// <summary>The value of an attribute, and the quotation mark after it.</summary>
    public void Attribute(string value)
    {
        Write(value, SpecialInAttributes);
        bytes.Add("\""u8);
    }

    private void Write(string text, SearchValues<char> special)
    {
        for (ReadOnlySpan<char> rest = text; ;)
        {
            int at = rest.IndexOfAny(special);
            ReadOnlySpan<char> plain = at < 0 ? rest : rest[..at];
            Span<byte> room = bytes.Room(plain.Length * MostBytes);
            if (Utf8.FromUtf16(plain, room, out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done
                || (written > plain.Length && MarkupText.HasForbidden(room[..written])))
            {
                throw Refused(text);
            }

            bytes.Advance(written);
            if (at < 0)
            {
                return;
            }

            bytes.Add(rest[at] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '&' => "&amp;"u8,
                '"' => "&quot;"u8,
                '\t' => "&#x9;"u8,
                '\n' => "&#xA;"u8,
                '\r' => "&#xD;"u8,
                _ => throw Refused(text),
            });
            rest = rest[(at + 1)..];
        }
    }

    // The platform's writer says best what is wrong.
    private static UnreachableException Refused(string text) =>
        new($"Characters that no XML may hold were written: {PlatformMarkup.Of(new XText(text)).Length} bytes.");
}
