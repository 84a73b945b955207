using System.Runtime.InteropServices;
using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Which tracked changes the reader is inside of, by element depth.</summary>
internal sealed class RevisionScopes
{
    // The depth of a change in a paragraph that is scanned.
    private const int Scanned = -1;

    private readonly Stack<(int Depth, bool Inserts, Revision Revision, string? Move)> open = new();
    private readonly List<(string Id, bool To, string Name)> moves = [];

    // Authors are numbered: many changes are by one, and a long name is compared once for each change.
    private readonly Dictionary<string, int> authors = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Author, DateTimeOffset? At), Revision> revisions = [];

    // Mostly the next tracked change is by the same hand at the same time.
    private Revision? last;

    /// <summary>The authors of tracked changes, each once.</summary>
    public IReadOnlyCollection<string> Authors => authors.Keys;

    public Revision? Inserted { get; private set; }

    public Revision? Deleted { get; private set; }

    public string? Move { get; private set; }

    public void Open(XmlReader reader, WordNames names)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        bool inserts = reader.LocalName is "ins" or "moveTo";
        string? move = reader.LocalName is "moveTo" or "moveFrom" ? moves.LastOrDefault(one => one.To == inserts).Name : null;
        Open(reader.Depth, inserts, Revision(reader, names), move);
    }

    /// <summary>Opens a change whose end is told without a depth.</summary>
    public void Open(bool inserts, string author, DateTimeOffset? at) => Open(Scanned, inserts, Revision(author, at), null);

    public void Close(int depth = Scanned)
    {
        if (open.TryPeek(out var top) && top.Depth == depth)
        {
            open.Pop();
            Refresh();
        }
    }

    public void OpenMove(XmlReader reader, WordNames names) =>
        moves.Add((names.Attribute(reader, "id") ?? "", reader.LocalName == "moveToRangeStart", names.Attribute(reader, "name") ?? ""));

    public void CloseMove(XmlReader reader, WordNames names)
    {
        string id = names.Attribute(reader, "id") ?? "";
        bool to = reader.LocalName == "moveToRangeEnd";
        moves.RemoveAll(move => move.To == to && move.Id == id);
    }

    /// <summary>Author and date of a tracked-change element; one object for each pair.</summary>
    public Revision Revision(XmlReader reader, WordNames names) =>
        Revision(names.Attribute(reader, "author") ?? "", CoreProperties.ParseDate(names.Attribute(reader, "date")));

    private Revision Revision(string author, DateTimeOffset? at)
    {
        if (last is not null && last.At == at && last.Author == author)
        {
            return last;
        }

        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(authors, author, out bool isKnown);
        if (!isKnown)
        {
            number = authors.Count;
        }

        ref Revision? revision = ref CollectionsMarshal.GetValueRefOrAddDefault(revisions, (number, at), out _);
        return last = revision ??= new Revision(author, at);
    }

    private void Open(int depth, bool inserts, Revision revision, string? move)
    {
        open.Push((depth, inserts, revision, move));
        Refresh();
    }

    private void Refresh()
    {
        (Inserted, Deleted, Move) = (null, null, null);
        foreach ((_, bool inserts, Revision revision, string? move) in open)
        {
            if (inserts)
            {
                Inserted ??= revision;
            }
            else
            {
                Deleted ??= revision;
            }

            Move ??= move;
        }
    }
}
