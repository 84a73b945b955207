using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using static Plenary.Corpus.WordNames;

namespace Plenary.Corpus;

/// <summary>Pairs what moved away with what arrived, by the name that both ranges carry.</summary>
internal static class MoveReader
{
    public static ImmutableArray<FoundMove> Read(WordParts parts)
    {
        List<Range> ranges = [.. parts.Stories.SelectMany(story => Ranges(story.Root))];
        return
        [
            .. ranges.GroupBy(range => range.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new FoundMove(
                    group.Key,
                    group.First().Author,
                    [.. group.Where(range => range.Content == "moveFrom").Select(range => range.Text.ToString())],
                    [.. group.Where(range => range.Content == "moveTo").Select(range => range.Text.ToString())])),
        ];
    }

    private static List<Range> Ranges(XElement story)
    {
        List<Range> all = [];
        Dictionary<(string, string), Range> open = [];
        foreach (XElement element in story.Descendants())
        {
            string local = Local(element);
            string id = element.Attribute(Id)?.Value ?? "";
            if (local is "moveFromRangeStart" or "moveToRangeStart")
            {
                Range range = new(
                    element.Attribute(W + "name")?.Value ?? "", element.Attribute(Author)?.Value, local[..^"RangeStart".Length], new StringBuilder());
                all.Add(range);
                open[(range.Content, id)] = range;
            }
            else if (local is "moveFromRangeEnd" or "moveToRangeEnd")
            {
                _ = open.Remove((local[..^"RangeEnd".Length], id));
            }
            else if (local is "t" or "delText" && open.Count > 0)
            {
                foreach (Range range in open.Values.Where(range => element.Ancestors(W + range.Content).Any()))
                {
                    _ = range.Text.Append(element.Value);
                }
            }
        }

        return all;
    }

    private sealed record Range(string Name, string? Author, string Content, StringBuilder Text);
}
