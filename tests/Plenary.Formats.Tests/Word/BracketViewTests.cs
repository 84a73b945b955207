using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Formats.Word;
using Plenary.Text;
using Plenary.Text.Brackets;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>The bracketed Word file over generated corpora and the sample.</summary>
public sealed class BracketViewTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly string[] Edited =
        ["[Content_Types].xml", "word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "word/comments.xml", "word/commentsExtended.xml", "word/styles.xml", "word/_rels/document.xml.rels"];

    public static TheoryData<string> Cases => ["sample", "1 5", "2 20", "3 60"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bracketed_word_says_what_the_model_says_and_is_valid(string of)
    {
        Compilation compilation = ViewCases.Compile(of);
        byte[] written = ViewCases.Brackets(compilation, true);

        Assert.Empty(NewFaults(compilation, written));
        BracketedText drawn = BracketRenderer.Render(compilation.Weave);
        using WordPackage package = WordPackage.Open("out.docx", written);
        TextDocument read = WordReader.TextOf(WordReader.ForBase(package).Base);
        string[] expected = [.. drawn.Blocks.Where(block => block.Shape.Place.Story == "body").SelectMany(block => Notation(block).Split('\n'))];
        string[] actual = [.. read.Blocks.Where(block => block.Shape.Place.Story == "body").Select(block => block.Text)];
        Assert.Equal(expected.Select(Bare), actual.Select(Bare));
        IEnumerable<string> notes = drawn.Blocks.Where(block => block.Shape.Place.Story != "body").Select(block => Bare(Notation(block)).Trim());
        Assert.Subset(new HashSet<string>(read.Blocks.Where(block => block.Shape.Place.Story != "body").Select(block => Bare(block.Text).Trim())), new HashSet<string>(notes));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_shown_is_what_was_asked(string of)
    {
        Compilation compilation = ViewCases.Compile(of);
        using MemoryStream output = new(ViewCases.Brackets(compilation, true));
        ViewCases.AssertShown(compilation, ShownIn.BracketsWord(compilation, "out.docx", output, true), true);
        using MemoryStream bare = new(ViewCases.Brackets(compilation, false));
        ViewCases.AssertShown(compilation, ShownIn.BracketsWord(compilation, "out.docx", bare, false), false);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_nobody_touches_survives_to_the_byte(string of)
    {
        Compilation compilation = ViewCases.Compile(of);
        byte[] written = ViewCases.Brackets(compilation, true);
        Dictionary<string, byte[]> before = ViewCases.Parts(compilation.BasePackage.ToArray());
        Dictionary<string, byte[]> after = ViewCases.Parts(written);
        foreach ((string part, byte[] content) in before.Where(part => !Edited.Contains(part.Key)))
        {
            Assert.Equal(content, after[part]);
        }

        HashSet<string> paragraphs = [.. Paragraphs(after["word/document.xml"])];
        HashSet<string> touched = [.. compilation.Weave.Entries.Where(entry => entry.Ref.IsBase && entry.Shape.Place.Story == "body" && IsTouched(entry, compilation.Weave)).Select(entry => entry.Ref.Part.ToString())];
        string[] original = [.. Paragraphs(before["word/document.xml"])];
        int[] untouched = [.. Enumerable.Range(0, original.Length).Where(p => !touched.Contains(p.ToString()))];
        Assert.NotEmpty(untouched);
        Assert.All(untouched, p => Assert.Contains(original[p], paragraphs));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Without_attribution_no_code_is_in_any_byte(string of)
    {
        Compilation compilation = ViewCases.Compile(of);
        Dictionary<string, byte[]> before = ViewCases.Parts(compilation.BasePackage.ToArray());
        ViewCases.AssertNobodyIsNamed(compilation, ViewCases.Brackets(compilation, false), before);
        Assert.Empty(NewFaults(compilation, ViewCases.Brackets(compilation, false)));
    }

    [Fact]
    public void Our_styles_are_in_the_file_and_the_text_uses_them()
    {
        Dictionary<string, byte[]> parts = ViewCases.Parts(ViewCases.Brackets(ViewCases.Compile("sample"), true));
        XDocument styles = XDocument.Load(new MemoryStream(parts["word/styles.xml"]));
        string[] ids = [.. styles.Root!.Elements(W + "style").Select(style => (string)style.Attribute(W + "styleId")!)];
        string document = Encoding.UTF8.GetString(parts["word/document.xml"]);
        foreach (string id in (string[])["PlenaryBracket", "PlenaryProposal", "PlenaryHolder", "PlenaryOpen"])
        {
            Assert.Single(ids, id);
            Assert.Contains($"w:val=\"{id}\"", document, StringComparison.Ordinal);
        }

        Assert.Contains("PlenaryNote", ids);
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    // What the base itself has wrong in its styles stays as it came.
    private static IEnumerable<DocxError> NewFaults(Compilation compilation, byte[] written) =>
        DocxValidator.Validate([.. written]).Except(DocxValidator.Validate([.. compilation.BasePackage.ToArray()]));

    private static bool IsTouched(WeaveEntry entry, Weave weave) =>
        !entry.Moves.IsEmpty || entry.Tokens.Any(token => token.Inserter >= 0 || !token.Deleters.IsEmpty) || weave.Remarks.Any(remark => remark.On == entry.Ref || weave.Entries.Any(slot => slot.Ref == remark.On && slot.Source == entry.Ref));

    private static IEnumerable<string> Paragraphs(byte[] part) =>
        XDocument.Load(new MemoryStream(part), LoadOptions.PreserveWhitespace).Descendants(W + "p").Where(one => !one.Ancestors(W + "p").Any()).Select(one => one.ToString(SaveOptions.DisableFormatting));

    private static string Notation(BracketedBlock block) => Regex.Replace(BracketNotation.Write(block), "\u2060\n", "\u2424");

    // Word says at the end of a paragraph by the paragraph itself what the notation must write, and marks no sign as plain.
    private static string Bare(string line) => line.Replace("\u2060", "", StringComparison.Ordinal).Replace('\u2424', '\n').TrimEnd('¶', '‿');
}
