using System.Threading.Channels;
using Plenary.Negotiation;

namespace Plenary.Server.Rooms;

/// <summary>One who listens to a room: what waits to be sent to it, shared with all who are sent the same.</summary>
#pragma warning disable CA1001 // A source without a timer holds nothing; disposing of it while the room tells would be a race.
internal sealed class FeedClient
#pragma warning restore CA1001
{
    private readonly Channel<ReadOnlyMemory<byte>> frames;
    private readonly CancellationTokenSource dropped = new();

    public FeedClient(Audience reader, long? seen, int queue)
    {
        (Reader, Seen) = (reader, seen);
        frames = Channel.CreateBounded<ReadOnlyMemory<byte>>(new BoundedChannelOptions(queue) { SingleReader = true });
        Dropped = dropped.Token;
    }

    /// <summary>Where it sits.</summary>
    public Audience Reader { get; }

    /// <summary>The version of its audience's view that it has; <see langword="null"/> until its first frame when it did not say.</summary>
    public long? Seen { get; private set; }

    /// <summary>The figures that it was last brought.</summary>
    public ReadOnlyMemory<byte> Figures { get; private set; }

    /// <summary>What is to be sent; it ends when the room closes.</summary>
    public ChannelReader<ReadOnlyMemory<byte>> Frames => frames.Reader;

    /// <summary>Cancelled when it does not keep up.</summary>
    public CancellationToken Dropped { get; }

    /// <summary>Puts a frame into its queue; a client whose queue is full is dropped.</summary>
    /// <returns>Whether it is still there.</returns>
    public bool Send(ReadOnlyMemory<byte> frame, long version)
    {
        Seen = version;
        if (frames.Writer.TryWrite(frame))
        {
            return true;
        }

        dropped.Cancel();
        return false;
    }

    /// <summary>Puts figures into its queue; one that has more than enough waiting is given later ones.</summary>
    public void Bring(ReadOnlyMemory<byte> figures)
    {
        if (!Figures.Equals(figures) && frames.Writer.TryWrite(figures))
        {
            Figures = figures;
        }
    }

    /// <summary>Sends what brings no version, if there is room: a heartbeat, or who is in the room. One that has more than enough waiting knows that the server is there.</summary>
    /// <returns>Whether it will be sent.</returns>
    public bool Beat(ReadOnlyMemory<byte> heartbeat) => frames.Writer.TryWrite(heartbeat);

    /// <summary>Sends what waits, and no more.</summary>
    public void End() => frames.Writer.TryComplete();
}
