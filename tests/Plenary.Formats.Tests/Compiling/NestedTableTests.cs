using Plenary.Formats.Compiling;
using Plenary.Formats.Tests.BadInput;
using Plenary.Formats.Word;
using Xunit;

namespace Plenary.Formats.Tests.Compiling;

/// <summary>Tables that a member puts into cells of the base, also where the base begins with a table, and tables in those.</summary>
public sealed class NestedTableTests
{
    private const string Words = "The first cell.";

    public static TheoryData<string, bool> Shapes
    {
        get
        {
            string own = RawWord.Paragraphs(Words);
            string other = RawWord.Paragraphs("Something else.");
            TheoryData<string, bool> shapes = [];
            foreach (bool first in new[] { true, false })
            {
                foreach (string cell in new[]
                {
                    Table(own) + own, Table(other) + own, Table("<w:p/>") + own, Table(own) + "<w:p/>", Table(own) + other,
                    own + Table(own) + "<w:p/>", Table(own) + Table(other) + own, Table(own + other) + own,
                    Table(Table(own) + own) + own, Table(Table(own) + own) + "<w:p/>", Table(Table(other) + own) + other,
                    Table(Table(own) + other) + Table(Table(other) + "<w:p/>") + own, Table(Table(Table(other) + own) + other) + own,
                })
                {
                    shapes.Add(cell, first);
                }
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_table_put_into_a_cell_stands_there_and_nowhere_else(string cell, bool isFirst)
    {
        static string Row(string first) => $"<w:tbl><w:tr><w:tc>{first}</w:tc><w:tc>{RawWord.Paragraphs("The second cell.")}</w:tc></w:tr></w:tbl>";
        string before = isFirst ? "" : RawWord.Plain;
        byte[] file = RawWord.File(before + Row(RawWord.Paragraphs(Words)) + RawWord.Plain);
        byte[] response = RawWord.File(before + Row(cell) + RawWord.Plain);

        Examination.Of(file, ("CHN", response)).IsExact(file, ("CHN", response)).IsSound(file);
    }

    [Theory]
    [InlineData("Alpha.")]
    [InlineData("Something else.")]
    public void Words_put_before_a_table_whose_first_row_goes_stand_before_what_is_left_of_it(string row)
    {
        static string Rows(params string[] rows) =>
            $"<w:tbl>{string.Concat(rows.Select(one => $"<w:tr><w:tc>{RawWord.Paragraphs(one)}</w:tc></w:tr>"))}</w:tbl>";
        const string Kept = "Words that stay where they are.";
        byte[] file = RawWord.File(Rows("What was agreed earlier this year.", "And what was not agreed.", Kept) + RawWord.Plain);
        byte[] response = RawWord.File(RawWord.Paragraphs("An introduction of our own.") + Rows(row, Kept) + RawWord.Plain);

        Examination.Of(file, ("CHN", response)).IsExact(file, ("CHN", response)).IsSound(file);
    }

    [Fact]
    public void Words_put_into_a_cell_stand_there_though_all_that_was_before_it_goes()
    {
        static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows.Select(cells => $"<w:tr>{cells}</w:tr>"))}</w:tbl>";
        static string Cell(params string[] words) => $"<w:tc>{RawWord.Paragraphs(words)}</w:tc>";
        (byte[] File, byte[] Response)[] cases =
        [
            (RawWord.File(Table(Cell("1"), Cell("They shall keep a record of it.", "Words only here.")) + RawWord.Plain),
                RawWord.File(Table(Cell("Words only here.", "They shall keep a record of it.")) + RawWord.Plain)),
            (RawWord.File(RawWord.Paragraphs("Alpha.") + Table(Cell("The Parties shall meet.")) + RawWord.Plain),
                RawWord.File(Table(Cell("They shall keep a record of it.") + Cell("The Parties shall meet.", "The Parties shall meet.")) + RawWord.Plain)),
        ];
        foreach ((byte[] file, byte[] response) in cases)
        {
            Examination.Of(file, new CompileOptions { Force = true }, ("CHN", response)).IsExact(file, ("CHN", response)).IsSound(file);
        }
    }

    [Fact]
    public void Words_put_first_into_a_cell_that_begins_with_a_table_stand_before_that_table_though_what_was_before_the_cell_goes()
    {
        string inner = Table(RawWord.Paragraphs("They shall not keep a record of it.", "The Parties shall meet once a year."));
        byte[] file = RawWord.File(RawWord.Paragraphs("The Parties shall meet twice a year.") + Table(inner + "<w:p/>") + RawWord.Paragraphs("They shall keep a record of it."));
        byte[] response = RawWord.File(Table(RawWord.Paragraphs("Alpha.") + inner + "<w:p/>") + "<w:p/>");

        Examination.Of(file, new CompileOptions { Force = true }, ("CHN", response)).IsExact(file, ("CHN", response)).IsSound(file);
    }

    [Fact]
    public void Cells_put_before_the_first_one_of_a_row_stand_side_by_side_though_one_of_them_holds_a_table()
    {
        static string Cell(params string[] words) => $"<w:tc>{RawWord.Paragraphs(words)}</w:tc>";
        byte[] file = RawWord.File("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>" + RawWord.Plain);
        byte[] response = RawWord.File(
            $"<w:tbl><w:tr><w:tc>{Table("<w:p/>")}{RawWord.Paragraphs("1")}</w:tc>{Cell("1")}<w:tc><w:p/>{RawWord.Paragraphs("1", "1")}</w:tc></w:tr></w:tbl>" + RawWord.Plain);

        Examination.Of(file, new CompileOptions { Force = true }, ("CHN", response)).IsExact(file, ("CHN", response)).IsSound(file);
    }

    [Fact]
    public void A_paragraph_moved_past_a_table_to_the_end_of_a_text_whose_last_paragraph_goes_is_the_last_one()
    {
        static string Table(string words) => $"<w:tbl><w:tr><w:tc>{RawWord.Paragraphs(words)}</w:tc></w:tr></w:tbl>";
        byte[] file = RawWord.File(RawWord.Paragraphs("This is moved.") + Table("They shall keep a record.") + RawWord.Paragraphs("1"));
        byte[] response = RawWord.File(Table("They shall not keep a record.") + RawWord.Paragraphs("This is moved."));

        Examination.Of(file, new CompileOptions { Force = true }, ("CHN", response)).IsExact(file, ("CHN", response)).IsSound(file);
    }

    [Fact]
    public void What_stands_where_Word_puts_it_is_not_called_misplaced()
    {
        string changed = "<w:p><w:pPr><w:jc w:val=\"left\"/><w:pPrChange w:id=\"5\" w:author=\"A\"><w:pPr/></w:pPrChange></w:pPr>" + RawWord.Run("Words.") + "</w:p>"
            + "<w:tbl><w:tr><w:trPr><w:trPrChange w:id=\"6\" w:author=\"A\"><w:trPr/></w:trPrChange></w:trPr><w:tc><w:tcPr><w:tcPrChange w:id=\"7\" w:author=\"A\"><w:tcPr/></w:tcPrChange></w:tcPr><w:p/></w:tc></w:tr></w:tbl>";

        Assert.Null(MisplacedMarkup.Find("a.docx", RawWord.File(RawWord.Plain + changed)));
    }

    [Theory]
    [InlineData("<w:tbl><w:tr><w:tc/></w:tr></w:tbl>")]
    [InlineData("<w:tbl><w:tr><w:tc></w:tc></w:tr></w:tbl>")]
    public void A_cell_without_a_paragraph_is_named(string table) =>
        Assert.Contains("an empty w:tc at paragraph 3", MisplacedMarkup.Find("a.docx", RawWord.File(RawWord.Plain + table)), StringComparison.Ordinal);

    private static string Table(string cell) => $"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>{cell}</w:tc></w:tr></w:tbl>";
}
