using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>What some members each ask for within one clause.</summary>
/// <param name="Changes">The changes, ascending.</param>
/// <param name="Members">Those who ask for exactly these.</param>
internal sealed record Bundle(ImmutableArray<int> Changes, HashSet<string> Members)
{
    /// <summary>Whether all of it is taken.</summary>
    public bool IsWithin(ChangeSet taken)
    {
        foreach (int change in Changes)
        {
            if (!taken.Contains(change))
            {
                return false;
            }
        }

        return true;
    }
}
