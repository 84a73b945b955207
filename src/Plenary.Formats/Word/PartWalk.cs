using System.Text;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Goes through an element of a part to its end.</summary>
internal static class PartWalk
{
    /// <summary>The depth at which the element ends whose start the reader is at, for <see cref="Within"/>.</summary>
    public static int EndOf(XmlReader reader) => reader.IsEmptyElement ? int.MaxValue : reader.Depth;

    /// <summary>Goes on to the next node inside an element that ends at the depth given.</summary>
    public static bool Within(XmlReader reader, int end) =>
        end != int.MaxValue && reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth != end);

    /// <summary>Goes past an element.</summary>
    public static void Skip(XmlReader reader)
    {
        int end = EndOf(reader);
        while (Within(reader, end))
        {
        }
    }

    /// <summary>The words of an element, to whose end this goes.</summary>
    public static string Words(XmlReader reader)
    {
        string words = "";
        int end = EndOf(reader);
        while (Within(reader, end))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
            {
                words += reader.Value;
            }
        }

        return words;
    }

    /// <summary>Goes past an element that holds no text of the document; words in it are gathered, and the first picture in it.</summary>
    public static void Drain(XmlReader reader, StringBuilder words, out string? relation)
    {
        relation = null;
        int end = EndOf(reader);
        while (Within(reader, end))
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                relation ??= reader.LocalName switch
                {
                    "blip" => WordNames.RelationAttribute(reader, "embed"),
                    "imagedata" => WordNames.RelationAttribute(reader, "id"),
                    _ => null,
                };
                if (reader.LocalName == "Fallback")
                {
                    Skip(reader);
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                words.Append(reader.Value);
            }
        }
    }
}
