using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>What goes with an answer in words: how the question was put, what stands out in it, how far the work came.</summary>
internal static class AnswerNotes
{
    private const string NotAll = "Not every package was looked at: the bound says how good one could be at most.";

    /// <summary>The notes of an answer that went to a prover, with what the prover says of how it ended.</summary>
    public static ImmutableArray<string> AfterProof(ImmutableArray<string> notes, IEnumerable<string> said) => [.. notes.Where(note => note != NotAll), .. said];

    public static ImmutableArray<string> Of(Instance instance, bool isProven, IReadOnlyCollection<AnswerStage> unfinished)
    {
        ImmutableArray<string>.Builder notes = ImmutableArray.CreateBuilder<string>();
        notes.AddRange(instance.Remarks);
        for (int point = 0; point < instance.Points.Length; point++)
        {
            for (int option = 0; option < instance.Points[point].Options.Length; option++)
            {
                if (instance.Members.Length > 1 && RefusedByAll(instance, point, option))
                {
                    notes.Add($"Nobody can accept “{instance.Points[point].Options[option].Label}” for {instance.Points[point].Label}.");
                }
            }
        }

        notes.Add(isProven ? "Every package that could be better was looked at." : NotAll);
        if (unfinished.Count > 0)
        {
            notes.Add($"The work was ended early. Not finished: {Sentences.And([.. unfinished.Select(stage => stage.Words())])}. What is said of the rest is true; more may be to find.");
        }

        return notes.ToImmutable();
    }

    private static bool RefusedByAll(Instance instance, int point, int option) =>
        instance.Positions.Where(position => position.Kind == HoldingKind.Objection && position.Terms.Any(term => term.Choices.Length == 1 && term.Choices[0].Point == point && term.Choices[0].Has(option)))
            .Select(position => position.Member).Distinct().Count() == instance.Members.Length;
}
