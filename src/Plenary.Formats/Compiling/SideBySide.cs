namespace Plenary.Formats.Compiling;

/// <summary>Does many things at once, on as many threads as asked for, that of the caller among them.</summary>
internal static class SideBySide
{
    /// <summary>What is made of each of so many things, in their order: each is given as soon as those before it have been.</summary>
    /// <remarks>Who takes what is made makes some of it in between: no thread waits while there is anything left to make.</remarks>
    /// <param name="count">How many.</param>
    /// <param name="parallelism">How many are made at once.</param>
    /// <param name="make">Makes one, by its ordinal. What it throws is thrown when its turn comes; nothing more is begun then.</param>
    public static IEnumerable<T> InOrder<T>(int count, int parallelism, Func<int, T> make)
    {
        if (count < 4 || parallelism < 2)
        {
            for (int i = 0; i < count; i++)
            {
                yield return make(i);
            }

            yield break;
        }

        Task<T>?[] all = new Task<T>?[count];
        for (int i = 0; i < count; i++)
        {
            int ordinal = i;
            all[i] = new Task<T>(() => make(ordinal));
        }

        int next = -1;
        bool isLeft = false;
        Task[] others = [.. Enumerable.Range(1, parallelism - 1).Select(_ => Task.Run(() =>
        {
            while (MakeOne())
            {
            }
        }))];
        try
        {
            for (int i = 0; i < count; i++)
            {
                Task<T> one = all[i]!;
                while (!one.IsCompleted && MakeOne())
                {
                }

                T made = one.GetAwaiter().GetResult();

                // What was given need not be kept.
                all[i] = null;
                yield return made;
            }
        }
        finally
        {
            Volatile.Write(ref isLeft, true);
            Task.WaitAll(others);
        }

        bool MakeOne()
        {
            int ordinal = Volatile.Read(ref isLeft) ? count : Interlocked.Increment(ref next);
            if (ordinal >= count)
            {
                return false;
            }

            all[ordinal]!.RunSynchronously(TaskScheduler.Default);
            return true;
        }
    }

    /// <summary>Does each of so many things.</summary>
    /// <param name="count">How many.</param>
    /// <param name="parallelism">How many at once.</param>
    /// <param name="act">Does one, by its ordinal; throws nothing.</param>
    public static void Do(int count, int parallelism, Action<int> act)
    {
        if (count < 4 || parallelism < 2)
        {
            for (int i = 0; i < count; i++)
            {
                act(i);
            }
        }
        else
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = parallelism }, act);
        }
    }
}
