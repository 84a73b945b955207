using Plenary.Negotiation;

namespace Plenary.Formats.Matrix;

/// <summary>Stances by sign and word; a sign never stands without its legend.</summary>
public static class StanceSigns
{
    /// <summary>Sign and word, in the order of the legend.</summary>
    public static IReadOnlyList<(string Sign, string Word)> Legend { get; } =
        [("＋", "support"), ("✓", "accept"), ("～", "reserve"), ("✕", "object"), ("–", "silent")];

    /// <summary>The sign of a stance.</summary>
    /// <param name="stance">The stance; none is silence.</param>
    public static string Sign(Stance? stance) => Legend[Place(stance)].Sign;

    /// <summary>The word for a stance.</summary>
    /// <param name="stance">The stance; none is silence.</param>
    public static string Word(Stance? stance) => Legend[Place(stance)].Word;

    private static int Place(Stance? stance) => stance switch
    {
        Stance.Support => 0,
        Stance.Accept => 1,
        Stance.Reserve => 2,
        Stance.Object => 3,
        _ => 4,
    };
}
