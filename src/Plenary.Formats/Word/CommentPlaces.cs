namespace Plenary.Formats.Word;

/// <summary>Where the comments of a file stand, by their ids: from a paragraph's ordinal and position to another's.</summary>
internal sealed class CommentPlaces
{
    private readonly Dictionary<string, (int FromBlock, int From, int ToBlock, int To)> places = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, (int FromBlock, int From, int ToBlock, int To)> ById => places;

    public bool Has(string id) => places.ContainsKey(id);

    public void Open(string? id, int block, int at)
    {
        if (id is not null)
        {
            places[id] = (block, at, block, at);
        }
    }

    public void Close(string id, int block, int at)
    {
        (int fromBlock, int from, _, _) = places[id];
        places[id] = (fromBlock, from, Math.Max(fromBlock, block), at);
    }

    /// <summary>Takes the comments that start at or past an ordinal to where their paragraphs went.</summary>
    public void Move(int first, Func<int, int> moved)
    {
        foreach (string id in places.Keys.ToArray())
        {
            (int fromBlock, int from, int toBlock, int to) = places[id];
            if (fromBlock >= first)
            {
                places[id] = (moved(fromBlock), from, moved(toBlock), to);
            }
        }
    }
}
