using System.Globalization;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>A stretch of a paragraph that can be wrapped or followed by something: a run, or what stands beside runs and counts as a character.</summary>
/// <param name="Element">The element.</param>
/// <param name="Start">The position of its first character in the paragraph's text.</param>
/// <param name="End">The position after its last; equal to the start for a run without text.</param>
internal readonly record struct Piece(XElement Element, int Start, int End);

/// <summary>Cuts the runs of a paragraph at given characters, keeping all else in it where it is.</summary>
internal static class ParagraphSurgeon
{
    /// <summary>Cuts the runs.</summary>
    /// <param name="paragraph">The paragraph; changed in place.</param>
    /// <param name="cuts">The positions, ascending.</param>
    /// <returns>The pieces in order.</returns>
    public static List<Piece> Cut(XElement paragraph, List<int> cuts)
    {
        List<Piece> pieces = [];
        int at = 0;
        int next = 0;
        Stack<bool> fields = new();
        foreach (XElement element in Units(paragraph))
        {
            if (element.Name != W.R)
            {
                int formula = fields.Contains(true) ? 0 : 1;
                pieces.Add(new Piece(element, at, at + formula));
                at += formula;
                continue;
            }

            int length = Length(element, fields);
            while (next < cuts.Count && cuts[next] <= at)
            {
                next++;
            }

            if (next == cuts.Count || cuts[next] >= at + length)
            {
                pieces.Add(new Piece(element, at, at + length));
            }
            else
            {
                CutRun(element, at, cuts, next, pieces);
            }

            at += length;
        }

        return pieces;
    }

    /// <summary>The number of characters of a run's child in the paragraph's text, as <see cref="WordReader"/> reads it.</summary>
    public static int LengthOf(XElement child)
    {
        if (child.Name.Namespace != W.Ns)
        {
            // An alternate content holds a drawing.
            return child.Name.LocalName == "AlternateContent" && child.Descendants().Any(one => one.Name.LocalName is "drawing" or "pict" or "object") ? 1 : 0;
        }

        switch (child.Name.LocalName)
        {
            case "t":
                return Text(child).Length;
            case "tab" or "ptab" or "br" or "cr" or "noBreakHyphen" or "softHyphen" or "footnoteReference" or "endnoteReference" or "drawing" or "pict" or "object":
                return 1;
            case "sym":
                return int.TryParse((string?)child.Attribute(W.Ns + "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code) && IsSymbol(code) ? 1 : 0;
            case "ruby":
                return child.Element(W.Ns + "rubyBase")?.Descendants(W.T).Sum(text => Text(text).Length) ?? 0;
            default:
                return 0;
        }
    }

    /// <summary>Whether a symbol's code is a character that a text can hold.</summary>
    public static bool IsSymbol(int code) => code is > 0x20 and < 0xFFFC and not (>= 0xD800 and <= 0xDFFF);

    /// <summary>The characters of a text element: white space at its ends counts only where it is preserved.</summary>
    public static string Text(XElement text)
    {
        string value = text.Value;
        string? space = null;
        for (XElement? one = text; one is not null && space is null; one = one.Parent)
        {
            space = (string?)one.Attribute(W.Space);
        }

        return space == "preserve" ? value : value.Trim(' ', '\t', '\r', '\n');
    }

    // Runs and formulas in order, whatever links, controls or tags they are in; text boxes are not entered.
    private static List<XElement> Units(XElement paragraph)
    {
        List<XElement> units = [];
        Stack<XElement> open = new();
        Push(paragraph);
        while (open.TryPop(out XElement? element))
        {
            if (element.Name == W.R || (element.Name.NamespaceName == WordNames.Math && element.Name.LocalName is "oMath" or "oMathPara"))
            {
                units.Add(element);
            }
            else if (element.Name != W.PPr && element.Name.LocalName is not ("sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr" or "Fallback"))
            {
                Push(element);
            }
        }

        return units;

        void Push(XElement parent)
        {
            foreach (XElement child in parent.Elements().Reverse())
            {
                open.Push(child);
            }
        }
    }

    private static int Length(XElement run, Stack<bool> fields)
    {
        int length = 0;
        foreach (XElement child in run.Elements())
        {
            if (child.Name == W.FldChar)
            {
                switch ((string?)child.Attribute(W.FldCharType))
                {
                    case "begin":
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
            else if (!fields.Contains(true))
            {
                length += LengthOf(child);
            }
        }

        return length;
    }

    private static void CutRun(XElement run, int start, List<int> cuts, int next, List<Piece> pieces)
    {
        XElement? properties = run.Element(W.RPr);
        XElement current = Empty(run, properties);
        List<XElement> made = [current];
        List<int> starts = [start];
        int at = start;
        foreach (XElement child in run.Elements().Where(element => element.Name != W.RPr))
        {
            int length = LengthOf(child);
            if (length > 0 && next < cuts.Count && cuts[next] == at && at > starts[^1])
            {
                Begin();
            }

            if (child.Name == W.T)
            {
                string text = Text(child);
                int from = 0;
                while (next < cuts.Count && cuts[next] < at + length)
                {
                    if (cuts[next] > at + from)
                    {
                        current.Add(RunFormatter.Text(text[from..(cuts[next] - at)]));
                        from = cuts[next] - at;
                        Begin(at + from);
                    }
                    else
                    {
                        next++;
                    }
                }

                current.Add(RunFormatter.Text(text[from..]));
            }
            else
            {
                current.Add(new XElement(child));
            }

            at += length;
            while (next < cuts.Count && cuts[next] < at)
            {
                next++;
            }
        }

        run.ReplaceWith(made);
        for (int i = 0; i < made.Count; i++)
        {
            pieces.Add(new Piece(made[i], starts[i], i + 1 < made.Count ? starts[i + 1] : at));
        }

        void Begin(int? position = null)
        {
            next++;
            current = Empty(run, properties);
            made.Add(current);
            starts.Add(position ?? at);
        }
    }

    private static XElement Empty(XElement run, XElement? properties) =>
        new(W.R, run.Attributes(), properties is null ? null : new XElement(properties));
}
