using System.Xml;

namespace Plenary.Formats.Word;

/// <content>Paragraphs that are gone past as wholes.</content>
internal sealed partial class PlainMarkup
{
    private const int DeepestParagraph = 256;

    private (int At, int Opened) scanned;

    /// <summary>The paragraph scanned last.</summary>
    public PlainParagraph Paragraph { get; } = new();

    /// <summary>Scans the paragraph whose start tag this is at; stays there.</summary>
    /// <returns>Whether it has a form.</returns>
    public bool Scan()
    {
        scanned = (at, opened);
        return Type == XmlNodeType.Element && !IsEmpty && Space == XmlSpace.None && opened < DeepestParagraph && name!.Bytes.AsSpan().SequenceEqual("w:p"u8)
            && Paragraph.Scan(bytes.AsSpan(at, length - at), namespaces.Plain);
    }

    /// <summary>Scans the paragraph that starts right behind the one whose end tag this is at; stays there.</summary>
    /// <param name="tag">How many bytes its start tag takes.</param>
    /// <returns>Whether there is one, whose start tag is plain, and it has a form.</returns>
    public bool ScanNext(out int tag)
    {
        tag = 0;
        if (Type != XmlNodeType.EndElement || opened is 0 or >= DeepestParagraph || open[opened - 1].Space != XmlSpace.None || !name!.Bytes.AsSpan().SequenceEqual("w:p"u8))
        {
            return false;
        }

        // What the paragraph that ended declared no longer holds.
        if (closing)
        {
            Leave();
        }

        if (namespaces.Of(name.Prefix) is not (WordNames.Transitional or WordNames.Strict))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = bytes.AsSpan(at, length - at);
        PlainPrefixes prefixes = namespaces.Plain;
        tag = PlainNumbers.OfParagraph(rest, prefixes.HasW14);
        return tag > 0 && Paragraph.Scan(rest[tag..], prefixes);
    }

    /// <summary>Goes on to the end tag of the paragraph that was scanned, which starts right behind the one whose end tag this is at.</summary>
    public void GoPastNext(int tag)
    {
        at += tag + Paragraph.Bytes;
        closing = true;
    }

    /// <summary>Goes on to the end tag of the paragraph that was scanned when this was at its start tag; its properties may have been read since.</summary>
    public void GoPast()
    {
        if (closing)
        {
            Leave();
        }

        at = scanned.At + Paragraph.Bytes;
        opened = scanned.Opened - 1;
        name = open[opened].Name;
        Space = open[opened].Space;
        (Type, Depth, IsEmpty, closing) = (XmlNodeType.EndElement, opened, false, true);
        Namespace = namespaces.Of(name.Prefix)!;
    }
}
