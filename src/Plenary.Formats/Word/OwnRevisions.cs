using System.Xml;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>
/// The tracked changes that a base came with. Whoever answers a base that shows its last round's changes returns them
/// too: they are the base's, and not what the member asks for.
/// </summary>
/// <remarks>
/// Word numbers tracked changes anew whenever it saves, cuts and joins them; author and time stay, and tell whose a
/// change is. Where Word was told to leave times out, a member's own may be taken for the base's: accepted, it is found
/// again as an edit without a mark. Where authors are parties it would be everybody's, so there such a one is left.
/// </remarks>
internal sealed class OwnRevisions
{
    private readonly HashSet<(string Author, string Time)> known = [];

    private OwnRevisions()
    {
    }

    /// <summary>How many tracked changes of text the body and the notes hold.</summary>
    public int Count { get; private set; }

    /// <summary>Finds the tracked changes of a package.</summary>
    public static OwnRevisions Of(WordPackage package)
    {
        OwnRevisions found = new();
        foreach (string part in PackageParts.Of(package).Texts)
        {
            package.Guard(part, () =>
            {
                using XmlReader reader = package.ReadXml(part);
                while (reader.Read())
                {
                    if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI is WordNames.Transitional or WordNames.Strict)
                    {
                        found.Add(reader);
                    }
                }

                return true;
            });
        }

        return found;
    }

    /// <summary>
    /// The response with the base's changes accepted as they are in the base, the member's own left as they are;
    /// <see langword="null"/> where it holds none of them.
    /// </summary>
    /// <param name="name">The response's name, for messages.</param>
    /// <param name="response">Its bytes.</param>
    /// <param name="undated">Whether changes without a time are told by their author alone.</param>
    public byte[]? AcceptedIn(string name, ArraySegment<byte> response, bool undated)
    {
        if (known.Count == 0)
        {
            return null;
        }

        using WordPackage package = WordPackage.Open(name, response);
        return Of(package).known.Overlaps(known) && !MainPartKind.IsStrict(package, PackageParts.Of(package).Document)
            ? ResolvedPackage.Accept(package, IsOwn)
            : null;

        bool IsOwn(XElement change) => (string?)change.Attribute(W.Author) is { } author
            && ((string?)change.Attribute(W.Date) ?? "") is var time && (undated || time.Length > 0) && known.Contains((author, time));
    }

    private void Add(XmlReader reader)
    {
        Count += RevisionResolver.IsRevision(reader.LocalName) ? 1 : 0;
        if ((RevisionResolver.IsRevision(reader.LocalName) || RevisionResolver.IsFormatting(reader.LocalName))
            && reader.GetAttribute("author", reader.NamespaceURI) is { } author)
        {
            known.Add((author, reader.GetAttribute("date", reader.NamespaceURI) ?? ""));
        }
    }
}
