using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>What <see cref="XmlWriter"/> writes of nodes that are too rare to be written any other way.</summary>
internal static class PlatformMarkup
{
    private static readonly XmlWriterSettings InDocument = SettingsFor(ConformanceLevel.Document);
    private static readonly XmlWriterSettings InFragment = SettingsFor(ConformanceLevel.Fragment);

    /// <summary>An element in its place. Prefixes are made up by how deep it stands, so it is written within those around it.</summary>
    public static ReadOnlySpan<byte> InPlace(XElement element)
    {
        using MemoryStream stream = new();
        using XmlWriter writer = XmlWriter.Create(stream, InDocument);
        foreach (XElement around in element.Ancestors().Reverse())
        {
            writer.WriteStartElement(around.GetPrefixOfNamespace(around.Name.Namespace) ?? "", around.Name.LocalName, around.Name.NamespaceName);
            foreach (XAttribute declaration in around.Attributes().Where(one => one.IsNamespaceDeclaration))
            {
                writer.WriteAttributeString(declaration.Name.Namespace == XNamespace.None ? "" : "xmlns", declaration.Name.LocalName, XNamespace.Xmlns.NamespaceName, declaration.Value);
            }

            // Ends the start tag.
            writer.WriteString(" ");
        }

        writer.Flush();
        int from = (int)stream.Length;
        element.WriteTo(writer);
        writer.Flush();
        return stream.ToArray().AsSpan(from);
    }

    /// <summary>A node for which nothing around it matters.</summary>
    /// <exception cref="ArgumentException">It holds a character that no XML may hold.</exception>
    public static ReadOnlySpan<byte> Of(XNode node)
    {
        using MemoryStream stream = new();
        using (XmlWriter writer = XmlWriter.Create(stream, InFragment))
        {
            node.WriteTo(writer);
        }

        return stream.ToArray();
    }

    private static XmlWriterSettings SettingsFor(ConformanceLevel conformance) => new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.Entitize,
        OmitXmlDeclaration = true,
        ConformanceLevel = conformance,
    };
}
