using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Plenary.Formats.Drawing;
using Plenary.Text;

namespace Plenary.Formats.Word.Table;

/// <summary>Writes the compilation table: paragraph, member, proposal, reason; one row a change.</summary>
internal sealed class TableWriter(Weave weave, TableHeading heading, WordWriteOptions options)
{
    // In twentieths of a point, 14,570 in all: A4 landscape between margins of two centimetres.
    private static readonly int[] Widths = [2300, 1750, 6720, 3800];
    private static readonly int[] NarrowWidths = [3000, 11570];

    private readonly OptionMarks marks = new(null);
    private readonly HashSet<int> told = [];

    /// <summary>The main part.</summary>
    public XDocument Document()
    {
        ImmutableArray<ProposalRow> rows = new ProposalRows(weave, options.ProtocolOrder).List();
        if (!options.IsAttributed)
        {
            // Comments give away who speaks as surely as a name does.
            rows = [.. rows.Where(row => row.Change is not null)];
        }

        int[] widths = options.IsAttributed ? Widths : NarrowWidths;
        XElement table = new(
            W.Tbl,
            new XElement(
                W.Ns + "tblPr",
                new XElement(W.Ns + "tblStyle", new XAttribute(W.Val, TableStyles.Table)),
                new XElement(W.Ns + "tblW", new XAttribute(W.Ns + "w", widths.Sum()), new XAttribute(W.Ns + "type", "dxa")),
                new XElement(W.Ns + "tblLayout", new XAttribute(W.Ns + "type", "fixed")),
                new XElement(W.Ns + "tblLook", new XAttribute(W.Val, "0020"), new XAttribute(W.Ns + "firstRow", "1"), new XAttribute(W.Ns + "lastRow", "0"), new XAttribute(W.Ns + "firstColumn", "0"), new XAttribute(W.Ns + "lastColumn", "0"), new XAttribute(W.Ns + "noHBand", "1"), new XAttribute(W.Ns + "noVBand", "1"))),
            new XElement(W.Ns + "tblGrid", widths.Select(width => new XElement(W.Ns + "gridCol", new XAttribute(W.Ns + "w", width)))),
            Header(widths));
        string? above = null;
        foreach (ProposalRow row in rows)
        {
            table.Add(Row(row, row.Paragraph == above, widths));
            above = row.Paragraph;
        }

        XElement body = new(
            W.Ns + "body",
            Paragraph("Title", Run(heading.Title, null)),
            Paragraph("Subtitle", Run(options.IsAttributed ? "Compilation of proposals" : "Compilation of proposals, without names", null)),
            heading.Date is { } date ? Paragraph("Subtitle", Run(date, null)) : null,
            Paragraph(TableStyles.Legend, Legend(rows)),
            table,
            Paragraph(TableStyles.Legend),
            Section());
        return new XDocument(new XElement(
            W.Ns + "document",
            new XAttribute(XNamespace.Xmlns + "w", W.Ns.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "r", W.Relations.NamespaceName),
            body));
    }

    private XElement Header(int[] widths)
    {
        string[] names = options.IsAttributed ? ["Paragraph", "Member", "Proposal", "Reason"] : ["Paragraph", "Proposal"];
        return new XElement(
            W.Tr,
            new XElement(W.TrPr, new XElement(W.Ns + "cantSplit"), new XElement(W.Ns + "tblHeader")),
            names.Select((name, n) => Cell(widths[n], null, [Paragraph(TableStyles.Head, Run(name, null))])));
    }

    private XElement Row(ProposalRow row, bool isSame, int[] widths)
    {
        IEnumerable<XElement> proposal = row.Proposal.SelectMany((piece, p) => p > 0 && row.Proposal[p - 1].Kind == ProposalKind.Deleted && piece.Kind == ProposalKind.Inserted
            ? (XElement[])[Run(" ", null), Piece(piece)]
            : [Piece(piece)]);
        XElement first = Cell(widths[0], isSame ? "continue" : "restart", [Paragraph(TableStyles.Cell, isSame ? [] : [Run(row.Paragraph, StatusStyles.Open)])]);
        if (!options.IsAttributed)
        {
            return new XElement(W.Tr, first, Cell(widths[1], null, [Paragraph(TableStyles.Cell, Marked(row, proposal))]));
        }

        XElement[] holders = [Run(string.Join(", ", row.Members), StatusStyles.Holder)];
        List<XElement> reasons = [.. row.Remarks.SelectMany(remark => Reason(remark, row))];
        return new XElement(
            W.Tr,
            first,
            Cell(widths[1], null, [Paragraph(TableStyles.Cell, Marked(row, holders))]),
            Cell(widths[2], null, [Paragraph(TableStyles.Cell, proposal)]),
            Cell(widths[3], null, reasons.Count > 0 ? reasons : [Paragraph(TableStyles.Cell)]));
    }

