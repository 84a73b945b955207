using CsCheck;
using Xunit;

namespace Plenary.Corpus.Tests;

/// <summary>The generator and the checker know nothing of each other, and must agree.</summary>
public sealed class NegotiationCorpusTests
{
    [Fact]
    public void Base_of_default_size_has_its_paragraphs_and_words_exactly()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 1, members: 0);

        Assert.Equal(464, corpus.BaseText.Paragraphs.Length);
        Assert.Equal(16338, corpus.BaseText.Paragraphs.Sum(Words));
        Assert.NotEmpty(corpus.BaseText.Footnotes);
    }

    [Fact]
    public void Base_file_reads_back_as_the_base_text()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 2, members: 0);

        Assert.Null(TrackedWordChecker.Open(corpus.BaseFile).AcceptAll().DifferenceFrom(corpus.BaseText));
    }

    [Fact]
    public void Same_seed_gives_the_same_bytes_in_whatever_order_members_are_made()
    {
        NegotiationCorpus first = NegotiationCorpus.Generate(seed: 3, members: 4);
        NegotiationCorpus second = NegotiationCorpus.Generate(seed: 3, members: 4);

        Assert.Equal(first.BaseFile, second.BaseFile);
        Assert.Equal(
            first.Members.Select(member => Convert.ToHexString(member.File.AsSpan())),
            Enumerable.Range(0, 4).Reverse().Select(index => Convert.ToHexString(second.Member(index).File.AsSpan())).Reverse());
    }

    [Fact]
    public void Members_texts_read_back_from_their_files_for_any_seed() =>
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                NegotiationCorpus corpus = NegotiationCorpus.Generate(seed, members: 5, editsPerMember: 25, paragraphs: 130, words: 4200);
                foreach (MemberFile member in corpus.Members)
                {
                    AssertReadsBack(member);
                }
            },
            iter: 40);

    [Fact]
    public void Members_of_a_large_meeting_read_back_at_full_size()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 193, members: 193);

        foreach (int index in (int[])[0, 1, 2, 3, 4, 50, 100, 192])
        {
            AssertReadsBack(corpus.Member(index));
        }
    }

    [Fact]
    public void Rejecting_a_wholly_tracked_file_gives_the_base_and_of_a_clean_file_its_own_text()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 4, members: 30);

        foreach (MemberFile member in corpus.Members)
        {
            WordText rejected = TrackedWordChecker.Open(member.File).RejectAll();
            if (member.Kind != ResponseKind.Mixed)
            {
                Assert.Null(rejected.DifferenceFrom(member.Kind == ResponseKind.Tracked ? corpus.BaseText : member.Text));
            }

            Assert.NotNull(member.Text.DifferenceFrom(corpus.BaseText));
        }
    }

    [Fact]
    public void Every_kind_of_edit_and_of_response_occurs_in_a_large_meeting()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 5, members: 60);
        MemberFile[] members = [.. corpus.Members];

        Assert.Equal(
            Enum.GetValues<EditKind>().Order(), members.SelectMany(member => member.Edits).Select(edit => edit.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<ResponseKind>().Order(), members.Select(member => member.Kind).Distinct().Order());
        Assert.Contains(members, member => member.Edits.Any(edit => edit.StruckBy is not null));
        Assert.Contains(members, member => member.Comments.Any(comment => comment.ParentId is not null));
        Assert.All(members, member => Assert.Equal(40, member.Edits.Length));
    }

    [Fact]
    public void At_full_size_nearly_every_edit_lies_where_several_members_edit()
    {
        MemberFile[] members = [.. NegotiationCorpus.Generate(seed: 6, members: 193).Members];
        HashSet<int> crowded =
        [
            .. members.SelectMany(member => member.Edits.Select(edit => edit.Paragraph).Distinct())
                .CountBy(paragraph => paragraph).Where(count => count.Value > 1).Select(count => count.Key),
        ];
        int shared = members.Sum(member => member.Edits.Count(edit => crowded.Contains(edit.Paragraph)));

        Assert.InRange(shared, 0.99 * 7720, 7720);
        Assert.Equal(193, members.Select(member => member.Code).Distinct().Count());
    }

    [Fact]
    public void Identical_edits_are_made_by_several_members_even_in_a_small_meeting()
    {
        int members = NegotiationCorpus.Generate(seed: 7, members: 20).Members
            .SelectMany(member => member.Edits.Select(edit => (edit.Kind, edit.Paragraph, edit.Start, edit.Length, edit.Text, edit.Target)))
            .CountBy(edit => edit).Where(count => count.Value > 1).Sum(count => count.Value);

        Assert.InRange(members, 800 * 0.15, 800 * 0.45);
    }

    [Fact]
    public void Members_beyond_the_real_ones_get_synthetic_codes()
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 8, members: 200, editsPerMember: 5, paragraphs: 60, words: 1500);

        Assert.Equal("ZWE.docx", corpus.Member(192).FileName);
        Assert.Equal("M194.docx", corpus.Member(193).FileName);
    }

    [Fact]
    public void Too_few_words_for_the_paragraphs_is_refused() =>
        Assert.Throws<ArgumentException>(() => NegotiationCorpus.Generate(seed: 9, members: 0, paragraphs: 464, words: 500));

    [Fact]
    public void Written_folder_holds_the_base_and_one_file_a_member()
    {
        string folder = Directory.CreateTempSubdirectory("corpus").FullName;
        try
        {
            NegotiationCorpus corpus = NegotiationCorpus.Generate(seed: 10, members: 3, editsPerMember: 5, paragraphs: 60, words: 1500);
            corpus.WriteTo(folder);

            Assert.Equal(corpus.BaseFile, File.ReadAllBytes(Path.Combine(folder, "base.docx")));
            Assert.Equal(
                ["ARG.docx", "AUS.docx", "BRA.docx"],
                Directory.GetFiles(Path.Combine(folder, "responses")).Select(Path.GetFileName).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertReadsBack(MemberFile member)
    {
        TrackedWordChecker checker = TrackedWordChecker.Open(member.File);
        Assert.Null(checker.AcceptAll().DifferenceFrom(member.Text));
        Assert.Null(checker.RejectAll().DifferenceFrom(member.Rejected));
        Assert.Empty(checker.Faults);
        Assert.Equal(
            member.Comments.Select(comment => (comment.Author, comment.Text, comment.ParentId?.ToString())),
            checker.Comments.Select(comment => (comment.Author ?? "", comment.Text, comment.ParentId)));
        Assert.Equal(
            member.Edits.Where(edit => edit.Tracked).SelectMany(edit => (string[])[edit.Author, edit.StruckBy ?? edit.Author])
                .Distinct().Order(StringComparer.Ordinal),
            checker.Authors);
        Assert.Equal(member.Edits.Count(edit => edit.Tracked && edit.Kind == EditKind.MoveParagraph), checker.Moves.Count(move => move.Paired));
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
