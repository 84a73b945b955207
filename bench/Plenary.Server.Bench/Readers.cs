using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Plenary.Server.Bench;

/// <summary>
/// Readers of an event stream, each on a connection of its own: each cuts every frame out of what comes and notes when it had
/// which version. The first two (a delegate and an observer, who are sent the same bytes as the others) also read what it brings:
/// in a meeting every reader has a processor of its own for that.
/// </summary>
internal sealed class Readers : IAsyncDisposable
{
    private const int Thorough = 2;

    private readonly List<Socket> sockets = [];
    private readonly List<Task> reading = [];
    private readonly List<(long Version, long At)>[] heard;
    private long frames;
    private long parts;
    private long bytes;

    private Readers(int count) => heard = [.. Enumerable.Range(0, count).Select(_ => new List<(long, long)>())];

    /// <summary>How many frames came that have an id.</summary>
    public long Frames => Interlocked.Read(ref frames);

    /// <summary>How many parts they brought to those who read them.</summary>
    public long Parts => Interlocked.Read(ref parts);

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
            bool isThorough = at < Thorough;
            readers.reading.Add(Task.Run(() => readers.ReadAsync(socket, own, isThorough)));
        }

        return readers;
    }

    /// <summary>When each reader first had a version or a later one, in ticks of the stopwatch; for those that never had, the far future.</summary>
    public IEnumerable<long> FirstHeard(long version)
    {
        foreach (List<(long Version, long At)> own in heard)
        {
            int low = 0;
            int high = own.Count;
            while (low < high)
            {
                int middle = (low + high) / 2;
                (low, high) = own[middle].Version < version ? (middle + 1, high) : (low, middle);
            }

            yield return low < own.Count ? own[low].At : long.MaxValue;
        }
    }

    /// <summary>Ends all of them; then what they heard may be asked for.</summary>
    public async ValueTask DisposeAsync()
    {
        sockets.ForEach(socket => socket.Dispose());
        await Task.WhenAll(reading);
    }

    private async Task ReadAsync(Socket socket, List<(long Version, long At)> own, bool isThorough)
    {
        byte[] buffer = new byte[16 * 1024];
        int kept = 0;
        try
        {
            while (true)
            {
                if (kept == buffer.Length)
                {
                    Array.Resize(ref buffer, 2 * kept);
                }

                int read = await socket.ReceiveAsync(buffer.AsMemory(kept));
                if (read == 0)
                {
                    return;
                }

                Interlocked.Add(ref bytes, read);
                kept = Take(buffer, kept + read, own, isThorough);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            return;
        }
    }

    // Takes the whole frames, and keeps what is of the next. Between them stand the lines of the chunks they came in.
    private int Take(byte[] buffer, int length, List<(long Version, long At)> own, bool isThorough)
    {
        ReadOnlySpan<byte> rest = buffer.AsSpan(0, length);
        while (rest.IndexOf("\n\n"u8) is var end and >= 0)
        {
            Note(rest[..end], own, isThorough);
            rest = rest[(end + 2)..];
        }

        rest.CopyTo(buffer);
        return rest.Length;
    }

    private void Note(ReadOnlySpan<byte> frame, List<(long Version, long At)> own, bool isThorough)
    {
        int id = frame.IndexOf("id: "u8);
        int data = frame.IndexOf("\ndata: "u8);
        if (id < 0 || data < 0)
        {
            return;
        }

        if (isThorough)
        {
            Interlocked.Add(ref parts, PartsIn(frame[(data + 7)..]));
        }

        ReadOnlySpan<byte> number = frame[(id + 4)..];
        own.Add((long.Parse(number[..number.IndexOf((byte)'\n')], NumberStyles.None, CultureInfo.InvariantCulture), Stopwatch.GetTimestamp()));
        Interlocked.Increment(ref frames);
    }

    // A frame that spans chunks has their lines within: those are taken out, as whoever reads HTTP does.
    private static int PartsIn(ReadOnlySpan<byte> json)
    {
        json = json.Contains((byte)'\r') ? WithoutChunks(json) : json;
        int brought = 0;
        Utf8JsonReader reader = new(json);
        while (reader.Read())
        {
            brought += reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("part"u8) ? 1 : 0;
        }

        return brought;
    }

    private static byte[] WithoutChunks(ReadOnlySpan<byte> json)
    {
        byte[] plain = new byte[json.Length];
        int length = 0;
        while (json.IndexOf("\r\n"u8) is var at and >= 0)
        {
            json[..at].CopyTo(plain.AsSpan(length));
            length += at;
            json = json[(at + 2)..];
            json = json[(json.IndexOf("\r\n"u8) + 2)..];
        }

        json.CopyTo(plain.AsSpan(length));
        return plain[..(length + json.Length)];
    }
}
