using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Makes runs for words that members put in, dressed like the words beside them.</summary>
internal static class RunFormatter
{
    // The order that the schema asks of run properties.
    private static readonly string[] Order =
    [
        "ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint",
        "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u",
        "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
    ];

    private static readonly HashSet<string> Own =
        ["ins", "del", "moveFrom", "moveTo", "rPrChange", "b", "bCs", "i", "iCs", "u", "strike", "dstrike", "vertAlign", "vanish", "webHidden", "specVanish"];

    /// <summary>The runs for tokens, one for each stretch of one style.</summary>
    /// <param name="tokens">The tokens; no marks among them.</param>
    /// <param name="beside">The run properties of the words beside, or <see langword="null"/>.</param>
    /// <param name="noteId">The id in the output of the note that an inset leads to, or <see langword="null"/>.</param>
    /// <param name="inset">Makes a picture or formula, or gives <see langword="null"/> where it cannot be shown: then its sign is.</param>
    public static IEnumerable<XElement> Runs(
        List<Token> tokens, XElement? beside, Func<string, (XName Reference, string Id)?> noteId, Func<string, XElement?> inset)
    {
        int from = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            XElement? shown = token.Kind != TokenKind.Inset ? null
                : noteId(token.Key ?? "") is { } note ? Reference(note.Reference, note.Id)
                : Shown(inset(token.Key ?? ""));
            if (from < i && (shown is not null || tokens[i - 1].Style != token.Style))
            {
                yield return Run(tokens, from, i, beside);
                from = i;
            }

            if (shown is not null)
            {
                yield return shown;
                from = i + 1;
            }
        }

        if (from < tokens.Count)
        {
            yield return Run(tokens, from, tokens.Count, beside);
        }
    }

    /// <summary>A run with the given words, which may hold tabs and breaks.</summary>
    public static XElement Run(string words, XElement? properties)
    {
        XElement run = new(W.R);
        if (properties is not null)
        {
            run.Add(properties);
        }

        AddContent(run, words);
        return run;
    }

    /// <summary>The words of a run, as they stand.</summary>
    public static XElement Text(string words)
    {
        XElement text = new(W.T);
        text.Add(new XAttribute(W.Space, "preserve"));
        text.Add(words);
        return text;
    }

    /// <summary>The run properties of a style, on the ground of those of the words beside.</summary>
    public static XElement? Properties(XElement? beside, TokenStyle style)
    {
        XElement properties = new(W.RPr);
        for (XNode? node = beside?.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is not XElement one)
            {
                continue;
            }

            bool special = one.Name.LocalName == "rStyle" && ((string?)one.Attribute(W.Val) ?? "") is var name
                && (name.Contains("Reference", StringComparison.OrdinalIgnoreCase) || name.Contains("Hyperlink", StringComparison.OrdinalIgnoreCase));
            if (!Own.Contains(one.Name.LocalName) && !special)
            {
                properties.Add(new XElement(one));
            }
        }

        Toggle("b", TokenStyle.Bold);
        Toggle("i", TokenStyle.Italic);
        Toggle("strike", TokenStyle.Strike);
        if (style.HasFlag(TokenStyle.Underline))
        {
            properties.Add(new XElement(W.Ns + "u", new XAttribute(W.Val, "single")));
        }

        if (style.HasFlag(TokenStyle.Superscript) || style.HasFlag(TokenStyle.Subscript))
        {
            properties.Add(new XElement(W.Ns + "vertAlign", new XAttribute(W.Val, style.HasFlag(TokenStyle.Superscript) ? "superscript" : "subscript")));
        }

        Sort(properties);
        return properties.HasElements ? properties : null;

        void Toggle(string name, TokenStyle flag)
        {
            if (style.HasFlag(flag))
            {
                properties.Add(new XElement(W.Ns + name));
            }
        }
    }

    /// <summary>Puts run properties in the schema's order.</summary>
    public static void Sort(XElement properties)
    {
        int before = -1;
        bool isSorted = true;
        for (XNode? node = properties.FirstNode; node is not null; node = node.NextNode)
        {
            int at = node is XElement one ? PlaceOf(one) : int.MinValue;
            isSorted &= before <= at;
            before = at;
        }

        if (!isSorted && properties.Elements().Skip(1).Any())
        {
            properties.ReplaceNodes(properties.Elements().OrderBy(PlaceOf).ToList());
        }
    }

    private static int PlaceOf(XElement property) => Array.IndexOf(Order, property.Name.LocalName) is var at and >= 0 ? at : Order.Length;

    private static XElement Run(List<Token> tokens, int from, int to, XElement? beside) =>
        Run(Token.Join(CollectionsMarshal.AsSpan(tokens)[from..to]), Properties(beside, tokens[from].Style));

    private static XElement Reference(XName name, string id) => new(
        W.R,
        new XElement(W.RPr, new XElement(W.Ns + "vertAlign", new XAttribute(W.Val, "superscript"))),
        new XElement(name, new XAttribute(W.Id, id)));

    // A formula stands beside runs, a picture in one.
    private static XElement? Shown(XElement? inset) =>
        inset is null || inset.Name.NamespaceName == WordNames.Math ? inset : new XElement(W.R, inset);

    private static void AddContent(XElement run, string words)
    {
        int from = 0;
        for (int i = 0; i < words.Length; i++)
        {
            XElement? special = words[i] switch
            {
                '\t' => new XElement(W.Ns + "tab"),
                '\n' => new XElement(W.Ns + "br"),
                '\u2011' => new XElement(W.Ns + "noBreakHyphen"),
                '\u00AD' => new XElement(W.Ns + "softHyphen"),
                >= '\uF020' and <= '\uF0FF' => new XElement(
                    W.Ns + "sym",
                    new XAttribute(W.Ns + "font", "Symbol"),
                    new XAttribute(W.Ns + "char", ((int)words[i]).ToString("X4", CultureInfo.InvariantCulture))),
                _ => null,
            };
            if (special is not null)
            {
                if (i > from)
                {
                    run.Add(Text(words[from..i]));
                }

                run.Add(special);
                from = i + 1;
            }
        }

        if (from < words.Length)
        {
            run.Add(Text(words[from..]));
        }
    }
}
