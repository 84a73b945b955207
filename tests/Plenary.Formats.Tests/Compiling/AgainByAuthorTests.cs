using CsCheck;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Tests.BadInput;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>A compilation with tracked changes is itself a file whose authors are the parties: compiled again it says of each what its own file said.</summary>
public sealed class AgainByAuthorTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("PLENARY_LONG") == "1" ? 1000 : 25;

    [Fact]
    public void A_note_that_one_takes_out_with_its_reference_and_another_word_by_word_is_gone_for_the_first_and_shorter_for_the_other()
    {
        const string Reference = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        byte[] file = RawWord.Parts(RawWord.Plain + $"<w:p>{RawWord.Run("Noted")}<w:del w:id=\"5\" w:author=\"BRB\" w:date=\"2026-03-05T10:00:00Z\">{Reference}</w:del></w:p>")
            .Replace(RawWord.Footnotes, "<w:t xml:space=\"preserve\"> The first footnote.</w:t></w:r>", $"<w:t xml:space=\"preserve\"> The first</w:t></w:r>{RawWord.Del(" footnote", "AUS")}{RawWord.Run(".")}").Zip();

        Examination examined = ByAuthor(RawWord.File(RawWord.Plain + $"<w:p>{RawWord.Run("Noted")}{Reference}</w:p>"), file);

        Assert.Null(examined.Fault);
        examined.AssertReceipts();
        Assert.DoesNotContain(examined.Checker.AcceptMember("BRB").Footnotes, note => note.Contains("first", StringComparison.Ordinal));
        Assert.Contains(" The first.", examined.Checker.AcceptMember("AUS").Footnotes);
    }

    [Fact]
    public void Two_who_put_in_the_same_note_by_changes_that_differ_each_have_it_once()
    {
        const string Reference = "<w:r><w:footnoteReference w:id=\"1\"/></w:r>";
        byte[] baseFile = RawWord.File(RawWord.Plain + $"<w:p>{RawWord.Run("The Parties shall meet once a year and keep a record of it.")}</w:p>");
        byte[] noted = RawWord.File(RawWord.Plain + $"<w:p>{RawWord.Run("The Parties shall meet once")}{Reference}{RawWord.Run(" a year and keep a record of it.")}</w:p>");
        byte[] replaced = RawWord.File(RawWord.Plain + $"<w:p>{RawWord.Run("The Parties shall meet once")}{Reference}{RawWord.Run(" every decade and keep a record of it.")}</w:p>");

        Examination.Of(baseFile, ("AUS", noted), ("BRA", replaced)).IsExact(baseFile, ("AUS", noted), ("BRA", replaced)).IsSound(baseFile);
    }

    [Fact]
    public void A_paragraph_that_one_moves_with_its_note_and_whose_note_another_edits_is_moved_for_the_first_and_the_note_edited_for_the_other()
    {
        string noted = Noted("<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
        byte[] baseFile = RawWord.File(noted + RawWord.Plain);
        byte[] moved = RawWord.File(RawWord.Plain + noted);
        byte[] edited = RawWord.Parts(noted + RawWord.Plain).Replace(RawWord.Footnotes, " The first footnote.", " The first remark.").Zip();
        Examination first = Examination.Of(baseFile, ("ARG", edited), ("AUS", moved)).IsExact(baseFile, ("ARG", edited), ("AUS", moved));

        Examination again = ByAuthor(baseFile, [.. first.Output]).IsExact(baseFile, ("ARG", edited), ("AUS", moved)).IsSound(baseFile);

        Assert.Equal([ChangeKind.Replace, ChangeKind.Move], again.Compilation!.Weave.Changes.OrderBy(change => change.Sponsors[0].Member).Select(change => change.Kind));
    }

    [Fact]
    public void A_paragraph_that_one_moves_with_its_note_and_whose_note_another_takes_out_is_moved_with_that_note_for_the_first()
    {
        string noted = Noted("<w:r><w:footnoteReference w:id=\"1\"/></w:r>");
        byte[] baseFile = RawWord.File(noted + RawWord.Plain);
        byte[] moved = RawWord.File(RawWord.Plain + noted);
        byte[] without = RawWord.File(Noted("") + RawWord.Plain);
        Examination first = Examination.Of(baseFile, ("ARG", without), ("AUS", moved)).IsExact(baseFile, ("ARG", without), ("AUS", moved));

        Examination again = ByAuthor(baseFile, [.. first.Output]).IsExact(baseFile, ("ARG", without), ("AUS", moved)).IsSound(baseFile);

        Assert.Equal([ChangeKind.Move], again.Compilation!.Weave.Changes.Where(change => change.IsSponsoredBy("AUS")).Select(change => change.Kind));
    }

    [Fact]
    public void Every_party_of_a_generated_negotiation_has_its_own_text() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 8]).Sample(EachHasItsOwnText, iter: Rounds);

    [Theory]
    [InlineData(48716, 6)]
    public void Every_party_of_a_negotiation_that_was_refused_once_has_its_own_text(int seed, int members) => EachHasItsOwnText(seed, members);

    private static void EachHasItsOwnText(int seed, int members)
    {
        NegotiationCorpus corpus = NegotiationCorpus.Generate(seed, members, editsPerMember: 30, paragraphs: 60, words: 1800);
        byte[] baseFile = [.. corpus.BaseFile];
        MemberFile[] files = [.. corpus.Members];
        Examination first = Examination.Of(baseFile, [.. files.Select(file => (file.Code, (byte[])[.. file.File]))]);
        first.IsExact(baseFile, [.. files.Select(file => (file.Code, (byte[])[.. file.File]))]);

        Examination again = ByAuthor(baseFile, [.. first.Output]);

        Assert.Null(again.Fault);
        again.AssertReceipts();
        foreach (MemberFile file in files)
        {
            Assert.Null(again.Checker.AcceptMember(file.Code).DifferenceFrom(file.Text) is { } difference ? $"{file.Code}: {difference}" : null);
        }
    }

    private static string Noted(string reference) =>
        $"<w:p>{RawWord.Run("Noted once and again")}{reference}{RawWord.Run(" as was said at length in an earlier meeting.")}</w:p>";

    private static Examination ByAuthor(byte[] baseFile, byte[] file) => Examination.Of(() => Compiler.CompileByAuthor(
        Examination.BaseName, baseFile, [new Response("", "all.docx", () => LentBytes.Own(file))], new CompileOptions { MembersOfAuthor = author => [.. author.Split(", ")] }));
}
