namespace Plenary.Text.Brackets;

/// <summary>How many brackets one holder has a part in.</summary>
/// <param name="Holder">The holder's code.</param>
/// <param name="Proposes">Brackets it proposes.</param>
/// <param name="Deletes">Brackets whose deletion it asks.</param>
/// <param name="Reserves">Brackets it reserves on.</param>
/// <param name="Supports">Brackets it supports.</param>
public readonly record struct HolderCounts(string Holder, int Proposes, int Deletes, int Reserves, int Supports);
