namespace Plenary.Mediation;

/// <summary>Finds room for names on a map: beside their dots where that is free, further off where it is not; no name lies on another, on a dot or over the edge.</summary>
/// <remarks>The places are tried in a fixed order, so the same dots in the same order give the same map.</remarks>
/// <param name="size">The width and height of the map.</param>
/// <param name="letter">The width of a letter.</param>
/// <param name="line">The height of a line.</param>
internal sealed class MapLabels(double size, double letter, double line)
{
    private static readonly double[] Away = [2, 10, 20, 32, 46, 62];

    // Above, below, right, left, and between these; further off every direction is tried.
    private static readonly double[] Turns = [90, 270, 0, 180, 45, 135, 315, 225, 22.5, 157.5, 337.5, 202.5, 67.5, 112.5, 292.5, 247.5];

    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>Keeps the room of a dot.</summary>
    public void KeepDot(double x, double y, double radius) => taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Finds room for a name beside a dot.</summary>
    /// <param name="x">The dot.</param>
    /// <param name="y">The dot.</param>
    /// <param name="radius">Its radius.</param>
    /// <param name="words">The name.</param>
    /// <returns>Where the middle of the name's line is, and whether that is so far off that a line must lead there; <see langword="null"/> where there is no room.</returns>
    public (double X, double Y, bool IsFar)? Place(double x, double y, double radius, string words)
    {
        double width = words.Length * letter;
        foreach (double away in Away)
        {
            foreach (double turn in Turns)
            {
                (double sine, double cosine) = Math.SinCos(turn * Math.PI / 180);
                double middle = x + (cosine * (radius + away + (width / 2)));
                double height = y - (sine * (radius + away + (line / 2)));
                (double Left, double Top, double Right, double Bottom) box = (middle - (width / 2), height - (line / 2), middle + (width / 2), height + (line / 2));
                if (box.Left >= 0 && box.Top >= 0 && box.Right <= size && box.Bottom <= size && !taken.Exists(other => Overlap(box, other)))
                {
                    taken.Add(box);
                    return (middle, height, away > Away[1]);
                }
            }
        }

        return null;
    }

    private static bool Overlap((double Left, double Top, double Right, double Bottom) one, (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
}
