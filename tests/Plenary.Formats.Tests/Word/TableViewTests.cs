using System.Xml.Linq;
using Plenary.Corpus;
using Plenary.Formats.Compiling;
using Plenary.Text;
using Xunit;

namespace Plenary.Formats.Tests.Word;

/// <summary>The compilation table over generated corpora and the sample.</summary>
public sealed class TableViewTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<string> Cases => BracketViewTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_table_has_a_row_for_every_change_with_its_members_and_reasons(string of)
    {
        Compilation compilation = ViewCases.Compile(of);
        byte[] written = ViewCases.Table(compilation, true);
        Assert.Empty(DocxValidator.Validate([.. written]));
        XElement table = XDocument.Load(new MemoryStream(ViewCases.Parts(written)["word/document.xml"])).Descendants(W + "tbl").Single();
        XElement[] rows = [.. table.Elements(W + "tr")];
        Assert.NotNull(rows[0].Element(W + "trPr")?.Element(W + "tblHeader"));

        Dictionary<string, string[]> byChange = rows.Skip(1).Where(row => Mark(row) is not null).ToDictionary(row => Mark(row)!, row => row.Elements(W + "tc").Select(Text).ToArray());
        Assert.Equal(compilation.Weave.Changes.Length, byChange.Count);
        foreach (Change change in compilation.Weave.Changes)
        {
            string[] cells = byChange[change.Id.Value];
            Assert.Equal(string.Join(", ", change.Sponsors.Select(sponsor => sponsor.Member)), cells[1]);
            Assert.NotEqual("", cells[2]);
            Assert.All(compilation.Weave.Remarks.Where(remark => remark.Changes.Contains(change.Id)), remark => Assert.Contains(remark.Text.Split('\n')[0], cells[3], StringComparison.Ordinal));
            foreach (SpanEdit span in change.Edits.OfType<SpanEdit>().Where(span => !span.Inserted.IsEmpty && !span.Inserted.Any(token => token.Kind is TokenKind.Inset or TokenKind.Mark)))
            {
                Assert.Contains(Token.Join(span.Inserted.AsSpan()), cells[2], StringComparison.Ordinal);
            }
        }

        int comments = compilation.Weave.Remarks.Count(remark => remark.Changes.IsEmpty);
        Assert.Equal(compilation.Weave.Changes.Length + comments, rows.Length - 1);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_shown_is_what_was_asked(string of)
    {
        Compilation compilation = ViewCases.Compile(of);
        using MemoryStream output = new(ViewCases.Table(compilation, true));
        ViewCases.AssertShown(compilation, ShownIn.TableWord(compilation, "out.docx", output, true), true);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Without_attribution_no_code_is_in_any_byte(string of)
    {
        Compilation compilation = ViewCases.Compile(of);
        byte[] written = ViewCases.Table(compilation, false);
        Assert.Empty(DocxValidator.Validate([.. written]));
        Dictionary<string, byte[]> before = ViewCases.Parts(compilation.BasePackage.ToArray());
        ViewCases.AssertNobodyIsNamed(compilation, written, before);
        using MemoryStream output = new(written);
        ViewCases.AssertShown(compilation, ShownIn.TableWord(compilation, "out.docx", output, false), false);
    }

    private static string? Mark(XElement row) => row.Descendants(W + "bookmarkStart").Select(mark => (string)mark.Attribute(W + "name")!)
        .Where(name => name.StartsWith("plenary_c_", StringComparison.Ordinal)).Select(name => name.Split('_')[2]).SingleOrDefault();

    private static string Text(XElement cell) => string.Concat(cell.Descendants().Select(one => one.Name == W + "t" ? one.Value : one.Name == W + "noBreakHyphen" ? "\u2011" : one.Name == W + "tab" ? "\t" : ""));
}
