using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>A map of who stands with whom, from what members hold.</summary>
/// <remarks>
/// Two members differ by the number of options on which one objects and the other does not, and half for a reservation or an ask
/// that the other does not share. That number is their squared distance, so that they can all be placed in a space. The map is
/// classical multidimensional scaling: the two directions in which squared distances, centred, vary most (by power iteration from a fixed start, so the same positions give the same map).
/// Members that hold the same lie on the same spot. Near means alike; the directions themselves mean nothing.
/// </remarks>
/// <param name="Places">For each member its place, each coordinate within -1 and 1.</param>
/// <param name="Shown">How much of the differences the two directions show, from 0 to 1.</param>
public sealed record StandingMap(ImmutableArray<(double X, double Y)> Places, double Shown)
{
    private const int Rounds = 200;
    private const int Small = 480;
    private const int Large = 840;

    // More spots than these are drawn on a larger map.
    private const int MostOnSmall = 40;

    /// <summary>Finds the places.</summary>
    public static StandingMap Of(Instance instance)
    {
        int count = instance.Members.Length;
        double[][] held = Held(instance);
        double[,] centred = new double[count, count];
        double[] rows = new double[count];
        double all = 0;
        for (int one = 0; one < count; one++)
        {
            for (int other = 0; other < count; other++)
            {
                double distance = 0;
                for (int at = 0; at < held[one].Length; at++)
                {
                    distance += Math.Abs(held[one][at] - held[other][at]);
                }

                centred[one, other] = distance;
                rows[one] += centred[one, other] / count;
                all += centred[one, other] / count / count;
            }
        }

        double trace = 0;
        for (int one = 0; one < count; one++)
        {
            for (int other = 0; other < count; other++)
            {
                centred[one, other] = -0.5 * (centred[one, other] - rows[one] - rows[other] + all);
            }
        }

        for (int one = 0; one < count; one++)
        {
            trace += Math.Abs(centred[one, one]);
        }

        (double[] x, double first) = Direction(centred, count, 1);
        for (int one = 0; one < count; one++)
        {
            for (int other = 0; other < count; other++)
            {
                centred[one, other] -= first * x[one] * x[other];
            }
        }

        (double[] y, double second) = Direction(centred, count, 2);
        double wide = Math.Sqrt(Math.Max(0, first));
        double high = Math.Sqrt(Math.Max(0, second));
        double largest = Enumerable.Range(0, count).Select(member => Math.Max(Math.Abs(x[member] * wide), Math.Abs(y[member] * high))).DefaultIfEmpty(0).Max();
        double scale = largest > 1e-9 ? 1 / largest : 0;
        return new StandingMap([.. Enumerable.Range(0, count).Select(member => (x[member] * wide * scale, y[member] * high * scale))], trace > 1e-9 ? Math.Clamp((Math.Max(0, first) + Math.Max(0, second)) / trace, 0, 1) : 1);
    }

    /// <summary>The spots of the map, those on which most stand first: who lies closer together than can be seen stands on one.</summary>
    public ImmutableArray<MapSpot> Spots =>
    [
        .. Enumerable.Range(0, Places.Length)
            .GroupBy(member => (X: Math.Round(Places[member].X, 2), Y: Math.Round(Places[member].Y, 2)))
            .OrderByDescending(spot => spot.Count()).ThenBy(spot => spot.First())
            .Select(spot => new MapSpot(spot.Key.X, spot.Key.Y, [.. spot])),
    ];

