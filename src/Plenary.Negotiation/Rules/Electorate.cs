using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Plenary.Negotiation;

/// <summary>The members of the body that decides, whether each may take part now, whether it is present and what it weighs.</summary>
/// <remarks>
/// Immutable. Guests and observers are in the room but not in the electorate. A member that may not vote is in it, with
/// the reason: it counts where a rule asks for a share of all members, and a reckoning names it.
/// </remarks>
public sealed class Electorate
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WeightColumn> columns = new(StringComparer.Ordinal);

    /// <summary>An electorate of these members.</summary>
    /// <param name="voters">The members, in the order in which they are to be named.</param>
    /// <exception cref="ArgumentException">A member is there twice, or a weight is negative or too large.</exception>
    public Electorate(IEnumerable<Voter> voters)
    {
        Voters = [.. voters];
        foreach (Voter voter in Voters)
        {
            if (!places.TryAdd(voter.Member, places.Count))
            {
                throw new ArgumentException($"{voter.Member} is in the electorate twice.", nameof(voters));
            }

            foreach (string name in voter.Weights.Keys)
            {
                if (!columns.ContainsKey(name))
                {
                    columns.Add(name, WeightColumn.Of(name, Voters));
                }
            }
        }
    }

    /// <summary>All members.</summary>
    public ImmutableArray<Voter> Voters { get; }

    /// <summary>Members that are all entitled and present and count the same.</summary>
    /// <param name="members">Their codes.</param>
    /// <returns>The electorate.</returns>
    public static Electorate Of(params IEnumerable<string> members) => new(members.Select(member => new Voter(member)));

    /// <summary>Finds a member.</summary>
    /// <param name="member">Its code.</param>
    /// <param name="voter">The member, when there.</param>
    /// <returns>Whether it is in the electorate.</returns>
    public bool TryGet(string member, [NotNullWhen(true)] out Voter? voter)
    {
        voter = places.TryGetValue(member, out int at) ? Voters[at] : null;
        return voter is not null;
    }

    internal WeightColumn? Column(string name) => columns.GetValueOrDefault(name);
}
