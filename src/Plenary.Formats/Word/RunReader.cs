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
    private readonly char[] chunk = new char[4096];
    private int runs;
    private TokenStyle style;

    public FieldScopes Fields { get; } = new();

    public void StartParagraph()
    {
        runs = 0;
        style = TokenStyle.None;
    }

    public void StartRun(XmlReader reader)
    {
        style = TokenStyle.None;
        runs += reader.IsEmptyElement ? 0 : 1;
    }

    public void EndRun() => runs--;

    public void ReadProperties(XmlReader reader) => style = properties.Read(reader);

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
            case "footnoteReference" or "endnoteReference":
                ReadNoteReference(reader, isBody);
                return true;
            case "drawing" or "pict" or "object":
                ReadPicture(reader);
                return true;
            case "fldChar":
                (Revision? inserted, Revision? deleted) = Now();
                Fields.Read(names.Attribute(reader, "fldCharType"), inserted is not null, deleted is not null, content);
                return true;
            default:
                return false;
        }
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

    private void ReadNoteReference(XmlReader reader, bool isBody)
    {
        string kind = reader.LocalName == "footnoteReference" ? "footnote" : "endnote";
        string story = $"{kind}:{names.Attribute(reader, "id")}";
        if (isBody && content.InParagraph)
        {
            (Revision? inserted, Revision? deleted) = Now();
            int known = content.Notes.Count(note => note.Note == story);
            content.HasOddNotes |= known > 0;
            story = known > 0 && content.MendsNotes ? NoteReference.Further(story, known + 1) : story;
            content.Notes.Add(new NoteReference(story, inserted, deleted));
        }

        AppendInset(kind, story);
    }

    private void ReadPicture(XmlReader reader)
    {
        PartWalk.Drain(reader, content.Outside, out string? relation);
        string what = relation is not null && parts.Targets.TryGetValue(relation, out string? target) && package.Has(target)
            ? InsetKey.OfPicture(package.Checksum(target))
            : InsetKey.Drawing;
        AppendInset(what, null);
    }

    private void Append(ReadOnlySpan<char> text, bool isDeletedText = false)
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

        content.Paragraph.Append(text, inserted, deleted, style, inserted is not null || deleted is not null ? scopes.Move : null);
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
