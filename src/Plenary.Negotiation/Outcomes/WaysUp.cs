using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Finds whose move would bring a rung within reach.</summary>
/// <remarks>
/// Every objection to a paragraph goes away when its holder agrees or when the paragraph goes: so the sets of moves are
/// covers of the objections by members and paragraphs. Given are the one of members alone, the one of paragraphs alone, and
/// the two smallest, with the most and with the fewest members. Whatever else stands in the way adds its own moves to each.
/// </remarks>
internal sealed class WaysUp(OutcomeFacts facts, ImmutableArray<OutcomeNeed> needs, ImmutableArray<Obstacle> obstacles)
{
    private const int MostOfOneKind = 3;

    private readonly SortedSet<int> onStatus = Holders(facts, obstacles, OutcomeNeed.StatusAcceptedByAll);
    private readonly SortedSet<int> onWhole = Holders(facts, obstacles, OutcomeNeed.WholeAcceptedByAll, OutcomeNeed.WholeRecognisedByAll, OutcomeNeed.WholeAcceptedButByFew);

    private ImmutableArray<PlaceMembers> disputes = [];

    /// <summary>The ways, smallest first; none when nothing stands in the way.</summary>
    public ImmutableArray<WayUp> Find()
    {
        if (obstacles.IsEmpty)
        {
            return [];
        }

        disputes = needs.Contains(OutcomeNeed.ParagraphsAgreedByAll) ? Disputes() : [];
        IEnumerable<WayUp> ways = obstacles.Any(obstacle => obstacle.Kind == ObstacleKind.NothingShared) ? SharingOne()
            : obstacles.Any(obstacle => obstacle.Kind == ObstacleKind.DifferenceNotRecorded) ? RecordingDifference()
            : Covering();
        return [.. ways.Distinct(SameMoves.Instance).OrderBy(way => way.Size).ThenBy(way => way.Moves.Any(move => move.Kind == OutcomeMoveKind.TakenOut))];
    }

    // For each block who would still object to it. Who comes to accept the whole needs to say no more of what only its
    // group, or an adopted proposal, made it object to.
    private ImmutableArray<PlaceMembers> Disputes() => onWhole.Count == 0 ? facts.Against : facts.AgainstIn(facts.Objections
        .Where(stand => !(onWhole.Contains(stand.Member) && (stand.Through is not null || stand.Held.Position.On.Kind != TargetKind.Block))));

    private IEnumerable<WayUp> Covering()
    {
        yield return Way([]);
        HashSet<int> removable = [.. disputes.Select(dispute => dispute.On), .. facts.Open.Where(IsNeeded).Where(matter => matter.Kind is ObstacleKind.Blank or ObstacleKind.HolesLeft or ObstacleKind.Parked).SelectMany(matter => matter.Paragraphs).Select(block => facts.Places.GetValueOrDefault(block, -1)).Where(at => at >= 0)];
        if (removable.Count > 0 && LeavesSomething(removable))
        {
            yield return Way(removable);
        }

        if (disputes.Length > 0)
        {
            // Who must move on the whole or the status anyway moves on all of it: its objections need no paragraph to go.
            int[][] rows = [.. disputes.Select(dispute => dispute.Members.Where(member => !onStatus.Contains(member) && !onWhole.Contains(member)).ToArray())];
            FewestMoves fewest = new(rows, facts.Members.Length);
            foreach (bool[] taken in (bool[][])[fewest.WithFewestRows().Rows, fewest.WithFewestColumns().Rows])
            {
                HashSet<int> gone = [.. disputes.Where((_, row) => taken[row]).Select(dispute => dispute.On)];
                if (LeavesSomething(gone))
                {
                    yield return Way(gone);
                }
            }
        }
    }

    // Where nobody disputes a paragraph there is no difference to record.
    private IEnumerable<WayUp> RecordingDifference()
    {
        if (disputes.Length > 0)
        {
            HashSet<int> recorded = [.. disputes.Select(dispute => dispute.On)];
            OutcomeMove record = new(OutcomeMoveKind.DifferenceRecorded, facts.Codes(disputes.SelectMany(dispute => dispute.Members).Distinct().Order()), facts.Blocks(disputes.Select(dispute => dispute.On)));
            yield return new WayUp([.. Agreeing(recorded), record, .. Settling(recorded, isOut: false)]);
        }
    }

