using System.Collections.Immutable;
using Plenary.Corpus;
using Plenary.Corpus.Documents;
using Plenary.Formats.Compiling;
using Xunit;
using CorpusPackage = Plenary.Corpus.Documents.WordPackage;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>Law 7 over many small corpora, over 193 members, and over sets of authors too long for Word.</summary>
public sealed class ManyCorporaTests
{
    private static readonly int Seeds = Environment.GetEnvironmentVariable("PLENARY_LONG") == "1" ? 600 : 60;

    [Fact]
    public void Every_members_text_is_rebuilt_from_the_output_of_many_small_corpora()
    {
        List<string> failures = [];
        for (int seed = 100; seed < 100 + Seeds; seed++)
        {
            NegotiationCorpus corpus = NegotiationCorpus.Generate(seed, members: 4, editsPerMember: 30, paragraphs: 40, words: 1400);
            failures.AddRange(Check(corpus, [.. corpus.Members]).Select(failure => $"seed {seed}: {failure}"));
        }

        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(20)));
    }

    [Fact]
    public void Every_text_of_193_members_is_rebuilt_from_the_output_with_every_comment()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(1, 193);

        string[] failures = [.. Check(corpus, [.. corpus.Members])];

        Assert.True(failures.Length == 0, string.Join("\n", failures.Take(20)));
    }

    [Fact]
    public void Sets_of_authors_too_long_for_word_are_resolved_by_the_legend()
    {
        byte[] draft = [.. CorpusPackage.Write(new WordDocument([Plenary.Corpus.Documents.Paragraph.Of("The Parties shall meet once a year."), Plenary.Corpus.Documents.Paragraph.Of("They shall report.")]))];
        byte[] same = RawWordLike("The Parties shall meet twice a year.");
        byte[] others = RawWordLike("The Parties shall meet once a decade.");
        NegotiationCorpus codes = NegotiationCorpus.Generate(1, 193, editsPerMember: 1, paragraphs: 40, words: 900);
        string[] members = [.. codes.Members.Select(member => member.Code)];
        (string, byte[])[] responses = [.. members.Select((member, i) => (member, i < 120 ? same : others))];

        Examination examined = Examination.Of(draft, responses).IsExact(draft, responses).IsSound(draft);

        Assert.All(examined.Checker.Authors, author => Assert.InRange(author.Length, 1, 255));
        string set = examined.Checker.Changes.First(change => change.Element == "ins" && change.Text.Contains("twice", StringComparison.Ordinal)).Author!;
        Assert.Equal(members.Take(120).Order(StringComparer.Ordinal), members.Where(member => examined.Checker.NamesMember(set, member)).Order(StringComparer.Ordinal));

        static byte[] RawWordLike(string first) =>
            [.. CorpusPackage.Write(new WordDocument([Plenary.Corpus.Documents.Paragraph.Of(first), Plenary.Corpus.Documents.Paragraph.Of("They shall report.")]))];
    }

    private static IEnumerable<string> Check(NegotiationCorpus corpus, MemberFile[] files)
    {
        byte[] baseFile = [.. corpus.BaseFile];
        Examination examined = Examination.Of(baseFile, [.. files.Select(file => (file.Code, file.File.ToArray()))]);
        if (examined.Fault is { } fault)
        {
            yield return fault;
            yield break;
        }

        foreach (MemberReceipt receipt in examined.Compilation!.Receipts.Where(receipt => !receipt.Holds))
        {
            yield return $"{receipt}";
        }

        TrackedWordChecker checker = examined.Checker;
        if (checker.RejectAll().DifferenceFrom(corpus.BaseText) is { } rejected)
        {
            yield return $"base: {rejected}";
        }

        foreach (MemberFile file in files)
        {
            if (checker.AcceptMember(file.Code).DifferenceFrom(file.Text) is { } difference)
            {
                yield return $"{file.Code}: {difference}";
            }
        }

        foreach (string structure in checker.Faults)
        {
            yield return structure;
        }

        foreach (string comment in Comments(files, checker))
        {
            yield return comment;
        }
    }

    // Heads stand in the member's name; answers in the name of who wrote them. Words, times and threads are the file's.
    private static IEnumerable<string> Comments(MemberFile[] files, TrackedWordChecker checker)
    {
        ImmutableArray<FoundComment> found = checker.Comments;
        Dictionary<string, FoundComment> byId = found.ToDictionary(comment => comment.Id);
        if (found.Length != files.Sum(file => file.Comments.Length))
        {
            yield return $"{found.Length} comments of {files.Sum(file => file.Comments.Length)}";
        }

        foreach (MemberFile file in files)
        {
            foreach (ExpectedComment expected in file.Comments)
            {
                string? parent = file.Comments.FirstOrDefault(one => one.Id == expected.ParentId)?.Text;
                string author = parent is null ? file.Code : expected.Author;
                if (!found.Any(comment => comment.Text == expected.Text && comment.Author == author
                    && DateTimeOffset.TryParse(comment.Date, System.Globalization.CultureInfo.InvariantCulture, out DateTimeOffset at) && at == expected.Date
                    && (parent is null ? comment.ParentId is null : comment.ParentId is { } head && byId[head].Text == parent && byId[head].Author == file.Code)))
                {
                    yield return $"{file.Code}: comment {expected} is not there";
                }
            }
        }
    }
}
