using System.Xml;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Which tracked changes the reader is inside of, by element depth.</summary>
internal sealed class RevisionScopes
{
    // The depth of a change in a paragraph that is scanned.
    private const int Scanned = -1;

    private readonly Stack<(int Depth, bool Inserts, Revision Revision, string? Move)> open = new();
    private readonly Dictionary<(string Author, string? Date), Revision> revisions = [];
    private readonly List<(string Id, bool To, string Name)> moves = [];

    // Mostly the next tracked change is by the same hand at the same time.
    private (string? Author, string? Date, Revision? Revision) last;

    public IEnumerable<string> Authors => revisions.Keys.Select(key => key.Author);

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
    public void Open(bool inserts, string author, string? date) => Open(Scanned, inserts, Revision(author, date), null);

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
    public Revision Revision(XmlReader reader, WordNames names) => Revision(names.Attribute(reader, "author") ?? "", names.Attribute(reader, "date"));

    private Revision Revision(string author, string? date)
    {
        if (last.Revision is { } same && last.Author == author && last.Date == date)
        {
            return same;
        }

        if (!revisions.TryGetValue((author, date), out Revision? revision))
        {
            revisions.Add((author, date), revision = new Revision(author, CoreProperties.ParseDate(date)));
        }

        last = (author, date, revision);
        return revision;
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
