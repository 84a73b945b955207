using System.Buffers;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>The custom XML part in which the weave travels inside a Word file (law 7).</summary>
internal static class EmbeddedWeave
{
    public static readonly XNamespace Ns = "urn:plenary:weave:1";

    /// <summary>The part's root element; its text is the weave as JSON.</summary>
    public static readonly XName Root = Ns + "weave";

    /// <summary>The root element of the part that spells out sets of authors.</summary>
    public static readonly XName AuthorSets = Ns + "authorSets";

    // What text may not have as it stands: signs of markup, and control characters, of which JSON has none but line feeds.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [(byte)'<', (byte)'>', (byte)'&', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]);

    /// <summary>The part that holds a weave, in pieces.</summary>
    /// <param name="json">The weave as JSON.</param>
    public static ReadOnlyMemory<byte>[] Part(ReadOnlyMemory<byte> json)
    {
        if (json.Span.IndexOfAny(Special) >= 0 || MarkupText.HasForbidden(json.Span))
        {
            return [Written(json.Span)];
        }

        byte[] start = Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"utf-8\"?><{Root.LocalName} xmlns=\"{Ns.NamespaceName}\">");
        byte[] end = Encoding.UTF8.GetBytes($"</{Root.LocalName}>");
        return [start, json, end];
    }

    private static byte[] Written(ReadOnlySpan<byte> json)
    {
        using MemoryStream bytes = new(json.Length + (json.Length / 4) + 1024);
        using (XmlWriter writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement(Root.LocalName, Ns.NamespaceName);
            writer.WriteString(Encoding.UTF8.GetString(json));
            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
