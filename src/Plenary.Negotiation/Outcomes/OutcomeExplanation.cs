using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>An assessment in words: what is within reach now, why no more is, and whose move would open it.</summary>
/// <remarks>Made for the chair and for delegates from what their own view of the proceedings holds; it is no part of an outcome document.</remarks>
/// <param name="Headline">One sentence: the strongest outcome now.</param>
/// <param name="Sentences">Headline, what stands in the way of each stronger rung, and the moves that would open it, nearest rung first.</param>
public sealed record OutcomeExplanation(string Headline, ImmutableArray<string> Sentences)
{
    /// <summary>For each rung that is out of reach: what it needs and what would open it, by its identifier.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<string>> ByRung { get; init; }

    /// <summary>All sentences, one after the other.</summary>
    public override string ToString() => string.Join(' ', Sentences);

    internal static OutcomeExplanation Of(OutcomeFacts facts, ImmutableArray<RungAssessment> rungs)
    {
        OutcomeWords words = new(facts);
        RungAssessment strongest = rungs.First(rung => rung.IsReachable);
        OutcomeLadder.TryGet(strongest.Rung, out Rung? reached);
        string headline = $"The strongest outcome now is {reached!.Name}: {OutcomeWords.Share(facts.Share)}.";
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Builder byRung = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        List<string> sentences = [headline];
        Dictionary<(Obstacle First, int Count), string> told = new(SameObstacles.Instance);
        foreach (RungAssessment assessed in rungs.Where(rung => !rung.IsReachable))
        {
            OutcomeLadder.TryGet(assessed.Rung, out Rung? rung);
            string standing = string.Join("; ", assessed.Obstacles.GroupBy(obstacle => obstacle, SameMatter.Instance).Select(Told));
            byRung.Add(assessed.Rung,
            [
                $"{rung!.OutOfReach}: {standing}.",
                .. assessed.WaysUp.Select(way => $"If {words.Moves(way)}, {rung.Name} would be within reach."),
            ]);
        }

        foreach (RungAssessment stronger in rungs[..rungs.IndexOf(strongest)].Reverse())
        {
            sentences.AddRange(byRung[stronger.Rung]);
        }

        if (!facts.DifferencesReadFromWords.IsEmpty)
        {
            sentences.Add(words.ReadFromWords(facts.DifferencesReadFromWords));
        }

        return new OutcomeExplanation(headline, [.. sentences]) { ByRung = byRung.ToImmutable() };

        // What stands in the way of one rung mostly stands in the way of the next too: it is put into words once.
        string Told(IGrouping<Obstacle, Obstacle> group)
        {
            (Obstacle, int) key = (group.Key, group.Count());
            if (!told.TryGetValue(key, out string? sentence))
            {
                told.Add(key, sentence = words.Obstacle([.. group]));
            }

            return sentence;
        }
    }
}
