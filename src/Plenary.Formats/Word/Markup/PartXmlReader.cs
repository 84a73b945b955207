using System.Buffers;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>
/// Reads an XML part that is wholly in memory. Plain markup it reads by itself; from the first node that is anything
/// else, or asked for anything unusual, it goes on with the platform's reader, which then decides what is right.
/// </summary>
/// <remarks>
/// So it gives the same nodes and the same faults as that reader, and gives most parts in a fraction of the time. Nodes
/// nested deeper than <c>most</c> are refused.
/// </remarks>
internal sealed class PartXmlReader : XmlReader
{
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    // A reader of plain markup keeps the names that it has met: every thread passes it on from part to part.
    [ThreadStatic]
    private static PlainMarkup? spare;

    private XmlNameTable? names;
    private readonly int length;
    private readonly int most;
    private readonly Func<Exception> refuse;
    private byte[]? rented;
    private PlainMarkup? plain;
    private XmlReader? exact;
    private int reads;
    private int scanned;
    private int given;
    private ReadState state = ReadState.Initial;

    /// <summary>Makes a reader of a part.</summary>
    /// <param name="rented">The part's bytes, from the shared pool; given back when the reader is disposed of.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="names">Where names and namespaces are kept.</param>
    /// <param name="most">Deepest nesting.</param>
    /// <param name="refuse">What to say of deeper nesting.</param>
    public PartXmlReader(byte[] rented, int length, XmlNameTable? names, int most, Func<Exception> refuse)
    {
        (this.rented, this.length, this.names, this.most, this.refuse) = (rented, length, names, most, refuse);
        plain = spare ?? new PlainMarkup();
        spare = null;
        if (!plain.Start(rented, length))
        {
            GoExact();
        }
    }

    public override int AttributeCount => Exact.AttributeCount;

    public override string BaseURI => "";

    public override bool CanReadValueChunk => true;

    public override int Depth => plain?.Depth ?? Exact.Depth;

    public override bool EOF => exact?.EOF ?? state == ReadState.EndOfFile;

    public override bool IsEmptyElement => plain is { } own ? own.Type == XmlNodeType.Element && own.IsEmpty : Exact.IsEmptyElement;

    public override string LocalName => plain is { Type: not XmlNodeType.XmlDeclaration } own ? own.Local : Exact.LocalName;

    public override string NamespaceURI => plain is { } own ? own.Namespace : Exact.NamespaceURI;

    public override XmlNameTable NameTable => names ??= new NameTable();

    public override XmlNodeType NodeType => plain?.Type ?? Exact.NodeType;

    public override string Prefix => Exact.Prefix;

    public override ReadState ReadState => exact?.ReadState ?? state;

    public override XmlReaderSettings? Settings => Exact.Settings;

    public override string Value => plain switch
    {
        { Type: XmlNodeType.Element or XmlNodeType.EndElement or XmlNodeType.None } => "",
        { Depth: > 0, Type: XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace } own => new string(own.Text[given..]),
        _ => Exact.Value,
    };

    public override XmlSpace XmlSpace => plain is { } own ? own.Space : Exact.XmlSpace;

    private XmlReader Exact => exact ?? GoExact();

    public override string GetAttribute(int i) => Exact.GetAttribute(i);

    public override string? GetAttribute(string name) =>
        plain is { Type: not XmlNodeType.XmlDeclaration } own && !name.Contains(':', StringComparison.Ordinal) ? own.Attribute(name, "") : Exact.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) =>
        plain is { Type: not XmlNodeType.XmlDeclaration } own && namespaceURI != Xmlns ? own.Attribute(name, namespaceURI ?? "") : Exact.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => Exact.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => Exact.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => Exact.MoveToAttribute(name, ns);

    public override bool MoveToElement() => exact?.MoveToElement() ?? false;

    public override bool MoveToFirstAttribute() => Exact.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => Exact.MoveToNextAttribute();

    public override bool Read()
    {
        bool read;
        if (plain is { } own)
        {
            state = ReadState.Interactive;
            given = 0;
            read = own.Read(out bool isPlain);
            if (isPlain)
            {
                reads++;
                state = read ? state : ReadState.EndOfFile;
            }
            else
            {
                read = GoExact().Read();
            }
        }
        else
        {
            read = Exact.Read();
        }

        return Depth > most ? throw refuse() : read;
    }

    /// <summary>Whether all markup so far was plain, and paragraphs can be scanned.</summary>
    public bool IsPlain => plain is not null;

    /// <summary>The paragraph scanned last, while markup is plain.</summary>
    public PlainParagraph Scanned => plain!.Paragraph;

    /// <summary>Scans the paragraph whose start tag this is at, as far as markup is plain; stays there.</summary>
    /// <returns>Whether it has a form.</returns>
    public bool Scan()
    {
        scanned = reads;
        return plain is { } own && own.Scan();
    }

    /// <summary>Goes on to the end tag of the paragraph that was scanned when this was at its start tag; its properties may have been read since.</summary>
    public void GoPast()
    {
        plain!.GoPast();
        reads = scanned + plain.Paragraph.Nodes;
        given = 0;
    }

    /// <summary>Scans the paragraph that starts right behind the one whose end tag this is at, as far as markup is plain; stays there.</summary>
    /// <param name="tag">How many bytes its start tag takes.</param>
    /// <returns>Whether there is one, and it has a form.</returns>
    public bool ScanNext(out int tag)
    {
        tag = 0;
        return plain is { } own && own.ScanNext(out tag);
    }

    /// <summary>Goes on to the end tag of the paragraph that was scanned, which starts right behind the one whose end tag this is at.</summary>
    public void GoPastNext(int tag)
    {
        plain!.GoPastNext(tag);
        reads += 1 + plain.Paragraph.Nodes;
    }

    public override bool ReadAttributeValue() => Exact.ReadAttributeValue();

    public override int ReadValueChunk(char[] buffer, int index, int count)
    {
        if (plain is not { Depth: > 0, Type: XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace } own)
        {
            return Exact.ReadValueChunk(buffer, index, count);
        }

        ReadOnlySpan<char> rest = own.Text[given..];
        rest = rest[..Math.Min(rest.Length, count)];
        rest.CopyTo(buffer.AsSpan(index, count));
        given += rest.Length;
        return rest.Length;
    }

    public override void ResolveEntity() => Exact.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing && rented is { } bytes)
        {
            exact?.Dispose();
            PassOn();
            rented = null;
            ArrayPool<byte>.Shared.Return(bytes);
        }

        base.Dispose(disposing);
    }

    // The platform's reader, brought to the node that this is at.
    private XmlReader GoExact()
    {
        ObjectDisposedException.ThrowIf(rented is null, this);
        exact = Create(new MemoryStream(rented, 0, length, writable: false), WordPackage.Settings(NameTable));
        PassOn();
        for (int i = 0; i < reads; i++)
        {
            exact.Read();
        }

        if (given > 0)
        {
            exact.ReadValueChunk(new char[given], 0, given);
        }

        return exact;
    }

    private void PassOn()
    {
        plain?.Stop();
        spare = plain is { IsFull: true } ? null : plain ?? spare;
        plain = null;
    }
}
