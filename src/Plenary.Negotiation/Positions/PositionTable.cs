using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Who holds what on which paragraph of a text: members in protocol order, paragraphs in the order of the text.</summary>
/// <remarks>Made from a projection: what its reader may not see is not in it. Positions of the whole text and of its status are columns of their own, and so is each option of a paragraph on which a member, or a group of one, holds something, after its paragraph.</remarks>
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

        ImmutableArray<(PositionColumn Column, ImmutableArray<EffectiveStance> Cells)> options = Options(state, found);
        List<(PositionColumn Column, ImmutableArray<EffectiveStance> Cells)> all = [];
        HashSet<PositionTarget> placed = [];
        foreach (Block block in found.Agreed.Blocks.Where(block => found.Labels.LabelOf(block.Id) is not null))
        {
            all.Add(Held(new PositionColumn(PositionTarget.Of(block.Id), found.Labels.LabelOf(block.Id)!, found.StatusOf(block.Id))));
            all.AddRange(options.Where(option => option.Column.On.Option!.BlocksIn(found.Weave).Contains(NegotiatedText.WholeOf(block.Id)) && placed.Add(option.Column.On)));
        }

        // Of what is only proposed, or was left out, there is no paragraph to stand after.
        all.AddRange(options.Where(option => placed.Add(option.Column.On)));
        all.Add(Held(new PositionColumn(PositionTarget.WholeText, "whole", null)));
        all.Add(Held(new PositionColumn(PositionTarget.Status, "status", null)));
        return new PositionTable(text, found.Title, [.. all.Select(one => one.Column)], [.. state.Body.Members.Select((seat, row) => new PositionRow(seat, [.. all.Select(one => one.Cells[row])]))]);

        (PositionColumn Column, ImmutableArray<EffectiveStance> Cells) Held(PositionColumn column) => (column, EffectiveStance.OfMembers(state, text, column.On));
    }

    // An option that can come about no more is for the record alone.
    private static ImmutableArray<(PositionColumn Column, ImmutableArray<EffectiveStance> Cells)> Options(Proceedings state, NegotiatedText text)
    {
        OptionsRead read = new(text.Weave);
        ImmutableArray<(PositionColumn Column, ImmutableArray<EffectiveStance> Cells)>.Builder options = ImmutableArray.CreateBuilder<(PositionColumn, ImmutableArray<EffectiveStance>)>();
        foreach (PositionTarget target in OptionsHeld.In(state, text.Id))
        {
            if (target.Option is not { } option || !(read.Has(option) || OptionCheck.Of(option, text) is null))
            {
                continue;
            }

            ImmutableArray<EffectiveStance> cells = EffectiveStance.OfMembers(state, text.Id, target);
            if (cells.Any(cell => cell.Stance is not null))
            {
                options.Add((new PositionColumn(target, OptionWords.LabelOf(text, option), null) { IsWhatStands = read.Has(option) }, cells));
            }
        }

        return options.ToImmutable();
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
/// <param name="Status">The status of the block, or <see langword="null"/> for an option, the whole text and its status.</param>
public sealed record PositionColumn(PositionTarget On, string Label, BlockStatus? Status)
{
    /// <summary>Whether it is an option that is what stands now.</summary>
    public bool IsWhatStands { get; init; }
}

/// <summary>A row: a member and what it is taken to hold on each column.</summary>
/// <param name="Member">The member.</param>
/// <param name="Cells">One for each column.</param>
public sealed record PositionRow(Seat Member, ImmutableArray<EffectiveStance> Cells);