    /// <summary>The map as SVG: a dot for every spot, with a name where there is room for one.</summary>
    public string Draw(Instance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ImmutableArray<MapSpot> spots = Spots;
        int size = spots.Length > MostOnSmall ? Large : Small;
        int edge = spots.Length > MostOnSmall ? 40 : 60;
        string[][] codes = [.. spots.Select(spot => spot.Members.Select(member => instance.Members[member].Code).ToArray())];
        Dot[] dots = [.. spots.Select(spot => new Dot((size / 2.0) + (spot.X * ((size / 2.0) - edge)), (size / 2.0) - (spot.Y * ((size / 2.0) - edge)), 3 + (Math.Sqrt(spot.Members.Length) * 2)))];
        MapLabels room = new(size - 4, 8.2, 13);
        foreach (Dot dot in dots)
        {
            room.KeepDot(dot.X, dot.Y, dot.Radius + 1);
        }

        (double X, double Y, bool IsFar)?[] names = [.. dots.Select((dot, at) => room.Place(dot.X, dot.Y, dot.Radius + 1, Name(codes[at])))];
        string says = $"Together stand: {string.Join("; ", codes.Where(one => one.Length > 1).Select(one => Sentences.And(one, 20)).DefaultIfEmpty("nobody"))}. Alone: {Sentences.And([.. codes.Where(one => one.Length == 1).Select(one => one[0])], 20)}. Classical scaling of how many positions differ; it shows {Shown * 100:0} % of the differences.";
        Svg svg = new(size, size, "Who stands with whom", says);
        for (int at = 0; at < dots.Length; at++)
        {
            if (names[at] is ({ } x, { } y, true))
            {
                svg.Line(dots[at].X, dots[at].Y, x, y, Svg.Rule);
            }
        }

        for (int at = 0; at < dots.Length; at++)
        {
            svg.Dot(dots[at].X, dots[at].Y, dots[at].Radius, Svg.Ink, string.Join(", ", codes[at]), codes[at].Length == 1);
            if (names[at] is ({ } x, { } y, _))
            {
                svg.Words(x, y + 4, Name(codes[at]), "middle");
            }
        }

        return svg.Close();
    }

    private static string Name(string[] codes) => codes.Length <= 3 ? string.Join(", ", codes) : $"{codes[0]} and {codes.Length - 1} others";

    private readonly record struct Dot(double X, double Y, double Radius);

    private static double[][] Held(Instance instance)
    {
        int[] offsets = new int[instance.Points.Length + 1];
        for (int point = 0; point < instance.Points.Length; point++)
        {
            offsets[point + 1] = offsets[point] + instance.Points[point].Options.Length;
        }

        double[][] held = [.. instance.Members.Select(_ => new double[offsets[^1] + 1])];
        foreach (MemberPosition position in instance.Positions)
        {
            double value = position.Kind switch { HoldingKind.Objection => -1, HoldingKind.Reservation => -0.5, HoldingKind.Ask => 0.5, _ => 0 };
            foreach (Term term in position.Terms)
            {
                if (term.Choices.IsEmpty)
                {
                    held[position.Member][^1] = Math.Min(held[position.Member][^1], value);
                }

                foreach (Choice choice in term.Choices)
                {
                    for (int option = 0; option < instance.Points[choice.Point].Options.Length; option++)
                    {
                        ref double cell = ref held[position.Member][offsets[choice.Point] + option];
                        cell = !choice.Has(option) ? cell : value < 0 ? Math.Min(cell, value) : cell == 0 ? value : cell;
                    }
                }
            }
        }

        return held;
    }

    private static (double[] Vector, double Value) Direction(double[,] matrix, int count, int start)
    {
        double[] vector = new double[count];
        for (int at = 0; at < count; at++)
        {
            vector[at] = Math.Sin((at + 1) * start * 1.7) + 0.01;
        }

        double value = 0;
        for (int round = 0; round < Rounds; round++)
        {
            double[] next = new double[count];
            double length = 0;
            for (int one = 0; one < count; one++)
            {
                for (int other = 0; other < count; other++)
                {
                    next[one] += matrix[one, other] * vector[other];
                }

                length += next[one] * next[one];
            }

            length = Math.Sqrt(length);
            if (length < 1e-9)
            {
                return (new double[count], 0);
            }

            value = 0;
            for (int one = 0; one < count; one++)
            {
                value += next[one] * vector[one];
                next[one] /= length;
            }

            vector = next;
        }

        return (vector, value);
    }
}
