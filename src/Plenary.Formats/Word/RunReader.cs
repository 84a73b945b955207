using System.Globalization;
using System.Text;
using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Reads what stands in runs: words, signs, note references, pictures, fields; and formulas, which stand beside them.</summary>
internal sealed class RunReader(WordPackage package, PackageParts parts, WordNames names, RevisionScopes scopes, TablePath tables, StoryContent content)
{
    private const string Blanks = " \t\r\n";

    private readonly RunPropertiesReader properties = new(names, content);
    private readonly char[] chunk = new char[512];
    private int runs;

    /// <summary>The style of the words that come.</summary>
    public TokenStyle Style { get; set; }

    public FieldScopes Fields { get; } = new();

    public void StartParagraph()
    {
        runs = 0;
        Style = TokenStyle.None;
    }

    /// <summary>Starts on runs that are not told one by one.</summary>
    public void StartRuns() => runs++;

    public void StartRun(XmlReader reader)
    {
        Style = TokenStyle.None;
        runs += reader.IsEmptyElement ? 0 : 1;
    }

    public void EndRun() => runs--;

    public void ReadProperties(XmlReader reader) => Style = properties.Read(reader);

    /// <summary>Reads an element in a run; <paramref name="isBody"/> says whether the story is the body, whose note references count.</summary>
    /// <returns>Whether it is one that runs hold.</returns>
    public bool Read(XmlReader reader, bool isBody)
    {
        switch (reader.LocalName)
        {
            case "t":
                ReadText(reader, deleted: false);
                return true;
            case "delText":
                ReadText(reader, deleted: true);
                return true;
            case "tab" or "ptab":
                Append("\t");
                return true;
            case "br" or "cr":
                Append("\n");
                return true;
            case "noBreakHyphen":
                Append("\u2011");
                return true;
            case "softHyphen":
                Append("\u00AD");
                return true;
            case "sym":
                ReadSymbol(reader);
                return true;
            case "footnoteReference":
                AppendNote("footnote", names.Attribute(reader, "id"), isBody);
                return true;
            case "endnoteReference":
                AppendNote("endnote", names.Attribute(reader, "id"), isBody);
                return true;
            case "drawing" or "pict" or "object":
                ReadPicture(reader);
                return true;
            case "fldChar":
                ReadField(names.Attribute(reader, "fldCharType"));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes in one of a field's marks.</summary>
    public void ReadField(string? kind)
    {
        (Revision? inserted, Revision? deleted) = Now();
        Fields.Read(kind, inserted is not null, deleted is not null, content);
    }

    /// <summary>Takes in a reference to a note.</summary>
    /// <param name="kind">Footnote or endnote.</param>
    /// <param name="id">The note's number in the file.</param>
    /// <param name="isBody">Whether the story is the body, whose references count.</param>
    public void AppendNote(string kind, string? id, bool isBody)
    {
        string story = $"{kind}:{id}";
        if (isBody && content.InParagraph)
        {
            (Revision? inserted, Revision? deleted) = Now();
            int known = 0;
            foreach (NoteReference note in content.Notes)
            {
                known += note.Note == story ? 1 : 0;
            }

            content.HasOddNotes |= known > 0;
            story = known > 0 && content.MendsNotes ? NoteReference.Further(story, known + 1) : story;
            content.Notes.Add(new NoteReference(story, inserted, deleted));
        }

        AppendInset(kind, story);
    }

    public void ReadFormula(XmlReader reader)
    {
        StringBuilder formula = new();
        PartWalk.Drain(reader, formula, out _);
        AppendInset(InsetKey.OfFormula(formula.ToString()), null);
    }

    private void ReadText(XmlReader reader, bool deleted)
    {
        bool preserve = reader.XmlSpace == XmlSpace.Preserve;
        int end = PartWalk.EndOf(reader);
        // White space at the ends counts only where it is preserved; in the middle it may fall on a chunk's end.
        bool first = true;
        string held = "";
        while (PartWalk.Within(reader, end))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && content.InParagraph && !Fields.InCode)
            {
                int read;
                while ((read = reader.ReadValueChunk(chunk, 0, chunk.Length)) > 0)
                {
                    ReadOnlySpan<char> text = chunk.AsSpan(0, read);
                    if (preserve)
                    {
                        Append(text, deleted);
                        continue;
                    }

                    ReadOnlySpan<char> words = text.TrimEnd(Blanks);
                    if (words.IsEmpty)
                    {
                        held += text.ToString();
                        continue;
                    }

                    Append(first ? words.TrimStart(Blanks) : held + words.ToString(), deleted);
                    held = text[words.Length..].ToString();
                    first = false;
                }
            }
        }
    }

    private void ReadSymbol(XmlReader reader)
    {
        if (int.TryParse(names.Attribute(reader, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code) && ParagraphSurgeon.IsSymbol(code))
        {
            Append([(char)code]);
        }
    }

    private void ReadPicture(XmlReader reader)
    {
        PartWalk.Drain(reader, content.Outside, out string? relation);
        string what = relation is not null && parts.Targets.TryGetValue(relation, out string? target) && package.Has(target)
            ? InsetKey.OfPicture(package.Checksum(target))
            : InsetKey.Drawing;
        AppendInset(what, null);
    }

    /// <summary>Takes in words.</summary>
    public void Append(ReadOnlySpan<char> text, bool isDeletedText = false)
    {
        if (!content.InParagraph || runs == 0 || Fields.InCode)
        {
            return;
        }

        (Revision? inserted, Revision? deleted) = Now();
        // Deleted text outside a deletion is damaged markup: Word shows nothing there.
        if (isDeletedText && deleted is null)
        {
            return;
        }

        content.Paragraph.Append(text, inserted, deleted, Style, inserted is not null || deleted is not null ? scopes.Move : null);
    }

    private void AppendInset(string key, string? noteStory)
    {
        if (content.InParagraph && !Fields.InCode && (runs > 0 || InsetKey.IsFormula(key)))
        {
            (Revision? inserted, Revision? deleted) = Now();
            content.Paragraph.AppendInset(key, noteStory, inserted, deleted, inserted is not null || deleted is not null ? scopes.Move : null);
        }
    }

    private (Revision? Inserted, Revision? Deleted) Now() => (scopes.Inserted ?? tables.Inserted, scopes.Deleted ?? tables.Deleted);
}
