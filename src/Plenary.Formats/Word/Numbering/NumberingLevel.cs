using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>One level of a numbering definition (<c>w:lvl</c>).</summary>
/// <remarks>Defaults are those of ECMA-376 part 1, 17.9: a level without start counts from 0, one without format is decimal.</remarks>
internal sealed class NumberingLevel
{
    public int Start { get; set; }

    /// <summary>The name of the number format, as in the file: <c>decimal</c>, <c>lowerLetter</c> …</summary>
    public string Format { get; set; } = "decimal";

    /// <summary>What is printed, with <c>%1</c> … <c>%9</c> for the numbers of the levels.</summary>
    public string Text { get; set; } = "";

    /// <summary>After which level (from 1) this one starts again; 0 for never, <see langword="null"/> for any level above.</summary>
    public int? RestartAfter { get; set; }

    /// <summary>Whether all numbers in <see cref="Text"/> are printed as decimals.</summary>
    public bool IsLegal { get; set; }

    /// <summary>The paragraph style that this level belongs to, or <see langword="null"/>.</summary>
    public string? Style { get; set; }

    public bool IsBullet => Format == "bullet";

    /// <summary>Whether the level prints nothing that could name a paragraph.</summary>
    public bool IsSilent => IsBullet || Text.Length == 0 || (Format == "none" && !Text.Contains('%', StringComparison.Ordinal));

    /// <summary>Whether the level numbers sections: I. and A. are headings in the practice of the UN and its treaty bodies.</summary>
    public bool IsSection => Format is "upperRoman" or "upperLetter";

    public bool IsDecimal => Format.StartsWith("decimal", StringComparison.Ordinal) || Format is not ("lowerLetter" or "lowerRoman" or "upperLetter" or "upperRoman" or "bullet" or "none");

    /// <summary>How many levels' numbers the label shows: 2 for <c>%1.%2</c>.</summary>
    public int Steps => Text.AsSpan().Count('%');

    /// <summary>Whether paragraphs of this level restart when one of a higher level comes.</summary>
    /// <param name="own">This level, from 0.</param>
    /// <param name="above">The level of the paragraph that came, from 0.</param>
    public bool RestartsAfter(int own, int above) => above < own && (RestartAfter is not { } after || above < after);

    /// <summary>The kind that words before the number give away: <c>PP%1</c> and <c>OP%1</c> are typed so in negotiations (practice O7).</summary>
    public BlockKind? NamedKind =>
        Text.StartsWith("PP", StringComparison.Ordinal) ? BlockKind.Preambular
        : Text.StartsWith("OP", StringComparison.Ordinal) ? BlockKind.Operative
        : null;
}
