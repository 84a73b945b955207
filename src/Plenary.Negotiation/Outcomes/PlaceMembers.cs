using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A block of the agreed words, and members that do not agree to it.</summary>
/// <param name="On">The block's place.</param>
/// <param name="Members">The members' places, ascending, each once.</param>
internal sealed record PlaceMembers(int On, int[] Members)
{
    /// <summary>The blocks that stands are on, ascending.</summary>
    /// <param name="stands">Stands on blocks, ordered by member.</param>
    /// <param name="blocks">How many blocks there are.</param>
    public static ImmutableArray<PlaceMembers> Of(IEnumerable<Stand> stands, int blocks)
    {
        List<int>?[] found = new List<int>?[blocks];
        foreach (Stand stand in stands)
        {
            List<int> members = found[stand.On] ??= [];
            if (members.Count == 0 || members[^1] != stand.Member)
            {
                members.Add(stand.Member);
            }
        }

        ImmutableArray<PlaceMembers>.Builder all = ImmutableArray.CreateBuilder<PlaceMembers>();
        for (int on = 0; on < blocks; on++)
        {
            if (found[on] is { } members)
            {
                all.Add(new PlaceMembers(on, [.. members]));
            }
        }

        return all.ToImmutable();
    }
}
