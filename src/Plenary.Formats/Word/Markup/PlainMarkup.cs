using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>
/// Steps through markup as nearly every part of a Word file has it: UTF-8, elements, attributes and text, the five
/// entities of XML itself. It stops at anything else, right or wrong, and never goes past a fault.
/// </summary>
internal sealed partial class PlainMarkup
{
    /// <summary>What ends a stretch of text, or must not be in it.</summary>
    public static readonly SearchValues<byte> TextEnds = SearchValues.Create(
        [(byte)'<', (byte)'&', (byte)'>', 0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    private static readonly byte[][] Declarations =
    [
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"u8.ToArray(),
        "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>"u8.ToArray(),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8.ToArray(),
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8.ToArray(),
    ];

    private readonly MarkupNames names = new();
    private readonly MarkupNamespaces namespaces = new();
    private (MarkupName Name, XmlSpace Space)[] open = new (MarkupName, XmlSpace)[32];
    private byte[] bytes = [];
    private char[] chars = new char[256];
    private int length;
    private int at;
    private int opened;
    private bool inRoot;
    private bool pastRoot;
    private bool closing;
    private int textStart;
    private int textEnd;
    private bool hasEntities;
    private int charCount;
    private MarkupName? name;

    public XmlNodeType Type { get; private set; }

    public int Depth { get; private set; }

    public bool IsEmpty { get; private set; }

    public string Local => Type is XmlNodeType.Element or XmlNodeType.EndElement ? name!.Local : "";

    public string Namespace { get; private set; } = "";

    public XmlSpace Space { get; private set; }

    /// <summary>Whether so many names were met that this is not worth keeping for another part.</summary>
    public bool IsFull => names.IsFull;

    /// <summary>Starts on a part.</summary>
    /// <returns>Whether its characters are plain: sound UTF-8 without the two that XML forbids.</returns>
    public bool Start(byte[] part, int partLength)
    {
        (bytes, length, at, opened, attributeCount) = (part, partLength, 0, 0, 0);
        (inRoot, pastRoot, closing, name) = (false, false, false, null);
        (Type, Depth, IsEmpty, Space, Namespace) = (XmlNodeType.None, 0, false, XmlSpace.None, "");
        namespaces.Clear();
        ReadOnlySpan<byte> all = part.AsSpan(0, partLength);
        if (all.StartsWith("\uFEFF"u8))
        {
            at = 3;
        }

        // Of fewer than four bytes the platform's reader does not guess the encoding.
        return partLength >= 4 && Utf8.IsValid(all) && !MarkupText.HasForbidden(all);
    }

    /// <summary>Lets go of the part.</summary>
    public void Stop() => (bytes, length) = ([], 0);

    /// <summary>Goes on to the next node.</summary>
    /// <param name="isPlain">Whether it is one that this can tell; when not, what this tells of the part is no longer true.</param>
    /// <returns>Whether there is a node.</returns>
    public bool Read(out bool isPlain)
    {
        isPlain = true;
        if (closing)
        {
            Leave();
        }

        if (at == length)
        {
            isPlain = pastRoot;
            (Type, Depth, Space) = (XmlNodeType.None, 0, XmlSpace.None);
            return false;
        }

        if (bytes[at] != '<')
        {
            return isPlain = ReadText();
        }

        if (at + 1 < length && bytes[at + 1] == '/')
        {
            return isPlain = ReadEnd();
        }

        if (at + 1 < length && bytes[at + 1] == '?')
        {
            return isPlain = ReadDeclaration();
        }

        return isPlain = !pastRoot && ReadStart();
    }

    /// <summary>The characters of the text that this is at.</summary>
    public ReadOnlySpan<char> Text
    {
        get
        {
            if (charCount < 0)
            {
                charCount = Expanded(bytes.AsSpan(textStart, textEnd - textStart)).Length;
            }

            return chars.AsSpan(0, charCount);
        }
    }

    private Span<char> Expanded(ReadOnlySpan<byte> text)
    {
        if (chars.Length < text.Length)
        {
            chars = new char[Math.Max(chars.Length * 2, text.Length)];
        }

        return chars.AsSpan(0, MarkupText.Expand(text, chars));
    }

    private void Leave()
    {
        closing = false;
        namespaces.Leave(opened);
        inRoot = opened > 0;
        pastRoot = !inRoot;
    }

    private bool ReadText()
    {
        int start = at;
        hasEntities = false;
        while (true)
        {
            int end = bytes.AsSpan(at, length - at).IndexOfAny(TextEnds);
            if (end < 0)
            {
                at = length;
                break;
            }

            at += end;
            if (bytes[at] == '<')
            {
                // Behind a comment or an instruction the same text may go on.
                if (at + 1 < length && bytes[at + 1] is (byte)'!' or (byte)'?')
                {
                    return false;
                }

                break;
            }

            if (bytes[at] == '&')
            {
                MarkupText.EntityAt(bytes.AsSpan(at, length - at), out int entity);
                if (entity == 0)
                {
                    return false;
                }

                hasEntities = true;
                at += entity;
            }
            else if (bytes[at] == '>')
            {
                // "]]>" may not stand in text.
                if (at - start >= 2 && bytes[at - 1] == ']' && bytes[at - 2] == ']')
                {
                    return false;
                }

                at++;
            }
            else if (bytes[at] == '\r' && !inRoot)
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        (textStart, textEnd, charCount) = (start, at, -1);
        bool blank = !hasEntities && bytes.AsSpan(start, at - start).IndexOfAnyExcept(" \t\n\r"u8) < 0;
        (Depth, Space) = (opened, opened == 0 ? XmlSpace.None : open[opened - 1].Space);
        Type = !blank ? XmlNodeType.Text : Space == XmlSpace.Preserve ? XmlNodeType.SignificantWhitespace : XmlNodeType.Whitespace;
        Namespace = "";
        return inRoot ? at < length : blank;
    }

    private bool ReadDeclaration()
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(at, length - at);
        if (Type == XmlNodeType.None && !pastRoot)
        {
            foreach (byte[] declaration in Declarations)
            {
                if (rest.StartsWith(declaration))
                {
                    at += declaration.Length;
                    Type = XmlNodeType.XmlDeclaration;
                    return true;
                }
            }
        }

        return false;
    }

    private bool ReadEnd()
    {
        if (opened == 0)
        {
            return false;
        }

        name = open[opened - 1].Name;
        ReadOnlySpan<byte> rest = bytes.AsSpan(at + 2, length - at - 2);
        int end = name.Bytes.Length;
        if (rest.Length <= end || rest[end] != '>' || !rest.StartsWith(name.Bytes))
        {
            return false;
        }

        at += 2 + end + 1;
        Space = open[opened - 1].Space;
        opened--;
        (Type, Depth, IsEmpty, closing) = (XmlNodeType.EndElement, opened, false, true);
        Namespace = namespaces.Of(name.Prefix)!;
        return true;
    }

    private bool ReadStart()
    {
        if (ReadName(at + 1, out int next) is not { } element)
        {
            return false;
        }

        name = element;
        attributeCount = 0;
        Space = opened == 0 ? XmlSpace.None : open[opened - 1].Space;
        bool isEmpty = false;
        while (true)
        {
            int blanks = next;
            while (next < length && bytes[next] is (byte)' ' or (byte)'\t' or (byte)'\n')
            {
                next++;
            }

            if (next + 1 >= length)
            {
                return next < length && bytes[next] == '>' && Enter(next + 1, false);
            }

            if (bytes[next] == '>')
            {
                next++;
                break;
            }

            if (bytes[next] == '/')
            {
                isEmpty = bytes[next + 1] == '>';
                next += 2;
                if (!isEmpty)
                {
                    return false;
                }

                break;
            }

            if (next == blanks || !ReadAttribute(ref next))
            {
                return false;
            }
        }

        return Enter(next, isEmpty);
    }

    private bool Enter(int next, bool isEmpty)
    {
        // The declarations of an element hold for its own name and attributes.
        if (namespaces.Of(name!.Prefix) is not { } uri || name.Prefix is 1 or 2 || !AttributesAreSound())
        {
            return false;
        }

        at = next;
        (Type, Depth, IsEmpty, Namespace) = (XmlNodeType.Element, opened, isEmpty, uri);
        if (isEmpty)
        {
            closing = true;
            return true;
        }

        if (opened == open.Length)
        {
            Array.Resize(ref open, opened * 2);
        }

        open[opened++] = (name, Space);
        inRoot = true;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private MarkupName? ReadName(int start, out int end)
    {
        end = start;
        while (end < length && bytes[end] is not ((byte)' ' or (byte)'>' or (byte)'/' or (byte)'=' or (byte)'\t' or (byte)'\n'))
        {
            end++;
        }

        return names.Of(bytes.AsSpan(start, end - start));
    }
}
