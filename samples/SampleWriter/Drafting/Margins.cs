using System.Security;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Drafting;

/// <summary>Header and footer: two words at the left and right of the head, one line and the page number at the foot.</summary>
internal sealed record Margins(string Left, string Right, string Footer)
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

    /// <summary>What an edit puts in place of the right of the head, and who did it; null for no edit.</summary>
    public (string Text, Revision Revision)? NewRight { get; init; }

    public string Header()
    {
        string right = Run(Right, "t");
        if (NewRight is var (text, revision))
        {
            string who = $"w:author=\"{SecurityElement.Escape(revision.Author)}\" w:date=\"{revision.Date:yyyy-MM-dd'T'HH:mm:ss'Z'}\"";
            right = $"<w:del w:id=\"300001\" {who}>{Run(Right, "delText")}</w:del><w:ins w:id=\"300002\" {who}>{Run(text, "t")}</w:ins>";
        }

        return $"{Declaration}<w:hdr {Namespaces}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>{Run(Left, "t")}<w:r><w:tab/></w:r>{right}</w:p></w:hdr>";
    }

    public string FooterPart() =>
        $"{Declaration}<w:ftr {Namespaces}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{Run(Footer, "t")}<w:r><w:tab/></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";

    private static string Run(string text, string element) => $"<w:r><w:{element} xml:space=\"preserve\">{SecurityElement.Escape(text)}</w:{element}></w:r>";
}
