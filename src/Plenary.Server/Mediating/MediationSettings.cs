using System.Globalization;

namespace Plenary.Server.Mediating;

/// <summary>How much mediation may take of the machine. In the configuration under <c>Mediation</c>.</summary>
/// <param name="ProofSeconds">How long the exact solver may try to prove an answer that the search did not; 0 leaves it out.</param>
/// <param name="QuestionsAMinute">Questions that one chair may put in a minute.</param>
internal sealed record MediationSettings(int ProofSeconds, int QuestionsAMinute)
{
    /// <summary>The least time between two snapshots of an answer that are sent to one reader.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Reads the settings.</summary>
    /// <exception cref="IOException">A setting has a value that it cannot have.</exception>
    public static MediationSettings Read(IConfiguration all) => new(
        Number(all, "ProofSeconds", 60, 0, 86_400),
        Number(all, "QuestionsAMinute", 60, 1, 100_000));

    private static int Number(IConfiguration all, string name, int usual, int least, int most) => all[$"Mediation:{name}"] switch
    {
        null or "" => usual,
        var set when int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most => number,
        var other => throw new IOException(FormattableString.Invariant($"Mediation:{name}: `{other}` is not a whole number from {least} to {most}.")),
    };
}
