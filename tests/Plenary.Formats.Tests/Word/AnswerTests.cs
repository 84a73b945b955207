using Plenary.Formats.Tests.BadInput;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>An answer belongs to one comment.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void An_answer_to_a_comment_that_stands_twice_is_read_once()
    {
        const string Said = "<w:comment w:id=\"1\" w:author=\"Clerk\"><w:p w14:paraId=\"00000001\"><w:r><w:t>Said.</w:t></w:r></w:p></w:comment>";
        const string Answer = "<w:comment w:id=\"2\" w:author=\"Envoy\"><w:p w14:paraId=\"00000002\"><w:r><w:t>Answered.</w:t></w:r></w:p></w:comment>";
        ZipParts parts = RawWord.Parts(RawWord.Plain + "<w:p><w:r><w:t>More.</w:t></w:r><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>");
        string comments = parts.Text(RawWord.Comments);
        string extended = parts.Text("word/commentsExtended.xml");
        parts.With(RawWord.Comments, string.Concat(comments[..comments.IndexOf("<w:comment ", StringComparison.Ordinal)], Said, Said, Answer, "</w:comments>"));
        parts.With("word/commentsExtended.xml", string.Concat(
            extended[..extended.IndexOf("<w15:commentEx ", StringComparison.Ordinal)],
            "<w15:commentEx w15:paraId=\"00000002\" w15:paraIdParent=\"00000001\" w15:done=\"0\"/></w15:commentsEx>"));

        Examination examined = Examination.Of(RawWord.File(RawWord.Plain), ("CHN", parts.Zip()));

        Assert.Equal(3, Assert.Single(examined.Compilation!.Receipts).CommentsRead);
    }
}
