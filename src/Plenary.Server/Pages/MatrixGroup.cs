using System.Collections.Immutable;
using Plenary.Formats.Matrix;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>Rows of the matrix that are folded together: the members of a group, or those of none.</summary>
/// <param name="Name">The group's name; empty for those of none.</param>
/// <param name="Anchor">The identity of its part of the table.</param>
/// <param name="Rows">Its members, in protocol order.</param>
internal sealed record MatrixGroup(string Name, string Anchor, ImmutableArray<PositionRow> Rows)
{
    private static readonly Stance?[] Told = [Stance.Object, Stance.Reserve, Stance.Accept, Stance.Support, null];

    /// <summary>
    /// The rows of a table by group, in the order in which their first members stand. A member of several groups is in the
    /// smallest: it says most of the member.
    /// </summary>
    /// <returns>One part without a name where the body has no groups.</returns>
    public static MatrixGroup[] Of(PositionTable table, BodyState body) =>
    [
        .. table.Rows.GroupBy(row => body.CaucusesOf(row.Member.Code).OrderBy(caucus => caucus.Members.Length).ThenBy(caucus => caucus.Code, StringComparer.Ordinal).FirstOrDefault()?.Code)
            .Select(group => group.Key is { } code
                ? new MatrixGroup(body.Caucuses[code].Name, $"group-{code}", [.. group])
                : new MatrixGroup(body.Caucuses.IsEmpty ? "" : "In no group", "group-none", [.. group])),
    ];

    /// <summary>What its members hold in a column, as signs: one where they hold the same, otherwise each with how many.</summary>
    public string Signs(int column) => string.Join(' ', Counted(column).Select(one => one.Count == Rows.Length ? Pages.Signs.Of(one.Stance) : $"{one.Count}{Pages.Signs.Of(one.Stance)}"));

    /// <summary>The same in words.</summary>
    public string Say(int column) => string.Join(", ", Counted(column).Select(one => $"{(one.Count == Rows.Length ? "all" : one.Count)} {StanceSigns.Word(one.Stance)}"));

    // Silence is told only where nobody says anything.
    private IEnumerable<(Stance? Stance, int Count)> Counted(int column) => Told
        .Select(stance => (Stance: stance, Count: Rows.Count(row => row.Cells[column].Stance == stance)))
        .Where(one => one.Count > 0 && (one.Stance is not null || one.Count == Rows.Length));
}
