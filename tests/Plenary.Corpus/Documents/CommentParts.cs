using System.Collections.Immutable;
using System.Text;

namespace Plenary.Corpus.Documents;

/// <summary>The three parts in which Word keeps comments: what they say, which answers which, and who people are.</summary>
internal static class CommentParts
{
    public static string Comments(ImmutableArray<WordComment> comments)
    {
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append("<w:comments ").Append(WordXml.StoryNamespaces).Append('>');
        foreach (WordComment comment in comments)
        {
            _ = xml.Append("<w:comment w:id=\"").Append(comment.Id).Append("\" w:author=\"").AppendText(comment.Author)
                .Append("\" w:date=\"").Append(WordXml.Stamp(comment.Date)).Append("\" w:initials=\"")
                .AppendText(WordXml.Initials(comment.Author)).Append("\"><w:p w14:paraId=\"").Append(ParaId(comment.Id))
                .Append("\" w14:textId=\"77777777\" w:rsidR=\"003670E8\" w:rsidRDefault=\"003670E8\"><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr><w:annotationRef/></w:r><w:r><w:t xml:space=\"preserve\">")
                .AppendText(comment.Text).Append("</w:t></w:r></w:p></w:comment>");
        }

        return xml.Append("</w:comments>").ToString();
    }

    public static string Threads(ImmutableArray<WordComment> comments)
    {
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append("<w15:commentsEx ").Append(WordXml.StoryNamespaces).Append('>');
        foreach (WordComment comment in comments)
        {
            _ = xml.Append("<w15:commentEx w15:paraId=\"").Append(ParaId(comment.Id)).Append('"');
            if (comment.ParentId is { } parent)
            {
                _ = xml.Append(" w15:paraIdParent=\"").Append(ParaId(parent)).Append('"');
            }

            _ = xml.Append(" w15:done=\"0\"/>");
        }

        return xml.Append("</w15:commentsEx>").ToString();
    }

    public static string People(ImmutableArray<WordComment> comments)
    {
        StringBuilder xml = new(WordXml.Declaration);
        _ = xml.Append("<w15:people ").Append(WordXml.StoryNamespaces).Append('>');
        foreach (string author in comments.Select(comment => comment.Author).Distinct(StringComparer.Ordinal))
        {
            _ = xml.Append("<w15:person w15:author=\"").AppendText(author)
                .Append("\"><w15:presenceInfo w15:providerId=\"None\" w15:userId=\"").AppendText(author).Append("\"/></w15:person>");
        }

        return xml.Append("</w15:people>").ToString();
    }

    private static string ParaId(int comment) => WordXml.Hex(0x60000000u + (uint)comment);
}
