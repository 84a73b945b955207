using System.Globalization;

namespace Plenary.Corpus.Documents;

/// <summary>Hands out the ids that a part needs: of tracked changes and of move ranges by name.</summary>
internal sealed class RevisionIds(int first)
{
    private readonly Dictionary<(TrackedKind, string), int> _ranges = [];
    private int _next = first;

    public string Attributes(Revision revision) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $" w:id=\"{_next++}\" w:author=\"{Escaped(revision.Author)}\" w:date=\"{WordXml.Stamp(revision.Date)}\"");

    public int OpenRange(TrackedKind kind, string name) => _ranges[(kind, name)] = _next++;

    public int CloseRange(TrackedKind kind, string name) => _ranges[(kind, name)];

    private static string Escaped(string author) => new System.Text.StringBuilder().AppendText(author).ToString();
}
