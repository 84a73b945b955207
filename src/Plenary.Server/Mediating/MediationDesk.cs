using Plenary.Mediation;
using Plenary.Negotiation;
using Plenary.Server.Access;
using Plenary.Server.Rooms;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Mediating;

/// <summary>What came of asking.</summary>
/// <param name="Room">What the room says: the question is in its log, or why it is not.</param>
/// <param name="Run">The run, with a first answer; <see langword="null"/> where the room refused.</param>
internal sealed record DeskAnswer(RoomAnswer Room, MediationRun? Run);

/// <summary>
/// Where the chair of a room puts questions to mediation. A question is in the room's log before it is answered; the answer is
/// worked out off the writer, on the state at which it was asked, and kept in memory alone. Safe for use from several threads.
/// </summary>
/// <remarks>One question is worked on at a time: a new one ends the one before, which keeps what it had.</remarks>
internal sealed class MediationDesk(Room room, AnswerSearch search, IProver prover, MediationSettings settings, ILogger logger)
{
    // Of so many texts the latest answer is kept; of the others it is found anew by asking again.
    private const int Kept = 16;

    private readonly Lock gate = new();
    private readonly List<MediationRun> runs = [];
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RunWork? working;
    private ulong version;
    private bool isClosed;

    /// <summary>The latest question on a text and how far its answer has come; <see langword="null"/> where none was asked since the server began.</summary>
    public MediationRun? Of(TextId text)
    {
        lock (gate)
        {
            return runs.Find(run => run.Text == text);
        }
    }

    /// <summary>Whether anything of its text, or of the body, has changed for the chair since a question was asked.</summary>
    public bool HasChangedSince(MediationRun run) => room.View(Audience.ChairAlone).NewsSince(run.Sequence).Any(news => news.Part.Kind == PartKind.Body || news.Part.Of == run.Text.Value);

    /// <summary>The question as the chair can put it now.</summary>
    /// <exception cref="QuestionFaultException">It cannot be put; the message says why.</exception>
    public Instance Question(TextId text, Assumptions assumptions) => ChairsInstance.Of(room.View(Audience.ChairAlone).State, text, assumptions);

    /// <summary>Puts a question: it is logged, and there is a first answer to it when this returns.</summary>
    /// <param name="seat">Who asks.</param>
    /// <param name="text">On which text.</param>
    /// <param name="asked">What, in names.</param>
    /// <param name="key">An idempotency key, or <see langword="null"/>.</param>
    /// <param name="cancellation">Gives up waiting; the work goes on.</param>
    /// <exception cref="QuestionFaultException">It names what is not there, or contradicts itself. Nothing was logged.</exception>
    public async Task<DeskAnswer> AskAsync(Seat seat, TextId text, MediationQuestion asked, string? key, CancellationToken cancellation)
    {
        // Before anything is looked at: what is offered instead is for the chair as well.
        if (Permissions.Refuse(seat, Act.Mediate) is { } refusal)
        {
            return new DeskAnswer(new RoomRefused(refusal, IsForbidden: true), null);
        }

        AskMediation command;
        try
        {
            command = Command(text, asked);
        }
        catch (QuestionFaultException) when (key is not null)
        {
            // What it names may have gone since it was asked with this key: then it is answered as it was then.
            AskMediation again = new(text, asked, new MediationQuestion(asked.Silence, asked.Support, asked.Seed));
            if (await room.ExecuteAsync(again, seat, Expectation.Never, key, cancellation) is RoomDone earlier)
            {
                return await AnswerAsync(earlier, cancellation);
            }

            throw;
        }

        return await AnswerAsync(await room.ExecuteAsync(command, seat, null, key, cancellation), cancellation);
    }

    /// <summary>Ends the work on a text; the answer keeps what it had.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellation">Gives up waiting for the end.</param>
    public async Task<MediationRun?> EndAsync(TextId text, CancellationToken cancellation)
    {
        RunWork? ending;
        lock (gate)
        {
            ending = working?.Text == text ? working : null;
        }

        if (ending is not null)
        {
            ending.End();
            await ending.Finished.WaitAsync(cancellation);
        }

        return Of(text);
    }

