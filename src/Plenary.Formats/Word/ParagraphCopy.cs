using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Copies a paragraph for the far end of a move.</summary>
internal static class ParagraphCopy
{
    /// <summary>The copy: bookmarks and comments are in one place only, and notes are copied with it.</summary>
    public static XElement Of(XElement paragraph, Func<string, (XName Reference, string Id)?> noteId)
    {
        XElement copy = new(paragraph);
        copy.Descendants().Where(element => element.Name.Namespace == W.Ns && element.Name.LocalName
            is "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd" or "commentReference" or "permStart" or "permEnd").Remove();
        copy.Descendants(W.SectPr).Remove();
        copy.Attributes().Where(attribute => attribute.Name.Namespace == W.Ns14).Remove();
        foreach (XElement reference in copy.Descendants().Where(element => element.Name.LocalName is "footnoteReference" or "endnoteReference").ToList())
        {
            string kind = reference.Name.LocalName[..^"Reference".Length];
            if (noteId($"{kind}:{(string?)reference.Attribute(W.Id)}") is { } copied)
            {
                reference.SetAttributeValue(W.Id, copied.Id);
            }
        }

        return copy;
    }
}
