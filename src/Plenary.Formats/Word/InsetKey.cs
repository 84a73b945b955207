using System.Globalization;

namespace Plenary.Formats.Word;

/// <summary>The keys of what a U+FFFC stands for: equal keys are the same thing.</summary>
internal static class InsetKey
{
    /// <summary>A chart, a shape, an object: nothing that could be told from another.</summary>
    public const string Drawing = "drawing";

    private const string PictureStart = "picture ";
    private const string FormulaStart = "formula ";

    /// <summary>A picture, by the checksum of its file.</summary>
    public static string OfPicture(uint checksum) => PictureStart + checksum.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>A formula, by its characters.</summary>
    public static string OfFormula(string characters)
    {
        uint hash = 2166136261;
        foreach (char c in characters)
        {
            hash = (hash ^ c) * 16777619;
        }

        return FormulaStart + hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether it is a formula, which stands beside runs and not in one.</summary>
    public static bool IsFormula(string key) => key.StartsWith(FormulaStart, StringComparison.Ordinal);

    /// <summary>Whether it is something to look at, and not a reference to a note.</summary>
    public static bool IsShown(string? key) =>
        key is not null && (key == Drawing || IsFormula(key) || key.StartsWith(PictureStart, StringComparison.Ordinal));
}
