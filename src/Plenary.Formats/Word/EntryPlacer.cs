using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Finds where in the tree a new block goes: after a paragraph, a cell, a row or a table, in the order of the weave.</summary>
internal sealed class EntryPlacer
{
    private readonly Dictionary<XElement, XElement> lastAfter = [];
    private XElement anchor;
    private BlockPlace place;

    /// <summary>Starts at the first paragraph of a story.</summary>
    public EntryPlacer(XElement first, BlockPlace place)
    {
        anchor = first;
        this.place = place;
    }

    /// <summary>Goes on to the next base block.</summary>
    public void MoveTo(XElement paragraph, BlockPlace at)
    {
        anchor = paragraph;
        place = at;
    }

    /// <summary>Puts a paragraph that stands in <paramref name="at"/> after what was placed last.</summary>
    public void PlaceParagraph(XElement paragraph, BlockPlace at) => After(AnchorFor(at), paragraph);

    /// <summary>Puts a row into the table of <paramref name="at"/>, after the row of what was placed last.</summary>
    public void PlaceRow(XElement row, BlockPlace at)
    {
        XElement? table = TableOf(at.Table);
        XElement? own = table is null ? null : anchor.AncestorsAndSelf(W.Tr).FirstOrDefault(one => one.Ancestors(W.Tbl).FirstOrDefault() == table);
        if (own is not null)
        {
            After(own, row);
        }
        else
        {
            (table ?? throw new InvalidOperationException("A row stands in a table.")).Elements(W.Tr).First().AddBeforeSelf(row);
        }
    }

    /// <summary>Puts a cell into the row of what was placed last.</summary>
    public void PlaceCell(XElement cell)
    {
        XElement own = anchor.AncestorsAndSelf(W.Tc).First();
        After(own, cell);
    }

    /// <summary>The row of what was placed last, after which a new row would stand: a model for it.</summary>
    public XElement? RowBeside(BlockPlace at) => TableOf(at.Table) is { } table
        ? anchor.AncestorsAndSelf(W.Tr).FirstOrDefault(one => one.Ancestors(W.Tbl).FirstOrDefault() == table) ?? table.Elements(W.Tr).FirstOrDefault()
        : null;

    /// <summary>Puts something before the first paragraph, outside any table that it is in.</summary>
    public void PlaceAtTop(XElement element, BlockPlace at)
    {
        XElement first = anchor;
        if (at.Cell is null)
        {
            first = anchor.Ancestors(W.Tbl).LastOrDefault() ?? anchor;
        }

        first.AddBeforeSelf(element);
    }

    private XElement AnchorFor(BlockPlace at)
    {
        if (at.Cell == place.Cell || place.Cell is null)
        {
            return anchor;
        }

        // Out of as many tables as the new block is less deep.
        int depth = DepthOf(place.Cell) - DepthOf(at.Cell);
        return depth > 0 ? anchor.Ancestors(W.Tbl).Skip(depth - 1).FirstOrDefault() ?? anchor : anchor;
    }

    private XElement? TableOf(string? table)
    {
        if (table is null || place.Cell is null)
        {
            return null;
        }

        int depth = DepthOf(place.Cell) - ((table.Split('/').Length + 2) / 3);
        return depth < 0 ? null : anchor.Ancestors(W.Tbl).Skip(depth).FirstOrDefault();
    }

    private static int DepthOf(string? cell) => cell is null ? 0 : cell.Split('/').Length / 3;

    private void After(XElement at, XElement added)
    {
        XElement last = lastAfter.GetValueOrDefault(at, at);
        last.AddAfterSelf(added);
        lastAfter[at] = added;
    }
}
