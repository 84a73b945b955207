using System.Globalization;
using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>What the paragraph styles and numbering of the base say about its blocks.</summary>
internal sealed class StyleSheet
{
    // Styles that are based on each other in a circle must not hang the reader.
    private const int LongestChain = 16;

    private readonly Dictionary<string, (string Name, string? BasedOn, int? Outline, string? Numbering, int? Level)> styles = new(StringComparer.Ordinal);
    private string? standard;

    /// <summary>The lists of the base.</summary>
    public NumberingDefinitions Numbering { get; private init; } = NumberingDefinitions.None;

    public static StyleSheet Of(WordPackage package, PackageParts parts)
    {
        StyleSheet sheet = new() { Numbering = NumberingDefinitions.Of(package, parts) };
        if (parts.Styles is { } stylesPart)
        {
            package.Guard(stylesPart, () => sheet.ReadStyles(package, stylesPart));
        }

        return sheet;
    }

    /// <summary>The shape of a paragraph from its style, its numbering and its place; the label is not known yet.</summary>
    public BlockShape ShapeOf(string? style, string? numbering, int? level, int? outline, BlockPlace place)
    {
        if (place.Story != BlockPlace.Body.Story)
        {
            return new BlockShape(BlockKind.Footnote, 0, null, style, place);
        }

        if (place.Cell is not null)
        {
            return new BlockShape(BlockKind.TableCell, 0, null, style, place);
        }

        string? id = style ?? standard;
        for (int depth = 0; id is not null && depth < LongestChain && styles.TryGetValue(id, out var known); depth++, id = known.BasedOn)
        {
            if (known.Name is "title")
            {
                return new BlockShape(BlockKind.Title, 0, null, style, place);
            }

            if (known.Name.StartsWith("heading ", StringComparison.Ordinal)
                && int.TryParse(known.Name.AsSpan("heading ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out int heading))
            {
                return new BlockShape(BlockKind.Heading, heading, null, style, place);
            }

            outline ??= known.Outline;
        }

        if (outline is >= 0 and < 9)
        {
            return new BlockShape(BlockKind.Heading, outline.Value + 1, null, style, place);
        }

        ParagraphNumber number = NumberOf(style, numbering, level);
        (BlockKind kind, int deep) = Numbering.ListOf(number.List)?.ShapeOf(number.Level) ?? (BlockKind.Paragraph, 0);
        return new BlockShape(kind, deep, null, style, place);
    }

    /// <summary>The list and level of a paragraph: its own, else what its style has or inherits.</summary>
    /// <param name="style">The paragraph's style, or <see langword="null"/> for the default one.</param>
    /// <param name="numbering">The list that the paragraph itself names; <c>0</c> takes it out of its style's list.</param>
    /// <param name="level">The level that the paragraph itself names.</param>
    public ParagraphNumber NumberOf(string? style, string? numbering, int? level)
    {
        string? id = style ?? standard;
        string? linked = null;
        for (int depth = 0; id is not null && depth < LongestChain && styles.TryGetValue(id, out var known); depth++, id = known.BasedOn)
        {
            // A list refers to a style of its levels by id; the style may leave the level out.
            linked ??= known.Numbering is not null || known.Level is not null ? id : null;
            numbering ??= known.Numbering;
            level ??= known.Level;
        }

        if (numbering is null or "0")
        {
            return default;
        }

        level ??= linked is null ? null : Numbering.ListOf(numbering)?.LevelOf(linked);
        return new ParagraphNumber(numbering, level ?? 0);
    }

    private bool ReadStyles(WordPackage package, string part)
    {
        using XmlReader reader = package.ReadXml(part);
        string? id = null;
        string name = "";
        string? basedOn = null;
        string? numbering = null;
        int? outline = null;
        int? level = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "style" && id is not null)
            {
                styles[id] = (name, basedOn, outline, numbering, level);
                id = null;
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string? value = reader.GetAttribute("val", reader.NamespaceURI);
            switch (reader.LocalName)
            {
                case "style" when reader.GetAttribute("type", reader.NamespaceURI) == "paragraph":
                    (id, name, basedOn, numbering, outline, level) = (reader.GetAttribute("styleId", reader.NamespaceURI), "", null, null, null, null);
                    standard ??= IsOn(reader.GetAttribute("default", reader.NamespaceURI)) ? id : null;
                    break;
                case "name" when id is not null:
                    name = (value ?? "").ToLowerInvariant();
                    break;
                case "basedOn" when id is not null:
                    basedOn = value;
                    break;
                case "outlineLvl" when id is not null && int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int outlined):
                    outline = outlined;
                    break;
                case "numId" when id is not null:
                    numbering = value;
                    break;
                case "ilvl" when id is not null && int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int levelled):
                    level = levelled;
                    break;
            }
        }

        return true;
    }

    private static bool IsOn(string? value) => value is "1" or "true" or "on";
}
