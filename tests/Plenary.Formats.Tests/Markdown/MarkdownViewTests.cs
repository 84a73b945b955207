using System.Text;
using Plenary.Formats.Compiling;
using Plenary.Formats.Markdown;
using Plenary.Formats.Tests.Word;
using Plenary.Text;
using Plenary.Text.Alignment;
using Xunit;

namespace Plenary.Formats.Tests.Markdown;

/// <summary>Markdown with brackets.</summary>
public sealed class MarkdownViewTests
{
    public static TheoryData<string> Cases => BracketViewTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Markdown_read_back_gives_every_member_its_text(string of)
    {
        Compilation compilation = ViewCases.Compile(of);
        using MemoryStream output = Written(compilation.Weave, true);
        ViewCases.AssertShown(compilation, ShownIn.Markdown(compilation, "out.md", output, true), true);
        using MemoryStream bare = Written(compilation.Weave, false);
        ViewCases.AssertShown(compilation, ShownIn.Markdown(compilation, "out.md", bare, false), false);
        string text = Encoding.UTF8.GetString(bare.ToArray());
        Assert.All(compilation.Weave.Members, code => Assert.DoesNotMatch($@"\b{code}\b", text.Replace(Reading.OfBase(compilation.Weave).ToString(), "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[a](http://b.example) and ![c](d)", "&#91;a&#93;(http://b.example) and !&#91;c&#93;(d)")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("12. no list", "12\\. no list")]
    [InlineData("- no list *and* _no_ emphasis", "\\- no list \\*and\\* \\_no\\_ emphasis")]
    [InlineData("<script>x</script> &amp; `code` | \\ ~~x~~ $y$", "\\<script\\>x\\</script\\> \\&amp; \\`code\\` \\| \\\\ \\~\\~x\\~\\~ \\$y\\$")]
    [InlineData("> no quote", "\\> no quote")]
    [InlineData("--- ", "\\---&#32;")]
    public void Hostile_words_are_written_so_that_a_reader_shows_them_as_they_are(string words, string expected)
    {
        Weave weave = Weave.Of(TextDocument.Of(words));
        Assert.Equal(expected + "\n\n", MarkdownWriter.Write(weave, new MarkdownWriteOptions()));
    }

    [Fact]
    public void A_bracket_in_the_text_and_a_bracket_of_a_proposal_are_told_apart()
    {
        TextDocument text = TextDocument.Of("We [sic] agree (EU)");
        Weave weave = Weave.Of(text);
        Draft draft = Draft.Of(TextDocument.Of("We [sic] do agree (EU)"));
        weave = weave.Table(DraftComparer.Compare(new BaseIndex(text), draft, "EU").Changes);
        Assert.Equal("We &#91;sic&#93; \\[do (EU)\\] agree (EU)\n\n", MarkdownWriter.Write(weave, new MarkdownWriteOptions()));
    }

    private static MemoryStream Written(Weave weave, bool isAttributed)
    {
        MemoryStream output = new();
        MarkdownWriter.Write(weave, new MarkdownWriteOptions { IsAttributed = isAttributed }, output);
        return output;
    }
}
