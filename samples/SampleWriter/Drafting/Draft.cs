using System.Collections.Immutable;
using Plenary.Corpus;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Drafting;

/// <summary>A document while it is written and edited.</summary>
internal sealed class Draft
{
    private int _nextParaId = 0x10A40001;

    /// <summary>Paragraphs and tables in order.</summary>
    public List<DraftItem> Body { get; } = [];

    /// <summary>Footnotes by id.</summary>
    public SortedDictionary<int, DraftParagraph> Notes { get; } = [];

    /// <summary>Comments, parents before replies.</summary>
    public List<WordComment> Comments { get; } = [];

    /// <summary>The header and footer.</summary>
    public Margins Margins { get; set; } = new("", "", "");

    /// <summary>Appends a paragraph.</summary>
    public void Add(string key, string markup, Paragraph like, RunFormat format = RunFormat.None) =>
        Body.Add(new ParagraphItem(new DraftParagraph(key, like with { ParaId = _nextParaId++ }, Markup.Read(markup, format))));

    /// <summary>Appends a table; the cell in row 2 and column 3, counted from 1, gets the key <c>T2.3</c>. The first row is the head.</summary>
    public void AddTable(ImmutableArray<int> widths, string[][] rows) =>
        Body.Add(new TableItem([.. rows.Select((row, r) => new DraftRow([.. row.Select((text, c) =>
            new DraftParagraph($"T{r + 1}.{c + 1}", Styled(r == 0 ? "TableHead" : "TableText"), Markup.Read(text)))]))], widths));

    /// <summary>Adds a footnote, under the key <c>FN</c> and its number.</summary>
    public void AddNote(int id, string text) => Notes[id] = new DraftParagraph($"FN{id}", Styled("FootnoteText"), Markup.Read(" " + text));

    /// <summary>The paragraph of that key, wherever it stands. A moved one is found where it has gone.</summary>
    public DraftParagraph this[string key] =>
        Paragraphs().Single(paragraph => paragraph.Key == key && !paragraph.IsLeft);

    /// <summary>Where in the body the paragraph of that key stands.</summary>
    public int IndexOf(string key) => Body.FindIndex(item => item is ParagraphItem { Paragraph: { IsLeft: false } own } && own.Key == key);

    /// <summary>The table.</summary>
    public TableItem Table => Body.OfType<TableItem>().Single();

    /// <summary>A paragraph of that style, without content.</summary>
    public static Paragraph Styled(string style) => new([]) { Style = style };

    /// <summary>The document as the Word builder takes it.</summary>
    public WordDocument ToDocument(string lastAuthor, bool tracking, int saving) => NoteOrder.Renumber(new([.. Body.Select(ToBlock)])
    {
        Notes = [.. Notes.Select(note => new Note(NoteKind.Footnote, note.Key, [note.Value.ToParagraph()]))],
        Comments = [.. Comments],
        Header = "",
        Footer = "",
        LastModifiedBy = lastAuthor,
        TrackRevisions = tracking,
        Saving = saving,
        OwnParts = HouseStyle.Parts.SetItem("word/header1.xml", Margins.Header()).SetItem("word/footer1.xml", Margins.FooterPart()),
    });

    private IEnumerable<DraftParagraph> Paragraphs() => Body.SelectMany(item => item switch
    {
        ParagraphItem own => [own.Paragraph],
        TableItem table => table.Rows.SelectMany(row => row.Cells),
        _ => Enumerable.Empty<DraftParagraph>(),
    }).Concat(Notes.Values);

    private static Block ToBlock(DraftItem item) => item switch
    {
        ParagraphItem own => own.Paragraph.ToParagraph(),
        TableItem table => new Table([.. table.Rows.Select(row =>
            new TableRow([.. row.Cells.Select(cell => new TableCell([cell.ToParagraph()]))], row.Mark))]) { Widths = table.Widths },
        MoveEndItem move => move.End,
        _ => throw new NotSupportedException(),
    };
}
