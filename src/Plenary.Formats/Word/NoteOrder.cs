using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Puts the notes of an edited package in the order of their references: some readers match them by order and not by id.</summary>
internal static class NoteOrder
{
    /// <summary>Sorts footnotes and endnotes; the separators stay first.</summary>
    public static void Sort(BaseDocument document)
    {
        Sort(document, document.Footnotes, "footnote");
        Sort(document, document.Endnotes, "endnote");
    }

    private static void Sort(BaseDocument document, XDocument? part, string kind)
    {
        if (part?.Root is not { } root)
        {
            return;
        }

        Dictionary<string, int> order = new(StringComparer.Ordinal);
        foreach (XElement reference in document.Document.Descendants(W.Ns + $"{kind}Reference"))
        {
            order.TryAdd((string?)reference.Attribute(W.Id) ?? "", order.Count);
        }

        XElement[] sorted = [.. root.Elements().OrderBy(note => note.Attribute(W.Ns + "type") is not null ? -1 : order.GetValueOrDefault((string?)note.Attribute(W.Id) ?? "", int.MaxValue))];
        root.ReplaceNodes(sorted);
    }
}
