using Microsoft.Extensions.Options;

namespace Plenary.Server.Accounts;

/// <summary>Counts failed tries and locks names that had too many. Names that nobody has are counted alike: a lock says nothing of whether there is an account.</summary>
/// <remarks>In memory: a try costs no write, so that nobody fills the disk with tries; a restart unlocks.</remarks>
internal sealed class FailedTries(TimeProvider time, IOptions<AccountSettings> settings)
{
    // Beyond so many names the one that was tried longest ago is forgotten.
    private const int MostNames = 10_000;

    private readonly Lock counting = new();
    private readonly Dictionary<string, Count> counts = new(StringComparer.Ordinal);

    /// <summary>How many names are being counted.</summary>
    public int Names
    {
        get
        {
            lock (counting)
            {
                return counts.Count;
            }
        }
    }

    /// <summary>Takes a try. Counted before the password is looked at: tries that are made at the same time are as many tries.</summary>
    /// <param name="key">The key of the name.</param>
    /// <returns>Whether the name is open, so that a right password would let somebody in; and whether this try was the last before a lock.</returns>
    public (bool IsOpen, bool IsLast) Take(string key)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (counting)
        {
            Count count = counts.TryGetValue(key, out Count found) && found.Forgotten > now ? found : default;
            if (count.Tries >= settings.Value.FailedTries)
            {
                return (false, false);
            }

            if (counts.Count >= MostNames && !counts.ContainsKey(key))
            {
                Forget(now);
            }

            counts[key] = new Count(count.Tries + 1, now + settings.Value.LockTime);
            return (true, count.Tries + 1 == settings.Value.FailedTries);
        }
    }

    /// <summary>Forgets the tries of a name: its password was right.</summary>
    public void Clear(string key)
    {
        lock (counting)
        {
            counts.Remove(key);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (string old in counts.Where(count => count.Value.Forgotten <= now).Select(count => count.Key).ToArray())
        {
            counts.Remove(old);
        }

        if (counts.Count >= MostNames)
        {
            counts.Remove(counts.MinBy(count => count.Value.Forgotten).Key);
        }
    }

    private readonly record struct Count(int Tries, DateTimeOffset Forgotten);
}
