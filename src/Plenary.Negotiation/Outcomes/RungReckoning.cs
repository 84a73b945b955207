using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Judges what a rung needs against the facts.</summary>
internal sealed class RungReckoning(OutcomeFacts facts, Rung rung)
{
    /// <summary>The dissents of a document's whole that a chair's summary may carry: their holders recognise it as just that.</summary>
    private static bool Recognises(DissentKind kind) => kind is DissentKind.DistinctViewRecorded or DissentKind.DissociatesFromStatus;

    /// <summary>What stands in the way, need by need.</summary>
    public ImmutableArray<Obstacle> Obstacles() => [.. rung.Needs.SelectMany(Against)];

    private IEnumerable<Obstacle> Against(OutcomeNeed need) => need switch
    {
        OutcomeNeed.ParagraphsSettled or OutcomeNeed.NoHoles => facts.Open.Where(matter => matter.Need == need),
        OutcomeNeed.OperativePartLeft => facts.Rejected.IsEmpty ? [] : [new Obstacle(need, ObstacleKind.OperativePartsRejected, [], facts.Rejected)],
        OutcomeNeed.ParagraphsAgreedByAll => facts.NotAgreed,
        OutcomeNeed.SomeParagraphAgreedByAll => facts.Share is { Agreed: 0, Paragraphs: > 0 } ? [new Obstacle(need, ObstacleKind.NothingShared, facts.Codes(facts.Against.SelectMany(one => one.Members).Distinct().Order()), facts.Count.Counted)] : [],
        OutcomeNeed.StatusAcceptedByAll => Standing(need, ObstacleKind.StatusNotAccepted, Objecting(Stand.Status)),
        OutcomeNeed.WholeAcceptedByAll => Standing(need, ObstacleKind.WholeNotAccepted, Objecting(Stand.Whole)),
        OutcomeNeed.WholeRecognisedByAll => Standing(need, ObstacleKind.WholeNotAccepted, Objecting(Stand.Whole).Where(stand => !Recognises(stand.Kind))),
        OutcomeNeed.WholeAcceptedButByFew => ButByFew(),
        OutcomeNeed.DifferenceRecorded => facts.Differences.IsEmpty ? [new Obstacle(need, ObstacleKind.DifferenceNotRecorded, [], [])] : [],
        OutcomeNeed.NoDifferenceRecorded => facts.Differences.IsEmpty ? [] : [new Obstacle(need, ObstacleKind.DifferenceStands, [], facts.Differences)],
        OutcomeNeed.SilenceHeld => Silence(),
        OutcomeNeed.TwoThirds => Votes(),
        _ => throw new InvalidOperationException($"Nobody judges the need {need}."),
    };

    private IEnumerable<Stand> Objecting(int on) => facts.Objections.Where(stand => stand.On == on);

    private IEnumerable<Obstacle> Standing(OutcomeNeed need, ObstacleKind kind, IEnumerable<Stand> stands)
    {
        List<Stand> all = [.. stands.DistinctBy(stand => stand.Member)];
        if (all.Where(stand => stand.Unmet is null).Select(stand => stand.Member).ToList() is { Count: > 0 } outright)
        {
            yield return new Obstacle(need, kind, facts.Codes(outright), []);
        }

        foreach (Stand stand in all.Where(stand => stand.Unmet is not null))
        {
            yield return new Obstacle(need, ObstacleKind.ConditionNotMet, facts.Codes([stand.Member]), []) { Condition = stand.Finding };
        }
    }

    private IEnumerable<Obstacle> ButByFew()
    {
        const OutcomeNeed Need = OutcomeNeed.WholeAcceptedButByFew;
        List<Stand> objecting = [.. Objecting(Stand.Whole)];
        foreach (Obstacle obstacle in Standing(Need, ObstacleKind.WholeNotAccepted, objecting.Where(stand => stand.Kind != DissentKind.UnrelatedReasons)))
        {
            yield return obstacle;
        }

        List<int> outside = [.. objecting.Where(stand => stand.Kind == DissentKind.UnrelatedReasons).Select(stand => stand.Member).Distinct()];
        int few = Math.Max(1, facts.Members.Length * rung.FewInPerCent / 100);
        if (outside.Count > few)
        {
            yield return new Obstacle(Need, ObstacleKind.TooManyOutside, facts.Codes(outside), []) { Count = outside.Count - few };
        }
    }

    private IEnumerable<Obstacle> Silence()
    {
        SilenceProcedure? last = facts.Text.Silences.LastOrDefault(silence => silence.Changes.IsEmpty);
        return last?.Status == SilenceStatus.Held
            ? []
            : [new Obstacle(OutcomeNeed.SilenceHeld, ObstacleKind.SilenceNotHeld, last?.BrokenBy is { } by ? [by] : [], [])];
    }

    // A vote that was taken tells; before it, as they stand now: whoever objects to anything votes against, whoever reserves on the whole abstains, all others vote for it.
    private IEnumerable<Obstacle> Votes()
    {
        if (facts.Text.Votes.LastOrDefault(vote => vote.On == PositionTarget.WholeText && !vote.ToReopen) is { Carried: true })
        {
            return [];
        }

        HashSet<int> against = [.. facts.Objections.Select(stand => stand.Member)];
        HashSet<int> abstaining = [.. facts.Stands.Where(stand => !stand.IsObjection && stand.On == Stand.Whole && stand.Held.Position.Stance == Stance.Reserve).Select(stand => stand.Member)];
        abstaining.ExceptWith(against);
        int no = against.Count;
        int yes = facts.Members.Length - no - abstaining.Count;
        int missing = (2 * no) - yes;
        return missing <= 0 && yes > 0 ? [] : [new Obstacle(OutcomeNeed.TwoThirds, ObstacleKind.VotesMissing, facts.Codes(against.Count > 0 ? against.Order() : abstaining.Order()), []) { Count = Math.Max(1, (missing + 2) / 3) }];
    }
}
