using System.Xml;

namespace Plenary.Formats.Word;

/// <content>Paragraphs that are gone past as wholes.</content>
internal sealed partial class PlainMarkup
{
    private const int DeepestParagraph = 256;

    /// <summary>Scans the paragraph whose start tag this is at; stays there.</summary>
    /// <returns>Whether it has a form.</returns>
    public bool Scan(PlainParagraph paragraph) =>
        Type == XmlNodeType.Element && !IsEmpty && Space == XmlSpace.None && opened < DeepestParagraph && name!.Bytes.AsSpan().SequenceEqual("w:p"u8)
        && paragraph.Scan(bytes.AsSpan(at, length - at));

    /// <summary>Goes on to the end tag of the paragraph that was scanned.</summary>
    public void GoPast(PlainParagraph paragraph)
    {
        at += paragraph.Bytes;
        opened--;
        name = open[opened].Name;
        Space = open[opened].Space;
        (Type, Depth, IsEmpty, closing) = (XmlNodeType.EndElement, opened, false, true);
    }
}