    // One paragraph that all agree to is enough: those with the fewest against them.
    private IEnumerable<WayUp> SharingOne()
    {
        HashSet<int> open = [.. facts.Open.SelectMany(matter => matter.Paragraphs).Select(block => facts.Places.TryGetValue(block, out int place) ? facts.Count.OwnerOf(place) : -1)];
        ILookup<int, PlaceMembers> against = facts.Against.ToLookup(one => facts.Count.OwnerOf(one.On));
        List<PlaceMembers> candidates = [];
        for (int at = 0; at < facts.Count.Counted.Length; at++)
        {
            if (!open.Contains(at))
            {
                candidates.Add(new PlaceMembers(at, [.. against[at].SelectMany(one => one.Members).Distinct().Order()]));
            }
        }

        int fewest = candidates.Count == 0 ? 0 : candidates.Min(candidate => candidate.Members.Length);
        foreach (PlaceMembers candidate in candidates.Where(candidate => candidate.Members.Length == fewest).Take(MostOfOneKind))
        {
            yield return new WayUp([.. Agreeing([.. disputes.Select(dispute => dispute.On)]), new OutcomeMove(OutcomeMoveKind.MembersAgree, facts.Codes(candidate.Members), [facts.Count.Counted[candidate.On]]), .. Settling([], isOut: false)]);
        }
    }

    private WayUp Way(HashSet<int> gone)
    {
        List<OutcomeMove> moves = [.. Agreeing(gone)];
        if (gone.Count > 0)
        {
            moves.Add(new OutcomeMove(OutcomeMoveKind.TakenOut, [], facts.Blocks(gone.Order())));
        }

        moves.AddRange(Settling(gone, isOut: true));
        return new WayUp([.. moves]);
    }

    // Members with the same to agree to are one move.
    private IEnumerable<OutcomeMove> Agreeing(HashSet<int> gone)
    {
        List<int>[] objections = [.. facts.Members.Select(_ => new List<int>())];
        foreach (PlaceMembers dispute in disputes.Where(dispute => !gone.Contains(dispute.On)))
        {
            foreach (int member in dispute.Members)
            {
                objections[member].Add(dispute.On);
            }
        }

        // The two that stand for no block come first in what a member has to agree to.
        IEnumerable<int> moving = Enumerable.Range(0, objections.Length).Where(member => objections[member].Count > 0 || onStatus.Contains(member) || onWhole.Contains(member));
        foreach (IGrouping<int[], int> group in moving.GroupBy(member => (int[])[.. onStatus.Contains(member) ? [Stand.Status] : (int[])[], .. onWhole.Contains(member) ? [Stand.Whole] : (int[])[], .. objections[member]], SameSequence<int>.Instance))
        {
            int[] blocks = [.. group.Key.Where(on => on >= 0)];
            bool status = group.Key.Contains(Stand.Status);
            bool whole = group.Key.Contains(Stand.Whole);
            yield return new OutcomeMove(OutcomeMoveKind.MembersAgree, facts.Codes(group), facts.Blocks(blocks))
            {
                OnStatus = status,
                OnWhole = whole,
                OrIfMet = Conditions(group, blocks, status, whole),
            };
        }

        if (obstacles.FirstOrDefault(obstacle => obstacle.Kind is ObstacleKind.TooManyOutside or ObstacleKind.VotesMissing) is { } numbers)
        {
            yield return new OutcomeMove(OutcomeMoveKind.SomeAgree, numbers.Members, []) { Count = numbers.Count, OnWhole = true };
        }
    }

    // Only where nothing but conditions holds these members back would meeting them do.
    private ImmutableArray<ConditionFinding> Conditions(IEnumerable<int> members, int[] blocks, bool status, bool whole)
    {
        List<ConditionFinding> findings = [];
        foreach (Stand stand in members.SelectMany(member => facts.ObjectionsOf[member]).Where(stand => stand.On >= 0 ? Array.BinarySearch(blocks, stand.On) >= 0 : stand.On == Stand.Status ? status : whole))
        {
            if (stand.Finding is null)
            {
                return [];
            }

            findings.Add(stand.Finding);
        }

        return [.. findings.DistinctBy(finding => finding.Condition)];
    }

