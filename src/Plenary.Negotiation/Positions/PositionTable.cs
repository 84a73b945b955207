using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Who holds what on which paragraph of a text: members in protocol order, paragraphs in the order of the text.</summary>
/// <remarks>Made from a projection: what its reader may not see is not in it. Positions of the whole text and of its status are columns of their own.</remarks>
/// <param name="Text">The text.</param>
/// <param name="Title">Its title.</param>
/// <param name="Columns">What positions are on.</param>
/// <param name="Rows">The members.</param>
public sealed record PositionTable(TextId Text, string Title, ImmutableArray<PositionColumn> Columns, ImmutableArray<PositionRow> Rows)
{
    /// <summary>The table of a text.</summary>
    /// <param name="state">The proceedings as their reader knows them.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentException">There is no such text.</exception>
    public static PositionTable Of(Proceedings state, TextId text)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.Texts.TryGet(text, out NegotiatedText? found))
        {
            throw new ArgumentException($"There is no text {text}.", nameof(text));
        }

        ImmutableArray<PositionColumn> columns =
        [
            .. found.Agreed.Blocks.Where(block => found.Labels.LabelOf(block.Id) is not null)
                .Select(block => new PositionColumn(PositionTarget.Of(block.Id), found.Labels.LabelOf(block.Id)!, found.StatusOf(block.Id))),
            new PositionColumn(PositionTarget.WholeText, "whole", null),
            new PositionColumn(PositionTarget.Status, "status", null),
        ];
        ImmutableArray<EffectiveStance>[] held = [.. columns.Select(column => EffectiveStance.OfMembers(state, text, column.On))];
        return new PositionTable(text, found.Title, columns, [.. state.Body.Members.Select((seat, row) => new PositionRow(seat, [.. held.Select(column => column[row])]))]);
    }

    /// <summary>How many members object in a column.</summary>
    public int Objections(int column) => Rows.Count(row => row.Cells[column].Stance == Stance.Object);

    /// <summary>The same table with only the columns in which somebody objects.</summary>
    public PositionTable WhereSomebodyObjects()
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Length).Where(column => Objections(column) > 0)];
        return this with
        {
            Columns = [.. kept.Select(column => Columns[column])],
            Rows = [.. Rows.Select(row => row with { Cells = [.. kept.Select(column => row.Cells[column])] })],
        };
    }

    /// <summary>The same table, the rows with most objections first; equal ones stay in protocol order.</summary>
    public PositionTable MostObjectionsFirst() =>
        this with { Rows = [.. Rows.OrderByDescending(row => row.Cells.Count(cell => cell.Stance == Stance.Object))] };
}

/// <summary>A column: what positions are on.</summary>
/// <param name="On">The thing.</param>
/// <param name="Label">Its label.</param>
/// <param name="Status">The status of the block, or <see langword="null"/> for the whole text and its status.</param>
public sealed record PositionColumn(PositionTarget On, string Label, BlockStatus? Status);

/// <summary>A row: a member and what it is taken to hold on each column.</summary>
/// <param name="Member">The member.</param>
/// <param name="Cells">One for each column.</param>
public sealed record PositionRow(Seat Member, ImmutableArray<EffectiveStance> Cells);
