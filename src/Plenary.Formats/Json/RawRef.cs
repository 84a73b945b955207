namespace Plenary.Formats.Json;

/// <summary>A reference as it stands in the file: one to three numbers, meaning a token or an entry by where they are used.</summary>
/// <param name="Offset">Where it stands.</param>
/// <param name="Count">How many numbers it has; 0 when it is not given.</param>
/// <param name="First">The first number.</param>
/// <param name="Second">The second.</param>
/// <param name="Third">The third.</param>
internal readonly record struct RawRef(long Offset, int Count, int First, int Second, int Third)
{
    public static RawRef Read(ref JsonCursor cursor)
    {
        long offset = cursor.Offset;
        if (!cursor.IsArray)
        {
            return new RawRef(offset, 1, Number(ref cursor), 0, 0);
        }

        Span<int> numbers = stackalloc int[3];
        int count = 0;
        while (cursor.NextItem())
        {
            if (count == 3)
            {
                throw cursor.Fault("A reference has at most three numbers.");
            }

            numbers[count++] = Number(ref cursor);
        }

        return count > 1
            ? new RawRef(offset, count, numbers[0], numbers[1], numbers[2])
            : throw JsonCursor.FaultAt(offset, "A reference in an array has two or three numbers.");
    }

    private static int Number(ref JsonCursor cursor) => cursor.Number("a reference", -int.MaxValue, int.MaxValue);
}
