using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>What other packages there are, and what breadth of text costs.</summary>
/// <param name="Others">Other packages with no more dissent.</param>
/// <param name="Front">Breadth against dissent, from the whole text down.</param>
/// <param name="IsFrontExact">Whether every package was looked at for it.</param>
/// <param name="Safe">The paragraphs that are safe, in a sentence; empty where none is.</param>
/// <param name="Drops">What leaving out one paragraph buys or costs, a sentence each.</param>
internal sealed record MediationBreadth(
    ImmutableArray<MediationOther> Others, ImmutableArray<MediationFrontRow> Front, bool IsFrontExact, string Safe, ImmutableArray<string> Drops)
{
    /// <summary>Of an answer.</summary>
    public static MediationBreadth Of(MediationAnswer answer)
    {
        Instance instance = answer.Question.Instance;
        return new(
            [.. answer.Others.Select(other => MediationOther.Of(answer, other))],
            answer.Front is not { } front ? [] : [.. front.Steps.Select(step => new MediationFrontRow(
                step.Paragraphs, step.Dissent, step.Dissenters.IsEmpty ? "everybody can accept" : $"without {MediationWording.Names(instance, step.Dissenters)}", Labels(instance, step.Dropped)))],
            answer.Front?.IsExact ?? false,
            answer.Safe.IsEmpty ? ""
                : answer.IsSafeExact ? $"In every package that is as good, these keep their text: {Labels(instance, answer.Safe)}."
                : $"Leaving out any one of these makes the best package worse: {Labels(instance, answer.Safe)}. Not every package was looked at.",
            [.. answer.Drops.Select(drop => Drop(instance, drop))]);
    }

    private static string Drop(Instance instance, DroppedParagraph drop)
    {
        string label = instance.Points[drop.Point].Label;
        return drop.Without == drop.With ? $"Leaving out {label} alone changes nothing: dissent stays at {MediationWording.Number(drop.With)}."
            : $"Leaving out {label} alone {(drop.Without < drop.With ? "buys" : "costs")} {MediationWording.Number(Math.Abs(drop.With - drop.Without))}: dissent of {MediationWording.Number(drop.With)} becomes {MediationWording.Number(drop.Without)}.";
    }

    private static string Labels(Instance instance, ImmutableArray<int> points) => WordLists.And([.. points.Select(point => instance.Points[point].Label)]);
}

/// <summary>A trade-off.</summary>
/// <param name="Paragraphs">How many paragraphs have text.</param>
/// <param name="Dissent">What the dissenters weigh.</param>
/// <param name="Who">Who accepts or does not, in words.</param>
/// <param name="LeftOut">What is left out; empty for nothing.</param>
internal sealed record MediationFrontRow(int Paragraphs, int Dissent, string Who, string LeftOut);

/// <summary>Another package.</summary>
/// <param name="Words">What it comes to, in a sentence.</param>
/// <param name="Differs">Where it differs from the best: the point and its option there.</param>
internal sealed record MediationOther(string Words, ImmutableArray<(string Point, string Option)> Differs)
{
    /// <summary>Of another package of an answer.</summary>
    public static MediationOther Of(MediationAnswer answer, PackageReport other)
    {
        Instance instance = answer.Question.Instance;
        Score score = other.Judgement.Score;
        return new(
            $"Different on {MediationWording.Count(other.Distance, "point")}: {(other.Dissenters.IsEmpty ? "everybody can accept" : $"without {MediationWording.Names(instance, other.Dissenters)}")}, {MediationWording.Count(score.Reservations, "reservation")}, {MediationWording.Count(score.Unmet, "ask")} not met, {MediationHeadline.Breadth(instance, other)}.",
            [.. instance.Points.Select((point, at) => (point, at)).Where(one => other.Judgement.Package[one.at] != answer.Best.Judgement.Package[one.at])
                .Select(one => (one.point.Label, one.point.Options[other.Judgement.Package[one.at]].Label))]);
    }
}
