using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>Draws a package as points by members: where it meets an ask, carries a reservation, meets an objection. A sign says what the colour says.</summary>
public static class HeatMap
{
    private const int Cell = 22;
    private const int Left = 140;
    private const int Top = 64;

    /// <summary>The picture, as SVG.</summary>
    /// <param name="instance">The question.</param>
    /// <param name="report">The package.</param>
    public static string Draw(Instance instance, PackageReport report)
    {
        int[] members = [.. Enumerable.Range(0, instance.Members.Length).Where(member => report.Members[member] is { Asks: > 0 } or { Accepts: false } or { Reservations.IsEmpty: false })];
        string says = members.Length == 0 ? "No member asks for, reserves on or objects to anything here."
            : $"{Sentences.Count(report.Dissenters.Length, "member")} cannot accept{(report.Dissenters.IsEmpty ? "" : $": {Sentences.And(report.Dissenters, 12)}")}. Of those with asks, {Sentences.And([.. members.Where(member => report.Members[member].Asks > 0).Select(member => $"{report.Members[member].Member} has {report.Members[member].Gets.Length} of {report.Members[member].Asks} met")], 12)}.";
        Svg svg = new(Left + (members.Length * Cell) + 16, Top + (instance.Points.Length * Cell) + 40, "What a package does to each member, point by point", says);
        for (int column = 0; column < members.Length; column++)
        {
            svg.Words(Left + (column * Cell) + (Cell / 2.0), Top - 8 - (column % 2 * 14), instance.Members[members[column]].Code, "middle");
        }

        for (int point = 0; point < instance.Points.Length; point++)
        {
            svg.Words(Left - 8, Top + (point * Cell) + 15, instance.Points[point].Label, "end");
            for (int column = 0; column < members.Length; column++)
            {
                (string sign, string colour, double strength, string what) = Of(instance, report.Members[members[column]], point);
                double x = Left + (column * Cell);
                double y = Top + (point * Cell);
                svg.Box(x, y, Cell, Cell, colour, strength, $"{instance.Members[members[column]].Name}, {instance.Points[point].Label}: {what}");
                svg.Words(x + (Cell / 2.0), y + 15, sign, "middle");
            }
        }

        svg.Words(8, Top + (instance.Points.Length * Cell) + 24, "✕ cannot accept · ～ reserves · ＋ has what it asks for · – gives up an ask", "start", Svg.Quiet);
        return svg.Close();
    }

    private static (string Sign, string Colour, double Strength, string What) Of(Instance instance, MemberShare share, int point)
    {
        return On(share.Objections) ? ("✕", Svg.Objecting, 0.35, "cannot accept")
            : On(share.Reservations) ? ("～", Svg.Reserving, 0.3, "reserves")
            : On(share.Gives) ? ("–", Svg.Quiet, 0.2, "gives up an ask")
            : On(share.Gets) ? ("＋", Svg.Agreed, 0.3, "has what it asks for")
            : ("", Svg.Rule, 0, "nothing held");

        bool On(ImmutableArray<int> positions) => positions.Any(at => instance.Positions[at].Terms.Any(term => term.Choices.IsEmpty || term.Choices.Any(choice => choice.Point == point)));
    }
}
