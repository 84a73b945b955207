using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Gathers new blocks of a table into new cells, rows and tables.</summary>
/// <param name="mark">The tracked change of a name that says which change puts something in, or <see langword="null"/> where nothing is tracked.</param>
/// <param name="sponsorsOf">The sponsors of a change.</param>
/// <param name="placer">Finds where new things go.</param>
internal sealed class NewRows(Func<XName, int, XElement?> mark, Func<int, int[]> sponsorsOf, EntryPlacer placer)
{
    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private string? row;
    private string? cell;
    private XElement? openRow;
    private XElement? openCell;
    private XElement? openTable;
    private string? table;
    private int[] openBy = SponsorSets.None;

    /// <summary>Whether a place is in a cell that the base does not have.</summary>
    public static bool IsNew(BlockPlace place) => place.Cell?.Contains('+', StringComparison.Ordinal) == true;

    /// <summary>Whether an entry goes on in the new row of the one before it, put in by the same members.</summary>
    public static bool GoesOn(WeaveEntry before, WeaveEntry entry, SponsorSets sponsors) =>
        IsNew(before.Shape.Place) && !before.IsSlot && !before.Ref.IsBase
        && before.Shape.Place.Row == entry.Shape.Place.Row
        && SponsorSets.Same(sponsors.Of(before.Ref.Change), sponsors.Of(entry.Ref.Change));

    /// <summary>Puts a new paragraph into its new cell, made as needed.</summary>
    public void Add(XElement paragraph, WeaveEntry entry)
    {
        BlockPlace place = entry.Shape.Place;
        int change = entry.Ref.Change;
        int[] by = sponsorsOf(change);
        bool newRow = place.Row!.Contains('+', StringComparison.Ordinal);
        bool newTable = place.Table!.Contains('+', StringComparison.Ordinal);
        if (!SponsorSets.Same(by, openBy))
        {
            // The same words put in by others stand in a row of their own.
            Finish();
            openBy = by;
        }

        if (newTable && place.Table != table)
        {
            Finish();
            table = place.Table;
            openTable = EmptyTable();
            BlockPlace around = place with { Cell = place.Table.LastIndexOf('/') is var cut and >= 0 ? place.Table[..cut] : null };
            placer.PlaceParagraph(openTable, around);
        }

        if (newRow && place.Row != row)
        {
            row = place.Row;
            cell = null;
            openRow = new XElement(W.Tr, mark(W.Ins, change) is { } inserted ? new XElement(W.TrPr, inserted) : null);
            if (openTable is not null)
            {
                openTable.Add(openRow);
            }
            else
            {
                placer.PlaceRow(openRow, place);
            }
        }

        if (place.Cell != cell)
        {
            cell = place.Cell;
            openCell = new XElement(W.Tc, CellProperties(place, newRow ? null : mark(W.Ns + "cellIns", change)));
            if (newRow)
            {
                openRow!.Add(openCell);
            }
            else
            {
                placer.PlaceCell(openCell, place);
            }
        }

        openCell!.Add(paragraph);
        if (openTable is not null)
        {
            Widen(openTable);
        }
    }

    /// <summary>Says that what follows is not part of the table at hand.</summary>
    public void Finish() => (row, cell, openRow, openCell, openTable, table) = (null, null, null, null, null, null);

    private XElement CellProperties(BlockPlace place, XElement? cellInserted)
    {
        XElement? beside = placer.RowBeside(place)?.Elements(W.Tc).Skip(openRow?.Elements(W.Tc).Count() ?? 0).FirstOrDefault()?.Element(W.TcPr);
        XElement properties = new(W.TcPr);
        foreach (XElement one in beside?.Elements() ?? [])
        {
            if (one.Name.LocalName is "tcW" or "tcBorders" or "shd" or "tcMar" or "vAlign")
            {
                properties.Add(new XElement(one));
            }
        }

        if (!properties.HasElements)
        {
            properties.Add(new XElement(W.Ns + "tcW", new XAttribute(W.Ns + "w", "0"), new XAttribute(W.Ns + "type", "auto")));
        }

        properties.Add(cellInserted);
        return properties;
    }

    private static XElement EmptyTable() => new(
        W.Tbl,
        new XElement(
            W.Ns + "tblPr",
            new XElement(W.Ns + "tblW", new XAttribute(W.Ns + "w", "0"), new XAttribute(W.Ns + "type", "auto")),
            new XElement(
                W.Ns + "tblBorders",
                Sides.Select(side => new XElement(
                    W.Ns + side,
                    new XAttribute(W.Val, "single"),
                    new XAttribute(W.Ns + "sz", "4"),
                    new XAttribute(W.Ns + "space", "0"),
                    new XAttribute(W.Ns + "color", "auto"))))),
        new XElement(W.Ns + "tblGrid"));

    private static void Widen(XElement table)
    {
        XElement grid = table.Element(W.Ns + "tblGrid")!;
        int columns = table.Elements(W.Tr).Max(one => one.Elements(W.Tc).Count());
        while (grid.Elements().Count() < columns)
        {
            grid.Add(new XElement(W.Ns + "gridCol"));
        }
    }
}
