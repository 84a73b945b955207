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
        XName name = W.Ns + $"{kind}Reference";
        foreach (XElement element in document.Document.Descendants())
        {
            if (element.Name == name)
            {
                order.TryAdd((string?)element.Attribute(W.Id) ?? "", order.Count);
            }

            foreach ((XName written, string id) in element.Annotation<WrittenMarkup>()?.References ?? [])
            {
                if (written == name)
                {
                    order.TryAdd(id, order.Count);
                }
            }
        }

        XElement[] sorted = [.. root.Elements().OrderBy(note => note.Attribute(W.Ns + "type") is not null ? -1 : order.GetValueOrDefault((string?)note.Attribute(W.Id) ?? "", int.MaxValue))];
        root.ReplaceNodes(sorted);
    }
}
