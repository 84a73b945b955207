using System.Collections.Immutable;
using System.Xml.Linq;
using Plenary.Formats.Drawing;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Writes a drawn block into its paragraph: base words keep their own runs, brackets and proposals stand between them.</summary>
internal sealed class BracketParagraph(
    Func<string, (XName Reference, string Id)?> noteId, InsetWriter insets, OptionMarks marks, Func<int, bool, IEnumerable<XElement>> comment)
{
    /// <summary>Writes a block.</summary>
    /// <param name="paragraph">The paragraph, in its place; the last of those written when the text breaks.</param>
    /// <param name="pieces">What to write.</param>
    /// <param name="entry">The entry whose base words the paragraph holds.</param>
    /// <param name="remarks">The remarks that stand on the block, with the words they are about.</param>
    public void Write(XElement paragraph, List<DrawnPiece> pieces, WeaveEntry entry, IReadOnlyList<PlacedRemark> remarks)
    {
        List<Step> steps = Steps(pieces, entry, remarks);
        List<Piece> cut = ParagraphSurgeon.Cut(paragraph, [.. steps.Where(step => step.IsBase).SelectMany(step => (int[])[step.From, step.To])]);
        HashSet<Piece> kept = [];
        int next = 0;
        XElement? cursor = null;
        XElement? beside = null;
        // The number of a note stands before its words.
        while (next < cut.Count && cut[next].Start == cut[next].End && cut[next].Element.Elements().Any(one => one.Name.LocalName is "footnoteRef" or "endnoteRef"))
        {
            cursor = cut[next++].Element;
        }

        foreach (Step step in steps)
        {
            if (step.IsBase)
            {
                while (next < cut.Count && (cut[next].Start < step.To || cut[next].End <= step.From))
                {
                    Piece piece = cut[next++];
                    beside = piece.Element.Element(W.RPr) ?? beside;
                    cursor = piece.Element;
                    if (piece.Start >= step.From)
                    {
                        kept.Add(piece);
                    }
                }
            }
            else if (step.Piece is { Kind: DrawnKind.Break })
            {
                ParagraphWriter.Split(paragraph, cursor);
                cursor = null;
            }
            else
            {
                cursor = ParagraphWriter.PastFieldEnd(cut, ref next, cursor);
                foreach (XElement made in Elements(paragraph, step, beside ?? ParagraphWriter.FirstProperties(cut, next)))
                {
                    cursor = ParagraphWriter.Place(paragraph, cut, next, cursor, made);
                }
            }
        }

        foreach (Piece piece in cut)
        {
            if (piece.End > piece.Start && !kept.Contains(piece))
            {
                piece.Element.Remove();
            }
        }
    }

    private IEnumerable<XElement> Elements(XElement paragraph, Step step, XElement? beside)
    {
        if (step.Piece is not { } piece)
        {
            return comment(step.Remark, step.IsStart);
        }

        return piece.Kind switch
        {
            DrawnKind.Words => piece.IsProposed && step.Tokens.Exists(token => token.Kind != TokenKind.Space)
                ? Runs(paragraph, step, beside).Select(run => run.Name == W.R ? Styled(run, StatusStyles.Proposal) : run)
                : Runs(paragraph, step, beside),
            DrawnKind.ChangeStart => [marks.Start(piece.Change)],
            DrawnKind.ChangeEnd => [marks.End(piece.Change)],
            _ => [Say(piece.Text, piece.Kind switch { DrawnKind.Bracket => StatusStyles.Bracket, DrawnKind.Holder => StatusStyles.Holder, _ => StatusStyles.Note }, beside)],
        };
    }

    private IEnumerable<XElement> Runs(XElement paragraph, Step step, XElement? beside) =>
        RunFormatter.Runs(step.Tokens, beside, noteId, key => insets.MakeIn(paragraph, key));

    private static XElement Say(string text, string style, XElement? beside)
    {
        XElement properties = RunFormatter.Properties(beside, TokenStyle.None) ?? new XElement(W.RPr);
        properties.Elements().Where(one => one.Name.LocalName is "color" or "highlight" or "shd").Remove();
        return Styled(RunFormatter.Run(text, properties.HasElements ? properties : null), style);
    }

    private static XElement Styled(XElement run, string style)
    {
        XElement? properties = run.Element(W.RPr);
        if (properties is null)
        {
            run.AddFirst(properties = new XElement(W.RPr));
        }

        properties.Elements(W.RStyle).Remove();
        properties.AddFirst(new XElement(W.RStyle, new XAttribute(W.Val, style)));
        return run;
    }

    // Words that stand come in the order of the block; those found in it keep their place, all others are written anew.
    private static List<Step> Steps(List<DrawnPiece> pieces, WeaveEntry entry, IReadOnlyList<PlacedRemark> remarks)
    {
        List<Step> steps = [];
        (int[] starts, _) = Positions(entry);
        HashSet<int> opened = [];
        HashSet<int> closed = [];
        int at = 0;
        foreach (DrawnPiece piece in pieces)
        {
            if (piece.Kind != DrawnKind.Words || piece.IsProposed)
            {
                steps.Add(new Step(false, 0, 0, piece, [.. piece.Tokens], 0, false));
                continue;
            }

            foreach (Token token in piece.Tokens)
            {
                int found = at;
                while (found < entry.Tokens.Length && !ReferenceEquals(entry.Tokens[found].Token, token))
                {
                    found++;
                }

                bool isBase = found < entry.Tokens.Length && starts[found] >= 0;
                if (found < entry.Tokens.Length)
                {
                    at = found + 1;
                }

                if (!isBase)
                {
                    AddNew(steps, piece, token);
                    continue;
                }

                foreach (PlacedRemark remark in remarks.Where(remark => remark.From == entry.Tokens[found].Ref && opened.Add(remark.Index)))
                {
                    steps.Add(new Step(false, 0, 0, null, [], remark.Index, true));
                }

                AddBase(steps, starts[found], starts[found] + token.Text.Length);
                foreach (PlacedRemark remark in remarks.Where(remark => remark.To == entry.Tokens[found].Ref && opened.Contains(remark.Index) && closed.Add(remark.Index)))
                {
                    steps.Add(new Step(false, 0, 0, null, [], remark.Index, false));
                }
            }
        }

        foreach (PlacedRemark remark in remarks.Where(remark => !closed.Contains(remark.Index)))
        {
            steps.RemoveAll(step => step.Piece is null && !step.IsBase && step.Remark == remark.Index);
            int from = steps.FindLastIndex(step => step.Piece is { Kind: DrawnKind.Break }) + 1;
            steps.Insert(from, new Step(false, 0, 0, null, [], remark.Index, true));
            steps.Add(new Step(false, 0, 0, null, [], remark.Index, false));
        }

        return steps;
    }

    private static (int[] Starts, int Length) Positions(WeaveEntry entry)
    {
        int[] starts = new int[entry.Tokens.Length];
        int position = 0;
        for (int t = 0; t < starts.Length; t++)
        {
            WovenToken token = entry.Tokens[t];
            starts[t] = -1;
            if (token.Inserter < 0 && entry.Ref.IsBase && token.Token.Kind != TokenKind.Mark)
            {
                starts[t] = position;
                position += token.Token.Text.Length;
            }
        }

        return (starts, position);
    }

    private static void AddBase(List<Step> steps, int from, int to)
    {
        if (steps.Count > 0 && steps[^1] is { IsBase: true } last && last.To == from)
        {
            steps[^1] = last with { To = to };
        }
        else
        {
            steps.Add(new Step(true, from, to, null, [], 0, false));
        }
    }

    private static void AddNew(List<Step> steps, DrawnPiece piece, Token token)
    {
        if (steps.Count > 0 && steps[^1].Piece == piece)
        {
            steps[^1].Tokens.Add(token);
        }
        else
        {
            steps.Add(new Step(false, 0, 0, piece, [token], 0, false));
        }
    }

    // Base characters, a drawn piece, or the end of a remark's stretch.
    private sealed record Step(bool IsBase, int From, int To, DrawnPiece? Piece, List<Token> Tokens, int Remark, bool IsStart);
}

/// <summary>A remark on a block.</summary>
/// <param name="Index">Its place in the weave's remarks.</param>
/// <param name="From">The first token it is about, when that is in the block.</param>
/// <param name="To">The last one.</param>
internal readonly record struct PlacedRemark(int Index, TokenRef? From, TokenRef? To);
