using System.Collections.Immutable;
using Plenary.Mediation;

namespace Plenary.Cli;

/// <summary>Prints an answer of mediation for the chair.</summary>
internal static class MediationPrinter
{
    private const int MostListed = 12;

    public static void Print(MediationAnswer answer, Screen to)
    {
        Instance instance = answer.Question.Instance;
        to.Output.WriteLine(to.Strong($"{instance.Title}: what package would everyone accept?"));
        to.WriteWrapped("", $"For the chair alone. {Count(instance.Members.Length, "member")}, {Count(instance.Points.Length, "open point")}, {Count(instance.Paragraphs, "paragraph")}; rule in force: {instance.Rule.Name}. Assumed: {answer.Assumptions.Words}. Seed {answer.Seed}.");
        if (answer.IsEndedEarly)
        {
            to.WriteWrapped("", to.Strong("Ended early: this is what was found until then."));
        }

        foreach (string supposed in answer.Question.Supposed)
        {
            to.WriteWrapped("Supposed: ", $"{supposed}.");
        }

        to.Output.WriteLine();
        Best(answer, instance, to);
        Others(answer, instance, to);
        Breadth(answer, instance, to);
        Reasons(answer, instance, to);
        Shares(answer, instance, to);
        to.Output.WriteLine();
        foreach (string note in answer.Notes)
        {
            to.WriteWrapped("- ", note);
        }
    }

    private static void Best(MediationAnswer answer, Instance instance, Screen to)
    {
        Score score = answer.Best.Judgement.Score;
        string proof = answer.IsProven ? "Proven: no package is better."
            : answer.IsDissentProven ? "Proven: none has fewer dissenters."
            : $"Not proven: none has less dissent than {answer.Bound}.";
        to.WriteWrapped("", answer.HasFullAgreement
            ? $"Everyone can accept this one, with {Count(score.Reservations, "reservation")} and {Count(score.Unmet, "ask")} not met. {proof}"
            : $"No package found that everyone accepts. With the fewest, {Count(answer.Best.Dissenters.Length, "member")} cannot accept: {Listed(answer.Best.Dissenters.Select(code => instance.Members[instance.FindMember(code)].Name))}. {proof}");
        to.WriteWrapped("", $"It has {answer.Best.Paragraphs} of {instance.Paragraphs} paragraphs; under the rule in force it would {(answer.Best.IsAdopted ? "be adopted" : "not be adopted")}, and lead to: {answer.Best.Rung}{(answer.Best.IsRungEstimated ? " (estimated)" : "")}.");
        Choices(answer.Best, instance, to);
    }

    private static void Choices(PackageReport report, Instance instance, Screen to)
    {
        for (int point = 0; point < instance.Points.Length; point++)
        {
            MediationOption option = instance.Points[point].Options[report.Judgement.Package[point]];
            to.WriteWrapped($"  {instance.Points[point].Label}: ", $"{option.Label}{(option.Text.Length > 0 && option.Kind != OptionKind.AsItStands ? $" · {Screen.Excerpt(option.Text)}" : "")}");
        }
    }

    private static void Others(MediationAnswer answer, Instance instance, Screen to)
    {
        foreach (PackageReport other in answer.Others)
        {
            Score score = other.Judgement.Score;
            to.Output.WriteLine();
            to.WriteWrapped("", $"Another, different on {Count(other.Distance, "point")}: {Count(score.Reservations, "reservation")}, {Count(score.Unmet, "ask")} not met, {other.Paragraphs} paragraphs.");
            for (int point = 0; point < instance.Points.Length; point++)
            {
                if (other.Judgement.Package[point] != answer.Best.Judgement.Package[point])
                {
                    to.WriteWrapped($"  {instance.Points[point].Label}: ", instance.Points[point].Options[other.Judgement.Package[point]].Label);
                }
            }
        }
    }

