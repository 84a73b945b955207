using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Plenary.Formats.Word;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>The bookmarks of changes in a Word file with the holders printed in each.</summary>
internal sealed class MarkedOptions
{
    private static readonly string[] Roles = ["del. ", "moved here: ", "moved: ", "reserved by "];

    // By the identity of the change.
    private readonly Dictionary<string, List<string[]>> options = new(StringComparer.Ordinal);

    /// <summary>How many comments and answers the file holds.</summary>
    public int Comments { get; private set; }

    /// <summary>How many remarks and answers stand in the text with a bookmark of their own.</summary>
    public int Remarks { get; private set; }

    public static MarkedOptions Read(WordPackage package)
    {
        MarkedOptions read = new();
        PackageParts parts = PackageParts.Of(package);
        foreach (string? part in (ReadOnlySpan<string?>)[parts.Document, parts.Footnotes, parts.Endnotes])
        {
            if (part is not null)
            {
                read.ReadStory(Load(package, part));
            }
        }

        read.Comments = parts.Comments is { } comments ? Load(package, comments).Root!.Elements(W.Ns + "comment").Count() : 0;
        return read;
    }

    /// <summary>What the file shows of the weave.</summary>
    public Shown Shown(Weave weave, string place, bool isAttributed, int comments)
    {
        ImmutableDictionary<string, int>.Builder shown = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (Change change in weave.Changes)
        {
            options.TryGetValue(change.Id.Value, out List<string[]>? found);
            foreach (Sponsorship sponsor in change.Sponsors)
            {
                bool isShown = found is not null && (!isAttributed || found.Exists(names => names.Contains(sponsor.Member)));
                shown[sponsor.Member] = shown.GetValueOrDefault(sponsor.Member) + (isShown ? 1 : 0);
            }
        }

        bool names = !isAttributed && options.Values.Any(found => found.Exists(one => one.Length > 0));
        return new Shown(place, shown.ToImmutable(), isAttributed ? comments : null, names ? ["it names members, and was to name none"] : []);
    }

    private void ReadStory(XDocument story)
    {
        Dictionary<string, (string Change, string[] Holders)> open = [];
        foreach (XElement element in story.Descendants())
        {
            if (element.Name == W.Ns + "bookmarkStart" && (string?)element.Attribute(W.Ns + "name") is { } name)
            {
                if (name.StartsWith(OptionMarks.Prefix, StringComparison.Ordinal) && name.LastIndexOf('_') is var cut && cut > OptionMarks.Prefix.Length)
                {
                    open[(string)element.Attribute(W.Id)!] = (name[OptionMarks.Prefix.Length..cut], []);
                }

                Remarks += name.StartsWith(OptionMarks.RemarkPrefix, StringComparison.Ordinal) ? 1 : 0;
            }
            else if (element.Name == W.Ns + "bookmarkEnd" && open.Remove((string)element.Attribute(W.Id)!, out (string Change, string[] Holders) option))
            {
                if (!options.TryGetValue(option.Change, out List<string[]>? known))
                {
                    options.Add(option.Change, known = []);
                }

                known.Add(option.Holders);
            }
            else if (element.Name == W.R && open.Count > 0 && (string?)element.Element(W.RPr)?.Element(W.RStyle)?.Attribute(W.Val) == StatusStyles.Holder)
            {
                // Options within an option are closed before its own holders are printed, so the last count.
                string[] holders = Names(string.Concat(element.Elements(W.T).Select(text => text.Value)));
                foreach (string id in open.Keys.ToList())
                {
                    open[id] = (open[id].Change, holders);
                }
            }
        }
    }

    private static string[] Names(string printed)
    {
        List<string> names = [];
        foreach (string asked in printed.Trim().TrimStart('(').TrimEnd(')').Split("; "))
        {
            string role = Array.Find(Roles, one => asked.StartsWith(one, StringComparison.Ordinal)) ?? "";
            names.AddRange(asked[role.Length..].Split(", ", StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. names];
    }

    private static XDocument Load(WordPackage package, string part) => package.Guard(part, () =>
    {
        using XmlReader reader = package.ReadXml(part);
        return XDocument.Load(reader);
    });
}
