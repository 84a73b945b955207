namespace Plenary.Corpus;

/// <summary>SplitMix64: chance that depends on the seed alone, on every machine and in every later runtime.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice for a named part of the work, so that one part's throws do not shift another's.</summary>
    public static Dice For(int seed, string purpose, int index = 0)
    {
        ulong hash = 14695981039346656037UL ^ (uint)seed;
        foreach (char c in purpose)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        return new Dice((hash ^ (uint)index) * 1099511628211UL);
    }

    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15UL;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from zero up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(NextBits() % (ulong)limit);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(double probability) => NextUnit() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];
}
