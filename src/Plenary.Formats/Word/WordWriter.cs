using System.Text;
using System.Xml;
using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>How to write a weave as a Word file.</summary>
public sealed record WordWriteOptions
{
    /// <summary>The order in which sponsors are named.</summary>
    public IComparer<string> ProtocolOrder { get; init; } = StringComparer.Ordinal;

    /// <summary>The date of changes that no file dates, or <see langword="null"/> to leave them undated.</summary>
    public DateTimeOffset? Undated { get; init; }

    /// <summary>The weave as JSON, to travel inside the file, or <see langword="null"/>.</summary>
    public ReadOnlyMemory<byte>? Embedded { get; init; }
}

/// <summary>Writes a weave into the Word package of its base.</summary>
public static class WordWriter
{
    /// <summary>Writes tracked changes: every sponsor set an author, every reason a comment (law 7).</summary>
    /// <param name="weave">The weave.</param>
    /// <param name="package">The package that the weave's base was read from.</param>
    /// <param name="options">How.</param>
    /// <param name="output">Where to.</param>
    /// <exception cref="DocumentFaultException">The package is not the weave's base.</exception>
    public static void WriteTracked(Weave weave, WordPackage package, WordWriteOptions options, Stream output)
    {
        BaseDocument document = BaseDocument.Load(package, weave.Base);
        AuthorSets authors = new(options.ProtocolOrder);
        new TrackedWriter(weave, document, authors, options.ProtocolOrder, options.Undated).Write();
        List<byte[]> custom = [];
        if (options.Embedded is { } embedded)
        {
            custom.Add(Embed(embedded));
        }

        if (authors.LegendXml() is { } legend)
        {
            custom.Add(WordOutput.Bytes(new XDocument(legend)));
        }

        WordOutput.Save(package, document, custom, output);
    }

    private static byte[] Embed(ReadOnlyMemory<byte> json)
    {
        using MemoryStream bytes = new(json.Length + (json.Length / 4) + 1024);
        using (XmlWriter writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartElement(EmbeddedWeave.Root.LocalName, EmbeddedWeave.Ns.NamespaceName);
            writer.WriteString(Encoding.UTF8.GetString(json.Span));
            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
