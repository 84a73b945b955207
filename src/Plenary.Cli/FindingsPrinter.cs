using Plenary.Mediation;

namespace Plenary.Cli;

/// <summary>Tells what mediation finds as it finds it, a line each.</summary>
internal sealed class FindingsPrinter(Instance instance, TextWriter to) : IProgress<Finding>, IProgress<SearchProgress>
{
    private SearchProgress latest = new(Score.Worst, 0, false);

    /// <summary>Tells what a prover found: a package or a bound that is better than what was told before, the first time where it began.</summary>
    public void Report(SearchProgress value)
    {
        if (latest.Best == Score.Worst)
        {
            to.WriteLine("… the proof by the exact solver");
        }
        else
        {
            if (value.Best < latest.Best)
            {
                to.WriteLine(Package(value.Best));
            }

            if (value.Bound > latest.Bound)
            {
                to.WriteLine(Bound(value.Bound));
            }
        }

        latest = value;
    }

    public void Report(Finding value) => to.WriteLine(value switch
    {
        StageBegun begun => $"… {begun.Stage.Words()}",
        BetterPackage better => Package(better.Score),
        HigherBound bound => Bound(bound.Bound),
        BestProven => "  no package is better",
        ConflictFound conflict => $"  these cannot stand together: {Said(conflict.Positions)}",
        MovesFound { IsSmallest: true } moves => $"  the fewest that must give way: {Said(moves.Positions)}",
        MovesFound moves => $"  it would open if these gave way: {Said(moves.Positions)}",
        _ => throw new ArgumentException($"Nobody tells the finding {value.GetType().Name}.", nameof(value)),
    });

    private static string Package(Score score) => FormattableString.Invariant($"  a package: dissent {score.Dissent}, reservations {score.Reservations}, asks not met {score.Unmet}");

    private static string Bound(int bound) => FormattableString.Invariant($"  no package has less dissent than {bound}");

    private string Said(IEnumerable<int> positions) => string.Join("; ", positions.Select(at => MediationPrinter.Say(instance, at)));
}
