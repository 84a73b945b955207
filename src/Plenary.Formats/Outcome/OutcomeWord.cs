using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Plenary.Formats.Word;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Outcome;

/// <summary>The parts of an outcome document in Word.</summary>
/// <remarks>
/// A note is one real footnote. Where several paragraphs refer to it, the first holds the footnote and the others refer
/// to it by a field, as Word's own cross-references do: the words stand once, on the page of the first.
/// </remarks>
internal sealed class OutcomeWord
{
    public const string FooterRelation = "rId2";

    // In twentieths of a point: A4 between margins of two and a half centimetres.
    private const int TextWidth = 9072;

    private readonly OutcomeDocument document;
    private readonly HashSet<int> referred = [];

    public OutcomeWord(OutcomeDocument document)
    {
        this.document = document;
        Main = Build();
        Footnotes = BuildNotes();
    }

    public string Title => Clean(document.Title);

    public string Language => document.Language;

    public XDocument Main { get; }

    public XDocument Footnotes { get; }

    private XDocument Build()
    {
        XElement body = new(W.Ns + "body", Paragraph("Title", [Run(document.Title), .. References(document.TitleNotes)]));
        if (document.Subtitle is { } subtitle)
        {
            body.Add(Paragraph("Subtitle", Run(subtitle)));
        }

        body.Add(document.Statement.Select(sentence => Paragraph(OutcomeWordStyles.Statement, Run(sentence))));
        foreach (OutcomePart part in OutcomePart.Of(document.Blocks))
        {
            if (part.Block is { } block)
            {
                body.Add(Block(block));
            }
            else
            {
                body.Add(Table(part), Paragraph("Normal"));
            }
        }

        body.Add(Annex(), Section());
        return new XDocument(new XElement(
            W.Ns + "document",
            new XAttribute(XNamespace.Xmlns + "w", W.Ns.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", W.Relations.NamespaceName),
            body));
    }

    private IEnumerable<XElement> Annex()
    {
        if (!document.Annex.IsEmpty)
        {
            XElement heading = Paragraph("Heading1", Run(AnnexWords.Title));
            heading.Element(W.PPr)!.Add(new XElement(W.Ns + "pageBreakBefore"));
            yield return heading;
        }

        foreach (AnnexEntry entry in document.Annex)
        {
            yield return Paragraph("Heading2", Run(AnnexWords.Heading(entry)));
            foreach (string line in entry.Words.Split('\n'))
            {
                yield return Paragraph(OutcomeWordStyles.Quote, Run(line.TrimEnd('\r')));
            }
        }
    }

    private XElement Block(OutcomeBlock block)
    {
        string style = block.Kind switch
        {
            BlockKind.Title => "Heading1",
            BlockKind.Heading => string.Create(CultureInfo.InvariantCulture, $"Heading{Math.Clamp(block.Level, 1, 3)}"),
            BlockKind.SubParagraph or BlockKind.ListItem => OutcomeWordStyles.SubParagraph,
            _ when block.Label is not null => OutcomeWordStyles.Paragraph,
            _ => "Normal",
        };
        string? label = block.Label ?? (block.Kind == BlockKind.ListItem ? "•" : null);
        List<XElement> runs = [.. Runs(block.Runs)];
        if (label is not null)
        {
            string gap = block.Kind is BlockKind.Title or BlockKind.Heading ? " " : "\t";
            runs.Insert(0, Run(label + gap));
        }

        XElement paragraph = Paragraph(style, runs);
        if (block.Kind is BlockKind.SubParagraph or BlockKind.ListItem && block.Level > 1)
        {
            int left = 567 * (Math.Min(block.Level, 8) + 1);
            paragraph.Element(W.PPr)!.Add(
                new XElement(W.Ns + "tabs", new XElement(W.Ns + "tab", new XAttribute(W.Val, "left"), new XAttribute(W.Ns + "pos", left))),
                new XElement(W.Ns + "ind", new XAttribute(W.Ns + "left", left), new XAttribute(W.Ns + "hanging", 567)));
        }

        return paragraph;
    }

    private XElement Table(OutcomePart part)
    {
        int columns = part.Table.Max(row => row.Length);
        int width = TextWidth / columns;
        return new XElement(
            W.Tbl,
            new XElement(
                W.Ns + "tblPr",
                new XElement(W.Ns + "tblStyle", new XAttribute(W.Val, OutcomeWordStyles.Table)),
                new XElement(W.Ns + "tblW", new XAttribute(W.Ns + "w", width * columns), new XAttribute(W.Ns + "type", "dxa"))),
            new XElement(W.Ns + "tblGrid", Enumerable.Range(0, columns).Select(_ => new XElement(W.Ns + "gridCol", new XAttribute(W.Ns + "w", width)))),
            part.Table.Select(row => new XElement(
                W.Tr,
                Enumerable.Range(0, columns).Select(column => new XElement(
                    W.Tc,
                    new XElement(W.TcPr, new XElement(W.Ns + "tcW", new XAttribute(W.Ns + "w", width), new XAttribute(W.Ns + "type", "dxa"))),
                    column < row.Length ? row[column].Select(block => Paragraph(OutcomeWordStyles.Cell, Runs(block.Runs))) : [Paragraph(OutcomeWordStyles.Cell)])))));
    }

    private IEnumerable<XElement> Runs(ImmutableArray<OutcomeRun> runs)
    {
        for (int at = 0; at < runs.Length; at++)
        {
            if (runs[at].Note == 0)
            {
                yield return new XElement(RunFormatter.Run(Clean(runs[at].Text), RunFormatter.Properties(null, runs[at].Style)));
                continue;
            }

            if (at > 0 && runs[at - 1].Note > 0)
            {
                yield return RunFormatter.Run(", ", NoteStyle());
            }

            foreach (XElement part in Reference(runs[at].Note))
            {
                yield return part;
            }
        }
    }

    private IEnumerable<XElement> References(ImmutableArray<int> notes) => Runs([.. notes.Select(note => new OutcomeRun("", TokenStyle.None, note))]);

    private IEnumerable<XElement> Reference(int note)
    {
        string bookmark = string.Create(CultureInfo.InvariantCulture, $"_RefNote{note}");
        if (!referred.Add(note))
        {
            yield return new XElement(
                W.Ns + "fldSimple",
                new XAttribute(W.Ns + "instr", $" NOTEREF {bookmark} \\f \\h "),
                RunFormatter.Run(note.ToString(CultureInfo.InvariantCulture), NoteStyle()));
            yield break;
        }

        bool isShared = document.Notes[note - 1].Paragraphs.Length > 1;
        if (isShared)
        {
            yield return new XElement(W.Ns + "bookmarkStart", new XAttribute(W.Id, note), new XAttribute(W.Ns + "name", bookmark));
        }

        yield return new XElement(W.R, NoteStyle(), new XElement(W.Ns + "footnoteReference", new XAttribute(W.Id, note)));
        if (isShared)
        {
            yield return new XElement(W.Ns + "bookmarkEnd", new XAttribute(W.Id, note));
        }
    }

    private XDocument BuildNotes() => new(new XElement(
        W.Ns + "footnotes",
        new XAttribute(XNamespace.Xmlns + "w", W.Ns.NamespaceName),
        Separator(-1, "separator", "separator"),
        Separator(0, "continuationSeparator", "continuationSeparator"),
        document.Notes.Select(note => new XElement(
            W.Ns + "footnote",
            new XAttribute(W.Id, note.Number),
            Paragraph(OutcomeWordStyles.NoteText, new XElement(W.R, NoteStyle(), new XElement(W.Ns + "footnoteRef")), Run(" " + note.Text))))));

    private static XElement Separator(int id, string type, string content) => new(
        W.Ns + "footnote",
        new XAttribute(W.Ns + "type", type),
        new XAttribute(W.Id, id),
        new XElement(
            W.P,
            new XElement(W.PPr, new XElement(W.Ns + "spacing", new XAttribute(W.Ns + "after", 0), new XAttribute(W.Ns + "line", 240), new XAttribute(W.Ns + "lineRule", "auto"))),
            new XElement(W.R, new XElement(W.Ns + content))));

    private static XElement NoteStyle() => new(W.RPr, new XElement(W.RStyle, new XAttribute(W.Val, OutcomeWordStyles.NoteReference)));

    private static XElement Paragraph(string style, params IEnumerable<XElement> runs) => new(
        W.P, new XElement(W.PPr, new XElement(W.Ns + "pStyle", new XAttribute(W.Val, style))), runs);

    private static XElement Run(string text) => RunFormatter.Run(Clean(text), null);

    private static XElement Section() => new(
        W.SectPr,
        new XElement(W.Ns + "footerReference", new XAttribute(W.Ns + "type", "default"), new XAttribute(W.Relations + "id", FooterRelation)),
        new XElement(W.Ns + "pgSz", new XAttribute(W.Ns + "w", 11906), new XAttribute(W.Ns + "h", 16838)),
        new XElement(
            W.Ns + "pgMar",
            new XAttribute(W.Ns + "top", 1417),
            new XAttribute(W.Ns + "right", 1417),
            new XAttribute(W.Ns + "bottom", 1417),
            new XAttribute(W.Ns + "left", 1417),
            new XAttribute(W.Ns + "header", 709),
            new XAttribute(W.Ns + "footer", 709),
            new XAttribute(W.Ns + "gutter", 0)));

    // XML has no place for control characters and half surrogate pairs.
    private static string Clean(string text)
    {
        StringBuilder? clean = null;
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (!isPair && !XmlConvert.IsXmlChar(text[i]))
            {
                clean ??= new StringBuilder(text);
                clean[i] = '\uFFFD';
            }

            i += isPair ? 1 : 0;
        }

        return clean?.ToString() ?? text;
    }
}
