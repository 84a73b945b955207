using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static Plenary.Corpus.WordNames;

namespace Plenary.Corpus;

/// <summary>Reads the text of paragraphs, as <see cref="TextMarks"/> defines it, leaving out what does not show.</summary>
internal sealed class InlineReader
{
    private readonly Func<XElement, bool> _shows;
    private readonly HashSet<XElement> _wholeFields = [];
    private readonly List<(string Kind, string Id)> _notes = [];

    // One entry an open field, true while its instruction lasts. Fields, tables of contents above all, cross paragraphs.
    private readonly Stack<bool> _fields = new();

    public InlineReader(XElement story, Func<XElement, bool> shows)
    {
        _shows = shows;
        FindWholeFields(story);
    }

    public IReadOnlyList<(string Kind, string Id)> NotesMet => _notes;

    public string Read(XElement paragraph)
    {
        StringBuilder text = new();
        ReadContent(paragraph, text);
        return text.ToString();
    }

    /// <summary>
    /// A field whose begin shows but whose end is deleted is no field: its begin must not swallow the text after it.
    /// </summary>
    private void FindWholeFields(XElement story)
    {
        Stack<XElement> open = new();
        foreach (XElement mark in story.Descendants(W + "fldChar").Where(mark => mark.Ancestors().All(_shows)))
        {
            string? type = mark.Attribute(W + "fldCharType")?.Value;
            if (type == "begin")
            {
                open.Push(mark);
            }
            else if (type == "end" && open.TryPop(out XElement? begin))
            {
                _ = _wholeFields.Add(begin);
                _ = _wholeFields.Add(mark);
            }
        }
    }

    private void ReadContent(XElement parent, StringBuilder text)
    {
        foreach (XElement child in SeenThrough(parent))
        {
            switch (Local(child))
            {
                case "r":
                    ReadRun(child, text);
                    break;
                case "hyperlink" or "fldSimple" or "dir" or "bdo":
                    ReadContent(child, text);
                    break;
                case "ins" or "del" or "moveFrom" or "moveTo" when _shows(child):
                    ReadContent(child, text);
                    break;
                default:
                    break;
            }
        }
    }

    private void ReadRun(XElement run, StringBuilder text)
    {
        foreach (XElement child in SeenThrough(run))
        {
            string local = Local(child);
            if (local == "fldChar")
            {
                ReadFieldMark(child);
            }
            else if (_fields.Contains(true))
            {
                continue;
            }
            else if (local is "footnoteReference" or "endnoteReference")
            {
                _notes.Add((local[..^"Reference".Length], child.Attribute(Id)?.Value ?? ""));
                _ = text.Append(TextMarks.Embedded);
            }
            else if (local == "ruby")
            {
                ReadContent(child.Element(W + "rubyBase") ?? child, text);
            }
            else
            {
                _ = text.Append(TextOf(local, child));
            }
        }
    }

    // Without xml:space="preserve", Word drops white space at both ends.
    private static bool Preserves(XElement text) =>
        text.AncestorsAndSelf().Attributes(XNamespace.Xml + "space").FirstOrDefault()?.Value == "preserve";

    private static string TextOf(string local, XElement element) => local switch
    {
        "t" or "delText" => Preserves(element) ? element.Value : element.Value.Trim(' ', '\t', '\r', '\n'),
        "tab" or "ptab" => "\t",
        "br" or "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        "softHyphen" => "\u00AD",
        "sym" => ((char)int.Parse(element.Attribute(W + "char")?.Value ?? "0", NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        "drawing" or "pict" or "object" => "\uFFFC",
        _ => "",
    };

    private void ReadFieldMark(XElement mark)
    {
        switch (mark.Attribute(W + "fldCharType")?.Value)
        {
            case "begin" when _wholeFields.Contains(mark):
                _fields.Push(true);
                break;
            case "separate" when _fields.Count > 0:
                _ = _fields.Pop();
                _fields.Push(false);
                break;
            case "end" when _wholeFields.Contains(mark) && _fields.Count > 0:
                _ = _fields.Pop();
                break;
            default:
                break;
        }
    }
}
