using System.Collections.Immutable;
using Plenary.Corpus.Documents;
using Xunit;

namespace Plenary.Corpus.Tests;

public sealed class DocxValidatorTests
{
    [Fact]
    public void Corpus_files_have_no_errors()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 11, members: 12);

        Assert.Empty(DocxValidator.Validate(corpus.BaseFile));
        foreach (MemberFile member in corpus.Members)
        {
            Assert.Empty(DocxValidator.Validate(member.File));
        }
    }

    [Fact]
    public void Element_out_of_place_is_reported_with_its_part_and_path()
    {
        // Word tracks what is inside a link, never a link.
        Tracked link = new(
            TrackedKind.Inserted, new Revision("CHN", DateTimeOffset.UnixEpoch), [new Hyperlink(new Uri("https://example.org/"), [new TextRun("here")])]);
        ImmutableArray<byte> file = WordPackage.Write(new WordDocument([new Paragraph([link])]));

        DocxError error = Assert.Single(DocxValidator.Validate(file));
        Assert.Equal("/word/document.xml", error.Part);
        Assert.Contains("w:ins", error.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(255, 0)]
    [InlineData(256, 1)]
    public void Author_longer_than_Word_takes_is_an_error(int length, int errors)
    {
        Tracked inserted = new(TrackedKind.Inserted, new Revision(new string('A', length), DateTimeOffset.UnixEpoch), [new TextRun("new")]);

        Assert.Equal(errors, DocxValidator.Validate(WordPackage.Write(new WordDocument([new Paragraph([inserted])]))).Length);
    }
}
