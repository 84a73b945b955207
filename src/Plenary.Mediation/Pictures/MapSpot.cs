using System.Collections.Immutable;

namespace Plenary.Mediation;

/// <summary>A spot of the map with those who stand on it.</summary>
/// <param name="X">Its place, from -1 to 1.</param>
/// <param name="Y">Its place, from -1 to 1.</param>
/// <param name="Members">Who stands there, as places of members.</param>
public readonly record struct MapSpot(double X, double Y, ImmutableArray<int> Members);
