namespace Plenary.Mediation;

/// <summary>How long the search goes on, counted in work and not in time: the same effort gives the same answer on every machine.</summary>
/// <param name="Starts">From how many packages it walks downhill.</param>
/// <param name="Kicks">How often the best one is disturbed and walked downhill again.</param>
/// <param name="ExactNodes">How many partial packages the exact search may look at before it gives up; 0 leaves it out.</param>
/// <param name="BoundRounds">How many rounds the proof of a bound takes; 0 leaves it out.</param>
public sealed record Effort(int Starts, int Kicks, int ExactNodes, int BoundRounds)
{
    /// <summary>For an answer in a blink.</summary>
    public static Effort Quick { get; } = new(2, 12, 30_000, 0);

    /// <summary>For an answer with a bound.</summary>
    public static Effort Usual { get; } = new(6, 200, 2_000_000, 120);

    /// <summary>For a last look, seconds to minutes on large questions.</summary>
    public static Effort Thorough { get; } = new(16, 4_000, 20_000_000, 600);
}