    /// <summary>Waits for a snapshot of the latest run on a text that is another than the one that was seen.</summary>
    /// <param name="text">The text.</param>
    /// <param name="seen">The version of the snapshot that was seen, or <see langword="null"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The snapshot; <see langword="null"/> when none will come any more.</returns>
    public async Task<MediationRun?> NextAsync(TextId text, ulong? seen, CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (gate)
            {
                if (runs.Find(run => run.Text == text) is { } now && now.Version != seen)
                {
                    return now;
                }

                if (isClosed)
                {
                    return null;
                }

                changed = news.Task;
            }

            await changed.WaitAsync(cancellation);
        }
    }

    /// <summary>Ends the work, and takes no more.</summary>
    public async Task CloseAsync()
    {
        RunWork? ending;
        lock (gate)
        {
            isClosed = true;
            ending = working;
            Tell();
        }

        if (ending is not null)
        {
            ending.End();
            await ending.Finished;
        }
    }

    private async Task<DeskAnswer> AnswerAsync(RoomAnswer answer, CancellationToken cancellation) =>
        answer is RoomDone done && done.Events.FirstOrDefault(one => one.Event is MediationAsked) is { } logged
            ? new DeskAnswer(answer, await BeginAsync(logged, (MediationAsked)logged.Event, cancellation))
            : new DeskAnswer(answer, null);

    private AskMediation Command(TextId text, MediationQuestion asked)
    {
        Proceedings chair = room.View(Audience.ChairAlone).State;
        if (!IsOpen(chair, text))
        {
            // The room says why not.
            return new AskMediation(text, asked, new MediationQuestion(asked.Silence, asked.Support, asked.Seed));
        }

        (_, MediationQuestion named) = ChairQuestion.Put(ChairsInstance.Of(chair, text, ChairQuestion.Assumed(asked)), asked);
        return new AskMediation(text, named, ToldForm.Of(named, room.View(Audience.Table).State, text));
    }

    private static bool IsOpen(Proceedings chair, TextId text) =>
        chair.Texts.TryGet(text, out NegotiatedText? found) && !found.IsConcluded && !chair.Mediation.Of(text).IsOpened;

    private async Task<MediationRun?> BeginAsync(Recorded logged, MediationAsked asked, CancellationToken cancellation)
    {
        (Proceedings state, long seen) = room.KnownAt(Audience.ChairAlone, logged.Sequence);
        MediationRun run = new(asked.Text, asked.Number, seen, logged.At, asked.Question, MediationRunState.Searching);
        RunWork work = new(run, Publish, search, prover, settings, logger);
        RunWork? before;
        lock (gate)
        {
            // Asked again with its key, or overtaken by another question while it was logged.
            if (isClosed || runs.Exists(one => one.Text == asked.Text && one.Number >= asked.Number))
            {
                return runs.Find(one => one.Text == asked.Text);
            }

            (before, working) = (working, work);
            Publish(run);
            work.Begin(() => ChairQuestion.Put(ChairsInstance.Of(state, asked.Text, ChairQuestion.Assumed(asked.Question)), asked.Question).Question);
        }

        before?.End();
        await work.Glanced.WaitAsync(cancellation);
        return Of(asked.Text);
    }

    private void Publish(MediationRun run)
    {
        lock (gate)
        {
            // What a question that was overtaken still finds is nobody's any more.
            int at = runs.FindIndex(one => one.Text == run.Text);
            if (at >= 0 && runs[at].Number > run.Number)
            {
                return;
            }

            if (at >= 0)
            {
                runs.RemoveAt(at);
            }
            else if (runs.Count == Kept)
            {
                runs.RemoveAt(0);
            }

            runs.Add(run with { Version = ++version });
            Tell();
        }
    }

    private void Tell()
    {
        news.TrySetResult();
        news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
