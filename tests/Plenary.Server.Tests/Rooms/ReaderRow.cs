using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Plenary.Server.Tests.Rooms;

/// <summary>The row of a block as a reader's page has it.</summary>
internal static class ReaderRow
{
    /// <summary>A row in which pieces were exchanged, as the script does it: each element that has the piece's name.</summary>
    public static string Exchange(string row, IEnumerable<(string Name, byte[] Json)> pieces) =>
        pieces.Aggregate(row, (now, piece) => Exchange(now, piece.Name, JsonSerializer.Deserialize<string>(piece.Json)!));

    /// <summary>A row in which one piece was exchanged.</summary>
    public static string Exchange(string row, string name, string html)
    {
        Match opens = name[0] == 'w' ? Regex.Matches(row, "<(span) data-piece=\"w\">")[int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture)]
            : Assert.Single(Regex.Matches(row, $"<(li) data-piece=\"{Regex.Escape(name)}\">"));
        string tag = opens.Groups[1].Value;
        int depth = 0;
        foreach (Match mark in Regex.Matches(row[opens.Index..], $"<(/?){tag}[ >]"))
        {
            depth += mark.Groups[1].Length == 0 ? 1 : -1;
            if (depth == 0)
            {
                return row[..opens.Index] + html + row[(opens.Index + row[(opens.Index + mark.Index)..].IndexOf('>', StringComparison.Ordinal) + mark.Index + 1)..];
            }
        }

        throw new InvalidOperationException($"The piece {name} has no end.");
    }
}
