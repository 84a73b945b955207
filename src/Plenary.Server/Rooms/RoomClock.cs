using Plenary.Negotiation;
using Plenary.Server.Hosting;

namespace Plenary.Server.Rooms;

/// <summary>Lets time pass in a room: when a silence procedure, a wait for a second or an embargo has run out, it tells the engine.</summary>
/// <remarks>Nobody depends on it for what is right: whoever acts after a deadline acts on a state in which it has passed. It makes it visible on time.</remarks>
internal sealed class RoomClock : IAsyncDisposable
{
    // A timer takes no more than some weeks; and a machine that slept through its deadline looks again soon.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly Room room;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly SemaphoreSlim news = new(1);
    private readonly CancellationTokenSource closing = new();
    private readonly Task running;
    private int isNews = 1;

    public RoomClock(Room room, TimeProvider time, ILogger logger)
    {
        (this.room, this.time, this.logger) = (room, time, logger);
        room.Happened += Wake;
        running = Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        room.Happened -= Wake;
        await closing.CancelAsync();
        await running;
        closing.Dispose();
        news.Dispose();
    }

    /// <summary>When something is due next, of what is due after an instant; <see langword="null"/> when nothing is.</summary>
    internal static DateTimeOffset? NextDue(Proceedings state, DateTimeOffset after)
    {
        DateTimeOffset? next = Earlier(null, state.Record.NextRelease, after);
        foreach (NegotiatedText text in state.Texts.All.Values)
        {
            next = Earlier(next, NextDue(text, state.Body, after), after);
        }

        return next;
    }

    private static DateTimeOffset? NextDue(NegotiatedText text, BodyState body, DateTimeOffset after)
    {
        DateTimeOffset? next = null;
        if (!text.IsConcluded)
        {
            foreach (SilenceProcedure silence in text.Silences)
            {
                next = silence.Status == SilenceStatus.Running ? Earlier(next, silence.Deadline, after) : next;
            }

            foreach (Proposal proposal in body.Profile.EchoWithin is null ? [] : text.Proposals.Values)
            {
                next = proposal.Status == ProposalStatus.Tabled ? Earlier(next, proposal.SecondBy, after) : next;
            }
        }

        return next;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? next, DateTimeOffset? candidate, DateTimeOffset after) =>
        candidate > after && (next is null || candidate < next) ? candidate : next;

    private void Wake()
    {
        if (Interlocked.Exchange(ref isNews, 1) == 0)
        {
            news.Release();
        }
    }

    private async Task RunAsync()
    {
        try
        {
            // Up to here all that was due has been done.
            DateTimeOffset passed = DateTimeOffset.MinValue;
            while (true)
            {
                DateTimeOffset now = time.GetUtcNow();
                TimeSpan wait = NextDue(room.Whole, passed) is { } due ? due - now : Longest;
                if (wait > TimeSpan.Zero)
                {
                    await WaitAsync(wait < Longest ? wait : Longest);
                }
                else if (await PassAsync(passed))
                {
                    passed = now;
                }
                else
                {
                    await WaitAsync(Again);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The room closes.
        }
    }

    // Until then, or until something happens that may change when that is.
    private async Task WaitAsync(TimeSpan wait)
    {
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(closing.Token);
        await Task.WhenAny(Task.Delay(wait, time, either.Token), news.WaitAsync(either.Token));
        await either.CancelAsync();
        closing.Token.ThrowIfCancellationRequested();
        Interlocked.Exchange(ref isNews, 0);
    }

    // False when the room took it not: by a disk that is full, perhaps. It is asked again, without haste.
    private async Task<bool> PassAsync(DateTimeOffset passed)
    {
        Proceedings state = room.Whole;
        DateTimeOffset now = time.GetUtcNow();
        List<Command> due = [.. state.Texts.All.Values.Where(text => NextDue(text, state.Body, passed) <= now).Select(text => new PassTime(text.Id))];
        if (state.Record.NextRelease <= now)
        {
            due.Add(new ReleaseDue());
        }

        try
        {
            bool isDone = true;
            foreach (Command command in due)
            {
                isDone &= await room.ExecuteAsync(new RoomRequest([command], Actor.Clock, Audience.Table, null, null), closing.Token) is RoomDone;
            }

            return isDone;
        }
#pragma warning disable CA1031 // The clock must go on.
        catch (Exception fault) when (fault is not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.ClockFailed(FaultTrace.Of(fault));
            return false;
        }
    }
}
