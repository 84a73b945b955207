using System.Text;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Steps through one part after another, never deeper than any document goes.</summary>
internal sealed class PartWalk(WordPackage package, string part)
{
    /// <summary>The part that is being read.</summary>
    public string Part { get; set; } = part;

    public void Check(XmlReader reader)
    {
        if (reader.Depth > WordPackage.MostDepth)
        {
            throw package.TooDeep(Part);
        }
    }

    /// <summary>The depth at which the element ends whose start the reader is at, for <see cref="Within"/>.</summary>
    public static int EndOf(XmlReader reader) => reader.IsEmptyElement ? int.MaxValue : reader.Depth;

    /// <summary>Goes on to the next node inside an element that ends at the depth given.</summary>
    public bool Within(XmlReader reader, int end)
    {
        if (end == int.MaxValue || !reader.Read())
        {
            return false;
        }

        Check(reader);
        return reader.NodeType != XmlNodeType.EndElement || reader.Depth != end;
    }

    /// <summary>Goes past an element.</summary>
    public void Skip(XmlReader reader)
    {
        int end = EndOf(reader);
        while (Within(reader, end))
        {
        }
    }

    /// <summary>Goes past an element that holds no text of the document; words in it are gathered, and the first picture in it.</summary>
    public void Drain(XmlReader reader, StringBuilder words, out string? relation)
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
