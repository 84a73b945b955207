using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Makes the footnotes and endnotes that members put in.</summary>
internal sealed class NewNotes(BaseDocument document, Weave weave, SponsorSets sponsors, AuthorSets authors)
{
    private readonly Dictionary<string, (XName Reference, string Id, XElement Note)> notes = new(StringComparer.Ordinal);

    private readonly List<(XElement Known, string Id, int[] By)> copies = [];
    private readonly HashSet<string> referred = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> tellers = new(StringComparer.Ordinal);

    /// <summary>Makes an empty note for every new story of the weave.</summary>
    /// <exception cref="DocumentFaultException">A note is put in where the base refers to a note that it does not have.</exception>
    public void Create()
    {
        HashSet<string>? wanted = null;
        foreach (WeaveEntry entry in weave.Entries)
        {
            string story = entry.Shape.Place.Story;
            if (!entry.Ref.IsBase && story.Contains('+', StringComparison.Ordinal) && !notes.ContainsKey(story))
            {
                wanted ??= [.. weave.Entries.SelectMany(one => one.Tokens).Select(token => token.Token.Key).OfType<string>()];
                if (!wanted.Contains(story))
                {
                    throw new DocumentFaultException($"{document.Name}: it refers to a note that it does not have, and a response has the note. Open the base in Word, put the note in or take the reference out, and save it again.");
                }

                bool foot = story.StartsWith("footnote", StringComparison.Ordinal);
                XDocument part = foot ? document.Footnotes ??= EmptyPart("footnote") : document.Endnotes ??= EmptyPart("endnote");
                string id = document.NextId();
                XElement note = new(W.Ns + (foot ? "footnote" : "endnote"), new XAttribute(W.Id, id));
                part.Root!.Add(note);
                notes.Add(story, (W.Ns + (foot ? "footnoteReference" : "endnoteReference"), id, note));
            }
        }
    }

    /// <summary>The reference element and id for a note's story, or <see langword="null"/> when the key leads to no note.</summary>
    /// <remarks>
    /// Words that a member put in elsewhere may carry a reference to a note of the base along, and two members may put
    /// in the same note by changes that differ. Word allows one reference to a note, so each further one gets a copy of it.
    /// </remarks>
    /// <param name="story">The note's story.</param>
    /// <param name="by">The members who put the reference in: nobody else sees the copy.</param>
    public (XName Reference, string Id)? IdOf(string story, int[] by)
    {
        if (notes.TryGetValue(story, out (XName Reference, string Id, XElement Note) note))
        {
            return (note.Reference, referred.Add(story) ? note.Id : CopyOf(note.Note, by));
        }

        int colon = story.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return null;
        }

        XName name = W.Ns + story[..colon];
        XElement? known = (story.StartsWith("footnote", StringComparison.Ordinal) ? document.Footnotes : document.Endnotes)?.Root?
            .Elements(name).FirstOrDefault(one => (string?)one.Attribute(W.Id) == story[(colon + 1)..]);
        if (known is null)
        {
            return null;
        }

        return (W.Ns + $"{name.LocalName}Reference", CopyOf(known, by));
    }

    private string CopyOf(XElement known, int[] by)
    {
        string id = document.NextId();
        copies.Add((known, id, by));
        return id;
    }

    /// <summary>Makes the copies, once all that members ask of the notes is written into them.</summary>
    public void Finish()
    {
        foreach ((XElement known, string id, int[] by) in copies)
        {
            XElement copy = new(known);
            copy.Descendants().Where(element => element.Name.Namespace == W.Ns && element.Name.LocalName
                is "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd" or "commentReference").Remove();
            copy.SetAttributeValue(W.Id, id);
            Narrow(copy, by);
            Dictionary<string, string> fresh = new(StringComparer.Ordinal);
            foreach (XAttribute annotation in copy.Descendants().Attributes(W.Id).ToList())
            {
                if (!fresh.TryGetValue(annotation.Value, out string? renewed))
                {
                    fresh.Add(annotation.Value, renewed = document.NextId());
                }

                annotation.Value = renewed;
            }

            known.Parent!.Add(copy);
        }
    }

    // In the copy only what its own members ask for is of use, and each in the name of those members alone.
    private void Narrow(XElement copy, int[] by)
    {
        string[] seen = [.. by.Select(member => sponsors.Members[member])];
        Dictionary<string, string> narrowed = new(StringComparer.Ordinal);
        foreach (string author in copy.Descendants().Attributes(W.Author).Select(one => one.Value).Distinct().ToList())
        {
            string[] named = [.. authors.MembersOf(author).Where(seen.Contains)];
            narrowed.Add(author, named.Length == 0 ? "" : authors.NameOf(named));
        }

        RevisionResolver.Resolve(copy, author => false, author => narrowed.TryGetValue(author, out string? kept) && kept.Length == 0);
        foreach (XAttribute author in copy.Descendants().Attributes(W.Author))
        {
            author.Value = narrowed[author.Value];
        }
    }

    /// <summary>Whether a paragraph of a new note is to be written.</summary>
    /// <remarks>
    /// A note is named by its words, so members who put in the same one share it, even where what each put in before it
    /// differs and their changes with it. It is written once, as the first of them has it.
    /// </remarks>
    public bool IsTold(WeaveEntry entry, int[] by)
    {
        if (!tellers.TryGetValue(entry.Shape.Place.Story, out int teller))
        {
            tellers.Add(entry.Shape.Place.Story, teller = by[0]);
        }

        return Array.BinarySearch(by, teller) >= 0;
    }

    /// <summary>Adds the marks of comments on a paragraph that another one stands for.</summary>
    public void AddMarks(WeaveEntry entry, IEnumerable<XElement> marks) =>
        notes[entry.Shape.Place.Story].Note.Elements(W.P).LastOrDefault()?.Add(marks);

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
