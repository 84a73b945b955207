using System.Runtime.InteropServices;
using Plenary.Text;

namespace Plenary.Formats.Json;

/// <summary>What writer and reader must agree on: names, limits, and how the cutting of a text is checked.</summary>
internal static class WeaveFormat
{
    public const string Name = "plenary-weave";
    public const int Version = 1;

    /// <summary>The largest file read.</summary>
    public const int MaxBytes = 256 << 20;

    /// <summary>A few bytes can name a million deleted tokens; a thousand members who delete a whole text stay below this.</summary>
    public const int MaxDeletions = 10_000_000;

    /// <summary>How deep changes may stand in the words of other changes: weaving goes as deep as they do.</summary>
    public const int MaxNesting = 1000;

    /// <summary>The largest depth of a block.</summary>
    public const int MaxLevel = 1000;

    /// <summary>All of <see cref="TokenStyle"/>.</summary>
    public const int AllStyles = 63;

    /// <summary>The names of <see cref="BlockKind"/>, in its order.</summary>
    public static readonly string[] BlockKinds =
        ["paragraph", "title", "heading", "preambular", "operative", "subParagraph", "listItem", "tableCell", "footnote"];

    /// <summary>The names of <see cref="ChangeKind"/>, in its order.</summary>
    public static readonly string[] ChangeKinds =
        ["insert", "delete", "replace", "newBlock", "deleteBlock", "move", "split", "merge", "bracket"];

    /// <summary>Whether a text is the path of a table cell: at least a row, a stroke and a cell.</summary>
    public static bool IsCell(string cell) => cell.LastIndexOf('/') > 0;

    /// <summary>
    /// FNV-1a, 32 bits, eight hexadecimal digits, over the UTF-16LE bytes of each token's words (an inset's key after its
    /// U+FFFC) and two bytes FF after each token: it changes with the words and with where they are cut.
    /// </summary>
    public static string CheckOf(ReadOnlySpan<Token> tokens)
    {
        uint hash = 2166136261;
        foreach (Token token in tokens)
        {
            foreach (byte one in MemoryMarshal.AsBytes(token.Words.AsSpan()))
            {
                hash = (hash ^ one) * 16777619;
            }

            hash = (hash ^ 0xFF) * 16777619;
            hash = (hash ^ 0xFF) * 16777619;
        }

        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
