using System.Xml.Linq;
using static Plenary.Corpus.WordNames;

namespace Plenary.Corpus;

/// <summary>Lists the tracked changes of a story.</summary>
internal static class TrackedChangeReader
{
    public static IEnumerable<TrackedChange> Read(string part, XElement story) =>
        from element in story.Descendants()
        let local = Local(element)
        where Adds(local) || Removes(local) || local == "cellMerge" || local.EndsWith("Change", StringComparison.Ordinal)
        select new TrackedChange(
            part,
            local,
            On(element, local),
            element.Attribute(Author)?.Value,
            element.Attribute(Date)?.Value,
            string.Concat(element.Descendants().Where(child => Local(child) is "t" or "delText").Select(child => child.Value)));

    private static string On(XElement element, string local)
    {
        if (local.EndsWith("Change", StringComparison.Ordinal))
        {
            return "properties";
        }

        string parent = element.Parent is null ? "" : Local(element.Parent);
        return (local, parent) switch
        {
            ("cellIns" or "cellDel" or "cellMerge", _) => "cell",
            (_, "trPr") => "row",
            (_, "rPr") => "paragraph mark",
            (_, "numPr") => "properties",
            _ => "content",
        };
    }
}
