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
            int ground = edit switch
            {
                SpanEdit span => span.After.Change,
                MoveEdit move => move.Block.Change,
                _ => -1,
            };
            if (ground >= 0 && ground != change && ground != last)
            {
                yield return last = ground;
            }
        }
    }
}
