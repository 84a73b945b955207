using System.Xml.Linq;
using static Plenary.Corpus.WordNames;

namespace Plenary.Corpus;

/// <summary>Faults of marking that a schema does not see but Word, or a reader after us, stumbles over.</summary>
internal static class StructureFaults
{
    public static IEnumerable<string> In(WordParts parts)
    {
        foreach ((string name, XElement root) in parts.Stories)
        {
            foreach (string fault in DuplicateIds(root).Concat(OpenRanges(root)).Concat(Unsigned(root)).Concat(MisplacedText(root)))
            {
                yield return $"{name}: {fault}";
            }
        }

        foreach (FoundMove move in MoveReader.Read(parts).Where(move => !move.Paired))
        {
            yield return $"move {move.Name}: {move.From.Length} ranges it left, {move.To.Length} where it arrived";
        }

        foreach (string fault in Comments(parts))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> DuplicateIds(XElement root) =>
        root.Descendants()
            .Where(element => element.Attribute(Id) is not null && IsAnnotation(Local(element)))
            .GroupBy(element => (Kind: Local(element), element.Attribute(Id)!.Value))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Count()} {group.Key.Kind} with id {group.Key.Value}");

    private static bool IsAnnotation(string local) =>
        Adds(local) || Removes(local) || local is "cellMerge" or "commentReference"
        || local.EndsWith("Change", StringComparison.Ordinal)
        || local.EndsWith("RangeStart", StringComparison.Ordinal) || local.EndsWith("RangeEnd", StringComparison.Ordinal)
        || local is "bookmarkStart" or "bookmarkEnd";

    private static IEnumerable<string> OpenRanges(XElement root)
    {
        foreach (string kind in (string[])["moveFromRange", "moveToRange", "commentRange", "bookmark"])
        {
            HashSet<string> starts = Ids(root, kind + "Start");
            HashSet<string> ends = Ids(root, kind + "End");
            foreach (string id in starts.Except(ends))
            {
                yield return $"{kind} {id} has no end";
            }

            foreach (string id in ends.Except(starts))
            {
                yield return $"{kind} {id} has no start";
            }
        }
    }

    private static HashSet<string> Ids(XElement root, string local) =>
        [.. root.Descendants(W + local).Select(element => element.Attribute(Id)?.Value ?? "")];

    private static IEnumerable<string> Unsigned(XElement root) =>
        root.Descendants()
            .Where(element => Adds(Local(element)) || Removes(Local(element)))
            .Where(element => element.Attribute(Author) is not { Value.Length: > 0 } || element.Attribute(Date) is not { Value.Length: > 0 })
            .Select(element => $"{Local(element)} {element.Attribute(Id)?.Value} has no author or no date");

    private static IEnumerable<string> MisplacedText(XElement root)
    {
        foreach (XElement element in root.Descendants())
        {
            string local = Local(element);
            if (local is "t" or "instrText" && element.Ancestors(W + "del").Any())
            {
                yield return $"{local} inside a deletion: \"{element.Value}\"";
            }
            else if (local is "delText" or "delInstrText" && !element.Ancestors().Any(ancestor => Removes(Local(ancestor))))
            {
                yield return $"{local} outside a deletion: \"{element.Value}\"";
            }
        }
    }

    private static IEnumerable<string> Comments(WordParts parts)
    {
        HashSet<string> written = [.. parts.Comments?.Root?.Elements(W + "comment").Select(comment => comment.Attribute(Id)?.Value ?? "") ?? []];
        IEnumerable<XElement> marks = parts.Stories.SelectMany(story => story.Root.Descendants())
            .Where(element => Local(element) is "commentRangeStart" or "commentReference");
        HashSet<string> referred = [];
        foreach (XElement mark in marks)
        {
            string id = mark.Attribute(Id)?.Value ?? "";
            if (!written.Contains(id))
            {
                yield return $"{Local(mark)} {id} has no comment";
            }

            if (Local(mark) == "commentReference")
            {
                _ = referred.Add(id);
            }
        }

        foreach (string id in written.Except(referred))
        {
            yield return $"comment {id} is referred to nowhere";
        }
    }
}
