using System.Globalization;
using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>
/// Puts a bookmark around every place where a change is shown: Word lists them under Insert, Bookmark, and what a
/// file shows of a change, and in whose name, can be counted by reading it.
/// </summary>
internal sealed class OptionMarks(BaseDocument? document)
{
    /// <summary>How the bookmark of a change begins; its identity and a number follow.</summary>
    public const string Prefix = "plenary_c_";

    /// <summary>How the bookmark of a remark begins.</summary>
    public const string RemarkPrefix = "plenary_m_";

    private readonly Dictionary<ChangeId, int> counts = [];
    private readonly Dictionary<ChangeId, Stack<string>> open = [];
    private int last;

    /// <summary>The start of a stretch that shows a change.</summary>
    public XElement Start(ChangeId change)
    {
        int number = counts[change] = counts.GetValueOrDefault(change) + 1;
        string id = NextId();
        if (!open.TryGetValue(change, out Stack<string>? ids))
        {
            open.Add(change, ids = new Stack<string>());
        }

        ids.Push(id);
        return StartOf(id, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{change}_{number}"));
    }

    /// <summary>Its end.</summary>
    public XElement End(ChangeId change) => EndOf(open[change].Pop());

    /// <summary>The bookmark of a remark or an answer to it, around some runs.</summary>
    public IEnumerable<XElement> Around(int remark, int part, IEnumerable<XElement> runs)
    {
        string id = NextId();
        return [StartOf(id, string.Create(CultureInfo.InvariantCulture, $"{RemarkPrefix}{remark}_{part}")), .. runs, EndOf(id)];
    }

    private string NextId() => document?.NextId() ?? (++last).ToString(CultureInfo.InvariantCulture);

    private static XElement StartOf(string id, string name) => new(W.Ns + "bookmarkStart", new XAttribute(W.Id, id), new XAttribute(W.Ns + "name", name));

    private static XElement EndOf(string id) => new(W.Ns + "bookmarkEnd", new XAttribute(W.Id, id));
}
