using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Writes the runs of one block into its paragraph: deletions wrapped in place, insertions beside them, splits as paragraphs of their own.</summary>
internal sealed class ParagraphWriter(
    RevisionMarkup markup, Func<string, int[], (XName Reference, string Id)?> noteId, InsetWriter insets, Func<int, bool, IEnumerable<XElement>> comment)
{
    private readonly List<XElement> written = [];

    /// <summary>Writes a block into its paragraph.</summary>
    /// <param name="paragraph">The paragraph, in its place in the tree; it becomes the last of those written.</param>
    /// <param name="runs">The block's runs, its own mark last.</param>
    /// <param name="move">Which end of a move it is, or <see langword="null"/>.</param>
    /// <returns>The paragraphs written, in order: those split off from it, and itself. They are there until the next block is written.</returns>
    public List<XElement> Write(XElement paragraph, List<TokenRun> runs, MoveEnd? move)
    {
        written.Clear();
        List<int> cuts = [];
        foreach (TokenRun run in runs)
        {
            if (run.Kind == RunKind.Base)
            {
                cuts.Add(run.From);
                cuts.Add(run.To);
            }
        }

        List<Piece> pieces = ParagraphSurgeon.Cut(paragraph, cuts);
        int next = 0;
        XElement? cursor = null;
        XElement? beside = null;
        foreach (TokenRun run in runs)
        {
            switch (run.Kind)
            {
                case RunKind.Base:
                    while (next < pieces.Count && (pieces[next].Start < run.To || pieces[next].End <= run.From))
                    {
                        Piece piece = pieces[next++];
                        beside = piece.Element.Element(W.RPr) ?? beside;
                        cursor = piece.End > piece.Start ? Dress(piece.Element, run) : piece.Element;
                    }

                    break;
                case RunKind.Inserted:
                    cursor = PastFieldEnd(pieces, ref next, cursor);
                    foreach (XElement made in Made(paragraph, run, beside ?? FirstProperties(pieces, next)))
                    {
                        cursor = Place(paragraph, pieces, next, cursor, Put(made, run));
                    }

                    break;
                case RunKind.CommentStart or RunKind.CommentEnd:
                    if (run.Kind == RunKind.CommentEnd)
                    {
                        cursor = PastFieldEnd(pieces, ref next, cursor);
                    }

                    foreach (XElement made in comment(run.From, run.Kind == RunKind.CommentStart))
                    {
                        cursor = Place(paragraph, pieces, next, cursor, made);
                    }

                    break;
                case RunKind.Mark when run != runs[^1]:
                    written.Add(Split(paragraph, cursor));
                    markup.Mark(written[^1], run);
                    cursor = null;
                    break;
                default:
                    markup.Mark(paragraph, run);
                    break;
            }
        }

        DeleteEmptiedFields(pieces);
        if (move is not null)
        {
            NameMove(paragraph, runs[^1], move);
        }

        written.Add(paragraph);
        return written;
    }

    private IEnumerable<XElement> Made(XElement paragraph, TokenRun run, XElement? beside) =>
        RunFormatter.Runs(run.Tokens, beside, story => noteId(story, run.Inserted ?? SponsorSets.None), key => insets.MakeIn(paragraph, key));

    private XElement Dress(XElement element, TokenRun run)
    {
        XElement top = element;
        if (run.Deleted.Length > 0)
        {
            XName name = run.IsMove && run.Inserted is null ? W.MoveFrom : W.Del;
            top = Join(markup.Delete(element, name, run.Deleted, run.At));
        }

        if (run.Inserted is not null)
        {
            XElement wrapper = markup.Revision(run.IsMove ? W.MoveTo : W.Ins, run.Inserted, run.At);
            top.ReplaceWith(wrapper);
            wrapper.Add(top);
            top = Join(wrapper);
        }

        return top;
    }

    private XElement Put(XElement made, TokenRun run)
    {
        XElement inner = made;
        if (run.Deleted.Length > 0)
        {
            XElement holder = new("holder", made);
            inner = markup.Delete(made, W.Del, run.Deleted, run.At);
            inner.Remove();
            holder.RemoveNodes();
        }

        return run.Inserted is null || run.Inserted.Length == 0 ? inner : markup.Revision(run.IsMove ? W.MoveTo : W.Ins, run.Inserted, run.At, inner);
    }

    // A wrapper right after one of the same kind, author and date goes on in it.
    private static XElement Join(XElement wrapper)
    {
        if (wrapper.PreviousNode is XElement before && before.Name == wrapper.Name
            && (string?)before.Attribute(W.Author) == (string?)wrapper.Attribute(W.Author)
            && (string?)before.Attribute(W.Date) == (string?)wrapper.Attribute(W.Date)
            && (before.LastNode as XElement ?? before.Elements().LastOrDefault())?.Name == wrapper.Elements().FirstOrDefault()?.Name)
        {
            wrapper.Remove();
            while (wrapper.FirstNode is { } node)
            {
                node.Remove();
                before.Add(node);
            }

            return before;
        }

        return wrapper;
    }

    // Words put in after a field's result stand after the field, not in it.
    internal static XElement? PastFieldEnd(List<Piece> pieces, ref int next, XElement? cursor)
    {
        while (next < pieces.Count && pieces[next].Start == pieces[next].End
            && pieces[next].Element.Elements(W.FldChar).Any(one => (string?)one.Attribute(W.FldCharType) == "end"))
        {
            cursor = pieces[next++].Element;
        }

        return cursor;
    }

    internal static XElement Place(XElement paragraph, List<Piece> pieces, int next, XElement? cursor, XElement made)
    {
        if (cursor is null)
        {
            if (next < pieces.Count)
            {
                XElement first = Top(paragraph, pieces[next].Element);
                first.AddBeforeSelf(made);
            }
            else if (paragraph.Element(W.PPr) is { } properties)
            {
                properties.AddAfterSelf(made);
            }
            else
            {
                paragraph.AddFirst(made);
            }

            return made;
        }

        // At the end of a link or a control: after it, not in it.
        XElement target = cursor;
        while (target.Parent != paragraph && target.Parent is { } parent && !target.ElementsAfterSelf().Any())
        {
            target = parent;
        }

        target.AddAfterSelf(made);
        return made;
    }

    private static XElement Top(XElement paragraph, XElement element)
    {
        while (element.Parent is { } parent && parent != paragraph)
        {
            element = parent;
        }

        return element;
    }

    internal static XElement? FirstProperties(List<Piece> pieces, int next) =>
        next < pieces.Count ? pieces[next].Element.Element(W.RPr) : null;

    /// <summary>All before the cursor becomes a paragraph of its own, before this one, with the same properties.</summary>
    internal static XElement Split(XElement paragraph, XElement? cursor)
    {
        XElement head = new(W.P);
        if (paragraph.Element(W.PPr) is { } properties)
        {
            XElement copy = new(properties);
            copy.Elements(W.SectPr).Remove();
            head.Add(copy);
        }

        if (cursor is not null)
        {
            CutAfter(paragraph, cursor);
            XElement last = Top(paragraph, cursor);
            XNode[] moved = [.. paragraph.Nodes().Where(node => node is not XElement { } element || element.Name != W.PPr).TakeWhile(node => node != last), last];
            foreach (XNode node in moved)
            {
                node.Remove();
            }

            head.Add(moved);
        }

        paragraph.AddBeforeSelf(head);
        return head;
    }

    // Where the cut falls inside a link or a control, that is cut in two as well.
    private static void CutAfter(XElement paragraph, XElement cursor)
    {
        XElement at = cursor;
        while (at.Parent is { } parent && parent != paragraph)
        {
            XNode[] rest = [.. at.NodesAfterSelf()];
            if (rest.Length > 0)
            {
                foreach (XNode node in rest)
                {
                    node.Remove();
                }

                parent.AddAfterSelf(new XElement(parent.Name, parent.Attributes(), rest));
            }

            at = parent;
        }
    }

    // A field all of whose result is taken out goes with it, codes and all.
    private void DeleteEmptiedFields(List<Piece> pieces)
    {
        Stack<int>? begins = null;
        for (int i = 0; i < pieces.Count; i++)
        {
            for (XNode? node = pieces[i].Element.FirstNode; node is not null; node = node.NextNode)
            {
                if (node is not XElement control || control.Name != W.FldChar)
                {
                    continue;
                }

                switch ((string?)control.Attribute(W.FldCharType))
                {
                    case "begin":
                        (begins ??= new Stack<int>()).Push(i);
                        break;
                    case "end" when begins?.TryPop(out int begin) == true:
                        DeleteField(pieces, begin, i);
                        break;
                }
            }
        }
    }

    private void DeleteField(List<Piece> pieces, int begin, int end)
    {
        XElement? by = null;
        for (int i = begin; i <= end; i++)
        {
            if (pieces[i].End > pieces[i].Start)
            {
                XElement? wrapper = pieces[i].Element.Parent;
                if (wrapper is null || (wrapper.Name != W.Del && wrapper.Name != W.MoveFrom)
                    || (by is not null && (string?)by.Attribute(W.Author) != (string?)wrapper.Attribute(W.Author)))
                {
                    return;
                }

                by = wrapper;
            }
        }

        if (by is null)
        {
            return;
        }

        for (int i = begin; i <= end; i++)
        {
            if (pieces[i].End == pieces[i].Start && pieces[i].Element.Parent is { } parent && parent.Name != W.Del && parent.Name != W.MoveFrom)
            {
                XElement wrapper = markup.Delete(pieces[i].Element, by.Name, SponsorSets.None, null);
                wrapper.ReplaceAttributes(by.Attributes().Where(attribute => attribute.Name != W.Id), new XAttribute(W.Id, (string)wrapper.Attribute(W.Id)!));
            }
        }
    }

    private void NameMove(XElement paragraph, TokenRun mark, MoveEnd move)
    {
        string kind = move.IsTarget ? "moveTo" : "moveFrom";

        // The last mark of all is there for everybody: whoever moves the paragraph to it, or from it, is not named there.
        int[] by = (move.IsTarget ? mark.Inserted : mark.Deleted) is { Length: > 0 } named ? named : move.Movers;
        XElement start = markup.Revision(W.Ns + $"{kind}RangeStart", by, mark.At);
        start.Add(new XAttribute(W.Ns + "name", move.Name));
        XElement end = new(W.Ns + $"{kind}RangeEnd", new XAttribute(W.Id, (string)start.Attribute(W.Id)!));
        if (paragraph.Element(W.PPr) is { } properties)
        {
            properties.AddAfterSelf(start);
        }
        else
        {
            paragraph.AddFirst(start);
        }

        paragraph.Add(end);
    }
}
