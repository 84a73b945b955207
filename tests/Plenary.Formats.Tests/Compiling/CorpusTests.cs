using System.Collections.Immutable;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>Laws 1 and 7 over the generated corpus, by a checker that shares nothing with our reader.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 20)]
    [InlineData(3, 60)]
    public void Tracked_output_gives_every_member_its_own_text_and_rejecting_all_the_base(int seed, int members) => Check(seed, members);

    private static void Check(int seed, int members)
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed, members);
        MemberFile[] files = [.. corpus.Members];
        byte[] baseFile = [.. corpus.BaseFile];
        Compilation compilation = Compiler.Compile("base.docx", baseFile, [.. files.Select(file => new Response(file.Code, file.FileName, () => LentBytes.Own([.. file.File])))], new CompileOptions());
        Assert.All(compilation.Receipts, receipt => Assert.True(receipt.Holds, $"{receipt}"));
        using MemoryStream output = new();
        using (WordPackage package = WordPackage.Open("base.docx", compilation.BasePackage.ToArray()))
        {
            WordWriter.WriteTracked(compilation.Weave, package, new WordWriteOptions(), output);
        }

        ImmutableArray<byte> written = [.. output.ToArray()];
        TrackedWordChecker checker = TrackedWordChecker.Open(written);
        Assert.Null(checker.RejectAll().DifferenceFrom(corpus.BaseText));
        foreach (MemberFile file in files)
        {
            Assert.Null(checker.AcceptMember(file.Code).DifferenceFrom(file.Text) is { } difference ? $"{file.Code}: {difference}" : null);
        }

        Assert.Empty(checker.Faults);
        Assert.Empty(DocxValidator.Validate(written));
    }
}
