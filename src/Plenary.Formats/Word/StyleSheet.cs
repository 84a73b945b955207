using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>What the paragraph styles and numbering of the base say about its blocks.</summary>
internal sealed class StyleSheet
{
    private readonly Dictionary<string, (string Name, string? BasedOn, int? Outline, string? Numbering, int Level)> styles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Numbering, int Level), bool> isBullet = [];

    public static StyleSheet Of(WordPackage package, PackageParts parts)
    {
        StyleSheet sheet = new();
        if (parts.Styles is { } stylesPart)
        {
            package.Guard(stylesPart, () => sheet.ReadStyles(package, stylesPart));
        }

        if (parts.Numbering is { } numberingPart)
        {
            package.Guard(numberingPart, () => sheet.ReadNumbering(package, numberingPart));
        }

        return sheet;
    }

    /// <summary>The shape of a paragraph from its style, its numbering and its place.</summary>
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

        string? id = style;
        for (int depth = 0; id is not null && depth < 16 && styles.TryGetValue(id, out var known); depth++, id = known.BasedOn)
        {
            if (known.Name is "title")
            {
                return new BlockShape(BlockKind.Title, 0, null, style, place);
            }

            if (known.Name.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(known.Name["heading ".Length..], out int heading))
            {
                return new BlockShape(BlockKind.Heading, heading, null, style, place);
            }

            numbering ??= known.Numbering;
            level ??= known.Numbering is null ? null : known.Level;
            outline ??= known.Outline;
        }

        if (outline is >= 0 and < 9)
        {
            return new BlockShape(BlockKind.Heading, outline.Value + 1, null, style, place);
        }

        if (numbering is not null and not "0")
        {
            int depth = level ?? 0;
            BlockKind kind = isBullet.GetValueOrDefault((numbering, depth)) ? BlockKind.ListItem : depth == 0 ? BlockKind.Operative : BlockKind.SubParagraph;
            return new BlockShape(kind, depth, null, style, place);
        }

        return new BlockShape(BlockKind.Paragraph, 0, null, style, place);
    }

    private bool ReadStyles(WordPackage package, string part)
    {
        using XmlReader reader = package.ReadXml(part);
        string? id = null;
        string name = "";
        string? basedOn = null;
        string? numbering = null;
        int? outline = null;
        int level = 0;
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
                    (id, name, basedOn, numbering, outline, level) = (reader.GetAttribute("styleId", reader.NamespaceURI), "", null, null, null, 0);
                    break;
                case "name" when id is not null:
                    name = (value ?? "").ToLowerInvariant();
                    break;
                case "basedOn" when id is not null:
                    basedOn = value;
                    break;
                case "outlineLvl" when id is not null && int.TryParse(value, out int outlined):
                    outline = outlined;
                    break;
                case "numId" when id is not null:
                    numbering = value;
                    break;
                case "ilvl" when id is not null && int.TryParse(value, out int levelled):
                    level = levelled;
                    break;
            }
        }

        return true;
    }

    private bool ReadNumbering(WordPackage package, string part)
    {
        using XmlReader reader = package.ReadXml(part);
        Dictionary<(string Abstract, int Level), bool> bullets = [];
        string? definition = null;
        string? number = null;
        int level = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "abstractNum":
                    definition = reader.GetAttribute("abstractNumId", reader.NamespaceURI);
                    break;
                case "lvl":
                    _ = int.TryParse(reader.GetAttribute("ilvl", reader.NamespaceURI), out level);
                    break;
                case "numFmt" when definition is not null:
                    bullets[(definition, level)] = reader.GetAttribute("val", reader.NamespaceURI) == "bullet";
                    break;
                case "num":
                    (number, definition) = (reader.GetAttribute("numId", reader.NamespaceURI), null);
                    break;
                case "abstractNumId" when number is not null:
                    string of = reader.GetAttribute("val", reader.NamespaceURI) ?? "";
                    foreach (((string Abstract, int Level) key, bool bullet) in bullets)
                    {
                        if (key.Abstract == of)
                        {
                            isBullet[(number, key.Level)] = bullet;
                        }
                    }

                    break;
            }
        }

        return true;
    }
}
