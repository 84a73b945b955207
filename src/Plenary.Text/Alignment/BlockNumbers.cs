namespace Plenary.Text.Alignment;

/// <summary>Numbers blocks so that equal ones have equal numbers, for <see cref="WordDiff"/>.</summary>
/// <remarks>
/// Equal words in a note, in the body and at different depths of tables are not the same block: what is around them is
/// not either. An empty cell is known by its row: else a row without it would borrow one from the next.
/// The base's blocks are numbered once and shared by all comparisons; each comparison numbers its new ones itself.
/// </remarks>
internal sealed class BlockNumbers
{
    private readonly BlockNumbers? shared;
    private readonly Dictionary<int, Dictionary<string, int>> ofSetting = [];
    private int count;

    /// <summary>Numbers for the blocks of the base.</summary>
    public BlockNumbers()
    {
    }

    /// <summary>Numbers for the blocks of a draft, those of the base where they are equal.</summary>
    public BlockNumbers(BlockNumbers shared)
    {
        this.shared = shared;
        count = shared.count;
    }

    /// <summary>The number of one of the blocks of a text.</summary>
    /// <param name="block">The block's ordinal.</param>
    /// <param name="keys">The words of all blocks.</param>
    /// <param name="placeOf">Where a block stands.</param>
    public int Of(int block, string[] keys, Func<int, BlockPlace> placeOf)
    {
        BlockPlace place = placeOf(block);
        int setting = PlaceNames.SettingOf(place);
        string key = keys[block].Length == 0 && place.Row is { } row ? RowOf(block, row, keys, placeOf) : keys[block];
        if (shared is not null && shared.ofSetting.TryGetValue(setting, out Dictionary<string, int>? known) && known.TryGetValue(key, out int number))
        {
            return number;
        }

        if (!ofSetting.TryGetValue(setting, out Dictionary<string, int>? numbers))
        {
            ofSetting.Add(setting, numbers = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        if (!numbers.TryGetValue(key, out number))
        {
            numbers.Add(key, number = count++);
        }

        return number;
    }

    private static string RowOf(int block, string row, string[] keys, Func<int, BlockPlace> placeOf)
    {
        int first = block;
        while (first > 0 && placeOf(first - 1).Row == row)
        {
            first--;
        }

        int end = block + 1;
        while (end < keys.Length && placeOf(end).Row == row)
        {
            end++;
        }

        return $"\n{string.Join('\n', keys[first..end])}";
    }
}
