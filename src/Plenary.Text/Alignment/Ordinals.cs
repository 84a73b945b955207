namespace Plenary.Text.Alignment;

/// <summary>Short lists of ordinals that are never changed: nearly all have one entry, and those are shared.</summary>
internal static class Ordinals
{
    // A miss or a lost race costs an allocation, never a wrong ordinal.
    private static readonly int[]?[] Alone = new int[]?[4096];

    /// <summary>The list of one ordinal.</summary>
    public static int[] Of(int one)
    {
        if (one >= Alone.Length)
        {
            return [one];
        }

        return Volatile.Read(ref Alone[one]) ?? Made(one);
    }

    /// <summary>A list with one ordinal more at its end.</summary>
    public static int[] With(int[]? known, int one) => known is null ? Of(one) : [.. known, one];

    private static int[] Made(int one)
    {
        int[] made = [one];
        Volatile.Write(ref Alone[one], made);
        return made;
    }
}
