using System.Numerics;

namespace Plenary.Text;

/// <summary>A set of changes of one weave, by index. Mutable while it is built, then only read.</summary>
public sealed class ChangeSet
{
    private ulong[] words;

    /// <summary>An empty set with room for <paramref name="capacity"/> changes; it grows as needed.</summary>
    public ChangeSet(int capacity = 64) => words = new ulong[(capacity + 63) / 64];

    /// <summary>A copy of another set.</summary>
    public ChangeSet(ChangeSet other) => words = (ulong[])other.words.Clone();

    /// <summary>How many changes are in the set.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (ulong word in words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Whether the change is in the set; -1 (base text) never is.</summary>
    public bool Contains(int change) =>
        (uint)(change >> 6) < (uint)words.Length && (words[change >> 6] & (1UL << change)) != 0;

    /// <summary>Puts a change in.</summary>
    public void Add(int change)
    {
        if (change >> 6 >= words.Length)
        {
            Array.Resize(ref words, Math.Max((change >> 6) + 1, words.Length * 2));
        }

        words[change >> 6] |= 1UL << change;
    }

    /// <summary>Takes a change out.</summary>
    public void Remove(int change)
    {
        if (change >> 6 < words.Length)
        {
            words[change >> 6] &= ~(1UL << change);
        }
    }

    /// <summary>Whether any of the changes is in the set.</summary>
    public bool ContainsAny(ReadOnlySpan<int> changes)
    {
        foreach (int change in changes)
        {
            if (Contains(change))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The changes in ascending order of index.</summary>
    public IEnumerable<int> Members()
    {
        for (int i = 0; i < words.Length; i++)
        {
            for (ulong rest = words[i]; rest != 0; rest &= rest - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }
}
