using CsCheck;
using Plenary.Text.Alignment;
using Xunit;

namespace Plenary.Text.Tests.Alignment;

/// <summary>A cell that was written anew is that cell, edited: not a cell taken out and another put in.</summary>
public sealed class CellTests
{
    private static readonly string[][] Targets =
    [
        ["Sector", "Target", "By"],
        ["Power", "No unabated coal", "2035"],
        ["Steel", "Halve emissions", "2040"],
        ["Cement", "Third less", "2045"],
    ];

    [Fact]
    public void Two_cells_side_by_side_are_written_anew_then_each_is_an_edit()
    {
        string[][] own = [Targets[0], ["Power", "Renewables treble worldwide", "end of decade"], Targets[2], Targets[3]];
        Weave weave = Compare(Targets, own);
        Assert.Equal([ChangeKind.Replace, ChangeKind.Replace], weave.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void A_row_is_put_in_above_then_the_cells_below_are_still_themselves()
    {
        string[][] own = [Targets[0], ["Transport", "Electric cars", "2030"], ["Power", "Renewables treble worldwide", "end of decade"], Targets[2], Targets[3]];
        Weave weave = Compare(Targets, own);
        Assert.Equal(2, weave.Changes.Count(change => change.Kind == ChangeKind.Replace));
        Assert.Equal(3, weave.Changes.Count(change => change.Kind == ChangeKind.NewBlock));
        Assert.Equal(5, weave.Changes.Length);
    }

    [Fact]
    public void A_row_is_taken_out_above_then_the_cells_below_are_still_themselves()
    {
        string[][] own = [Targets[0], ["Steel", "Renewables treble worldwide", "end of decade"], Targets[3]];
        Weave weave = Compare(Targets, own);
        Assert.Equal(2, weave.Changes.Count(change => change.Kind == ChangeKind.Replace));
        Assert.Equal(3, weave.Changes.Count(change => change.Kind == ChangeKind.DeleteBlock));
        Assert.Equal(5, weave.Changes.Length);
    }

    [Fact]
    public void A_whole_row_is_written_anew_in_a_table_of_as_many_rows_then_its_cells_are_edited()
    {
        string[][] own = [Targets[0], ["Energy", "Renewables treble worldwide", "end of decade"], Targets[2], Targets[3]];
        Weave weave = Compare(Targets, own);
        Assert.Equal([ChangeKind.Replace, ChangeKind.Replace, ChangeKind.Replace], weave.Changes.Select(change => change.Kind));
    }

    [Fact]
    public void The_last_cell_and_the_paragraph_after_the_table_are_written_anew_then_neither_is_taken_for_the_other()
    {
        string[][] own = [Targets[0], Targets[1], Targets[2], ["Cement", "Third less", "end of decade"]];
        Weave weave = Weaving(Tables.Text("Before.", Targets, "After the table."), Tables.Text("Before.", own, "Wholly different words here"));
        Assert.Contains(weave.Changes, change => change.Kind == ChangeKind.Replace && change.Edits is [SpanEdit { Deleted: [{ Part: 12 }] }]);
    }

    [Fact]
    public void A_cell_gets_a_second_paragraph_and_other_words_then_only_the_second_is_new()
    {
        string[][] own = [Targets[0], ["Power", "Renewables treble worldwide\nand coal ends", "end of decade"], Targets[2], Targets[3]];
        Weave weave = Compare(Targets, own);
        Assert.Equal(1, weave.Changes.Count(change => change.Kind == ChangeKind.NewBlock));
        Assert.Equal(3, weave.Changes.Length);
    }

    [Fact]
    public void Any_cells_of_any_table_are_written_anew_then_each_is_an_edit_and_the_reading_is_the_members() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[1, 4], Gen.Int[0, 3].Array[20], Gen.Bool).Sample(
            (rows, cells, rewritten, also) =>
            {
                string[][] text = Grid(rows, cells, (r, c) => $"w{r}x{c} v{r}x{c} u{r}x{c}");
                string[][] own = Grid(rows, cells, (r, c) => rewritten[(r * 4) + c] == 0 ? $"new{r}x{c} words{r}x{c}" : text[r][c]);
                Weave weave = Weaving(Tables.Text("Before.", text, "After it."), Tables.Text(also ? "Quite other" : "Before.", own, also ? "Else" : "After it."));
                int count = own.Zip(text).Sum(pair => pair.First.Zip(pair.Second).Count(cell => cell.First != cell.Second));
                Assert.Equal(count, weave.Changes.Count(change => change.Edits is [SpanEdit { Inserted.IsEmpty: false, Deleted: [var first, ..] }]
                    && weave.Base.Blocks[first.Part].Shape.Place.Cell is not null));
            },
            iter: 1000);

    // A row put in where another was taken out may be read as that row, edited; a row that stays never loses or gains a cell.
    [Fact]
    public void Rows_are_put_in_and_taken_out_and_cells_written_anew_then_every_cell_of_a_row_that_stays_is_still_itself() =>
        Gen.Select(Gen.Int[1, 5], Gen.Int[2, 4], Gen.Int[0, 5].Array[6], Gen.Int[0, 2].Array[20]).Sample(
            (rows, cells, fates, rewritten) =>
            {
                string[][] text = Grid(rows, cells, (r, c) => $"w{r}x{c} v{r}x{c} u{r}x{c}");
                List<string[]> own = [];
                for (int r = 0; r < rows; r++)
                {
                    if (fates[r] == 0)
                    {
                        own.Add([.. Enumerable.Range(0, cells).Select(c => $"added{r}x{c}")]);
                    }

                    // The first cell of a row that stays is left as it was: it says which row it is.
                    if (fates[r] != 1)
                    {
                        own.Add([.. text[r].Select((cell, c) => c > 0 && rewritten[(r * 4) + c] == 0 ? $"new{r}x{c} words{r}x{c}" : cell)]);
                    }
                }

                Weave weave = Weaving(Tables.Text("Before.", text, "After it."), Tables.Text("Before.", [.. own], "After it."));
                int[] deleted = [.. weave.Changes.Where(change => change.Kind == ChangeKind.DeleteBlock).Select(change => ((SpanEdit)change.Edits[0]).After.Part)];
                Assert.All(deleted, part => Assert.Equal(1, fates[(part - 1) / cells]));
                BlockEdit[] added = [.. weave.Changes.Where(change => change.Kind == ChangeKind.NewBlock).Select(change => (BlockEdit)change.Edits[0])];
                Assert.All(added, block => Assert.Contains("r+", block.Shape.Place.Row!, StringComparison.Ordinal));
                Assert.Equal((rows - own.Count) * cells, deleted.Length - added.Length);
            },
            iter: 1000);

    private static string[][] Grid(int rows, int cells, Func<int, int, string> words) =>
        [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, cells).Select(c => words(r, c)).ToArray())];

    private static Weave Compare(string[][] rows, string[][] own) => Weaving(Tables.Text("Before.", rows, "After."), Tables.Text("Before.", own, "After."));

    private static Weave Weaving(TextDocument text, TextDocument own)
    {
        Weave weave = Weave.Of(text).Table(DraftComparer.Compare(new BaseIndex(text), Draft.Of(own), "AUS").Changes);
        Assert.Equal(own.Blocks.Select(block => block.Text), Reading.OfMember(weave, "AUS").Blocks.Select(block => block.Text));
        return weave;
    }
}
