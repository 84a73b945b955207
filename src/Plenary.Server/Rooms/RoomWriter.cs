using System.Collections.Immutable;
using System.Threading.Channels;
using Plenary.Negotiation;
using Plenary.Server.Hosting;
using Plenary.Server.Storage;

namespace Plenary.Server.Rooms;

/// <summary>The one that writes in a room: takes what waits, decides it in order, has it kept, and answers.</summary>
internal sealed class RoomWriter(string stream, RoomHistory start, IEventLog log, RoomViews views, TimeProvider time, ILogger logger)
{
    // So many share a commit at most: enough to carry any load, few enough that nobody waits long for the first.
    private const int Together = 512;
    private const int KeysKept = 100_000;

    private readonly RoomKeys keys = new(KeysKept);
    private volatile RoomHistory history = start;
    private bool isBehind;

    /// <summary>What has happened and is durable.</summary>
    public RoomHistory History => history;

    /// <summary>Called when more has happened.</summary>
    public required Action OnHappened { get; init; }

    /// <summary>Works until the requests end.</summary>
    public async Task RunAsync(ChannelReader<RoomRequest> requests)
    {
        LinkedList<RoomRequest> waiting = new();
        while (waiting.Count > 0 || await requests.WaitToReadAsync())
        {
            while (waiting.Count < Together && requests.TryRead(out RoomRequest? next))
            {
                waiting.AddLast(next);
            }

            RoomRequest[] now = [.. waiting];
            try
            {
                if (isBehind)
                {
                    await CatchUpAsync();
                }

                await KeepAsync(await UndertakeAsync(waiting), waiting);
            }
#pragma warning disable CA1031 // Whatever it is, it belongs to those who asked, not to the room.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                isBehind = true;
                waiting.Clear();
                logger.RoomFailed(FaultTrace.Of(fault));
                Array.ForEach(now, request => request.Answer.TrySetException(new InvalidOperationException("The room met a fault of Plenary.", fault)));
            }
        }
    }

    // Decides what waits, each on the state after the one before it, and hands it to the log without waiting in between.
    private async Task<List<Undertaking>> UndertakeAsync(LinkedList<RoomRequest> waiting)
    {
        List<Undertaking> undertaken = [];
        HashSet<string> underway = new(StringComparer.Ordinal);
        RoomHistory after = history;
        while (waiting.First is { Value: var request })
        {
            if (request.LoggedKey is { } key)
            {
                if (underway.Contains(key))
                {
                    // The same command is on its way to the log: this one waits for what becomes of it.
                    break;
                }

                if (keys.TryGet(key, out Range? place))
                {
                    waiting.RemoveFirst();
                    Answer(request, place.Value, isRepeat: true);
                    continue;
                }
            }

            waiting.RemoveFirst();
            try
            {
                Undertaking begun = await UndertakeAsync(request, after);
                undertaken.Add(begun);
                after = begun.After;
                if (request.LoggedKey is not null)
                {
                    underway.Add(request.LoggedKey);
                }
            }
#pragma warning disable CA1031 // One that the engine or the log cannot take must not hold up the others.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                logger.RoomFailed(FaultTrace.Of(fault));
                request.Answer.TrySetException(new InvalidOperationException("The room met a fault of Plenary.", fault));
            }
        }

        return undertaken;
    }

    private async Task<Undertaking> UndertakeAsync(RoomRequest request, RoomHistory after)
    {
        RoomAnswer? answer = Stale(request, after);
        ImmutableArray<Recorded> events = [];
        Proceedings state = after.State;
        if (answer is null)
        {
            (events, state, answer) = Decide(request, state);
        }

        if (answer is null)
        {
            RoomHistory next = after.With(events, state);
            return new Undertaking(request, after.Count..next.Count, next, log.AppendAsync(stream, after.Count, LoggedEvents.ForLog(events), request.LoggedKey).AsTask(), null);
        }

        // Asked a second time, what is done already is mostly refused; the log knows that it was done.
        return request.LoggedKey is not null && await EarlierAsync(request.LoggedKey) is { } place
            ? new Undertaking(request, place, after, null, null)
            : new Undertaking(request, default, after, null, answer);
    }

    // Waits for the log. Where something was not kept, what was decided after it stands on nothing and is decided anew.
    private async Task KeepAsync(List<Undertaking> undertaken, LinkedList<RoomRequest> waiting)
    {
        List<Action> answers = [];
        List<RoomRequest> again = [];
        RoomHistory reached = history;
        foreach (Undertaking one in undertaken)
        {
            RoomRequest request = one.Request;
            switch (one.Append is null ? null : await one.Append)
            {
                case null when one.Answer is null:
                    answers.Add(() => Answer(request, one.Place, isRepeat: true));
                    break;
                case null when !isBehind:
                    answers.Add(() => request.Answer.TrySetResult(one.Answer!));
                    break;
                case Appended:
                    reached = one.After;
                    answers.Add(() => Answer(request, one.Place, isRepeat: false));
                    break;
                case AlreadyDone earlier:
                    isBehind = true;
                    answers.Add(() => Answer(request, PlaceOf(earlier), isRepeat: true));
                    break;
                case AppendRefused:
                    // Why is for the operator: it names places on the machine.
                    isBehind = true;
                    request.Answer.TrySetResult(new RoomClosed("The server cannot keep anything at present: its disk is full or fails. Nothing was done. Reading goes on, and writing will by itself once the operator has made room."));
                    break;
                default:
                    isBehind = true;
                    again.Add(request);
                    break;
            }
        }

        Publish(reached);
        if (isBehind)
        {
            await CatchUpAsync();
        }

        answers.ForEach(answer => answer());
        for (int index = again.Count - 1; index >= 0; index--)
        {
            waiting.AddFirst(again[index]);
        }
    }

    private (ImmutableArray<Recorded> Events, Proceedings After, RoomAnswer? Answer) Decide(RoomRequest request, Proceedings state)
    {
        ImmutableArray<Recorded>.Builder events = ImmutableArray.CreateBuilder<Recorded>();
        DateTimeOffset now = request.At ?? TimeZoneInfo.ConvertTime(time.GetUtcNow(), LoggedEvents.ZoneOf(state.Body));
        foreach (Command command in request.Commands)
        {
            // A clock that was put back must not stop the room: what comes later is never said to have happened earlier.
            Verdict verdict = state.Decide(command, request.By, now < state.At ? state.At : now);
            if (verdict.IsRefused)
            {
                return ([], state, new RoomRefused(verdict.Refusal));
            }

            events.AddRange(verdict.Events);
            state = state.Apply(verdict.Events);
        }

        return events.Count == 0 ? ([], state, new RoomDone([])) : (events.DrainToImmutable(), state, null);
    }

    private RoomStale? Stale(RoomRequest request, RoomHistory after)
    {
        if (request.Expected is not { } expected)
        {
            return null;
        }

        RoomView view = views.Of(request.Reader, history);
        (long version, long changed) = (view.Version, view.VersionOf(expected.Part));
        foreach (RoomEvent one in after.From(history.Count))
        {
            if (one.Recorded.For.IsOpenTo(request.Reader))
            {
                version++;
                changed = one.Parts.Contains(expected.Part) ? version : changed;
            }
        }

        return changed > expected.Version ? new RoomStale(expected.Part, expected.Version, changed) : null;
    }

    // An append that expects what cannot be adds nothing, and still says whether its key was kept before.
    private async Task<Range?> EarlierAsync(string key)
    {
        NewEvent none = new("none", 1, "chair", DateTimeOffset.UnixEpoch, "clock", ReadOnlyMemory<byte>.Empty);
        return await log.AppendAsync(stream, long.MaxValue, [none], key) is AlreadyDone earlier ? PlaceOf(earlier) : null;
    }

    private void Answer(RoomRequest request, Range place, bool isRepeat)
    {
        ImmutableArray<Recorded>.Builder seen = ImmutableArray.CreateBuilder<Recorded>();
        foreach (RoomEvent one in history.From(place.Start.Value)[..(place.End.Value - place.Start.Value)])
        {
            if (one.Recorded.For.IsOpenTo(request.Reader))
            {
                seen.Add(one.Recorded);
            }
        }

        if (request.LoggedKey is { } key)
        {
            keys.Keep(key, place);
        }

        request.Answer.TrySetResult(new RoomDone(seen.DrainToImmutable(), isRepeat));
    }

    /// <summary>Takes from the log what it has and the room does not: kept after all by a log that had a fault, or written by nobody here.</summary>
    public async Task CatchUpAsync()
    {
        List<Recorded> missed = [];
        TimeZoneInfo zone = LoggedEvents.ZoneOf(history.State.Body);
        await foreach (EventRecord kept in log.ReadAsync(stream, history.Count + 1))
        {
            missed.Add(LoggedEvents.Read(kept, zone));
        }

        Publish(missed.Count > 0 ? history.With([.. missed]) : history);
        isBehind = false;
    }

    private void Publish(RoomHistory reached)
    {
        if (reached.Count > history.Count)
        {
            history = reached;
            OnHappened();
        }
    }

    private static Range PlaceOf(AlreadyDone earlier) => ((int)earlier.FirstSequence - 1)..(int)earlier.LastSequence;

    /// <summary>A request that was decided: on its way to the log, done before (neither append nor answer), or answered.</summary>
    private sealed record Undertaking(RoomRequest Request, Range Place, RoomHistory After, Task<AppendResult>? Append, RoomAnswer? Answer);
}
