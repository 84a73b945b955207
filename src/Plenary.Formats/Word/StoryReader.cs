using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Streams the body and the notes of one Word file into draft paragraphs.</summary>
internal sealed class StoryReader
{
    private readonly WordPackage package;
    private readonly PackageParts parts;
    private readonly WordNames names;
    private readonly StoryContent content;
    private readonly RevisionScopes scopes = new();
    private readonly TablePath tables = new();
    private readonly StoryParagraphs paragraphs;
    private readonly TablePropertiesReader tableProperties;
    private readonly RunReader runs;
    private readonly NotesReader notes;
    private string part;
    private bool inBody;
    private int choiceTaken = -1;

    /// <summary>Makes a reader of one file.</summary>
    public StoryReader(WordPackage package, PackageParts parts, WordNames names, StyleSheet styles, KnownParagraphs known, StoryContent content)
    {
        (this.package, this.parts, this.names, this.content) = (package, parts, names, content);
        part = parts.Document;
        tableProperties = new TablePropertiesReader(names, scopes, tables, content);
        runs = new RunReader(package, parts, names, scopes, tables, content);
        notes = new NotesReader(package, names, this, content);
        paragraphs = new StoryParagraphs(names, scopes, tables, runs, styles, known, content);
    }

    /// <summary>The authors of tracked changes, each once.</summary>
    public IReadOnlyCollection<string> Authors => scopes.Authors;

    /// <summary>The story that is being read.</summary>
    public string Story
    {
        get => paragraphs.Story;
        set => paragraphs.Story = value;
    }

    public bool ReadBody()
    {
        using XmlReader reader = package.ReadXml(parts.Document, names.Table);
        while (reader.Read())
        {
            Step(reader);
        }

        EndPart();
        if (!inBody)
        {
            throw new DocumentFaultException($"{package.Name}: {parts.Document} holds no text (no w:body in a w:document). The file is damaged; open it in Word and save it anew.");
        }

        return content.Count > 0
            ? true
            : throw new DocumentFaultException($"{package.Name}: the document holds no paragraph at all. Check that it is the right file.");
    }

    /// <summary>The notes that the body refers to, in the order of the references.</summary>
    public void ReadNotes()
    {
        notes.Read(parts.Footnotes, "footnote");
        notes.Read(parts.Endnotes, "endnote");
    }

    public void StartPart(string name) => part = name;

    public void EndPart() => runs.Fields.End(package.Name, part);

    /// <summary>Takes in the node that the reader is at, and what belongs to it.</summary>
    public void Step(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            if (names.IsWord(reader))
            {
                Open(reader);
            }
            else
            {
                OpenForeign(reader);
            }
        }
        else if (reader.NodeType == XmlNodeType.EndElement && names.IsWord(reader))
        {
            Close(reader);
        }
    }

    private void Open(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "body" when !reader.IsEmptyElement:
                if (inBody)
                {
                    throw new DocumentFaultException($"{package.Name}: {part} holds two texts (w:body twice), and nobody can say which one counts. The file is damaged; open it in Word and save it anew.");
                }

                inBody = true;
                paragraphs.Ends.Open();
                break;
            case "p":
                StartParagraph(reader);
                break;
            case "pPr" when content.InParagraph:
                paragraphs.ReadProperties(reader);
                break;
            case "r":
                runs.StartRun(reader);
                break;
            case "rPr":
                runs.ReadProperties(reader);
                break;
            case "ins" or "del" or "moveFrom" or "moveTo":
                scopes.Open(reader, names);
                break;
            case "moveFromRangeStart" or "moveToRangeStart":
                scopes.OpenMove(reader, names);
                break;
            case "moveFromRangeEnd" or "moveToRangeEnd":
                scopes.CloseMove(reader, names);
                break;
            case "commentRangeStart":
                content.OpenComment(names.Attribute(reader, "id"));
                break;
            case "commentRangeEnd" or "commentReference":
                content.CloseComment(names.Attribute(reader, "id"), reader.LocalName == "commentReference");
                break;
            case "tbl" when !reader.IsEmptyElement:
                tables.OpenTable();
                break;
            case "tr":
                tables.OpenRow();
                break;
            case "tc":
                tables.OpenCell();
                if (!reader.IsEmptyElement)
                {
                    paragraphs.Ends.Open();
                }

                break;
            case "trPr" or "tcPr":
                tableProperties.Read(reader);
                break;
            case "altChunk":
                content.Tell("embedded document");
                break;
            case "sdtPr" or "sdtEndPr" or "sectPr" or "tblPr" or "tblGrid" or "rt" or "rubyPr" or "tblPrEx" or "smartTagPr" or "customXmlPr" or "instrText" or "delInstrText":
                PartWalk.Skip(reader);
                break;
            default:
                runs.Read(reader, Story == BlockPlace.Body.Story);
                break;
        }
    }

    private void Close(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p" when content.InParagraph:
                paragraphs.End();
                break;
            case "body":
                EndContainer();
                break;
            case "tc":
                EndContainer();
                tables.CloseCell();
                break;
            case "r":
                runs.EndRun();
                break;
            case "ins" or "del" or "moveFrom" or "moveTo":
                scopes.Close(reader.Depth);
                break;
            case "tbl":
                paragraphs.Ends.AddTable(tables.Stays);
                tables.CloseTable();
                break;
            default:
                break;
        }
    }

    private void OpenForeign(XmlReader reader)
    {
        if (reader.LocalName == "Fallback" || (reader.LocalName == "Choice" && reader.Depth == choiceTaken))
        {
            PartWalk.Skip(reader);
        }
        else if (reader.LocalName == "AlternateContent")
        {
            choiceTaken = -1;
        }
        else if (reader.LocalName == "Choice")
        {
            // Of several choices the first one counts.
            choiceTaken = reader.Depth;
        }
        else if (names.IsMath(reader) && reader.LocalName is "oMath" or "oMathPara" && content.InParagraph)
        {
            runs.ReadFormula(reader);
        }
    }

    private void StartParagraph(XmlReader reader)
    {
        if (content.InParagraph)
        {
            throw new DocumentFaultException($"{package.Name}: {part} has a paragraph inside {content.Where()}, which Word never writes. The file is damaged; open it in Word and save it anew.");
        }

        if (tables.IsBetweenCells)
        {
            throw new DocumentFaultException($"{package.Name}: {part} has {content.Where()} in a table but in none of its cells, which Word never writes. The file is damaged; open it in Word and save it anew.");
        }

        if (!paragraphs.Start(reader))
        {
            Step(reader);
        }
    }

    /// <summary>A reference of a response to a note that it does not have shows an empty one.</summary>
    public void AddEmptyNote(NoteReference note)
    {
        content.HasOddNotes = true;
        if (content.MendsNotes)
        {
            BlockShape shape = BlockShape.Plain with { Place = new BlockPlace(note.Story) };
            content.Add(DraftBlock.Clean(shape, "").Within(note.Inserted, note.Deleted), default);
        }
    }

    // Word shows a paragraph after a table that nothing comes after, whether the file has it or not.
    private void EndContainer()
    {
        if (paragraphs.Ends.LacksParagraph)
        {
            paragraphs.AddEmpty();
        }

        paragraphs.Ends.Close();
    }
}
