using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Marks the rows and cells all of whose blocks a member takes out.</summary>
internal sealed class DeletedRows(Weave weave, BaseDocument document, SponsorSets sponsors, RevisionMarkup markup)
{
    public void Write()
    {
        Dictionary<int, (int[] By, DateTimeOffset? At)> deleted = [];
        for (int c = 0; c < weave.Changes.Length; c++)
        {
            if (weave.Changes[c] is { Kind: ChangeKind.DeleteBlock, Edits: [SpanEdit span] })
            {
                deleted[span.After.Part] = (sponsors.Of(c), sponsors.DateOf(c));
            }
        }

        Dictionary<XElement, int> blockOf = [];
        for (int b = 0; b < document.Paragraphs.Count; b++)
        {
            blockOf.Add(document.Paragraphs[b], b);
        }

        HashSet<XElement> rows = [];
        foreach (int block in deleted.Keys)
        {
            foreach (XElement row in document.Paragraphs[block].Ancestors(W.Tr))
            {
                rows.Add(row);
            }
        }

        foreach (XElement row in rows)
        {
            int[] byRow = Common(row);
            if (byRow.Length > 0)
            {
                XElement properties = Properties(row, W.TrPr, "tblPrEx");
                properties.Add(markup.Revision(W.Del, byRow, DateIn(row)));
                SortRow(properties);
            }

            foreach (XElement cell in row.Elements(W.Tc))
            {
                int[] byCell = SponsorSets.Except(Common(cell), byRow);
                if (byCell.Length > 0)
                {
                    Properties(cell, W.TcPr, null).Add(markup.Revision(W.Ns + "cellDel", byCell, DateIn(cell)));
                }
            }
        }

        int[] Common(XElement container)
        {
            int[]? common = null;
            foreach (XElement paragraph in container.Descendants(W.P))
            {
                if (blockOf.TryGetValue(paragraph, out int block))
                {
                    int[] by = deleted.TryGetValue(block, out (int[] By, DateTimeOffset? At) one) ? one.By : SponsorSets.None;
                    common = common is null ? by : SponsorSets.Intersect(common, by);
                }
            }

            return common ?? SponsorSets.None;
        }

        DateTimeOffset? DateIn(XElement container) => container.Descendants(W.P)
            .Where(blockOf.ContainsKey).Select(paragraph => deleted.TryGetValue(blockOf[paragraph], out (int[] By, DateTimeOffset? At) one) ? one.At : null).FirstOrDefault();
    }

    private static XElement Properties(XElement owner, XName name, string? after)
    {
        if (owner.Element(name) is { } known)
        {
            return known;
        }

        XElement made = new(name);
        if (after is not null && owner.Element(W.Ns + after) is { } before)
        {
            before.AddAfterSelf(made);
        }
        else
        {
            owner.AddFirst(made);
        }

        return made;
    }

    // The schema wants the tracked changes last.
    private static void SortRow(XElement properties) => properties.ReplaceNodes(
        properties.Elements().OrderBy(one => one.Name == W.Ins ? 1 : one.Name == W.Del ? 2 : one.Name.LocalName == "trPrChange" ? 3 : 0).ToList());
}
