using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Server.Mediating;

namespace Plenary.Server.Pages;

/// <summary>The answer to a question of the chair in one sentence, and what it is worth: value, bound, proof, how far the work has come.</summary>
/// <param name="Sentence">The answer.</param>
/// <param name="Worth">What stands behind it, a sentence each.</param>
/// <param name="Progress">What is being done or was not finished; empty when all is there.</param>
/// <param name="IsRunning">Whether the work goes on.</param>
internal sealed record MediationHeadline(string Sentence, ImmutableArray<string> Worth, string Progress, bool IsRunning)
{
    private const int MostPointsNamed = 4;

    /// <summary>Of a question and how far its answer has come; none was asked where it is <see langword="null"/>.</summary>
    public static MediationHeadline Of(MediationRun? run) => run switch
    {
        null => new("Nothing has been asked yet. Ask which package everybody could accept.", [], "", false),
        { Fault: { } fault } => new(fault, [], "", false),
        { Answer: null } => new("Looking for a package that everybody can accept.", [], ProgressOf(run), IsAtWork(run)),
        { Answer: var answer } => new(SentenceOf(answer), WorthOf(answer), ProgressOf(run), IsAtWork(run)),
    };

    /// <summary>The breadth of a package: <c>22 of 24 paragraphs, 3 and 4 left out</c>.</summary>
    public static string Breadth(Instance instance, PackageReport report)
    {
        string[] dropped = [.. instance.Points.Where((point, at) => point.Options[report.Judgement.Package[at]].Paragraphs < point.Options.Max(option => option.Paragraphs)).Select(point => point.Label)];
        string left = dropped.Length == 0 ? "" : dropped.Length <= MostPointsNamed ? $", {WordLists.And(dropped)} left out" : $", {MediationWording.Number(dropped.Length)} points without some of their text";
        return $"{MediationWording.Number(report.Paragraphs)} of {MediationWording.Count(instance.Paragraphs, "paragraph")}{left}";
    }

    private static string SentenceOf(MediationAnswer answer)
    {
        Instance instance = answer.Question.Instance;
        string members = MediationWording.Count(instance.Members.Length, "member");
        if (answer.HasFullAgreement)
        {
            return instance.Points.IsEmpty ? $"No point is open: all {members} can accept the text as it stands."
                : $"All {members} can accept one package: {Breadth(instance, answer.Best)}.";
        }

        // That nothing has everybody is known once the bound is above nothing.
        string none = answer.Bound > 0 || answer.IsDissentProven ? "No package has everybody" : "No package that has everybody is found so far";
        string best = answer.IsDissentProven ? "the best leaves" : "the best found leaves";
        return $"{none}: {best} {MediationWording.Number(answer.Best.Dissenters.Length)} out, {MediationWording.Names(instance, answer.Best.Dissenters)}.";
    }

    private static ImmutableArray<string> WorthOf(MediationAnswer answer)
    {
        Instance instance = answer.Question.Instance;
        Score score = answer.Best.Judgement.Score;
        bool isWeighed = instance.Members.Any(member => member.Weight != 1);
        string dissent = answer.HasFullAgreement ? "nobody dissents" : isWeighed ? $"dissent weighing {MediationWording.Number(score.Dissent)}" : MediationWording.Count(score.Dissent, "dissenter");
        string least = score.Unhappiest == 0 ? "" : FormattableString.Invariant($" (the least happy member has {(1000 - score.Unhappiest) / 10.0:0.#} % of its asks)");
        return
        [
            $"Value: {dissent}, {MediationWording.Count(score.Reservations, "reservation")}, {MediationWording.Count(score.Unmet, "ask")} not met{least}, {MediationWording.Count(score.Dropped, "paragraph")} left out.",
            answer.IsProven ? "Proven: no package is better."
                : answer.IsDissentProven ? "Proven: none has less dissent. One with the same dissent and fewer reservations or more asks met may exist."
                : $"Not proven: a package could have {(answer.Bound == 0 ? "no dissent" : isWeighed ? $"dissent of {MediationWording.Number(answer.Bound)}" : MediationWording.Count(answer.Bound, "dissenter"))} at the least, and this one has {MediationWording.Number(score.Dissent)}.",
            $"The rule in force ({instance.Rule.Name}) would {(answer.Best.IsAdopted ? "adopt it" : "not adopt it")}; it would lead to {MediationWording.Rung(answer.Best.Rung)}.",
            $"Assumed: {answer.Assumptions.Words}. Seed {answer.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)}.",
        ];
    }

    private static bool IsAtWork(MediationRun run) => run.State is MediationRunState.Searching or MediationRunState.Proving;

    private static string ProgressOf(MediationRun run) => run.State switch
    {
        MediationRunState.Searching => run.Answer is null ? "Searching." : "Searching: what stands here is the best so far.",
        MediationRunState.Proving => "Proving that no package is better, or how good one could be at most.",
        MediationRunState.EndedEarly when run.Answer is { IsEndedEarly: true } answer => $"Ended early. Not finished: {WordLists.And([.. answer.Unfinished.Select(stage => stage.Words())])}. What stands here is true; there may be more to find.",
        MediationRunState.EndedEarly => "Ended early: what stands here is true; there may be more to find.",
        _ => "",
    };
}