    private IEnumerable<XElement> Marked(ProposalRow row, IEnumerable<XElement> runs) =>
        row.Change is { } change ? [marks.Start(change), .. runs, marks.End(change)] : runs;

    // A reason that belongs to several changes stands with each; only where it stands first it is counted.
    private IEnumerable<XElement> Reason(int index, ProposalRow row)
    {
        Remark remark = weave.Remarks[index];
        bool isNew = told.Add(index);
        string[] members = [.. remark.Members.Order(StringComparer.Ordinal).Order(options.ProtocolOrder)];
        string by = members.SequenceEqual(row.Members) ? "" : $"{string.Join(", ", members)}: ";
        List<(string By, string Text)> said = [(by, remark.Text), .. remark.Replies.Select(reply => ($"{reply.RecordedBy ?? "Answer"}: ", reply.Text))];
        for (int part = 0; part < said.Count; part++)
        {
            string[] lines = said[part].Text.Split('\n');
            for (int line = 0; line < lines.Length; line++)
            {
                XElement[] runs = [.. line == 0 && said[part].By.Length > 0 ? (XElement[])[Run(said[part].By, StatusStyles.Note)] : [], Run(lines[line], null)];
                yield return Paragraph(part == 0 ? TableStyles.Reason : TableStyles.Answer, isNew && line == 0 ? marks.Around(index, part, runs) : runs);
            }
        }
    }

    private static XElement Piece(ProposalPiece piece) => Run(piece.Text, piece.Kind switch
    {
        ProposalKind.Inserted => StatusStyles.Proposal,
        ProposalKind.Deleted => TableStyles.Deletion,
        ProposalKind.Note => StatusStyles.Note,
        _ => TableStyles.Context,
    });

    private static string Counted(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private IEnumerable<XElement> Legend(ImmutableArray<ProposalRow> rows)
    {
        // Who only comments, or is named in another's comment, proposes nothing.
        ProposalRow[] changes = [.. rows.Where(row => row.Change is not null)];
        yield return Run($"{Counted(changes.Length, "proposal")} in {Counted(changes.Select(row => row.Paragraph).Distinct().Count(), "paragraph")}", null);
        if (options.IsAttributed)
        {
            yield return Run($", by {Counted(changes.SelectMany(row => row.Members).Distinct().Count(), "member")}; {Counted(rows.Length - changes.Length, "comment")} without a proposal. Members stand in protocol order; what several ask for in the same words stands once", null);
        }

        yield return Run(". ", null);
        yield return Run("Words put in", StatusStyles.Proposal);
        yield return Run(" are underlined, ", null);
        yield return Run("words taken out", TableStyles.Deletion);
        yield return Run(" are struck; ", null);
        yield return Run("the words around them", TableStyles.Context);
        yield return Run(" are grey. ¶ is the end of a paragraph.", null);
    }

    private static XElement Cell(int width, string? merge, IEnumerable<XElement> content) => new(
        W.Tc,
        new XElement(
            W.TcPr,
            new XElement(W.Ns + "tcW", new XAttribute(W.Ns + "w", width), new XAttribute(W.Ns + "type", "dxa")),
            merge is null ? null : new XElement(W.Ns + "vMerge", new XAttribute(W.Val, merge))),
        content);

    private static XElement Paragraph(string style, params IEnumerable<XElement> runs) => new(
        W.P, new XElement(W.PPr, new XElement(W.Ns + "pStyle", new XAttribute(W.Val, style))), runs);

    private static XElement Run(string text, string? style) =>
        RunFormatter.Run(text, style is null ? null : new XElement(W.RPr, new XElement(W.RStyle, new XAttribute(W.Val, style))));

    private static XElement Section() => new(
        W.SectPr,
        new XElement(W.Ns + "footerReference", new XAttribute(W.Ns + "type", "default"), new XAttribute(W.Relations + "id", TableFile.FooterRelation)),
        new XElement(W.Ns + "pgSz", new XAttribute(W.Ns + "w", 16838), new XAttribute(W.Ns + "h", 11906), new XAttribute(W.Ns + "orient", "landscape")),
        new XElement(
            W.Ns + "pgMar",
            new XAttribute(W.Ns + "top", 1134),
            new XAttribute(W.Ns + "right", 1134),
            new XAttribute(W.Ns + "bottom", 1134),
            new XAttribute(W.Ns + "left", 1134),
            new XAttribute(W.Ns + "header", 567),
            new XAttribute(W.Ns + "footer", 567),
            new XAttribute(W.Ns + "gutter", 0)));
}
