using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>Writes remarks as Word comments, attributed to the members in whose name they are made.</summary>
internal sealed class CommentWriter
{
    private static readonly XName Comment = W.Ns + "comment";
    private static readonly XName InitialsName = W.Ns + "initials";
    private static readonly XName RangeStart = W.Ns + "commentRangeStart";
    private static readonly XName RangeEnd = W.Ns + "commentRangeEnd";
    private static readonly XName Reference = W.Ns + "commentReference";
    private static readonly XName ParagraphId = W.Ns14 + "paraId";
    private static readonly XName Extended = W.Ns15 + "commentEx";
    private static readonly XName ExtendedId = W.Ns15 + "paraId";
    private static readonly XName ExtendedParent = W.Ns15 + "paraIdParent";
    private static readonly XName ExtendedDone = W.Ns15 + "done";

    private readonly BaseDocument document;
    private readonly AuthorSets authors;
    private readonly IComparer<string> protocolOrder;
    private readonly DateTimeOffset? undated;

    // The ids of all comments, and where those of each remark end.
    private readonly List<int> ids = [];
    private readonly List<int> ends = [];
    private readonly HashSet<string> paragraphs = new(StringComparer.OrdinalIgnoreCase);
    private uint lastParagraph = 0x50000000;

    public CommentWriter(BaseDocument document, AuthorSets authors, IComparer<string> protocolOrder, DateTimeOffset? undated)
    {
        this.document = document;
        this.authors = authors;
        this.protocolOrder = protocolOrder;
        this.undated = undated;
    }

    /// <summary>Writes all remarks into the comments part, and prepares their marks.</summary>
    public void WriteAll(ImmutableArray<Remark> remarks)
    {
        if (remarks.IsEmpty)
        {
            return;
        }

        document.Comments ??= new XDocument(new XElement(
            W.Ns + "comments",
            new XAttribute(XNamespace.Xmlns + "w", W.Ns.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "w14", W.Ns14.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "mc", W.Fallback.NamespaceName),
            new XAttribute(W.Fallback.Namespace + "Ignorable", "w14")));
        document.CommentsExtended ??= new XDocument(new XElement(
            W.Ns15 + "commentsEx",
            new XAttribute(XNamespace.Xmlns + "w15", W.Ns15.NamespaceName)));
        Declare(document.Comments.Root!, "w14", W.Ns14);
        paragraphs.UnionWith(document.Comments.Descendants(W.P).Concat(document.Document.Descendants(W.P))
            .Select(paragraph => (string?)paragraph.Attribute(ParagraphId)).OfType<string>());
        for (int r = 0; r < remarks.Length; r++)
        {
            Remark remark = remarks[r];
            string[] members = [.. remark.Members];
            Array.Sort(members, protocolOrder);
            string author = authors.NameOf(members);
            string head = Add(author, Initials(members), remark.RecordedAt, remark.Text, null);
            foreach (Reply reply in remark.Replies)
            {
                Add(Author(reply.RecordedBy, author), Initials(members), reply.RecordedAt, reply.Text, head);
            }

            ends.Add(ids.Count);
        }
    }

    /// <summary>The marks around a remark's stretch.</summary>
    public IEnumerable<XElement> Marks(int remark, bool isStart)
    {
        int first = remark == 0 ? 0 : ends[remark - 1];
        for (int i = first; i < ends[remark]; i++)
        {
            yield return Named(isStart ? RangeStart : RangeEnd, ids[i]);
        }

        for (int i = first; i < ends[remark] && !isStart; i++)
        {
            XElement run = new(W.R);
            run.Add(Named(Reference, ids[i]));
            yield return run;
        }
    }

    private string Add(string author, string initials, DateTimeOffset? at, string text, string? parent)
    {
        int id = document.NextNumber();
        ids.Add(id);
        XElement comment = Named(Comment, id);
        comment.Add(new XAttribute(W.Author, author));
        comment.Add(new XAttribute(InitialsName, initials));
        if ((at ?? undated) is { } date)
        {
            comment.Add(new XAttribute(W.Date, RevisionMarkup.DateOf(date)));
        }

        string lastId = "";
        foreach (string line in text.Split('\n'))
        {
            lastId = NextParagraph();
            XElement paragraph = new(W.P);
            paragraph.Add(new XAttribute(ParagraphId, lastId));
            paragraph.Add(RunFormatter.Run(line, null));
            comment.Add(paragraph);
        }

        document.WriteLast(document.Comments!, comment);
        XElement extended = new(Extended);
        extended.Add(new XAttribute(ExtendedId, lastId));
        if (parent is not null)
        {
            extended.Add(new XAttribute(ExtendedParent, parent));
        }

        extended.Add(new XAttribute(ExtendedDone, "0"));
        document.WriteLast(document.CommentsExtended!, extended);
        return lastId;
    }

    private static XElement Named(XName name, int id)
    {
        XElement element = new(name);
        element.Add(new XAttribute(W.Id, id.ToString(CultureInfo.InvariantCulture)));
        return element;
    }

    // A base that is itself a compilation has paragraphs with ids of ours.
    private string NextParagraph()
    {
        string id;
        do
        {
            id = (++lastParagraph).ToString("X8", CultureInfo.InvariantCulture);
        }
        while (paragraphs.Contains(id));
        return id;
    }

    private static string Author(string? name, string fallback) => string.IsNullOrWhiteSpace(name) ? fallback : name.Length > 255 ? Cut(name, 255) : name;

    // Word holds nine characters.
    private static string Initials(string[] members) => Cut(members[0], 9);

    private static string Cut(string name, int most) =>
        name.Length <= most ? name : name[..(char.IsHighSurrogate(name[most - 1]) ? most - 1 : most)];

    private static void Declare(XElement root, string prefix, XNamespace ns)
    {
        if (root.GetPrefixOfNamespace(ns) is null)
        {
            root.Add(new XAttribute(XNamespace.Xmlns + prefix, ns.NamespaceName));
            XName ignorable = W.Fallback.Namespace + "Ignorable";
            if (root.GetPrefixOfNamespace(W.Fallback.Namespace) is null)
            {
                root.Add(new XAttribute(XNamespace.Xmlns + "mc", W.Fallback.NamespaceName));
            }

            string listed = (string?)root.Attribute(ignorable) ?? "";
            root.SetAttributeValue(ignorable, $"{listed} {prefix}".Trim());
        }
    }
}
