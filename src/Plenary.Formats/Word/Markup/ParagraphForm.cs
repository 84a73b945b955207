using System.Buffers;

namespace Plenary.Formats.Word;

/// <summary>
/// What a paragraph says, in bytes: equal where two paragraphs say the same. Which saving wrote a run, and where a run
/// was cut in two, is not in it.
/// </summary>
/// <remarks>
/// First come the paragraph's properties as they stand, then its characters as they stand. Between them stand codes, which cannot be
/// among characters, each with what belongs to it: a byte, or values that a zero ends.
/// </remarks>
internal sealed class ParagraphForm
{
    /// <summary>The style changes to that of the byte that follows.</summary>
    public const byte Style = 1;

    /// <summary>A tracked insertion begins: its author, then its date behind a byte that says whether it has one.</summary>
    public const byte Insertion = 2;

    /// <summary>A tracked deletion begins, told in the same way.</summary>
    public const byte Deletion = 3;

    /// <summary>The innermost of the two ends.</summary>
    public const byte End = 4;

    /// <summary>The range of a comment begins: its id.</summary>
    public const byte CommentStart = 5;

    /// <summary>The range of a comment ends: its id.</summary>
    public const byte CommentEnd = 6;

    /// <summary>The reference to a comment: its id.</summary>
    public const byte CommentReference = 7;

    /// <summary>The reference to a footnote: its id.</summary>
    public const byte Footnote = 8;

    /// <summary>The reference to an endnote: its id.</summary>
    public const byte Endnote = 11;

    /// <summary>A field begins; its code is not in the form.</summary>
    public const byte FieldBegin = 12;

    /// <summary>The code of a field ends and its result begins.</summary>
    public const byte FieldSeparate = 14;

    /// <summary>A field ends.</summary>
    public const byte FieldEnd = 15;

    /// <summary>What ends a stretch of characters.</summary>
    public static readonly SearchValues<byte> Codes = SearchValues.Create(
        [Style, Insertion, Deletion, End, CommentStart, CommentEnd, CommentReference, Footnote, Endnote, FieldBegin, FieldSeparate, FieldEnd]);

    private byte[] bytes = new byte[4096];
    private int length;

    /// <summary>The whole.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

    public void Clear() => length = 0;

    /// <summary>Adds characters, or properties.</summary>
    public void Add(ReadOnlySpan<byte> added)
    {
        if (length + added.Length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + added.Length));
        }

        added.CopyTo(bytes.AsSpan(length));
        length += added.Length;
    }

    /// <summary>Adds a code that stands alone.</summary>
    public void Add(byte code)
    {
        if (length == bytes.Length)
        {
            Array.Resize(ref bytes, bytes.Length * 2);
        }

        bytes[length++] = code;
    }

    /// <summary>Adds a code with a byte.</summary>
    public void Add(byte code, byte what)
    {
        Add(code);
        Add(what);
    }

    /// <summary>Adds a code with a value.</summary>
    public void Add(byte code, ReadOnlySpan<byte> value)
    {
        Add(code);
        AddValue(value);
    }

    /// <summary>Adds a further value of a code.</summary>
    public void AddValue(ReadOnlySpan<byte> value)
    {
        Add(value);
        Add(0);
    }

    /// <summary>The value at the start of a form, which is moved on behind it.</summary>
    public static ReadOnlySpan<byte> Value(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)0);
        ReadOnlySpan<byte> value = rest[..end];
        rest = rest[(end + 1)..];
        return value;
    }
}
