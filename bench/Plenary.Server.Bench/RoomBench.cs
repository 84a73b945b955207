using System.Diagnostics;
using System.Globalization;

namespace Plenary.Server.Bench;

/// <summary>The room under loads from calm to the limit.</summary>
internal static class RoomBench
{
    private const double Mega = 1_000_000;
    private const int WarmUp = 20;

    public static async Task RunAsync(string place, string? row = null)
    {
        string data = Path.Combine(place, $"plenary-room-bench-{Environment.ProcessId}");
        try
        {
            await using RoomUnderLoad room = await OpenAsync(data);
            Console.WriteLine(RoomRow.Heading);
            if (row?.Split('x') is [var readers, var rate, var seconds])
            {
                Console.WriteLine(await room.MeasureAsync(Number(readers), Number(rate), Number(seconds)));
                return;
            }

            Console.WriteLine(await room.MeasureAsync(200, 50, 10));
            Console.WriteLine(await room.MeasureAsync(1000, 50, 10));
            Console.WriteLine(await room.MeasureAsync(200, 50, 10, withProposals: true));
            foreach (int each in (int[])[200, 500, 1000, 2000, 3000, 4000, 4800, 6000])
            {
                RoomRow came = await room.MeasureAsync(200, each, 5);
                Console.WriteLine(came);
                if (!came.KeepsUp)
                {
                    break;
                }
            }

            Console.WriteLine(await room.PageAsync("after the night", 1));
            Console.WriteLine(await room.PageAsync("again", 40));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Lays the large meeting, starts the server on it and warms it up.</summary>
    public static async Task<RoomUnderLoad> OpenAsync(string data)
    {
        Stopwatch watch = Stopwatch.StartNew();
        await LargeMeeting.LayAsync(data);
        Console.WriteLine($"A text of {LargeMeeting.Paragraphs} paragraphs with {LargeMeeting.Proposals:n0} proposals, laid in {watch.Elapsed.TotalSeconds:n1} s.");
        watch.Restart();
        RoomUnderLoad room = await RoomUnderLoad.StartAsync(data);
        Console.WriteLine($"Started on it in {watch.Elapsed.TotalSeconds:n1} s, {(await room.AskAsync()).Memory / Mega:n0} MB.");
        Console.WriteLine(await room.PageAsync("for the first time", 1));
        Console.WriteLine(await room.PageAsync("again", 40));
        Console.WriteLine($"Then {WarmUp} s of 200 changes a second to 100 readers, which are not measured.");
        Console.WriteLine();
        // A meeting lasts a night; what is compiled once more in the first moments of it is not what is measured.
        await room.MeasureAsync(100, 200, WarmUp);
        return room;
    }

    private static int Number(string written) => int.Parse(written, CultureInfo.InvariantCulture);
}
