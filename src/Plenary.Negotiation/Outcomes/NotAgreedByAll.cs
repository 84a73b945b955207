namespace Plenary.Negotiation;

/// <summary>The paragraphs that are not agreed by all, as obstacles.</summary>
internal static class NotAgreedByAll
{
    /// <summary>One obstacle for all blocks that the same members do not agree to; conditions apart, because they can be met.</summary>
    public static IEnumerable<Obstacle> Obstacles(OutcomeFacts facts)
    {
        Dictionary<(int Member, int Block), ConditionFinding> unmet = Unmet(facts);
        foreach (IGrouping<int[], PlaceMembers> group in facts.Against
            .Select(one => unmet.Count == 0 ? one : one with { Members = [.. one.Members.Where(member => !unmet.ContainsKey((member, one.On)))] })
            .Where(one => one.Members.Length > 0)
            .GroupBy(one => one.Members, SameSequence<int>.Instance))
        {
            yield return new Obstacle(OutcomeNeed.ParagraphsAgreedByAll, ObstacleKind.NotAgreed, facts.Codes(group.Key), facts.Blocks(group.Select(one => one.On)));
        }

        foreach (IGrouping<(int Member, Condition Condition), KeyValuePair<(int Member, int Block), ConditionFinding>> group in unmet
            .OrderBy(pair => pair.Key.Member).ThenBy(pair => pair.Key.Block).GroupBy(pair => (pair.Key.Member, pair.Value.Condition)))
        {
            yield return new Obstacle(OutcomeNeed.ParagraphsAgreedByAll, ObstacleKind.ConditionNotMet, facts.Codes([group.Key.Member]), facts.Blocks(group.Select(pair => pair.Key.Block))) { Condition = group.First().Value };
        }
    }

    // An outright objection beside an unmet condition stands when the condition is met.
    private static Dictionary<(int Member, int Block), ConditionFinding> Unmet(OutcomeFacts facts)
    {
        Dictionary<(int Member, int Block), ConditionFinding> unmet = [];
        if (Array.Exists(facts.Stands, stand => stand.Finding is not null))
        {
            HashSet<(int Member, int Block)> outright = [];
            foreach (Stand stand in facts.Objections.Where(stand => stand.On >= 0))
            {
                if (stand.Finding is null)
                {
                    outright.Add((stand.Member, stand.On));
                    unmet.Remove((stand.Member, stand.On));
                }
                else if (!outright.Contains((stand.Member, stand.On)))
                {
                    unmet[(stand.Member, stand.On)] = stand.Finding;
                }
            }
        }

        return unmet;
    }
}
