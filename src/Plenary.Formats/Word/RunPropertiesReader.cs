using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Reads <c>w:rPr</c>: bold, italic and their like.</summary>
internal sealed class RunPropertiesReader(WordNames names, StoryContent content)
{
    public TokenStyle Read(XmlReader reader)
    {
        TokenStyle read = TokenStyle.None;
        int end = PartWalk.EndOf(reader);
        while (PartWalk.Within(reader, end))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string? value = names.Attribute(reader, "val");
            bool on = value is not ("0" or "false" or "off" or "none");
            switch (reader.LocalName)
            {
                case "b":
                    read |= on ? TokenStyle.Bold : 0;
                    break;
                case "i":
                    read |= on ? TokenStyle.Italic : 0;
                    break;
                case "u":
                    read |= on ? TokenStyle.Underline : 0;
                    break;
                case "strike" or "dstrike":
                    read |= on ? TokenStyle.Strike : 0;
                    break;
                case "vertAlign":
                    read |= value == "superscript" ? TokenStyle.Superscript : value == "subscript" ? TokenStyle.Subscript : 0;
                    break;
                case "rPrChange":
                    content.Tell("formatting change");
                    PartWalk.Skip(reader);
                    break;
                default:
                    break;
            }
        }

        return read;
    }
}