    private static void Breadth(MediationAnswer answer, Instance instance, Screen to)
    {
        if (answer.Front is not { } front || instance.Points.IsEmpty)
        {
            return;
        }

        to.Output.WriteLine();
        to.Output.WriteLine(to.Strong($"Breadth against dissent{(front.IsExact ? "" : " (found, not proven)")}"));
        foreach (FrontStep step in front.Steps)
        {
            to.WriteWrapped($"  {step.Paragraphs,3} paragraphs: ", $"{(step.Dissenters.IsEmpty ? "everyone accepts" : $"without {Listed(step.Dissenters)}")}{(step.Dropped.IsEmpty ? "" : $"; left out: {Listed(step.Dropped.Select(point => instance.Points[point].Label))}")}{(step.Rung is { } rung ? $" → {rung}" : "")}");
        }

        foreach (DroppedParagraph drop in answer.Drops.Where(drop => drop.Without != drop.With))
        {
            to.WriteWrapped("  ", $"Leaving out {instance.Points[drop.Point].Label} alone: dissent {drop.With} becomes {drop.Without}.");
        }

        if (!answer.Safe.IsEmpty)
        {
            to.WriteWrapped("  ", $"{(answer.IsSafeExact ? "Safe in every package as good" : "Leaving one of these out makes it worse")}: {Listed(answer.Safe.Select(point => instance.Points[point].Label))}.");
        }
    }

    private static void Reasons(MediationAnswer answer, Instance instance, Screen to)
    {
        if (answer.Reasons is not { MovesSize: > 0 } reasons)
        {
            return;
        }

        to.Output.WriteLine();
        to.Output.WriteLine(to.Strong("Why not everyone"));
        to.WriteWrapped("", $"{Count(reasons.Conflicts.Length, "minimal conflict")}{(reasons.AllConflicts ? "" : " so far, and perhaps more")}:");
        foreach (ImmutableArray<int> set in reasons.Conflicts.Take(MostListed))
        {
            to.WriteWrapped("  ", $"{string.Join("; ", set.Select(at => Say(instance, at)))}: {(set.Length == 1 ? "no package respects it" : "no package respects these together")}.");
        }

        More(reasons.Conflicts.Length, to);
        to.Output.WriteLine();
        to.WriteWrapped("", $"What would open it: {Count(reasons.MovesSize, "move")}{(reasons.MovesExact ? "; fewer do not" : "; fewer may do")}.");
        foreach (ImmutableArray<int> set in reasons.Moves.Take(MostListed))
        {
            to.WriteWrapped("  ", $"{string.Join("; ", set.Select(at => $"{instance.Members[instance.Positions[at].Member].Code} no longer {Say(instance, at, false)}"))}.");
        }

        More(reasons.Moves.Length, to);
        if (!reasons.Pivotal.IsEmpty)
        {
            to.WriteWrapped("", $"In every one of the smallest ways: {Listed(reasons.Pivotal)}.");
        }
    }

    private static void Shares(MediationAnswer answer, Instance instance, Screen to)
    {
        MemberShare[] asking = [.. answer.Best.Members.Where(member => member.Asks > 0 || !member.Accepts)];
        if (asking.Length == 0)
        {
            return;
        }

        to.Output.WriteLine();
        to.Output.WriteLine(to.Strong("What each gives and gets"));
        foreach (MemberShare member in asking.OrderBy(member => member.Share).Take(2 * MostListed))
        {
            string gives = member.Gives.IsEmpty ? "" : $"; gives: {Listed(member.Gives.Select(at => Say(instance, at, false)))}";
            string gets = member.Gets.IsEmpty ? "" : $"; gets: {Listed(member.Gets.Select(at => Say(instance, at, false)))}";
            to.WriteWrapped($"  {member.Member,-4} ", $"{member.Gets.Length} of {Count(member.Asks, "ask")} met{(member.Accepts ? "" : ", cannot accept")}{gives}{gets}");
        }
    }

    public static string Say(Instance instance, int at, bool withMember = true)
    {
        MemberPosition position = instance.Positions[at];
        string through = position.Through is { } group ? $" (through {group})" : "";
        return $"{(withMember ? instance.Members[position.Member].Code + " " : "")}{position.Words}{through}{(position.IsConfidential ? " (told to the chair)" : "")}";
    }

    private static void More(int count, Screen to)
    {
        if (count > MostListed)
        {
            to.Output.WriteLine($"  … and {count - MostListed} more (--json has them)");
        }
    }

    private static string Listed(IEnumerable<string> words)
    {
        string[] all = [.. words];
        return all.Length <= MostListed ? string.Join(", ", all) : $"{string.Join(", ", all.Take(MostListed))} and {all.Length - MostListed} more";
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
