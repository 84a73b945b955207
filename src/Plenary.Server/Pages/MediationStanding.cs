using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>The map of who stands with whom, in words.</summary>
/// <param name="Together">Members that hold the same, a sentence for each spot of the map, the largest first; at the end those that stand alone.</param>
/// <param name="Shown">How much of the differences the map shows, in per cent.</param>
internal sealed record MediationStanding(ImmutableArray<string> Together, int Shown)
{
    /// <summary>Of a map.</summary>
    public static MediationStanding Of(Instance instance, StandingMap map)
    {
        string[][] spots = [.. map.Spots.Select(spot => spot.Members.Select(member => instance.Members[member].Name).ToArray())];
        string[] alone = [.. spots.Where(spot => spot.Length == 1).Select(spot => spot[0])];
        return new(
            [.. spots.Where(spot => spot.Length > 1).Select(spot => $"Together: {WordLists.And(spot)}."), .. alone.Length == 0 ? (string[])[] : [$"Alone: {WordLists.And(alone)}."]],
            (int)Math.Round(map.Shown * 100));
    }
}
