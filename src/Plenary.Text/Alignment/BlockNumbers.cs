namespace Plenary.Text.Alignment;

/// <summary>Numbers blocks so that equal ones have equal numbers, for <see cref="WordDiff"/>.</summary>
/// <remarks>
/// Equal words in a note, in the body and at different depths of tables are not the same block: what is around them is
/// not either. An empty cell is known by its row: else a row without it would borrow one from the next.
/// The base's blocks are numbered once; of a draft's blocks those that the base has too have the number that they have there.
/// </remarks>
internal sealed class BlockNumbers
{
    /// <summary>The number of a block that the base has not.</summary>
    public const int None = -1;

    private readonly Dictionary<int, Dictionary<string, int>> ofSetting = [];
    private int count;

    /// <summary>Gives one of the blocks of the base its number.</summary>
    /// <param name="block">The block's ordinal.</param>
    /// <param name="keys">The words of all blocks.</param>
    /// <param name="placeOf">Where a block stands.</param>
    public int Add(int block, string[] keys, Func<int, BlockPlace> placeOf)
    {
        BlockPlace place = placeOf(block);
        int setting = PlaceNames.SettingOf(place);
        if (!ofSetting.TryGetValue(setting, out Dictionary<string, int>? numbers))
        {
            ofSetting.Add(setting, numbers = new Dictionary<string, int>(StringComparer.Ordinal));
        }

        string key = KeyOf(block, place, keys, placeOf);
        if (!numbers.TryGetValue(key, out int number))
        {
            numbers.Add(key, number = count++);
        }

        return number;
    }

    /// <summary>The number of one of the blocks of a draft, or <see cref="None"/>.</summary>
    /// <param name="block">The block's ordinal.</param>
    /// <param name="keys">The words of all blocks.</param>
    /// <param name="placeOf">Where a block stands.</param>
    public int Find(int block, string[] keys, Func<int, BlockPlace> placeOf)
    {
        BlockPlace place = placeOf(block);
        return ofSetting.TryGetValue(PlaceNames.SettingOf(place), out Dictionary<string, int>? numbers)
            && numbers.TryGetValue(KeyOf(block, place, keys, placeOf), out int number) ? number : None;
    }

    private static string KeyOf(int block, BlockPlace place, string[] keys, Func<int, BlockPlace> placeOf) =>
        keys[block].Length == 0 && place.Row is { } row ? RowOf(block, row, keys, placeOf) : keys[block];

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
