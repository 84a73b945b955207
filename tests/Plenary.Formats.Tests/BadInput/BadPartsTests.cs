using System.Collections.Immutable;
using Plenary.Formats.Compiling;
using Xunit;

namespace Plenary.Formats.Tests.BadInput;

/// <summary>Packages whose parts are missing, misplaced or of another kind.</summary>
public sealed class BadPartsTests
{
    private const string Rels = "word/_rels/document.xml.rels";
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Noted = "<w:p><w:r><w:t>Noted.</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";

    private static readonly byte[] Sound = RawWord.File(RawWord.Plain);

    [Theory]
    [InlineData("[Content_Types].xml", "[Content_Types].xml")]
    [InlineData("_rels/.rels", "main document")]
    [InlineData(RawWord.Document, RawWord.Document)]
    public void A_package_without_a_part_it_needs_is_refused(string part, string told) =>
        RefusedBothWays(RawWord.Parts(RawWord.Plain).Without(part), told);

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", "macros")]
    [InlineData("application/vnd.ms-word.template.macroEnabledTemplate.main+xml", "macros")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "template")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "spreadsheet")]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "slides")]
    [InlineData("text/plain", "[Content_Types].xml")]
    public void A_file_of_another_kind_is_refused_as_what_it_is(string type, string told) =>
        RefusedBothWays(RawWord.Parts(RawWord.Plain).Replace("[Content_Types].xml", Main, type), told);

    [Fact]
    public void A_file_with_a_macro_part_is_refused() =>
        RefusedBothWays(RawWord.Parts(RawWord.Plain).With("word/vbaProject.bin", [1, 2, 3]), "macros");

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("http://example.org/document.xml")]
    [InlineData("/nowhere.xml")]
    [InlineData("%2e%2e/%2e%2e/x")]
    public void A_main_document_outside_the_package_is_refused(string target) =>
        RefusedBothWays(RawWord.Parts(RawWord.Plain).Replace("_rels/.rels", "\"word/document.xml\"", $"\"{target}\""), "missing");

    [Theory]
    [InlineData("word/footnotes.xml")]
    [InlineData("word/comments.xml")]
    [InlineData("word/styles.xml")]
    [InlineData("word/numbering.xml")]
    public void A_part_that_is_referred_to_and_missing_costs_nobody_else_a_word(string part)
    {
        string body = RawWord.Plain + Noted + "<w:p><w:commentRangeStart w:id=\"1\"/>" + RawWord.Run("Said.") + "<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r></w:p>";
        byte[] damaged = RawWord.Parts(body).Without(part).Zip();
        byte[] edited = RawWord.Parts(body.Replace("once", "twice", StringComparison.Ordinal)).Without(part).Zip();

        Examination.Of(damaged, ("CHN", edited)).IsExact(damaged, ("CHN", edited));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("http://example.org/notes.xml")]
    public void A_notes_part_outside_the_package_is_not_looked_for(string target)
    {
        byte[] damaged = RawWord.Parts(RawWord.Plain).Replace(Rels, "\"footnotes.xml\"", $"\"{target}\"").Zip();
        byte[] edited = RawWord.File(RawWord.Plain.Replace("once", "twice", StringComparison.Ordinal));

        Examination.Of(damaged, ("CHN", edited)).IsExact(damaged, ("CHN", edited));
    }

    [Fact]
    public void A_note_reference_to_no_note_stays_a_reference_to_no_note()
    {
        byte[] damaged = RawWord.File(RawWord.Plain + Noted.Replace("w:id=\"1\"", "w:id=\"77\"", StringComparison.Ordinal) + Noted.Replace("w:id=\"1\"", "", StringComparison.Ordinal));
        byte[] edited = RawWord.File(RawWord.Plain.Replace("once", "twice", StringComparison.Ordinal) + Noted.Replace("w:id=\"1\"", "w:id=\"78\"", StringComparison.Ordinal) + Noted.Replace("w:id=\"1\"", "", StringComparison.Ordinal));

        Examination.Of(damaged, ("CHN", edited)).AssertReceipts();
    }

    [Fact]
    public void Two_references_to_one_note_and_one_to_none_each_have_their_note()
    {
        byte[] source = RawWord.File(RawWord.Plain + Noted);
        byte[] twice = RawWord.File(RawWord.Plain + Noted + Noted);
        byte[] none = RawWord.File(RawWord.Plain + Noted.Replace("w:id=\"1\"", "w:id=\"77\"", StringComparison.Ordinal));

        Examination examined = Examination.Of(source, ("CHN", twice), ("FRA", none));

        examined.AssertReceipts();
        Assert.Equal(2, examined.Checker.AcceptMember("CHN").Footnotes.Length);
        Assert.Equal([""], examined.Checker.AcceptMember("FRA").Footnotes);
        Assert.Single(examined.Checker.RejectAll().Footnotes);
    }

    [Fact]
    public void A_note_for_a_reference_that_had_none_is_refused_with_what_to_do()
    {
        byte[] damaged = RawWord.File(RawWord.Plain + Noted.Replace("w:id=\"1\"", "w:id=\"77\"", StringComparison.Ordinal));

        Assert.Contains("refers to a note", Examination.Of(damaged, ("CHN", RawWord.File(RawWord.Plain + Noted))).Refused(Examination.BaseName), StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_without_ids_are_refused_or_compiled_exactly()
    {
        ZipParts damaged = RawWord.Parts(RawWord.Plain + Noted).Replace(RawWord.Footnotes, "<w:footnote w:id=\"1\">", "<w:footnote>");
        byte[] edited = RawWord.File(RawWord.Plain.Replace("once", "twice", StringComparison.Ordinal));

        Examination asBase = Examination.Of(damaged.Zip(), ("CHN", edited));
        if (asBase.Fault is null)
        {
            asBase.AssertReceipts();
        }
        else
        {
            asBase.Refused(Examination.BaseName);
        }

        Examination.Of(edited, new CompileOptions { Force = true }, ("CHN", damaged.Zip())).AssertReceipts();
    }

    [Fact]
    public void A_strict_file_is_read_as_a_response_and_refused_as_the_base()
    {
        byte[] edited = RawWord.File(RawWord.Plain.Replace("once", "twice", StringComparison.Ordinal));
        byte[] strict = Strict(RawWord.Parts(RawWord.Plain.Replace("once", "twice", StringComparison.Ordinal)));

        Assert.Contains("Strict", Examination.Of(strict, ("CHN", Sound)).Refused(Examination.BaseName), StringComparison.Ordinal);
        Examination.Of(Sound, ("CHN", strict)).IsExact(Sound, ("CHN", edited)).IsSound(Sound);
    }

    [Fact]
    public void A_response_to_another_base_is_told_with_its_count_and_compiled_when_forced()
    {
        byte[] other = RawWord.File(RawWord.Paragraphs([.. Enumerable.Range(1, 9).Select(i => $"Wholly other words number {i} of something else entirely.")]));
        byte[] own = RawWord.File(RawWord.Paragraphs("Alpha beta gamma.", "Delta epsilon zeta.", "Eta theta iota.", "Kappa lambda mu.", "Nu xi omicron."));

        string told = Examination.Of(own, ("CHN", other)).Refused("CHN.docx");

        Assert.Contains("5 of the base's 5 paragraphs", told, StringComparison.Ordinal);
        Assert.Contains("--force", told, StringComparison.Ordinal);
        Examination.Of(own, new CompileOptions { Force = true }, ("CHN", other)).IsExact(own, ("CHN", other)).IsSound(own);
    }

    private static byte[] Strict(ZipParts parts)
    {
        foreach (string name in parts.Names.Where(name => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal)).ToImmutableArray())
        {
            parts.With(name, parts.Text(name)
                .Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal)
                .Replace("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/", StringComparison.Ordinal));
        }

        return parts.Zip();
    }

    private static void RefusedBothWays(ZipParts parts, string told)
    {
        byte[] file = parts.Zip();
        Assert.Contains(told, Examination.Of(Sound, ("CHN", file)).Refused("CHN.docx"), StringComparison.Ordinal);
        Assert.Contains(told, Examination.Of(file, ("CHN", Sound)).Refused(Examination.BaseName), StringComparison.Ordinal);
    }
}
