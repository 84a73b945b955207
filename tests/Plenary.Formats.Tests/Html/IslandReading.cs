using System.Text;
using System.Text.Json;

namespace Plenary.Formats.Tests.Html;

/// <summary>The page's script again, in another language: a member's reading made from the page's data alone.</summary>
public sealed class IslandReading(JsonElement island, int member)
{
    private readonly HashSet<int> taken = [.. Of(island.GetProperty("members")[member]).EnumerateArray().Select(number => number.GetInt32())];
    private readonly JsonElement shapes = island.GetProperty("shapes");
    private readonly List<(string Kind, string Label, string Text)> blocks = [];
    private readonly StringBuilder open = new();
    private int from = -1;

    /// <summary>The kind, label and words of every block.</summary>
    public IReadOnlyList<(string Kind, string Label, string Text)> Blocks()
    {
        JsonElement entries = island.GetProperty("entries");
        foreach (JsonElement entry in entries.EnumerateArray())
        {
            if (entry[2].GetInt32() is >= 0 and int source)
            {
                if (taken.Contains(entry[1].GetInt32()) && Mover(entries[source]) == entry[1].GetInt32())
                {
                    Take(entries[source]);
                }
            }
            else if (Mover(entry) == 0)
            {
                Take(entry);
            }
        }

        if (open.Length > 0)
        {
            Close(from);
        }

        return blocks;
    }

    private static JsonElement Of(JsonElement member) => member.GetArrayLength() > 3 ? member[3] : member[2];

    private int Mover(JsonElement entry)
    {
        int best = 0;
        foreach (JsonElement move in entry[3].EnumerateArray())
        {
            if (taken.Contains(move[0].GetInt32()) && (best == 0 || move.EnumerateArray().Skip(1).Any(upon => upon.GetInt32() == best)))
            {
                best = move[0].GetInt32();
            }
        }

        return best;
    }

    private void Take(JsonElement entry)
    {
        int own = entry[0].GetInt32();
        if (open.Length > 0 && shapes[from][3].GetInt32() != shapes[own][3].GetInt32())
        {
            if (!entry[4].EnumerateArray().Any(run => run.ValueKind != JsonValueKind.Array || Shows(run, run[0].ValueKind == JsonValueKind.Number ? 4 : 2)))
            {
                return;
            }

            Close(from);
        }

        from = own;
        foreach (JsonElement run in entry[4].EnumerateArray())
        {
            if (run.ValueKind == JsonValueKind.String)
            {
                open.Append(run.GetString());
            }
            else if (run.ValueKind == JsonValueKind.Number)
            {
                Close(own);
            }
            else if (run[0].ValueKind == JsonValueKind.Number)
            {
                if (Shows(run, 4))
                {
                    Close(run[2].GetInt32() == 1 || run[3].GetInt32() < 0 ? own : run[3].GetInt32());
                }
            }
            else if (Shows(run, 2))
            {
                open.Append(run[0].GetString());
            }
        }
    }

    private bool Shows(JsonElement run, int first)
    {
        int maker = run[1].GetInt32();
        return (maker == 0 || taken.Contains(maker)) && !run.EnumerateArray().Skip(first).Any(deleter => taken.Contains(deleter.GetInt32()));
    }

    private void Close(int shape)
    {
        blocks.Add((shapes[shape][0].GetString()!, shapes[shape][2].GetString()!, open.ToString()));
        open.Clear();
    }
}
