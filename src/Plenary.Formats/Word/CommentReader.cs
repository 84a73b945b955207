using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace Plenary.Formats.Word;

/// <summary>Reads comments and ties answers to what they answer.</summary>
internal static class CommentReader
{
    private const int MostAnswers = 1000;

    private sealed record Raw(string Id, string Author, DateTimeOffset? At, string Text, string? LastParagraph);

    public static ImmutableArray<WordComment> Read(
        WordPackage package,
        PackageParts parts,
        IReadOnlyDictionary<string, (int FromBlock, int From, int ToBlock, int To)> places)
    {
        if (parts.Comments is not { } part)
        {
            return [];
        }

        List<Raw> raws = package.Guard(part, () => Comments(package, part));
        Dictionary<string, string> parents = parts.CommentsExtended is { } extended
            ? package.Guard(extended, () => Parents(package, extended))
            : [];
        Dictionary<string, Raw> byParagraph = new(StringComparer.OrdinalIgnoreCase);
        foreach (Raw raw in raws)
        {
            if (raw.LastParagraph is not null)
            {
                byParagraph.TryAdd(raw.LastParagraph, raw);
            }
        }

        Dictionary<Raw, List<Raw>> answers = new(ReferenceEqualityComparer.Instance);
        List<Raw> heads = [];
        foreach (Raw raw in raws)
        {
            if (Head(raw, parents, byParagraph) is { } answered && !ReferenceEquals(answered, raw))
            {
                if (!answers.TryGetValue(answered, out List<Raw>? list))
                {
                    answers.Add(answered, list = []);
                }

                list.Add(raw);
            }
            else
            {
                heads.Add(raw);
            }
        }

        return
        [
            .. heads.Select(head => Make(head, answers.TryGetValue(head, out List<Raw>? own) ? [.. own.Select(reply => Make(reply, []))] : []))
                .OrderBy(comment => comment.FromBlock).ThenBy(comment => comment.From),
        ];

        WordComment Make(Raw raw, ImmutableArray<WordComment> replies)
        {
            (int fromBlock, int from, int toBlock, int to) = places.GetValueOrDefault(raw.Id, (0, 0, 0, 0));
            return new WordComment(raw.Id, raw.Author, raw.At, raw.Text, fromBlock, from, toBlock, to, replies);
        }
    }

    // Some programs let an answer be answered: all of it belongs to the comment that began. In a circle nobody began.
    private static Raw Head(Raw raw, Dictionary<string, string> parents, Dictionary<string, Raw> byParagraph)
    {
        Raw head = raw;
        for (int steps = 0; head.LastParagraph is not null && parents.TryGetValue(head.LastParagraph, out string? parent)
            && byParagraph.TryGetValue(parent, out Raw? answered); steps++)
        {
            if (steps == MostAnswers)
            {
                return raw;
            }

            head = answered;
        }

        return head;
    }

    private static List<Raw> Comments(WordPackage package, string part)
    {
        List<Raw> comments = [];
        using XmlReader reader = package.ReadXml(part);
        StringBuilder text = new();
        string id = "";
        string author = "";
        string? lastParagraph = null;
        DateTimeOffset? at = null;
        int paragraphs = 0;
        int removed = -1;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "comment":
                        id = reader.GetAttribute("id", reader.NamespaceURI) ?? "";
                        author = reader.GetAttribute("author", reader.NamespaceURI) ?? "";
                        at = CoreProperties.ParseDate(reader.GetAttribute("date", reader.NamespaceURI));
                        lastParagraph = null;
                        paragraphs = 0;
                        text.Clear();
                        if (reader.IsEmptyElement)
                        {
                            comments.Add(new Raw(id, author, at, "", null));
                        }

                        break;
                    case "p":
                        if (paragraphs++ > 0)
                        {
                            text.Append('\n');
                        }

                        lastParagraph = reader.GetAttribute("paraId", "http://schemas.microsoft.com/office/word/2010/wordml") ?? lastParagraph;
                        if (removed < 0)
                        {
                            CommentWords.Take(reader, text);
                        }

                        break;
                    case "pPr" or "rPr" or "sdtPr":
                        PartWalk.Skip(reader);
                        break;
                    case "tab":
                        text.Append('\t');
                        break;
                    case "br" or "cr":
                        text.Append('\n');
                        break;
                    case "del" when removed < 0 && !reader.IsEmptyElement:
                        removed = reader.Depth;
                        break;
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (reader.Depth == removed)
                {
                    removed = -1;
                }

                if (reader.LocalName == "comment")
                {
                    comments.Add(new Raw(id, author, at, text.ToString(), lastParagraph));
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && removed < 0)
            {
                text.Append(reader.Value);
            }
        }

        return comments;
    }

    private static Dictionary<string, string> Parents(WordPackage package, string part)
    {
        Dictionary<string, string> parents = new(StringComparer.OrdinalIgnoreCase);
        using XmlReader reader = package.ReadXml(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "commentEx"
                && reader.GetAttribute("paraId", reader.NamespaceURI) is { } own
                && reader.GetAttribute("paraIdParent", reader.NamespaceURI) is { } parent)
            {
                parents[own] = parent;
            }
        }

        return parents;
    }
}
