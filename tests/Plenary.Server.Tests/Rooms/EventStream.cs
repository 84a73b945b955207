using System.Text.Json;

namespace Plenary.Server.Tests.Rooms;

/// <summary>A frame as a browser hears it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Data">What it brings.</param>
internal sealed record HeardFrame(long Id, string Kind, JsonElement Data)
{
    public string[] Parts => [.. Data.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("part").GetString()!)];
}

/// <summary>Listens to a room as a browser does.</summary>
internal sealed class EventStream : IDisposable
{
    private readonly HttpClient client;
    private readonly HttpResponseMessage answer;
    private readonly StreamReader reader;

    private EventStream(HttpClient client, HttpResponseMessage answer, StreamReader reader) => (this.client, this.answer, this.reader) = (client, answer, reader);

    /// <summary>All that came, byte for byte.</summary>
    public System.Text.StringBuilder Heard { get; } = new();

    public static async Task<EventStream> OpenAsync(Uri address, string? seat, long? lastId = null, string query = "")
    {
#pragma warning disable CA2000 // The stream that is given back owns them.
        HttpClient client = new() { BaseAddress = address };
        using HttpRequestMessage request = new(HttpMethod.Get, "/m/new-delhi-2023-03/events" + query);
        if (seat is not null)
        {
            request.Headers.Add(TestSeats.Header, seat);
        }

        if (lastId is { } id)
        {
            request.Headers.Add("Last-Event-ID", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        return new EventStream(client, answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
#pragma warning restore CA2000
    }

    /// <summary>The next frame that has an id; <see langword="null"/> when the stream has ended.</summary>
    public async Task<HeardFrame?> NextAsync()
    {
        HeardFrame? heard;
        do
        {
            heard = await AnyAsync();
        }
        while (heard?.Kind is "figures" or "attendance");
        return heard;
    }

    /// <summary>The next figures.</summary>
    public async Task<HeardFrame> FiguresAsync()
    {
        HeardFrame heard;
        do
        {
            heard = await AnyAsync() ?? throw new InvalidOperationException("The stream ended.");
        }
        while (heard.Kind != "figures");
        return heard;
    }

    /// <summary>Hears frames until one says that these delegations, and no others, are in the room.</summary>
    public async Task<HeardFrame> UntilHereAsync(params string[] delegations)
    {
        while (true)
        {
            HeardFrame frame = await AnyAsync() ?? throw new InvalidOperationException("The stream ended.");
            if (frame.Kind == "attendance" && frame.Data.GetProperty("delegations").EnumerateArray().Select(one => one.GetString()!).SequenceEqual(delegations))
            {
                return frame;
            }
        }
    }

    private async Task<HeardFrame?> AnyAsync()
    {
        (long id, string? kind, string? data) = (0, null, null);
        while (true)
        {
            string? line;
            try
            {
                line = await reader.ReadLineAsync();
            }
            catch (IOException)
            {
                return null;
            }

            if (line is null)
            {
                return null;
            }

            Heard.Append(line).Append('\n');
            (string field, string value) = line.Split(": ", 2) is [var first, var second] ? (first, second) : (line, "");
            switch (field)
            {
                case "id":
                    id = long.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
                    break;
                case "event":
                    kind = value;
                    break;
                case "data":
                    data = value;
                    break;
                case "" when kind is not null:
                    using (JsonDocument document = JsonDocument.Parse(data!))
                    {
                        return new HeardFrame(id, kind, document.RootElement.Clone());
                    }

                default:
                    break;
            }
        }
    }

    /// <summary>Hears frames until one has a version at least.</summary>
    public async Task<List<HeardFrame>> UntilAsync(long version)
    {
        List<HeardFrame> frames = [];
        while (frames.Count == 0 || frames[^1].Id < version)
        {
            frames.Add(await NextAsync() ?? throw new InvalidOperationException("The stream ended."));
        }

        return frames;
    }

    public void Dispose()
    {
        reader.Dispose();
        answer.Dispose();
        client.Dispose();
    }
}
