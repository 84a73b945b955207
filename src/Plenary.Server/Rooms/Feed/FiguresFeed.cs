using Plenary.Negotiation;
using Plenary.Server.Hosting;

namespace Plenary.Server.Rooms;

/// <summary>
/// Brings the figures of the texts (how much is agreed, how many brackets are open, what is the strongest outcome) to all who
/// listen. They are counted over the whole text: not with each change, but some moments after, and then for all that happened.
/// </summary>
internal sealed class FiguresFeed(Room room, Fragments fragments, Func<IReadOnlyCollection<FeedClient>> clients, FeedSettings settings, TimeProvider time, ILogger logger) : IDisposable
{
    private readonly SemaphoreSlim news = new(0, 1);

    // What each audience was last brought, and the drawings that it was made of.
    private readonly Dictionary<Audience, (Fragment[] Drawn, ReadOnlyMemory<byte> Frame)> brought = [];

    /// <summary>Lets it know that something happened or somebody came.</summary>
    public void Wake()
    {
        try
        {
            if (news.CurrentCount == 0)
            {
                news.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Somebody else has just said so.
        }
    }

    /// <summary>Works until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken closing)
    {
        while (true)
        {
            await news.WaitAsync(closing);
            long begun = time.GetTimestamp();
            try
            {
                await TellAsync(closing);
            }
#pragma warning disable CA1031 // Figures that cannot be told now are told with the next change.
            catch (Exception fault) when (fault is not (OperationCanceledException or ObjectDisposedException))
#pragma warning restore CA1031
            {
                logger.TellingFailed(FaultTrace.Of(fault));
            }

            TimeSpan rest = time.GetElapsedTime(begun) * (settings.FiguresShare - 1);
            await Task.Delay(rest > settings.FiguresGap ? rest : settings.FiguresGap, time, closing);
        }
    }

    /// <summary>Ends it; whoever ran it has been cancelled and waited for.</summary>
    public void Dispose() => news.Dispose();

    private async Task TellAsync(CancellationToken closing)
    {
        Dictionary<Audience, ReadOnlyMemory<byte>> told = [];
        IReadOnlyCollection<FeedClient> listening = clients();
        RoomMoment moment = room.Moment(listening.Select(client => client.Reader));
        foreach (FeedClient client in listening)
        {
            RoomView view = moment.Of(client.Reader);
            if (!told.TryGetValue(view.Audience, out ReadOnlyMemory<byte> frame))
            {
                told[view.Audience] = frame = await FrameAsync(view, moment, closing);
            }

            if (!frame.IsEmpty)
            {
                client.Bring(frame);
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> FrameAsync(RoomView view, RoomMoment moment, CancellationToken closing)
    {
        Audience reader = Fragments.DrawnFor(view, PartKind.Text);
        List<(Part Part, Fragment Drawn)> texts = [];
        foreach (TextId text in view.State.Texts.All.Keys.OrderBy(text => text.Value, StringComparer.Ordinal))
        {
            Part part = new(PartKind.Text, text.Value);
            Fragment drawn = await fragments.DrawAsync(view, moment, part, closing);
            if (drawn.Drawn is not null)
            {
                texts.Add((part, drawn));
            }
        }

        Fragment[] made = [.. texts.Select(one => one.Drawn)];
        if (!brought.TryGetValue(reader, out (Fragment[] Drawn, ReadOnlyMemory<byte> Frame) last) || !last.Drawn.SequenceEqual(made, ReferenceEqualityComparer.Instance))
        {
            brought[reader] = last = (made, texts.Count == 0 ? default : Frames.Figures(texts));
        }

        return last.Frame;
    }
}
