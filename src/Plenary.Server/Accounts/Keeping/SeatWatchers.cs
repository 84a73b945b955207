using System.Collections.Concurrent;

namespace Plenary.Server.Accounts;

/// <summary>Who wants to hear when what an account may do has changed: the live streams that it has open.</summary>
internal sealed class SeatWatchers
{
    private readonly ConcurrentDictionary<Watcher, string> watching = new();

    /// <summary>A watch that never tells anything.</summary>
    public static IDisposable Nobody { get; } = new Watcher(null, static () => { });

    public IDisposable Add(string account, Action changed)
    {
        Watcher watcher = new(this, changed);
        watching[watcher] = account;
        return watcher;
    }

    public void Tell(string account)
    {
        foreach ((Watcher watcher, string watched) in watching)
        {
            if (watched == account)
            {
                watcher.Tell();
            }
        }
    }

    // By reference: two watches of the same account are two.
    private sealed class Watcher(SeatWatchers? of, Action changed) : IDisposable
    {
        public void Tell() => changed();

        public void Dispose() => of?.watching.TryRemove(this, out _);
    }
}
