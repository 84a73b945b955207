using CsCheck;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Json;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>Files are read side by side and tabled as they come: neither how many at once nor which of them is slow may show.</summary>
public sealed class ManyFilesTests
{
    [Fact]
    public void Files_read_at_once_in_any_order_give_what_they_give_one_by_one()
    {
        Corpus corpus = Generated(5);
        ReadOnlyMemory<byte> expected = Written(corpus, _ => { }, 1);
        Gen.Select(Gen.Int[0, 10], Gen.Int[2, 5]).Sample(
            (late, parallelism) =>
            {
                // One file is there only once the next has been read.
                using ManualResetEventSlim next = new();
                ReadOnlyMemory<byte> written = Written(
                    corpus,
                    i =>
                    {
                        if (i == late)
                        {
                            Assert.True(next.Wait(TimeSpan.FromMinutes(1)));
                        }
                        else if (i == late + 1)
                        {
                            next.Set();
                        }
                    },
                    parallelism);
                Assert.True(expected.Span.SequenceEqual(written.Span));
            },
            iter: 20,
            threads: 1);
    }

    [Fact]
    public void Of_several_files_that_cannot_be_used_the_first_in_the_order_of_the_members_is_told()
    {
        Corpus corpus = Generated(6);
        Gen.Int[0, 11].List[1, 4].Select(Gen.Int[1, 5]).Sample(
            (broken, parallelism) =>
            {
                DocumentFaultException fault = Assert.Throws<DocumentFaultException>(() => Compile(
                    corpus, i => broken.Contains(i) ? [1, 2, 3] : corpus.Files[i], parallelism));
                Assert.Contains(corpus.Codes[broken.Min()], fault.Message, StringComparison.Ordinal);
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public void Files_whose_bytes_are_lent_give_what_files_of_their_own_give_and_all_are_given_back()
    {
        Corpus corpus = Generated(7);
        ReadOnlyMemory<byte> expected = Written(corpus, _ => { }, 1);
        List<LentBytes> lent = [];
        Response[] responses = [.. corpus.Codes.Select((code, i) => new Response(code, $"{code}.docx", () => Lend(corpus.Files[i])))];
        ReadOnlyMemory<byte> written = WeaveJson.Bytes(Compiler.Compile("base.docx", corpus.Base, responses, new CompileOptions { Parallelism = 1 }).Weave);
        Assert.True(expected.Span.SequenceEqual(written.Span));
        Assert.Equal(corpus.Files.Length, lent.Count);
        Assert.All(lent, bytes => Assert.Equal(0, bytes.Content.Count));

        // What was read before is overwritten.
        LentBytes Lend(byte[] file)
        {
            LentBytes bytes = LentBytes.OfLength(file.Length);
            file.CopyTo(bytes.Content.AsSpan());
            lent.Add(bytes);
            return bytes;
        }
    }

    private static ReadOnlyMemory<byte> Written(Corpus corpus, Action<int> before, int parallelism) => WeaveJson.Bytes(Compile(
        corpus,
        i =>
        {
            before(i);
            return corpus.Files[i];
        },
        parallelism).Weave);

    private static Compilation Compile(Corpus corpus, Func<int, byte[]> read, int parallelism) => Compiler.Compile(
        "base.docx",
        corpus.Base,
        [.. corpus.Codes.Select((code, i) => new Response(code, $"{code}.docx", () => LentBytes.Own(read(i))))],
        new CompileOptions { Parallelism = parallelism });

    // Twelve files in the order of the members.
    private static Corpus Generated(int seed)
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed, 12);
        MemberFile[] members = [.. corpus.Members.OrderBy(file => file.Code, StringComparer.Ordinal)];
        return new Corpus([.. corpus.BaseFile], Array.ConvertAll(members, file => file.Code), Array.ConvertAll(members, file => file.File.ToArray()));
    }

    private sealed record Corpus(byte[] Base, string[] Codes, byte[][] Files);
}
