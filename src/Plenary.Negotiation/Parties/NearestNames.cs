using System.Collections.Immutable;

namespace Plenary.Negotiation.Parties;

/// <summary>Finds the parties whose names look most like an unknown name, for a hint in a message.</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>Up to three parties, nearest first, then by code.</summary>
    public static ImmutableArray<Party> Of(PartyTable table, string name)
    {
        if (name.Length > NameKey.LongestName)
        {
            return [];
        }

        string key = NameKey.Of(name);
        int allowed = key.Length switch
        {
            < 3 => 0,
            <= 4 => 1,
            <= 8 => 2,
            _ => 3,
        };
        Dictionary<int, int> nearest = [];
        foreach ((string known, NameEntry entry) in table.Names.All)
        {
            // Half a step more than one edit: a beginning such as "Russ" comes after a slip of one letter.
            int distance = key.Length >= 4 && known.StartsWith(key, StringComparison.Ordinal)
                ? 3
                : 2 * EditDistance.Between(key, known, allowed);
            if (distance > 2 * allowed && distance != 3)
            {
                continue;
            }

            foreach (int party in entry.Party >= 0 ? [entry.Party] : entry.Several)
            {
                if (!nearest.TryGetValue(party, out int best) || distance < best)
                {
                    nearest[party] = distance;
                }
            }
        }

        return
        [
            .. nearest.OrderBy(pair => pair.Value)
                .ThenBy(pair => table.All[pair.Key].Code, StringComparer.Ordinal)
                .Take(Most)
                .Select(pair => table.All[pair.Key]),
        ];
    }
}
