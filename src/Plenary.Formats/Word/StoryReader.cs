using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Streams the body and the notes of one Word file into draft paragraphs.</summary>
/// <remarks>
/// Where <c>numbers</c> is given it comes to hold one entry for each paragraph, in the same order. Only the base is
/// read so: labels are computed from it, and responses need none.
/// </remarks>
internal sealed class StoryReader(
    WordPackage package,
    PackageParts parts,
    WordNames names,
    StyleSheet styles,
    Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known,
    List<ParagraphNumber>? numbers = null)
{
    private const string Blanks = " \t\r\n";

    private readonly ImmutableArray<DraftBlock>.Builder blocks = ImmutableArray.CreateBuilder<DraftBlock>();
    private readonly ImmutableArray<Unread>.Builder unread = ImmutableArray.CreateBuilder<Unread>();
    private readonly Dictionary<string, (int FromBlock, int From, int ToBlock, int To)> commentPlaces = new(StringComparer.Ordinal);
    private readonly ParagraphBuilder paragraph = new();
    private readonly RevisionScopes scopes = new();
    private readonly TablePath tables = new();
    private readonly List<(string Story, Revision? Inserted, Revision? Deleted)> notes = [];
    private readonly StringBuilder outside = new();
    private readonly char[] chunk = new char[4096];
    private readonly Stack<bool> fields = new();
    private string part = parts.Document;
    private string story = BlockPlace.Body.Story;
    private bool inParagraph;
    private bool inBody;
    private int runs;
    private int choiceTaken = -1;
    private string fieldAt = "";
    private ParagraphNumber number;
    private TokenStyle style;

    public ImmutableArray<DraftBlock> Blocks => blocks.ToImmutable();

    public ImmutableArray<Unread> Unread => unread.ToImmutable();

    public IReadOnlyDictionary<string, (int FromBlock, int From, int ToBlock, int To)> CommentPlaces => commentPlaces;

    public IEnumerable<string> Authors => scopes.Authors;

    /// <summary>The words of text boxes: not compiled, but compared.</summary>
    public string Outside => outside.ToString();

    public bool ReadBody()
    {
        using XmlReader reader = package.ReadXml(parts.Document, names.Table);
        while (reader.Read())
        {
            Step(reader);
        }

        EndStory();
        if (!inBody)
        {
            throw new DocumentFaultException($"{package.Name}: {parts.Document} holds no text (no w:body in a w:document). The file is damaged; open it in Word and save it anew.");
        }

        return blocks.Count > 0
            ? true
            : throw new DocumentFaultException($"{package.Name}: the document holds no paragraph at all. Check that it is the right file.");
    }

    /// <summary>The notes that the body refers to, in the order of the references.</summary>
    public void ReadNotes()
    {
        ReadNotes(parts.Footnotes, "footnote");
        ReadNotes(parts.Endnotes, "endnote");
    }

    private void ReadNotes(string? notesPart, string kind)
    {
        List<(string Story, Revision? Inserted, Revision? Deleted)> wanted = [.. notes.Where(note => note.Story.StartsWith(kind, StringComparison.Ordinal)).DistinctBy(note => note.Story)];
        if (notesPart is null || wanted.Count == 0)
        {
            return;
        }

        int from = blocks.Count;
        Dictionary<string, (int Start, int End)> found = new(StringComparer.Ordinal);
        package.Guard(notesPart, () => ReadNotesPart(notesPart, kind, found));
        DraftBlock[] read = [.. blocks.Skip(from)];
        ParagraphNumber[] readNumbers = numbers is null ? [] : [.. numbers.Skip(from)];
        int[] movedTo = new int[read.Length];
        Array.Fill(movedTo, -1);
        CutTo(from);
        foreach ((string wantedStory, Revision? inserted, Revision? deleted) in wanted)
        {
            if (!found.TryGetValue(wantedStory, out (int Start, int End) range))
            {
                continue;
            }

            for (int i = range.Start - from; i < range.End - from; i++)
            {
                movedTo[i] = blocks.Count;
                blocks.Add(NoteScope.Apply(read[i], inserted, deleted));
                numbers?.Add(readNumbers[i]);
            }
        }

        foreach (string id in commentPlaces.Keys.ToArray())
        {
            (int fromBlock, int fromAt, int toBlock, int toAt) = commentPlaces[id];
            if (fromBlock >= from)
            {
                int Moved(int block) => block - from < movedTo.Length && movedTo[block - from] >= 0 ? movedTo[block - from] : Math.Max(0, from - 1);
                commentPlaces[id] = (Moved(fromBlock), fromAt, Moved(toBlock), toAt);
            }
        }
    }

    private bool ReadNotesPart(string notesPart, string kind, Dictionary<string, (int Start, int End)> found)
    {
        part = notesPart;
        using XmlReader reader = package.ReadXml(notesPart, names.Table);
        bool skip = false;
        int start = 0;
        while (reader.Read())
        {
            if (reader.LocalName == kind && names.IsWord(reader))
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    string? type = names.Attribute(reader, "type");
                    skip = type is not null and not "normal";
                    story = $"{kind}:{names.Attribute(reader, "id")}";
                    start = blocks.Count;
                }
                else
                {
                    if (skip)
                    {
                        CutTo(start);
                    }
                    else
                    {
                        found.TryAdd(story, (start, blocks.Count));
                    }
                }
            }
            else
            {
                Step(reader);
            }
        }

        EndStory();
        story = BlockPlace.Body.Story;
        return true;
    }

    // A field whose code never ends would swallow all that comes after it.
    private void EndStory()
    {
        if (InFieldCode)
        {
            throw new DocumentFaultException($"{package.Name}: a field in {part}, {fieldAt}, begins and has no end, so what comes after it cannot be told from its code. Open the file in Word, remove the field and save it again.");
        }

        fields.Clear();
    }

    private void Step(XmlReader reader)
    {
        if (reader.Depth > WordPackage.MostDepth)
        {
            throw package.TooDeep(part);
        }

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
            case "body":
                inBody = true;
                break;
            case "p":
                StartParagraph(reader);
                break;
            case "pPr" when inParagraph:
                ReadParagraphProperties(reader);
                break;
            case "r":
                style = TokenStyle.None;
                runs += reader.IsEmptyElement ? 0 : 1;
                break;
            case "rPr":
                style = ReadRunProperties(reader);
                break;
            case "t":
                ReadText(reader, deleted: false);
                break;
            case "delText":
                ReadText(reader, deleted: true);
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" or "cr":
                Append("\n");
                break;
            case "noBreakHyphen":
                Append("\u2011");
                break;
            case "softHyphen":
                Append("\u00AD");
                break;
            case "sym":
                ReadSymbol(reader);
                break;
            case "footnoteReference" or "endnoteReference":
                ReadNoteReference(reader);
                break;
            case "drawing" or "pict" or "object":
                ReadPicture(reader);
                break;
            case "fldChar":
                ReadFieldCharacter(reader);
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
                OpenComment(names.Attribute(reader, "id"));
                break;
            case "commentRangeEnd" or "commentReference":
                CloseComment(names.Attribute(reader, "id"), reader.LocalName == "commentReference");
                break;
            case "tbl" when !reader.IsEmptyElement:
                tables.OpenTable();
                break;
            case "tr":
                tables.OpenRow();
                break;
            case "tc":
                tables.OpenCell();
                break;
            case "trPr" or "tcPr":
                ReadTableProperties(reader);
                break;
            case "altChunk":
                unread.Add(new Unread("embedded document", blocks.Count, Where()));
                break;
            case "sdtPr" or "sdtEndPr" or "sectPr" or "tblPr" or "tblGrid" or "rt" or "rubyPr" or "tblPrEx" or "smartTagPr" or "customXmlPr" or "instrText" or "delInstrText":
                Skip(reader);
                break;
            default:
                break;
        }
    }

    private void Close(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                EndParagraph();
                break;
            case "r":
                runs--;
                break;
            case "ins" or "del" or "moveFrom" or "moveTo":
                scopes.Close(reader.Depth);
                break;
            case "tbl":
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
            Skip(reader);
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
        else if (names.IsMath(reader) && reader.LocalName is "oMath" or "oMathPara" && inParagraph)
        {
            StringBuilder formula = new();
            Drain(reader, formula, out _);
            AppendInset($"formula {ChangeKey(formula.ToString())}", null);
        }
    }

    private void StartParagraph(XmlReader reader)
    {
        if (inParagraph)
        {
            throw new DocumentFaultException($"{package.Name}: {part} has a paragraph inside {Where()}, which Word never writes. The file is damaged; open it in Word and save it anew.");
        }

        inParagraph = true;
        runs = 0;
        style = TokenStyle.None;
        paragraph.Start(BlockShape.Plain);
        if (reader.IsEmptyElement)
        {
            Shape(null, null, null, null);
            EndParagraph();
            return;
        }

        // The properties, if any, come first.
        while (reader.Read() && reader.NodeType is XmlNodeType.Whitespace)
        {
        }

        if (reader.NodeType == XmlNodeType.Element && names.IsWord(reader) && reader.LocalName == "pPr")
        {
            ReadParagraphProperties(reader);
        }
        else
        {
            Shape(null, null, null, null);
            Step(reader);
        }
    }

    private void Shape(string? styleId, string? numbering, int? level, int? outline)
    {
        paragraph.Shape = styles.ShapeOf(styleId, numbering, level, outline, new BlockPlace(story, tables.Cell));
        number = numbers is null ? default : styles.NumberOf(styleId, numbering, level);
    }

    private void CutTo(int count)
    {
        blocks.Count = count;
        numbers?.RemoveRange(count, numbers.Count - count);
    }

    private void ReadParagraphProperties(XmlReader reader)
    {
        string? styleId = null;
        string? numbering = null;
        int? level = null;
        int? outline = null;
        int end = reader.IsEmptyElement ? int.MaxValue : reader.Depth;
        bool inMark = false;
        while (Within(reader, end))
        {
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "rPr")
            {
                inMark = false;
            }

            if (reader.NodeType != XmlNodeType.Element || !names.IsWord(reader))
            {
                continue;
            }

            string? value = names.Attribute(reader, "val");
            switch (reader.LocalName)
            {
                case "pStyle":
                    styleId = value;
                    break;
                case "numId":
                    numbering = value;
                    break;
                case "ilvl" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed):
                    level = parsed;
                    break;
                case "outlineLvl" when int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int parsed):
                    outline = parsed;
                    break;
                case "rPr":
                    inMark = !reader.IsEmptyElement;
                    break;
                case "ins" or "moveTo" when inMark:
                    paragraph.MarkInserted = scopes.Revision(reader, names);
                    break;
                case "del" or "moveFrom" when inMark:
                    paragraph.MarkDeleted = scopes.Revision(reader, names);
                    break;
                case "pPrChange" or "rPrChange" or "sectPrChange":
                    unread.Add(new Unread("formatting change", blocks.Count, Where()));
                    Skip(reader);
                    break;
                case "sectPr":
                    Skip(reader);
                    break;
                default:
                    break;
            }
        }

        Shape(styleId, numbering, level, outline);
    }

    // Goes on to the next node inside an element that ends at the depth given.
    private bool Within(XmlReader reader, int end)
    {
        if (end == int.MaxValue || !reader.Read())
        {
            return false;
        }

        return reader.Depth > WordPackage.MostDepth ? throw package.TooDeep(part) : reader.NodeType != XmlNodeType.EndElement || reader.Depth != end;
    }

    private TokenStyle ReadRunProperties(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return TokenStyle.None;
        }

        TokenStyle read = TokenStyle.None;
        int end = reader.Depth;
        while (Within(reader, end))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            string? value = names.Attribute(reader, "val");
            bool on = value is not ("0" or "false" or "off" or "none");
            switch (reader.LocalName)
            {
                case "b":
                    read |= on ? TokenStyle.Bold : 0;
                    break;
                case "i":
                    read |= on ? TokenStyle.Italic : 0;
                    break;
                case "u":
                    read |= on ? TokenStyle.Underline : 0;
                    break;
                case "strike" or "dstrike":
                    read |= on ? TokenStyle.Strike : 0;
                    break;
                case "vertAlign":
                    read |= value == "superscript" ? TokenStyle.Superscript : value == "subscript" ? TokenStyle.Subscript : 0;
                    break;
                case "rPrChange":
                    unread.Add(new Unread("formatting change", blocks.Count, Where()));
                    Skip(reader);
                    break;
                default:
                    break;
            }
        }

        return read;
    }

    private void ReadTableProperties(XmlReader reader)
    {
        bool row = reader.LocalName == "trPr";
        if (reader.IsEmptyElement)
        {
            return;
        }

        int end = reader.Depth;
        while (Within(reader, end))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (reader.LocalName)
            {
                case "ins" when row:
                case "cellIns" when !row:
                    tables.Insert(row, scopes.Revision(reader, names));
                    break;
                case "del" when row:
                case "cellDel" when !row:
                    tables.Delete(row, scopes.Revision(reader, names));
                    break;
                case "trPrChange" or "tcPrChange" or "cellMerge":
                    unread.Add(new Unread("table formatting change", blocks.Count, Where()));
                    Skip(reader);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadText(XmlReader reader, bool deleted)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        bool preserve = reader.XmlSpace == XmlSpace.Preserve;
        int end = reader.Depth;
        // White space at the ends counts only where it is preserved; in the middle it may fall on a chunk's end.
        bool first = true;
        string held = "";
        while (Within(reader, end))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA && inParagraph && !InFieldCode)
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

    private void ReadNoteReference(XmlReader reader)
    {
        string kind = reader.LocalName == "footnoteReference" ? "footnote" : "endnote";
        string noteStory = $"{kind}:{names.Attribute(reader, "id")}";
        (Revision? inserted, Revision? deleted) = Now();
        if (story == BlockPlace.Body.Story && inParagraph)
        {
            notes.Add((noteStory, inserted, deleted));
        }

        AppendInset(kind, noteStory);
    }

    private void ReadPicture(XmlReader reader)
    {
        StringBuilder words = new();
        Drain(reader, words, out string? relation);
        outside.Append(words);
        string what = relation is not null && parts.Targets.TryGetValue(relation, out string? target) && package.Has(target)
            ? $"picture {package.Checksum(target).ToString("x8", CultureInfo.InvariantCulture)}"
            : "drawing";
        AppendInset(what, null);
    }

    private void ReadFieldCharacter(XmlReader reader)
    {
        switch (names.Attribute(reader, "fldCharType"))
        {
            case "begin":
                fieldAt = InFieldCode ? fieldAt : Where();
                fields.Push(true);
                break;
            case "separate" when fields.TryPop(out _):
                fields.Push(false);
                break;
            case "end":
                fields.TryPop(out _);
                break;
        }
    }

    private bool InFieldCode => fields.Count > 0 && fields.Contains(true);

    private void OpenComment(string? id)
    {
        if (id is not null)
        {
            int at = inParagraph ? paragraph.Length : 0;
            commentPlaces[id] = (blocks.Count, at, blocks.Count, at);
        }
    }

    private void CloseComment(string? id, bool isReference)
    {
        if (id is null)
        {
            return;
        }

        bool isKnown = commentPlaces.TryGetValue(id, out (int FromBlock, int From, int ToBlock, int To) place);
        if (!isKnown)
        {
            OpenComment(id);
        }
        else if (!isReference)
        {
            commentPlaces[id] = inParagraph
                ? (place.FromBlock, place.From, blocks.Count, paragraph.Length)
                : (place.FromBlock, place.From, Math.Max(place.FromBlock, blocks.Count - 1), blocks.Count > 0 ? blocks[^1].Text.Length : 0);
        }
    }

    private void EndParagraph()
    {
        if (inParagraph)
        {
            (Revision? inserted, Revision? deleted) = (tables.Inserted, tables.Deleted);
            paragraph.MarkInserted ??= inserted;
            paragraph.MarkDeleted ??= deleted;
            DraftBlock block = paragraph.Finish(known);

            // A row may be taken out by one member and a cell in it by another: the row's own change is kept apart.
            blocks.Add(tables.RowInserted is null && tables.RowDeleted is null ? block : block with { ScopeInserted = tables.RowInserted, ScopeDeleted = tables.RowDeleted });
            numbers?.Add(number);
            inParagraph = false;
        }
    }

    private void Append(ReadOnlySpan<char> text, bool isDeletedText = false)
    {
        if (!inParagraph || runs == 0 || InFieldCode)
        {
            return;
        }

        (Revision? inserted, Revision? deleted) = Now();
        // Deleted text outside a deletion is damaged markup: Word shows nothing there.
        if (isDeletedText && deleted is null)
        {
            return;
        }

        paragraph.Append(text, inserted, deleted, style, inserted is not null || deleted is not null ? scopes.Move : null);
    }

    private void AppendInset(string key, string? noteStory)
    {
        if (inParagraph && !InFieldCode && (runs > 0 || key.StartsWith("formula", StringComparison.Ordinal)))
        {
            (Revision? inserted, Revision? deleted) = Now();
            paragraph.AppendInset(key, noteStory, inserted, deleted, inserted is not null || deleted is not null ? scopes.Move : null);
        }
    }

    private (Revision? Inserted, Revision? Deleted) Now() => (scopes.Inserted ?? tables.Inserted, scopes.Deleted ?? tables.Deleted);

    private string Where()
    {
        ReadOnlySpan<char> words = paragraph.Text;
        string start = inParagraph && !words.IsEmpty ? $" “{(words.Length > 32 ? string.Concat(words[..32], "…") : words.ToString())}”" : "";
        return $"paragraph {(blocks.Count + 1).ToString(CultureInfo.InvariantCulture)}{start}";
    }

    private static string ChangeKey(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }

    // Past an element that holds no text of the document; words in it are gathered, and the first picture in it.
    private void Drain(XmlReader reader, StringBuilder words, out string? relation)
    {
        relation = null;
        if (reader.IsEmptyElement)
        {
            return;
        }

        int end = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == end))
        {
            if (reader.Depth > WordPackage.MostDepth)
            {
                throw package.TooDeep(part);
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                relation ??= reader.LocalName switch
                {
                    "blip" => WordNames.RelationAttribute(reader, "embed"),
                    "imagedata" => WordNames.RelationAttribute(reader, "id"),
                    _ => null,
                };
                if (reader.LocalName == "Fallback")
                {
                    Skip(reader);
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                words.Append(reader.Value);
            }
        }
    }

    private void Skip(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        int end = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == end))
        {
            if (reader.Depth > WordPackage.MostDepth)
            {
                throw package.TooDeep(part);
            }
        }
    }
}
