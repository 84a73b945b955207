using System.Globalization;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Reads <c>w:pPr</c>: style, numbering, outline level, and whether the paragraph mark is tracked.</summary>
internal sealed class ParagraphPropertiesReader(WordNames names, RevisionScopes scopes, StoryContent content)
{
    public ShapeMarkup Read(XmlReader reader)
    {
        ShapeMarkup read = default;
        int end = PartWalk.EndOf(reader);
        bool inMark = false;
        while (PartWalk.Within(reader, end))
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "rPr")
            {
                inMark = false;
            }

            if (reader.NodeType != XmlNodeType.Element || !names.IsWord(reader))
            {
                continue;
            }

            string? value = names.Attribute(reader, "val");
            switch (reader.LocalName)
            {
                case "pStyle":
                    read = read with { Style = value };
                    break;
                case "numId":
                    read = read with { Numbering = value };
                    break;
                case "ilvl" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed):
                    read = read with { Level = parsed };
                    break;
                case "outlineLvl" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed):
                    read = read with { Outline = parsed };
                    break;
                case "rPr":
                    inMark = !reader.IsEmptyElement;
                    break;
                case "ins" or "moveTo" when inMark:
                    content.Paragraph.MarkInserted = scopes.Revision(reader, names);
                    break;
                case "del" or "moveFrom" when inMark:
                    content.Paragraph.MarkDeleted = scopes.Revision(reader, names);
                    break;
                case "pPrChange" or "rPrChange" or "sectPrChange":
                    content.Tell("formatting change");
                    PartWalk.Skip(reader);
                    break;
                case "sectPr":
                    PartWalk.Skip(reader);
                    break;
                default:
                    break;
            }
        }

        return read;
    }
}
