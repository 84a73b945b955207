using System.Text;
using Plenary.Server.Storage;

namespace Plenary.Server.CrashWriter;

/// <summary>The events that are written: their content names the append.</summary>
public static class Written
{
    /// <summary>The events of an append.</summary>
    public static IReadOnlyList<NewEvent> Events(string id, int count) =>
        [.. Enumerable.Range(0, count).Select(part => new NewEvent(
            "change-tabled", 1, "table", DateTimeOffset.UnixEpoch, "delegation/FJI", Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","part":{{part}},"text":"{{new string('x', 200)}}"}""")))];
}
