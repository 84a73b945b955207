using System.Collections.Immutable;
using System.Xml.Linq;
using static Plenary.Corpus.WordNames;

namespace Plenary.Corpus;

/// <summary>
/// Reads a Word file with tracked changes straight from what ECMA-376 says of them, and from nothing of ours: the
/// witness that what the tool wrote says what each member said.
/// </summary>
public sealed class TrackedWordChecker
{
    private readonly WordParts _parts;
    private readonly AuthorSets _sets;

    private TrackedWordChecker(WordParts parts)
    {
        _parts = parts;
        _sets = new AuthorSets(parts.CustomXml);
        Changes = [.. parts.Stories.SelectMany(story => TrackedChangeReader.Read(story.Name, story.Root))];
        Authors = [.. Changes.Select(change => change.Author).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dates = [.. Changes.Select(change => change.Date).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every tracked change in body, notes, headers and footers, in document order.</summary>
    public ImmutableArray<TrackedChange> Changes { get; }

    /// <summary>The authors of tracked changes, each once.</summary>
    public ImmutableArray<string> Authors { get; }

    /// <summary>The dates of tracked changes as written, each once.</summary>
    public ImmutableArray<string> Dates { get; }

    /// <summary>The comments, in the order of the comments part.</summary>
    public ImmutableArray<FoundComment> Comments => CommentReader.Read(_parts);

    /// <summary>The moves, by name.</summary>
    public ImmutableArray<FoundMove> Moves => MoveReader.Read(_parts);

    /// <summary>What is wrong with the marking, one line a fault; none for a sound file.</summary>
    public ImmutableArray<string> Faults => [.. StructureFaults.In(_parts)];

    /// <summary>Reads a package from a stream that can seek.</summary>
    /// <exception cref="InvalidDataException">It is not a Word file that can be read.</exception>
    public static TrackedWordChecker Open(Stream package) => new(new WordParts(package));

    /// <summary>Reads a package from its bytes.</summary>
    public static TrackedWordChecker Open(ImmutableArray<byte> package)
    {
        using MemoryStream stream = new([.. package]);
        return Open(stream);
    }

    /// <summary>Reads a file.</summary>
    public static TrackedWordChecker OpenFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Open(stream);
    }

    /// <summary>The text with every change accepted whose author the predicate takes, and the others rejected.</summary>
    public WordText Accept(Func<string, bool> authors)
    {
        StoryReader body = new(_parts.Document.Root!, authors);
        ImmutableArray<string> paragraphs = body.Read(_parts.Document.Root!.Element(W + "body")!);
        return new WordText(paragraphs, Notes("footnote", _parts.Footnotes), Notes("endnote", _parts.Endnotes));

        ImmutableArray<string> Notes(string kind, XDocument? part)
        {
            if (part?.Root is not { } root)
            {
                return [];
            }

            StoryReader reader = new(root, authors);
            Dictionary<string, XElement> byId = [];
            foreach (XElement note in root.Elements(W + kind))
            {
                byId[note.Attribute(Id)?.Value ?? ""] = note;
            }

            return
            [
                .. body.NotesMet.Where(met => met.Kind == kind)
                    .Select(met => byId.TryGetValue(met.Id, out XElement? note) ? string.Join('\n', reader.Read(note)) : $"(no {kind} {met.Id})"),
            ];
        }
    }

    /// <summary>The text with all changes accepted.</summary>
    public WordText AcceptAll() => Accept(_ => true);

    /// <summary>The text with all changes rejected.</summary>
    public WordText RejectAll() => Accept(_ => false);

    /// <summary>The text with each change accepted whose author names the member.</summary>
    public WordText AcceptMember(string code) => Accept(author => NamesMember(author, code));

    /// <summary>
    /// Whether an author string such as "CHN, RUS", or one that the file's own legend of author sets explains, names
    /// the member.
    /// </summary>
    public bool NamesMember(string author, string code) => _sets.MembersOf(author).Contains(code);
}
