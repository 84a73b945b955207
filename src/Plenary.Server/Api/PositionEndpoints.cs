using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Api;

/// <summary>Positions, and the table of members and paragraphs.</summary>
internal static class PositionEndpoints
{
    public static void Map(RouteGroupBuilder meeting)
    {
        RouteGroupBuilder positions = meeting.MapGroup("/texts/{text}/positions").WithTags("Positions");
        positions.MapGet("/", Matrix).WithSummary("Who is taken to hold what on which paragraph, as far as you may know.").Produces<PositionsAnswer>().WithETag();
        positions.MapPost("/", Take).WithSummary("Take, change or withdraw a position.").Produces<Happened>();
        positions.MapPost("/several", TakeSeveral).WithSummary("Take several positions as one gesture: all or none.").Produces<Happened>();
    }

    private static Task<IResult> Matrix(HttpContext context, string text) => TextEndpoints.OnAsync(context, text, (visit, view, found) =>
    {
        PositionTable table = PositionTable.Of(view.State, found.Id);
        return Task.FromResult(visit.Answer(
            new PositionsAnswer(
                [.. table.Columns.Select(column => new PositionColumnAnswer(Targets.Of(column.On), column.Label, column.Status, column.IsWhatStands))],
                [.. table.Rows.Select(row => new PositionRowAnswer(row.Member.Code, row.Member.Name, [.. row.Cells.Select(cell => Cell(view, cell))]))]),
            TextAnswers.VersionOf(view, found)));
    });

    private static Task<IResult> Take(HttpContext context, string text, PositionRequest asked) =>
        TextEndpoints.AskAsync(context, text, (visit, found) => Command(asked, found, visit.Seat), PartOf(text, asked));

    private static Task<IResult> TakeSeveral(HttpContext context, string text, ImmutableArray<PositionRequest> asked) => TextEndpoints.OnAsync(context, text, (visit, _, found) =>
        visit.AskAsync([.. Limits.Fit<PositionRequest>(asked, Limits.Items, "positions").Select(one => Command(one, found, visit.Seat))], TextEndpoints.Of(text)));

    private static Part PartOf(string text, PositionRequest asked) =>
        RequestReading.Target(asked.On).Block is { } block ? TextEndpoints.Of(text, block.Value) : TextEndpoints.Of(text);

    private static Command Command(PositionRequest asked, NegotiatedText text, Seat seat)
    {
        string holder = RequestReading.Member(asked.Holder, seat);
        PositionTarget on = RequestReading.Target(asked.On);
        Audience audience = RequestReading.For(asked.For);
        string? reason = Limits.FitOrNull(asked.Reason, Limits.Reason, "reason");
        return asked.Stance is null
            ? new WithdrawPosition(text.Id, on, holder, audience, reason)
            : new TakePosition(
                new Position(text.Id, on, holder, asked.Stance)
                {
                    Reason = reason,
                    Condition = RequestReading.Condition(asked.Condition),
                    Dissent = asked.Dissent,
                    Statement = Limits.FitOrNull(asked.Statement, Limits.Reason, "statement"),
                },
                audience);
    }

    private static PositionCell Cell(RoomView view, EffectiveStance cell) => new(
        cell.Stance, cell.Through, cell.Unmet is not null, cell.Held is { } held ? TextAnswers.Position(view, held) : null);
}

/// <summary>The table of positions: what each member is taken to hold on each paragraph, the whole and the status.</summary>
/// <param name="Columns">What positions are on.</param>
/// <param name="Rows">The members, in protocol order.</param>
public sealed record PositionsAnswer(ImmutableArray<PositionColumnAnswer> Columns, ImmutableArray<PositionRowAnswer> Rows);

/// <summary>A column.</summary>
/// <param name="On">On what.</param>
/// <param name="Label">Its label.</param>
/// <param name="Status">The block's status, or null.</param>
/// <param name="IsWhatStands">Whether it is an option that is what stands now.</param>
public sealed record PositionColumnAnswer(string On, string Label, BlockStatus? Status, bool IsWhatStands);

/// <summary>A row.</summary>
/// <param name="Member">The member's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cells">One for each column.</param>
public sealed record PositionRowAnswer(string Member, string Name, ImmutableArray<PositionCell> Cells);

/// <summary>What a member is taken to hold.</summary>
/// <param name="Stance">The stance as it counts; null for silence, which in consensus is assent.</param>
/// <param name="Through">The group that it is inherited from, or null.</param>
/// <param name="IsUnmet">Whether it counts as an objection because its condition is not met.</param>
/// <param name="Position">The position that it rests on, or null.</param>
public sealed record PositionCell(Stance? Stance, string? Through, bool IsUnmet, PositionAnswer? Position);