    private IEnumerable<OutcomeMove> Settling(HashSet<int> gone, bool isOut)
    {
        foreach (IGrouping<(ObstacleKind Kind, string Members), Obstacle> group in facts.Open.Where(IsNeeded)
            .Where(matter => !isOut || !matter.Paragraphs.Any(block => facts.Places.TryGetValue(block, out int at) && gone.Contains(at)))
            .GroupBy(matter => (matter.Kind, string.Join(',', matter.Members))))
        {
            yield return new OutcomeMove(
                group.Key.Kind switch
                {
                    ObstacleKind.BracketsOpen => OutcomeMoveKind.BracketsSettled,
                    ObstacleKind.HolesLeft => OutcomeMoveKind.HolesFilled,
                    ObstacleKind.Blank => OutcomeMoveKind.WordsFound,
                    ObstacleKind.Parked => OutcomeMoveKind.TakenUp,
                    _ => OutcomeMoveKind.Confirmed,
                },
                group.First().Members,
                [.. group.SelectMany(matter => matter.Paragraphs).Distinct()]);
        }

        if (obstacles.FirstOrDefault(obstacle => obstacle.Kind == ObstacleKind.DifferenceStands) is { } stands)
        {
            ImmutableArray<BlockId> left = [.. stands.Paragraphs.Where(block => !isOut || !gone.Contains(facts.Places[block]))];
            if (!left.IsEmpty)
            {
                yield return new OutcomeMove(OutcomeMoveKind.DifferenceDropped, [], left);
            }
        }

        if (obstacles.FirstOrDefault(obstacle => obstacle.Kind == ObstacleKind.OperativePartsRejected) is { } rejected)
        {
            yield return new OutcomeMove(OutcomeMoveKind.VoteReopened, [], rejected.Paragraphs);
        }

        if (obstacles.Any(obstacle => obstacle.Kind == ObstacleKind.SilenceNotHeld))
        {
            yield return new OutcomeMove(OutcomeMoveKind.SilenceHolds, [], []);
        }
    }

    private bool IsNeeded(Obstacle matter) => needs.Contains(matter.Need);

    // A text of which nothing is left is no outcome.
    private bool LeavesSomething(HashSet<int> gone)
    {
        HashSet<int> owners = [.. gone.Where(block => facts.Count.Counted.Length > 0 && facts.Count.OwnerOf(block) is var owner and >= 0 && facts.Count.Counted[owner] == facts.Words.Blocks[block].Id).Select(facts.Count.OwnerOf)];
        return owners.Count < facts.Count.Counted.Length;
    }

    private static SortedSet<int> Holders(OutcomeFacts facts, ImmutableArray<Obstacle> obstacles, params ReadOnlySpan<OutcomeNeed> needs)
    {
        HashSet<string> codes = [];
        foreach (Obstacle obstacle in obstacles)
        {
            if (needs.Contains(obstacle.Need) && obstacle.Kind != ObstacleKind.TooManyOutside)
            {
                codes.UnionWith(obstacle.Members);
            }
        }

        return [.. Enumerable.Range(0, facts.Members.Length).Where(member => codes.Contains(facts.Members[member].Code))];
    }

    private sealed class SameMoves : IEqualityComparer<WayUp>
    {
        public static SameMoves Instance { get; } = new();

        public bool Equals(WayUp? left, WayUp? right) =>
            left is not null && right is not null && left.Moves.Length == right.Moves.Length && left.Moves.Zip(right.Moves).All(pair => AreSame(pair.First, pair.Second));

        public int GetHashCode(WayUp way) => HashCode.Combine(way.Moves.Length, way.Size);

        private static bool AreSame(OutcomeMove left, OutcomeMove right) =>
            (left.Kind, left.OnStatus, left.OnWhole, left.Count) == (right.Kind, right.OnStatus, right.OnWhole, right.Count)
            && left.Members.AsSpan().SequenceEqual(right.Members.AsSpan()) && left.Paragraphs.AsSpan().SequenceEqual(right.Paragraphs.AsSpan());
    }
}
