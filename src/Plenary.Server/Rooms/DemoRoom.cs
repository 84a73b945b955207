using Plenary.Formats.Scenario;
using Plenary.Negotiation.Parties;
using Plenary.Server.Storage;

namespace Plenary.Server.Rooms;

/// <summary>The sample meeting under way: the foreign ministers in New Delhi, 2 March 2023, at half past four in the afternoon of the last day.</summary>
internal static class DemoRoom
{
    /// <summary>The body's short name in addresses.</summary>
    public const string Body = "g20";

    /// <summary>The meeting that is under way.</summary>
    public const string Meeting = "new-delhi-2023-03";

    private const string Stream = "body/" + Body;

    // Three proposals are on the table, and nothing is decided yet.
    private static readonly DateTimeOffset Until = new(2023, 3, 2, 16, 30, 0, TimeSpan.FromHours(5.5));

    /// <summary>Puts the sample into a log that does not have it.</summary>
    /// <exception cref="IOException">The sample is not where the server's files are.</exception>
    public static async Task LayAsync(IEventLog log)
    {
        if ((await log.StreamsAsync()).Any(head => head.Stream == Stream))
        {
            return;
        }

        string file = Path.Combine(AppContext.BaseDirectory, "samples", "scenarios", Meeting + ".yaml");
        ScenarioPlay play = ScenarioPlay.Of(ScenarioReader.Read(file, await File.ReadAllTextAsync(file), PartyTable.Standard), Until);
        await log.AppendAsync(Stream, 0, LoggedEvents.ForLog(play.Events));
    }
}
