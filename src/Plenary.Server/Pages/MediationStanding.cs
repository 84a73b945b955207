using System.Collections.Immutable;
using Plenary.Mediation;
using Plenary.Negotiation;

namespace Plenary.Server.Pages;

/// <summary>The map of who stands with whom, in words.</summary>
/// <param name="Together">Members that hold the same, a sentence for each spot of the map; the largest first.</param>
/// <param name="Shown">How much of the differences the map shows, in per cent.</param>
internal sealed record MediationStanding(ImmutableArray<string> Together, int Shown)
{
    /// <summary>Of a map.</summary>
    public static MediationStanding Of(Instance instance, StandingMap map) => new(
        [
            .. Enumerable.Range(0, instance.Members.Length)
                .GroupBy(member => (X: Math.Round(map.Places[member].X, 2), Y: Math.Round(map.Places[member].Y, 2)))
                .OrderByDescending(spot => spot.Count()).ThenBy(spot => spot.First())
                .Select(spot => $"{(spot.Count() == 1 ? "Alone" : "Together")}: {WordLists.And([.. spot.Select(member => instance.Members[member].Name)])}."),
        ],
        (int)Math.Round(map.Shown * 100));
}
