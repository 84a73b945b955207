using Plenary.Mediation;

namespace Plenary.Cli;

/// <summary>Tells what mediation finds as it finds it, a line each.</summary>
internal sealed class FindingsPrinter(Instance instance, TextWriter to) : IProgress<Finding>
{
    public void Report(Finding value) => to.WriteLine(value switch
    {
        StageBegun begun => $"… {begun.Stage.Words()}",
        BetterPackage better => FormattableString.Invariant($"  a package: dissent {better.Score.Dissent}, reservations {better.Score.Reservations}, asks not met {better.Score.Unmet}"),
        HigherBound bound => FormattableString.Invariant($"  no package has less dissent than {bound.Bound}"),
        BestProven => "  no package is better",
        ConflictFound conflict => $"  these cannot stand together: {Said(conflict.Positions)}",
        MovesFound { IsSmallest: true } moves => $"  the fewest that must give way: {Said(moves.Positions)}",
        MovesFound moves => $"  it would open if these gave way: {Said(moves.Positions)}",
        _ => throw new ArgumentException($"Nobody tells the finding {value.GetType().Name}.", nameof(value)),
    });

    private string Said(IEnumerable<int> positions) => string.Join("; ", positions.Select(at => MediationPrinter.Say(instance, at)));
}
