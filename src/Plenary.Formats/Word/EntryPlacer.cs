using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Finds where in the tree a new block goes: after a paragraph, a cell, a row or a table, in the order of the weave.</summary>
internal sealed class EntryPlacer
{
    private readonly Dictionary<XElement, XElement> lastAfter = [];
    private readonly Dictionary<BlockPlace, XElement> homes = [];
    private readonly Dictionary<XElement, XElement> firstIn = [];
    private readonly Dictionary<string, XElement> firstRows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> rows = new(StringComparer.Ordinal);
    private XElement anchor;
    private BlockPlace place = BlockPlace.Body;
    private bool atTop = true;

    /// <summary>Starts before the first paragraph of the body.</summary>
    public EntryPlacer(BaseDocument document, TextDocument text)
    {
        anchor = document.Paragraphs[0];
        for (int b = 0; b < document.Paragraphs.Count; b++)
        {
            XElement paragraph = document.Paragraphs[b];
            BlockPlace at = text.Blocks[b].Shape.Place;
            XElement child = paragraph;
            XElement? home = null;
            for (XElement? around = paragraph.Parent; around is not null; (child, around) = (around, around.Parent))
            {
                if (around.Name == W.Tc || around.Name.LocalName is "body" or "footnote" or "endnote")
                {
                    // A cell may begin with a table of its own, whose paragraphs have other homes.
                    firstIn.TryAdd(around, child);
                    home ??= around;
                }
            }

            if (home is not null)
            {
                homes.TryAdd(at, home);
            }

            if (at.Row is { } row && paragraph.Ancestors(W.Tr).FirstOrDefault() is { } element && rows.TryAdd(row, element))
            {
                firstRows.TryAdd(at.Table!, element);
            }
        }
    }

    /// <summary>Goes on to the next base block.</summary>
    public void MoveTo(XElement paragraph, BlockPlace at)
    {
        anchor = paragraph;
        place = at;
        atTop = false;
    }

    /// <summary>Puts a paragraph that stands in <paramref name="at"/> after what was placed last.</summary>
    public void PlaceParagraph(XElement paragraph, BlockPlace at)
    {
        XElement? home = homes.GetValueOrDefault(at);
        if (home is not null && !anchor.Ancestors().Contains(home))
        {
            // The first of its cell or note: what was placed last stands in another.
            firstIn[home].AddBeforeSelf(paragraph);
        }
        else if (atTop)
        {
            // Before the first paragraph, outside those of its tables that the new block does not stand in.
            (anchor.Ancestors(W.Tbl).Reverse().Skip(DepthOf(at.Cell)).FirstOrDefault() ?? anchor).AddBeforeSelf(paragraph);
        }
        else if (at == place || home is null)
        {
            After(AnchorFor(at), paragraph);
        }
        else
        {
            After(anchor.Ancestors().TakeWhile(one => one != home).LastOrDefault(one => one.Name == W.Tbl) ?? anchor, paragraph);
        }
    }

    /// <summary>Puts a row into the table of <paramref name="at"/>, after the row of what was placed last.</summary>
    public void PlaceRow(XElement row, BlockPlace at)
    {
        XElement first = firstRows[at.Table!];
        XElement? table = first.Ancestors(W.Tbl).FirstOrDefault();
        XElement? own = atTop ? null : anchor.Ancestors(W.Tr).FirstOrDefault(one => one.Ancestors(W.Tbl).FirstOrDefault() == table);
        if (own is not null)
        {
            After(own, row);
        }
        else
        {
            first.AddBeforeSelf(row);
        }
    }

    /// <summary>Puts a cell into the row of what was placed last.</summary>
    public void PlaceCell(XElement cell, BlockPlace at)
    {
        XElement row = rows[at.Row!];
        XElement? own = atTop ? null : anchor.Ancestors(W.Tc).FirstOrDefault(one => one.Ancestors(W.Tr).FirstOrDefault() == row);
        if (own is not null)
        {
            After(own, cell);
        }
        else if (row.Descendants(W.Tc).FirstOrDefault(one => one.Element(W.TcPr)?.Element(W.Ns + "cellIns") is null && one.Ancestors(W.Tr).First() == row) is { } first)
        {
            first.AddBeforeSelf(cell);
        }
        else
        {
            row.Add(cell);
        }
    }

    /// <summary>The row of what was placed last, after which a new row would stand: a model for it.</summary>
    public XElement? RowBeside(BlockPlace at) => TableOf(at.Table) is { } table
        ? anchor.AncestorsAndSelf(W.Tr).FirstOrDefault(one => one.Ancestors(W.Tbl).FirstOrDefault() == table) ?? table.Elements(W.Tr).FirstOrDefault()
        : null;

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
