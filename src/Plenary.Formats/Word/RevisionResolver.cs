using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Accepts some tracked changes of a part and rejects the others, leaving all else as it is.</summary>
/// <remarks>
/// ECMA-376 part 1, 17.13.5. A paragraph whose mark goes runs on into the next one of the same container; one that is
/// left without content goes with its mark; a row or cell goes when its insertion is rejected or its deletion accepted.
/// Changes of formatting are not text: they are all accepted.
/// </remarks>
internal static class RevisionResolver
{
    /// <summary>Resolves every tracked change below <paramref name="root"/>.</summary>
    /// <param name="root">The part; changed in place.</param>
    /// <param name="accept">Whether the changes of an author are accepted.</param>
    public static void Resolve(XElement root, Func<string, bool> accept) => Resolve(root, accept, _ => true);

    /// <summary>Resolves the tracked changes of some authors, and leaves those of the others.</summary>
    /// <param name="root">The part; changed in place.</param>
    /// <param name="accept">Whether the changes of an author are accepted.</param>
    /// <param name="isMeant">Whether the changes of an author are resolved at all.</param>
    public static void Resolve(XElement root, Func<string, bool> accept, Func<string, bool> isMeant) =>
        Resolve(root, (XElement change) => accept(AuthorOf(change)), (XElement change) => isMeant(AuthorOf(change)));

    /// <summary>Resolves some tracked changes, and leaves the others.</summary>
    /// <param name="root">The part; changed in place.</param>
    /// <param name="accept">Whether a change is accepted.</param>
    /// <param name="isMeant">Whether a change is resolved at all.</param>
    public static void Resolve(XElement root, Func<XElement, bool> accept, Func<XElement, bool> isMeant)
    {
        foreach (XElement change in root.Descendants().Where(one => one.Name.Namespace == W.Ns && IsFormatting(one.Name.LocalName) && isMeant(one)).ToList())
        {
            change.Remove();
        }

        foreach (XElement row in root.Descendants(W.Tr).ToList())
        {
            if (Goes(row.Element(W.TrPr), W.Ins, W.Del, accept, isMeant))
            {
                row.Remove();
            }
        }

        foreach (XElement cell in root.Descendants(W.Tc).ToList())
        {
            if (Goes(cell.Element(W.TcPr), W.Ns + "cellIns", W.Ns + "cellDel", accept, isMeant))
            {
                cell.Remove();
            }
        }

        foreach (XElement table in root.Descendants(W.Tbl).ToList())
        {
            if (!table.Descendants(W.Tc).Any())
            {
                table.Remove();
            }
        }

        List<XElement> gone = [];
        foreach (XElement properties in root.Descendants(W.PPr).ToList())
        {
            bool goes = false;
            foreach (XElement mark in properties.Elements(W.RPr))
            {
                goes |= Goes(mark, W.Ins, W.Del, accept, isMeant) | Goes(mark, W.MoveTo, W.MoveFrom, accept, isMeant);
            }

            if (goes)
            {
                gone.Add(properties.Parent!);
            }
        }

        foreach (XElement change in root.Descendants().Where(IsContent).Reverse().ToList())
        {
            if (!isMeant(change))
            {
                continue;
            }

            bool inserts = change.Name == W.Ins || change.Name == W.MoveTo;
            if (inserts == accept(change))
            {
                Unwrap(change);
            }
            else
            {
                change.Remove();
            }
        }

        // The end of a moved range names neither author nor time: it goes with the start that has its number.
        List<XElement> ranges = [.. root.Descendants().Where(one => one.Name.Namespace == W.Ns && one.Name.LocalName is "moveFromRangeStart" or "moveToRangeStart" && isMeant(one))];
        HashSet<(string Kind, string? Number)> closed = [.. ranges.Select(range => (range.Name.LocalName.Replace("Start", "End", StringComparison.Ordinal), (string?)range.Attribute(W.Ns + "id")))];
        ranges.AddRange(root.Descendants().Where(one => one.Name.Namespace == W.Ns && closed.Contains((one.Name.LocalName, (string?)one.Attribute(W.Ns + "id")))));
        ranges.ForEach(range => range.Remove());

        foreach (XElement paragraph in gone)
        {
            RunOn(paragraph);
        }
    }

    /// <summary>Whether an element of Word's own names is a tracked change of text.</summary>
    public static bool IsRevision(string name) => name is "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel";

    /// <summary>Whether an element of Word's own names is a tracked change of formatting.</summary>
    public static bool IsFormatting(string name) => name
        is "rPrChange" or "pPrChange" or "sectPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange" or "tblGridChange" or "tblPrExChange" or "numberingChange" or "cellMerge";

    private static string AuthorOf(XElement change) => (string?)change.Attribute(W.Author) ?? "";

    private static bool IsContent(XElement element) =>
        (element.Name == W.Ins || element.Name == W.Del || element.Name == W.MoveFrom || element.Name == W.MoveTo)
        && element.Parent is { } parent && parent.Name != W.RPr && parent.Name != W.TrPr && parent.Name.LocalName != "numPr";

    // Whether the marks in a property element make its owner go; the marks themselves are taken out.
    private static bool Goes(XElement? properties, XName inserted, XName deleted, Func<XElement, bool> accept, Func<XElement, bool> isMeant)
    {
        bool goes = false;
        foreach (XElement mark in properties?.Elements().Where(element => element.Name == inserted || element.Name == deleted).ToList() ?? [])
        {
            if (!isMeant(mark))
            {
                continue;
            }

            goes |= (mark.Name == inserted) != accept(mark);
            mark.Remove();
        }

        return goes;
    }

    private static void Unwrap(XElement change)
    {
        foreach (XElement text in change.Descendants().ToList())
        {
            if (text.Name == W.DelText)
            {
                text.Name = W.T;
            }
            else if (text.Name == W.DelInstrText)
            {
                text.Name = W.InstrText;
            }
        }

        change.ReplaceWith(change.Nodes());
    }

    private static void RunOn(XElement paragraph)
    {
        bool empty = !paragraph.Elements().Any(element => element.Name != W.PPr && HasContent(element));
        XElement? next = paragraph.ElementsAfterSelf().FirstOrDefault(element => !IsMarker(element));
        if (next?.Name == W.P)
        {
            object[] carried = [.. paragraph.Elements().Where(element => element.Name != W.PPr)];
            paragraph.Remove();
            XElement? properties = next.Element(W.PPr);
            if (properties is null)
            {
                next.AddFirst(carried);
            }
            else
            {
                properties.AddAfterSelf(carried);
            }
        }
        else if (empty && (paragraph.ElementsBeforeSelf(W.P).Any() || paragraph.ElementsAfterSelf(W.P).Any())
            && !(next is null or { Name.LocalName: "sectPr" } && paragraph.ElementsBeforeSelf().LastOrDefault()?.Name == W.Tbl))
        {
            paragraph.Remove();
        }
    }

    private static bool IsMarker(XElement element) => element.Name.Namespace == W.Ns && element.Name.LocalName
        is "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd" or "proofErr" or "permStart" or "permEnd";

    private static bool HasContent(XElement element) => element.DescendantsAndSelf().Any(one =>
        one.Name.LocalName is "t" or "tab" or "br" or "cr" or "sym" or "drawing" or "pict" or "object" or "footnoteReference" or "endnoteReference"
            or "noBreakHyphen" or "softHyphen" or "oMath" or "ptab");
}
