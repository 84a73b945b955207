using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>What a change stands on: the changes that put in the words or the block that it is made to.</summary>
internal static class Grounds
{
    /// <summary>The changes in whose words <paramref name="change"/> is written, each once.</summary>
    public static IEnumerable<int> Of(ImmutableArray<Change> changes, int change)
    {
        int last = -1;
        foreach (Edit edit in changes[change].Edits)
        {
            int ground = Of(edit);
            if (ground >= 0 && ground != change && ground != last)
            {
                yield return last = ground;
            }
        }
    }

    /// <summary>Whether any change of a set is written in words of one that is not in it.</summary>
    public static bool AreOutside(ImmutableArray<Change> changes, ChangeSet set)
    {
        foreach (int change in set.Members())
        {
            foreach (Edit edit in changes[change].Edits)
            {
                if (Of(edit) is var ground and >= 0 && ground != change && !set.Contains(ground))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int Of(Edit edit) => edit switch
    {
        SpanEdit span => span.After.Change,
        MoveEdit move => move.Block.Change,
        _ => -1,
    };
}
