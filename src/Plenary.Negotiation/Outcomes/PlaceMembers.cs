using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A block of the agreed words, and members that do not agree to it.</summary>
/// <param name="On">The block's place.</param>
/// <param name="Members">The members' places, ascending, each once.</param>
internal readonly record struct PlaceMembers(int On, int[] Members)
{
    /// <summary>The blocks that stands are on, ascending.</summary>
    /// <param name="stands">Stands on blocks, ordered by member.</param>
    public static ImmutableArray<PlaceMembers> Of(IEnumerable<Stand> stands)
    {
        Dictionary<int, List<int>> found = [];
        foreach (Stand stand in stands)
        {
            if (!found.TryGetValue(stand.On, out List<int>? members))
            {
                found.Add(stand.On, members = []);
            }

            if (members.Count == 0 || members[^1] != stand.Member)
            {
                members.Add(stand.Member);
            }
        }

        return [.. found.OrderBy(pair => pair.Key).Select(pair => new PlaceMembers(pair.Key, [.. pair.Value]))];
    }
}
