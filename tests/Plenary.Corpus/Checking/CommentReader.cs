using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using static Plenary.Corpus.WordNames;

namespace Plenary.Corpus;

/// <summary>Reads comments, their threads and what they are anchored to.</summary>
internal static class CommentReader
{
    public static ImmutableArray<FoundComment> Read(WordParts parts)
    {
        XElement[] comments = [.. parts.Comments?.Root?.Elements(W + "comment") ?? []];
        Dictionary<string, string> idOfParagraph = [];
        foreach (XElement comment in comments)
        {
            // A thread is told by the id of a comment's last paragraph.
            if (comment.Descendants(W + "p").LastOrDefault()?.Attribute(W14 + "paraId")?.Value is { } paragraph)
            {
                idOfParagraph[paragraph] = comment.Attribute(Id)?.Value ?? "";
            }
        }

        Dictionary<string, string> parents = [];
        foreach (XElement thread in parts.CommentThreads?.Root?.Elements(W15 + "commentEx") ?? [])
        {
            if (idOfParagraph.TryGetValue(thread.Attribute(W15 + "paraId")?.Value ?? "", out string? child)
                && idOfParagraph.TryGetValue(thread.Attribute(W15 + "paraIdParent")?.Value ?? "", out string? parent))
            {
                parents[child] = parent;
            }
        }

        Dictionary<string, (string Text, string Paragraph)> anchors = Anchors(parts.Document.Root!);
        return [.. comments.Select(Found)];

        FoundComment Found(XElement comment)
        {
            string id = comment.Attribute(Id)?.Value ?? "";
            bool anchored = anchors.TryGetValue(id, out (string Text, string Paragraph) anchor);
            return new FoundComment(
                id,
                comment.Attribute(Author)?.Value,
                comment.Attribute(Date)?.Value,
                string.Join('\n', new StoryReader(comment, _ => true).Read(comment)),
                parents.GetValueOrDefault(id),
                anchored ? anchor.Text : null,
                anchored ? anchor.Paragraph : null);
        }
    }

    private static Dictionary<string, (string Text, string Paragraph)> Anchors(XElement document)
    {
        StoryReader reader = new(document, _ => true);
        Dictionary<string, StringBuilder> open = [];
        Dictionary<string, (string, string)> anchors = [];
        Dictionary<string, string> paragraphs = [];
        foreach (XElement element in document.Descendants())
        {
            string id = element.Attribute(Id)?.Value ?? "";
            switch (Local(element))
            {
                case "commentRangeStart":
                    open[id] = new StringBuilder();
                    paragraphs[id] = element.Ancestors(W + "p").FirstOrDefault() is { } paragraph ? reader.ReadAlone(paragraph) : "";
                    break;
                case "commentRangeEnd" when open.Remove(id, out StringBuilder? text):
                    anchors[id] = (text.ToString(), paragraphs[id]);
                    break;
                case "p":
                    foreach (StringBuilder text in open.Values)
                    {
                        _ = text.Append('\n');
                    }

                    break;
                case "t" when element.Ancestors().All(reader.Shows):
                    foreach (StringBuilder text in open.Values)
                    {
                        _ = text.Append(element.Value);
                    }

                    break;
                default:
                    break;
            }
        }

        return anchors;
    }
}
