using System.Globalization;

namespace Plenary.Text.Brackets;

/// <summary>A place for people: line and column, both counted from 1.</summary>
/// <param name="Line">The line; <c>\n</c>, <c>\r\n</c> and a lone <c>\r</c> each end one.</param>
/// <param name="Column">The column in UTF-16 code units, as most editors count.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>Writes the place as <c>line:column</c>.</summary>
    /// <returns>The place, for example <c>12:7</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
