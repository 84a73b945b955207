using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Gathers new blocks of a table into new cells, rows and tables.</summary>
/// <param name="mark">The tracked change of a name that says which change puts something in, or <see langword="null"/> where nothing is tracked.</param>
/// <param name="sponsorsOf">The sponsors of a change.</param>
/// <param name="placer">Finds where new things go.</param>
internal sealed class NewRows(Func<XName, int, XElement?> mark, Func<int, int[]> sponsorsOf, EntryPlacer placer)
{
    // A cell's path names its table, its row and itself, after those of the cell around.
    private const int CellSteps = 3;

    private static readonly string[] Sides = ["top", "left", "bottom", "right", "insideH", "insideV"];

    // The tables that are open, the outermost first: each with its row and its cell, of which the outer ones may be the base's.
    private readonly List<Level> open = [];
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
        int change = entry.Ref.Change;
        int[] by = sponsorsOf(change);
        if (!SponsorSets.Same(by, openBy))
        {
            // The same words put in by others stand in a row of their own.
            Finish();
            openBy = by;
        }

        int depth = 0;
        foreach (BlockPlace place in NewCells(entry.Shape.Place))
        {
            OpenTable(place, depth);
            OpenRow(place, depth, change);
            OpenCell(place, depth, change);
            depth++;
        }

        CloseFrom(depth);
        open[^1].CellElement!.Add(paragraph);
    }

    /// <summary>Says that what follows is not part of the table at hand.</summary>
    public void Finish() => CloseFrom(0);

    // The cells that are new, from the outermost to the one that the place is in: one in another where a table was put into a new cell.
    private static IEnumerable<BlockPlace> NewCells(BlockPlace place)
    {
        for (int cut = place.Cell!.Length, from = 0; from <= cut;)
        {
            for (int steps = 0; steps < CellSteps; steps++)
            {
                from = place.Cell.IndexOf('/', from) is var slash and >= 0 ? slash + 1 : cut + 1;
            }

            if (place with { Cell = place.Cell[..(from - 1)] } is var around && IsNew(around))
            {
                yield return around;
            }
        }
    }

    private static bool IsNew(string path) => path.Contains('+', StringComparison.Ordinal);

    private void OpenTable(BlockPlace place, int depth)
    {
        if (depth < open.Count && open[depth].Table == place.Table)
        {
            return;
        }

        CloseFrom(depth);
        Level level = new() { Table = place.Table! };
        if (IsNew(place.Table!))
        {
            level.TableElement = EmptyTable();
            if (depth > 0)
            {
                open[depth - 1].CellElement!.Add(level.TableElement);
            }
            else
            {
                placer.PlaceParagraph(level.TableElement, place with { Cell = place.Table!.LastIndexOf('/') is var cut and >= 0 ? place.Table[..cut] : null });
            }
        }

        open.Add(level);
    }

    private void OpenRow(BlockPlace place, int depth, int change)
    {
        Level level = open[depth];
        if (!IsNew(place.Row!) || place.Row == level.Row)
        {
            return;
        }

        CloseFrom(depth + 1);
        level.Row = place.Row;
        level.Cell = null;
        level.RowElement = new XElement(W.Tr, mark(W.Ins, change) is { } inserted ? new XElement(W.TrPr, inserted) : null);
        if (level.TableElement is { } table)
        {
            table.Add(level.RowElement);
        }
        else
        {
            placer.PlaceRow(level.RowElement, place);
        }
    }

    private void OpenCell(BlockPlace place, int depth, int change)
    {
        Level level = open[depth];
        if (place.Cell == level.Cell)
        {
            return;
        }

        CloseFrom(depth + 1);
        bool newRow = IsNew(place.Row!);
        level.Cell = place.Cell;
        level.CellElement = new XElement(W.Tc, CellProperties(place, level.RowElement, newRow ? null : mark(W.Ns + "cellIns", change)));
        if (newRow)
        {
            level.RowElement!.Add(level.CellElement);
        }
        else
        {
            placer.PlaceCell(level.CellElement, place);
        }

        if (level.TableElement is { } table)
        {
            Widen(table);
        }
    }

    private void CloseFrom(int depth)
    {
        if (depth < open.Count)
        {
            open.RemoveRange(depth, open.Count - depth);
        }
    }

    private XElement CellProperties(BlockPlace place, XElement? row, XElement? cellInserted)
    {
        XElement? beside = placer.RowBeside(place)?.Elements(W.Tc).Skip(row?.Elements(W.Tc).Count() ?? 0).FirstOrDefault()?.Element(W.TcPr);
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

    private sealed class Level
    {
        public required string Table { get; init; }

        public XElement? TableElement { get; set; }

        public string? Row { get; set; }

        public XElement? RowElement { get; set; }

        public string? Cell { get; set; }

        public XElement? CellElement { get; set; }
    }
}
