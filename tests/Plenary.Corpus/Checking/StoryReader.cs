using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using static Plenary.Corpus.WordNames;

namespace Plenary.Corpus;

/// <summary>
/// Reads the blocks of one story (body, note) with every tracked change either accepted or rejected. A paragraph whose
/// mark is thereby gone runs on into the next paragraph of its container; where there is none, what it holds stays as a
/// paragraph, and nothing is left of an empty one unless its container would have no paragraph at all or end with a
/// table: after a table Word always shows a paragraph.
/// </summary>
internal sealed class StoryReader
{
    private readonly Dictionary<string, bool> _decided = new(StringComparer.Ordinal);
    private readonly Func<string, bool> _accepts;
    private readonly InlineReader _inlines;

    public StoryReader(XElement story, Func<string, bool> accepts)
    {
        _accepts = accepts;
        _inlines = new InlineReader(story, Shows);
    }

    /// <summary>The notes referred to by what was read so far: "footnote" or "endnote", and the id.</summary>
    public IReadOnlyList<(string Kind, string Id)> NotesMet => _inlines.NotesMet;

    public ImmutableArray<string> Read(XElement container)
    {
        Container result = new();
        Read(SeenThrough(container), result);
        return result.Finish();
    }

    /// <summary>What one paragraph holds, without joining it to its neighbours.</summary>
    public string ReadAlone(XElement paragraph) => _inlines.Read(paragraph);

    /// <summary>Whether content under this tracked change is there.</summary>
    public bool Shows(XElement change)
    {
        string local = Local(change);
        return Adds(local) ? Accepts(change) : !Removes(local) || !Accepts(change);
    }

    private bool Accepts(XElement change)
    {
        string author = change.Attribute(Author)?.Value ?? "";
        if (!_decided.TryGetValue(author, out bool accepted))
        {
            _decided[author] = accepted = _accepts(author);
        }

        return accepted;
    }

    private void Read(IEnumerable<XElement> blocks, Container container)
    {
        foreach (XElement block in blocks)
        {
            switch (Local(block))
            {
                case "p":
                    container.Add(_inlines.Read(block), HasMark(block));
                    break;
                case "tbl":
                    ImmutableArray<string> cells = ReadTable(block, out bool anyRow);
                    if (anyRow)
                    {
                        container.AddTable(cells);
                    }

                    break;
                case "ins" or "del" or "moveFrom" or "moveTo" when Shows(block):
                    Read(SeenThrough(block), container);
                    break;
                default:
                    break;
            }
        }
    }

    private bool HasMark(XElement paragraph) =>
        paragraph.Element(W + "pPr")?.Element(W + "rPr")?.Elements().All(Shows) ?? true;

    private ImmutableArray<string> ReadTable(XElement table, out bool anyRow)
    {
        anyRow = false;
        ImmutableArray<string>.Builder texts = ImmutableArray.CreateBuilder<string>();
        foreach (XElement row in SeenThrough(table).Where(child => Local(child) == "tr"))
        {
            if (!(row.Element(W + "trPr")?.Elements().All(Shows) ?? true))
            {
                continue;
            }

            foreach (XElement cell in SeenThrough(row).Where(child => Local(child) == "tc"))
            {
                if (cell.Element(W + "tcPr")?.Elements().All(Shows) ?? true)
                {
                    anyRow = true;
                    texts.AddRange(Read(cell));
                }
            }
        }

        return texts.ToImmutable();
    }

    private sealed class Container
    {
        private readonly List<string> _texts = [];
        private StringBuilder? _running;
        private bool _anyParagraph;
        private bool _endsInTable;
        private int? _emptyAt;

        public void Add(string text, bool hasMark)
        {
            if (!hasMark)
            {
                _running = (_running ?? new StringBuilder()).Append(text);
                return;
            }

            _texts.Add(_running is null ? text : _running.Append(text).ToString());
            _running = null;
            _anyParagraph = true;
            _endsInTable = false;
        }

        public void AddTable(ImmutableArray<string> cells)
        {
            StopRunning();
            _texts.AddRange(cells);
            _endsInTable = true;
        }

        public ImmutableArray<string> Finish()
        {
            StopRunning();
            if (_endsInTable)
            {
                _texts.Add("");
            }
            else if (!_anyParagraph && _emptyAt is { } place)
            {
                _texts.Insert(place, "");
            }

            return [.. _texts];
        }

        private void StopRunning()
        {
            if (_running is { Length: > 0 })
            {
                _texts.Add(_running.ToString());
                _anyParagraph = true;
                _endsInTable = false;
            }
            else if (_running is not null)
            {
                _emptyAt = _texts.Count;
            }

            _running = null;
        }
    }
}
