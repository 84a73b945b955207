using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Reads the notes that the body refers to, and puts them in the order of the references.</summary>
internal sealed class NotesReader(WordPackage package, WordNames names, StoryReader stories, StoryContent content)
{
    public void Read(string? notesPart, string kind)
    {
        List<NoteReference> wanted = [.. content.Notes.Where(note => note.Story.StartsWith(kind, StringComparison.Ordinal)).DistinctBy(note => note.Story)];
        if (wanted.Count == 0)
        {
            return;
        }

        int from = content.Count;
        Dictionary<string, (int Start, int End)> found = new(StringComparer.Ordinal);
        if (notesPart is not null)
        {
            package.Guard(notesPart, () => ReadPart(notesPart, kind, found));
        }

        (DraftBlock Block, ParagraphNumber Number)[] read = content.CutTo(from);
        int[] movedTo = new int[read.Length];
        Array.Fill(movedTo, -1);
        foreach (NoteReference note in wanted)
        {
            if (!found.TryGetValue(note.Note, out (int Start, int End) range))
            {
                stories.AddEmptyNote(note);
                continue;
            }

            for (int i = range.Start - from; i < range.End - from; i++)
            {
                movedTo[i] = movedTo[i] < 0 ? content.Count : movedTo[i];
                DraftBlock block = read[i].Block;
                BlockShape shape = block.Shape with { Place = block.Shape.Place with { Story = note.Story } };
                content.Add((note.Story == note.Note ? block : block with { Shape = shape }).Within(note.Inserted, note.Deleted), read[i].Number);
            }
        }

        content.Comments.Move(from, block => block - from < movedTo.Length && movedTo[block - from] >= 0 ? movedTo[block - from] : Math.Max(0, from - 1));
    }

    private bool ReadPart(string notesPart, string kind, Dictionary<string, (int Start, int End)> found)
    {
        using XmlReader reader = package.ReadXml(notesPart, names.Table);
        bool skip = false;
        int start = 0;
        stories.StartPart(notesPart);
        while (reader.Read())
        {
            // Of anything else the name is not asked: a declaration's would bring in the platform's reader.
            bool isTag = reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement;
            if (!isTag || reader.LocalName != kind || !names.IsWord(reader))
            {
                stories.Step(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                string? type = names.Attribute(reader, "type");
                skip = type is not null and not "normal";
                stories.Story = $"{kind}:{names.Attribute(reader, "id")}";
                start = content.Count;
            }
            else if (skip)
            {
                content.CutTo(start);
            }
            else
            {
                found.TryAdd(stories.Story, (start, content.Count));
            }
        }

        stories.EndPart();
        stories.Story = BlockPlace.Body.Story;
        return true;
    }
}
