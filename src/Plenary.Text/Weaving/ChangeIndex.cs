using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Finds the index of a change by its identity, in one weave and in those that grow from it.</summary>
/// <remarks>A weave that has grown by a few changes shares the index of the one before and looks the few through: tabling costs no new index.</remarks>
internal sealed class ChangeIndex
{
    private const int MostBeyond = 64;

    private readonly Dictionary<ChangeId, int> known;

    public ChangeIndex(ImmutableArray<Change> changes)
    {
        known = new Dictionary<ChangeId, int>(changes.Length);
        for (int change = 0; change < changes.Length; change++)
        {
            known.Add(changes[change].Id, change);
        }
    }

    /// <summary>Whether it is quick to find a change among these, of which the first are those that the index was made of.</summary>
    public bool Serves(ImmutableArray<Change> changes) => changes.Length - known.Count <= MostBeyond;

    /// <summary>The index of a change among those.</summary>
    public bool TryGet(ImmutableArray<Change> changes, ChangeId id, out int index)
    {
        if (known.TryGetValue(id, out index))
        {
            return true;
        }

        for (index = known.Count; index < changes.Length; index++)
        {
            if (changes[index].Id == id)
            {
                return true;
            }
        }

        index = -1;
        return false;
    }
}
