using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Plenary.Server.Bench;

/// <summary>
/// Offers changes at a rate over HTTP, whatever becomes of them: positions of members on paragraphs, every tenth a sponsor
/// who joins, and where asked every fiftieth a proposal. On a bounded number of connections; what finds none free waits, and
/// its time runs from when it was due.
/// </summary>
internal sealed class Changers(Uri server, int seed)
{
    private const int Connections = 128;

    private readonly Random random = new(seed);
    private readonly HashSet<(int, int)> joined = [];
    private int made;

    /// <summary>What came of the changes of one run.</summary>
    /// <param name="Offered">How many were due.</param>
    /// <param name="Done">Those that were acknowledged: the version after each, when it was due, when it was answered.</param>
    /// <param name="Refused">How many a rule refused.</param>
    /// <param name="Failed">How many failed, or had no answer when waiting ended.</param>
    public sealed record Run(int Offered, (long Version, long Due, long Answered)[] Done, int Refused, int Failed);

    /// <summary>Offers changes at a rate for a time, then waits some seconds at most for what is under way.</summary>
    public async Task<Run> RunAsync(int rate, TimeSpan span, bool withProposals)
    {
        Channel<(byte[] Request, long Due)> offered = Channel.CreateUnbounded<(byte[], long)>();
        ConcurrentQueue<(long, long, long)> done = new();
        int refused = 0;
        using CancellationTokenSource ends = new();
        Task[] sending = [.. Enumerable.Range(0, Connections).Select(_ => Task.Run(() => SendAsync(offered.Reader, done, () => Interlocked.Increment(ref refused), ends.Token)))];
        long begun = Stopwatch.GetTimestamp();
        int count = (int)(rate * span.TotalSeconds);
        for (int at = 0; at < count; at++)
        {
            long due = begun + (long)(at * (double)Stopwatch.Frequency / rate);
            while (Stopwatch.GetTimestamp() < due)
            {
                await Task.Delay(1);
            }

            offered.Writer.TryWrite((Change(withProposals), due));
        }

        offered.Writer.Complete();
        ends.CancelAfter(TimeSpan.FromSeconds(5));
        await Task.WhenAll(sending);
        return new Run(count, [.. done], refused, count - done.Count - refused);
    }

    private byte[] Change(bool withProposals)
    {
        int at = made++;
        int member = random.Next(LargeMeeting.Members);
        string path = $"/api/meetings/{LargeMeeting.Meeting}/texts/text";
        string body;
        if (withProposals && at % 50 == 24)
        {
            path += "/proposals";
            body = string.Create(CultureInfo.InvariantCulture, $$$"""{"edits":[{"rewrite":{"block":"b{{{random.Next(LargeMeeting.Paragraphs)}}}","text":"Words that are new here, put in the place of all that stood, for the {{{at}}}th time."}}],"reason":"For the record."}""");
        }
        else if (at % 10 == 9)
        {
            int proposal = 1 + random.Next(LargeMeeting.Proposals);
            while (!joined.Add((proposal, member)))
            {
                member = (member + 1) % LargeMeeting.Members;
            }

            path += string.Create(CultureInfo.InvariantCulture, $"/proposals/{proposal}/sponsors");
            body = "{}";
        }
        else
        {
            path += "/positions";
            body = string.Create(CultureInfo.InvariantCulture, $$"""{"on":"block:b{{random.Next(LargeMeeting.Paragraphs)}}","stance":"{{(random.Next(2) == 0 ? "accept" : "reserve")}}","reason":"Reason {{at}}."}""");
        }

        return Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nX-Seat: {LargeMeeting.Member(member)}\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }

    private async Task SendAsync(ChannelReader<(byte[] Request, long Due)> offered, ConcurrentQueue<(long, long, long)> done, Action refused, CancellationToken ends)
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            using Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(server.Host, server.Port, ends);
            await foreach ((byte[] request, long due) in offered.ReadAllAsync(ends))
            {
                await socket.SendAsync(request, ends);
                int length = await AnswerAsync(socket, buffer, ends);
                long now = Stopwatch.GetTimestamp();
                if (buffer.AsSpan(0, length).StartsWith("HTTP/1.1 2"u8) && Version(buffer.AsSpan(0, length)) is { } version)
                {
                    done.Enqueue((version, due, now));
                }
                else
                {
                    refused();
                }
            }
        }
        catch (Exception fault) when (fault is SocketException or OperationCanceledException)
        {
            return;
        }
    }

    // The whole answer; those of the API come in chunks, or say how long they are.
    private static async Task<int> AnswerAsync(Socket socket, byte[] buffer, CancellationToken ends)
    {
        int length = 0;
        while (true)
        {
            int read = await socket.ReceiveAsync(buffer.AsMemory(length), ends);
            if (read == 0)
            {
                throw new SocketException((int)SocketError.ConnectionReset);
            }

            length += read;
            if (IsWhole(buffer.AsSpan(0, length)))
            {
                return length;
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        int head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        int says = answer[..head].IndexOf("Content-Length: "u8);
        if (says < 0)
        {
            return answer.EndsWith("0\r\n\r\n"u8);
        }

        ReadOnlySpan<byte> number = answer[(says + 16)..head];
        int end = number.IndexOf((byte)'\r');
        return answer.Length >= head + 4 + int.Parse(end < 0 ? number : number[..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    // The version after the change; none when nothing happened.
    private static long? Version(ReadOnlySpan<byte> answer)
    {
        int at = answer.IndexOf("\"version\":"u8);
        if (at < 0 || answer.IndexOf("\"events\":[]"u8) >= 0)
        {
            return null;
        }

        ReadOnlySpan<byte> number = answer[(at + 10)..];
        return long.Parse(number[..number.IndexOfAnyExceptInRange((byte)'0', (byte)'9')], NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
