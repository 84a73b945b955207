using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Dissents that one sentence states: the same kind, on the same things, at the same place, by several members.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsObjection">Whether they are objections.</param>
/// <param name="Placement">Where it is stated.</param>
/// <param name="Scope">With what.</param>
/// <param name="Members">Their codes, in protocol order.</param>
/// <param name="Dissents">The dissents themselves.</param>
internal sealed record DissentGroup(DissentKind Kind, bool IsObjection, DissentPlacement Placement, DissentScope Scope, ImmutableArray<string> Members, ImmutableArray<Dissent> Dissents)
{
    /// <summary>Groups the dissents that a document states, in the order of the text; those of the whole first.</summary>
    public static List<DissentGroup> Of(ImmutableArray<Dissent> dissents, OutcomeFacts facts)
    {
        List<(DissentKind Kind, bool IsObjection, DissentPlacement Placement, DissentScopeKind Scope, int Block, Dissent Dissent)> single = [];
        foreach (Dissent dissent in dissents.Where(dissent => dissent.Placement != DissentPlacement.Record))
        {
            DissentKind kind = Stated(dissent);
            if (dissent.Scope.Kind != DissentScopeKind.Paragraphs)
            {
                single.Add((kind, dissent.IsObjection, dissent.Placement, dissent.Scope.Kind, -1, dissent));
            }

            single.AddRange(dissent.Scope.Paragraphs.Select(block => (kind, dissent.IsObjection, dissent.Placement, dissent.Scope.Kind, facts.Places[block], dissent)));
        }

        // Blocks that the same members do not go along with in the same way are stated together.
        return [.. single
            .GroupBy(one => (one.Kind, one.IsObjection, one.Placement, one.Scope, one.Block))
            .Select(block => (block.Key, Members: block.Select(one => one.Dissent.Member).Distinct(StringComparer.Ordinal).ToImmutableArray(), Dissents: block.Select(one => one.Dissent)))
            .GroupBy(block => (block.Key.Kind, block.Key.IsObjection, block.Key.Placement, block.Key.Scope, Members: string.Join(',', block.Members)))
            .Select(group => (First: group.Min(block => block.Key.Block), Group: new DissentGroup(
                group.Key.Kind,
                group.Key.IsObjection,
                group.Key.Placement,
                new DissentScope(group.Key.Scope, [.. group.Select(block => block.Key.Block).Where(block => block >= 0).Order().Select(block => facts.Words.Blocks[block].Id)]),
                group.First().Members,
                [.. group.SelectMany(block => block.Dissents).Distinct()])))
            .OrderBy(pair => pair.First).ThenBy(pair => pair.Group.Kind)
            .Select(pair => pair.Group)];
    }

    // An objection of a kind that says nothing of its own is stated as the plain one.
    private static DissentKind Stated(Dissent dissent) => dissent switch
    {
        { IsObjection: true, Kind: DissentKind.Reservation or DissentKind.Interpretation } => DissentKind.NotAgreed,
        { IsObjection: true, Kind: DissentKind.UnrelatedReasons, Scope.Kind: DissentScopeKind.Paragraphs } => DissentKind.NotAgreed,
        _ => dissent.Kind,
    };
}
