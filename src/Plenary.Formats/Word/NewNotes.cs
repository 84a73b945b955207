using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Makes the footnotes and endnotes that members put in.</summary>
internal sealed class NewNotes(BaseDocument document, Weave weave)
{
    private readonly Dictionary<string, (XName Reference, string Id, XElement Note)> notes = new(StringComparer.Ordinal);

    /// <summary>Makes an empty note for every new story of the weave.</summary>
    public void Create()
    {
        foreach (WeaveEntry entry in weave.Entries)
        {
            string story = entry.Shape.Place.Story;
            if (!entry.Ref.IsBase && story.Contains('+', StringComparison.Ordinal) && !notes.ContainsKey(story))
            {
                bool foot = story.StartsWith("footnote", StringComparison.Ordinal);
                XDocument part = foot ? document.Footnotes ??= EmptyPart("footnote") : document.Endnotes ??= EmptyPart("endnote");
                string id = document.NextId();
                XElement note = new(W.Ns + (foot ? "footnote" : "endnote"), new XAttribute(W.Id, id));
                part.Root!.Add(note);
                notes.Add(story, (W.Ns + (foot ? "footnoteReference" : "endnoteReference"), id, note));
            }
        }
    }

    /// <summary>The reference element and id for a note's story, or <see langword="null"/> when the key leads to no new note.</summary>
    public (XName Reference, string Id)? IdOf(string story) =>
        notes.TryGetValue(story, out (XName Reference, string Id, XElement Note) note) ? (note.Reference, note.Id) : null;

    /// <summary>A new paragraph in a new note.</summary>
    public XElement Paragraph(WeaveEntry entry)
    {
        (XName reference, _, XElement note) = notes[entry.Shape.Place.Story];
        XElement? model = note.Parent!.Elements(note.Name).Where(one => one != note && one.Attribute(W.Ns + "type") is null).Elements(W.P).Elements(W.PPr).FirstOrDefault();
        XElement paragraph = new(W.P, model is null ? null : new XElement(model));
        if (!note.HasElements)
        {
            paragraph.Add(new XElement(
                W.R,
                new XElement(W.RPr, new XElement(W.Ns + "vertAlign", new XAttribute(W.Val, "superscript"))),
                new XElement(W.Ns + (reference.LocalName == "footnoteReference" ? "footnoteRef" : "endnoteRef"))));
        }

        note.Add(paragraph);
        return paragraph;
    }

    private static XDocument EmptyPart(string kind) => new(new XElement(
        W.Ns + $"{kind}s",
        new XAttribute(XNamespace.Xmlns + "w", W.Ns.NamespaceName),
        Separator(kind, "separator", "-1"),
        Separator(kind, "continuationSeparator", "0")));

    private static XElement Separator(string kind, string type, string id) => new(
        W.Ns + kind,
        new XAttribute(W.Ns + "type", type),
        new XAttribute(W.Id, id),
        new XElement(W.P, new XElement(W.R, new XElement(W.Ns + type))));
}
