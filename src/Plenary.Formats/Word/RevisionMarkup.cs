using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>Writes tracked changes: who, when, and what is put in or taken out.</summary>
internal sealed class RevisionMarkup(BaseDocument document, AuthorSets authors, ImmutableArray<string> members, DateTimeOffset? undated)
{
    // What one member tracked at one time has one date.
    private readonly Dictionary<DateTimeOffset, string> dates = [];

    /// <summary>An element of a tracked change by a set of members.</summary>
    public XElement Revision(XName name, int[] set, DateTimeOffset? at, XElement? content = null)
    {
        XElement revision = new(name);
        revision.Add(new XAttribute(W.Id, document.NextId()));
        revision.Add(new XAttribute(W.Author, authors.NameOf(set, members)));
        if ((at ?? undated) is { } date)
        {
            if (!dates.TryGetValue(date, out string? written))
            {
                dates.Add(date, written = DateOf(date));
            }

            revision.Add(new XAttribute(W.Date, written));
        }

        if (content is not null)
        {
            revision.Add(content);
        }

        return revision;
    }

    /// <summary>A date as Word writes it.</summary>
    public static string DateOf(DateTimeOffset date) =>
        date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Takes an element out: wraps it, and turns its words into deleted words.</summary>
    public XElement Delete(XElement element, XName name, int[] set, DateTimeOffset? at)
    {
        if (name == W.Del)
        {
            foreach (XElement text in element.DescendantsAndSelf())
            {
                if (text.Name == W.T)
                {
                    text.Name = W.DelText;
                }
                else if (text.Name == W.InstrText)
                {
                    text.Name = W.DelInstrText;
                }
            }
        }

        XElement wrapper = Revision(name, set, at);
        element.ReplaceWith(wrapper);
        wrapper.Add(element);
        return wrapper;
    }

    /// <summary>Says on a paragraph's mark who puts it in and who takes it out.</summary>
    public void Mark(XElement paragraph, TokenRun mark)
    {
        XElement? properties = paragraph.Element(W.PPr);
        properties?.Element(W.RPr)?.Elements().Where(IsRevision).Remove();
        if (mark.Inserted is null && mark.Deleted.Length == 0)
        {
            return;
        }

        if (properties is null)
        {
            paragraph.AddFirst(properties = new XElement(W.PPr));
        }

        XElement? run = properties.Element(W.RPr);
        if (run is null)
        {
            run = new XElement(W.RPr);
            XElement? after = properties.Elements().FirstOrDefault(one => one.Name == W.SectPr || one.Name.LocalName == "pPrChange");
            if (after is null)
            {
                properties.Add(run);
            }
            else
            {
                after.AddBeforeSelf(run);
            }
        }

        if (mark.Deleted.Length > 0)
        {
            run.AddFirst(Revision(mark.IsMove && mark.Inserted is null ? W.MoveFrom : W.Del, mark.Deleted, mark.At));
        }

        if (mark.Inserted is not null)
        {
            run.AddFirst(Revision(mark.IsMove ? W.MoveTo : W.Ins, mark.Inserted, mark.At));
        }
    }

    private static bool IsRevision(XElement element) =>
        element.Name == W.Ins || element.Name == W.Del || element.Name == W.MoveFrom || element.Name == W.MoveTo;
}
