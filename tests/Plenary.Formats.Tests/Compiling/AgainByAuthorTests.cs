using CsCheck;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Tests.BadInput;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>A compilation with tracked changes is itself a file whose authors are the parties: compiled again it says of each what its own file said.</summary>
public sealed class AgainByAuthorTests
{
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
    public void Every_party_of_a_generated_negotiation_has_its_own_text() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 8]).Sample(
            (seed, members) =>
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
            },
            iter: 25);

    private static Examination ByAuthor(byte[] baseFile, byte[] file) => Examination.Of(() => Compiler.CompileByAuthor(
        Examination.BaseName, baseFile, [new Response("", "all.docx", () => LentBytes.Own(file))], new CompileOptions { MembersOfAuthor = author => [.. author.Split(", ")] }));
}
