using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Plenary.Server.Bench;

/// <summary>Readers of an event stream, each on a connection of its own, that note when each first had each version.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly List<Socket> sockets = [];
    private readonly List<Task> reading = [];
    private readonly List<(long Version, long At)>[] heard;
    private long frames;
    private long bytes;

    private Readers(int count) => heard = [.. Enumerable.Range(0, count).Select(_ => new List<(long, long)>())];

    public long Frames => Interlocked.Read(ref frames);

    public long Bytes => Interlocked.Read(ref bytes);

    public int Lost => reading.Count(task => task.IsCompleted);

    public static async Task<Readers> OpenAsync(Uri server, int count)
    {
        Readers readers = new(count);
        for (int at = 0; at < count; at++)
        {
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server.Host, server.Port);
            string seat = at % 2 == 0 ? string.Create(CultureInfo.InvariantCulture, $"X-Seat: {LargeMeeting.Member(at % LargeMeeting.Members)}\r\n") : "";
            await socket.SendAsync(Encoding.ASCII.GetBytes($"GET /m/{LargeMeeting.Meeting}/events HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: text/event-stream\r\n{seat}\r\n"));
            readers.sockets.Add(socket);
            List<(long, long)> own = readers.heard[at];
            readers.reading.Add(Task.Run(() => readers.ReadAsync(socket, own)));
        }

        return readers;
    }

    /// <summary>When each reader first had a version or a later one, in ticks of the stopwatch; those that never had are left out.</summary>
    public IEnumerable<long> FirstHeard(long version)
    {
        foreach (List<(long Version, long At)> own in heard)
        {
            lock (own)
            {
                int low = 0;
                int high = own.Count;
                while (low < high)
                {
                    int middle = (low + high) / 2;
                    (low, high) = own[middle].Version < version ? (middle + 1, high) : (low, middle);
                }

                if (low < own.Count)
                {
                    yield return own[low].At;
                }
            }
        }
    }

    public void Forget()
    {
        foreach (List<(long Version, long At)> own in heard)
        {
            lock (own)
            {
                own.Clear();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        sockets.ForEach(socket => socket.Dispose());
        await Task.WhenAll(reading);
    }

    private async Task ReadAsync(Socket socket, List<(long Version, long At)> own)
    {
        byte[] buffer = new byte[32 * 1024];
        int kept = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(kept)) is var read and > 0)
            {
                long now = Stopwatch.GetTimestamp();
                Interlocked.Add(ref bytes, read);
                kept = Note(buffer, kept + read, own, now);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    // Looks for lines that begin with "id: "; keeps what may be the beginning of one.
    private int Note(byte[] buffer, int length, List<(long Version, long At)> own, long now)
    {
        ReadOnlySpan<byte> rest = buffer.AsSpan(0, length);
        while (rest.IndexOf("\nid: "u8) is var at and >= 0)
        {
            ReadOnlySpan<byte> number = rest[(at + 5)..];
            int end = number.IndexOf((byte)'\n');
            if (end < 0)
            {
                rest = rest[at..];
                rest.CopyTo(buffer);
                return rest.Length;
            }

            lock (own)
            {
                own.Add((long.Parse(number[..end], NumberStyles.None, CultureInfo.InvariantCulture), now));
            }

            Interlocked.Increment(ref frames);
            rest = number[end..];
        }

        rest = rest[^Math.Min(5, rest.Length)..];
        rest.CopyTo(buffer);
        return rest.Length;
    }
}
