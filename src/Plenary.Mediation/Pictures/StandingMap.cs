using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>A map of who stands with whom, from what members hold.</summary>
/// <remarks>
/// The distance of two members is the number of options on which one objects and the other does not, and half for a
/// reservation or an ask that the other does not share. The map is classical multidimensional scaling: the two directions in
/// which squared distances, centred, vary most (by power iteration from a fixed start, so the same positions give the same map).
/// Members that hold the same lie on the same spot. Near means alike; the directions themselves mean nothing.
/// </remarks>
/// <param name="Places">For each member its place, each coordinate within -1 and 1.</param>
/// <param name="Shown">How much of the differences the two directions show, from 0 to 1.</param>
public sealed record StandingMap(ImmutableArray<(double X, double Y)> Places, double Shown)
{
    private const int Rounds = 200;

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

                centred[one, other] = distance * distance;
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

    /// <summary>The map as SVG.</summary>
    public string Draw(Instance instance)
    {
        const int Size = 480;
        var spots = Enumerable.Range(0, instance.Members.Length)
            .GroupBy(member => (X: Math.Round(Places[member].X, 2), Y: Math.Round(Places[member].Y, 2)))
            .OrderByDescending(spot => spot.Count()).ThenBy(spot => spot.First())
            .Select(spot => (spot.Key, Codes: spot.Select(member => instance.Members[member].Code).ToArray()))
            .ToArray();
        string says = $"Together stand: {string.Join("; ", spots.Where(spot => spot.Codes.Length > 1).Select(spot => Sentences.And(spot.Codes, 20)).DefaultIfEmpty("nobody"))}. Alone: {Sentences.And([.. spots.Where(spot => spot.Codes.Length == 1).Select(spot => spot.Codes[0])], 20)}. Classical scaling of how many positions differ; it shows {Shown * 100:0} % of the differences.";
        Svg svg = new(Size, Size, "Who stands with whom", says);
        foreach ((var key, string[] codes) in spots)
        {
            double x = (Size / 2.0) + (key.X * (Size / 2.0 - 60));
            double y = (Size / 2.0) - (key.Y * (Size / 2.0 - 60));
            svg.Dot(x, y, 3 + Math.Sqrt(codes.Length) * 2, Svg.Ink, string.Join(", ", codes), codes.Length == 1);
            svg.Words(x, y - 10 - Math.Sqrt(codes.Length) * 2, codes.Length <= 3 ? string.Join(" ", codes) : $"{codes[0]} and {codes.Length - 1} others", "middle");
        }

        return svg.Close();
    }

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
