using System.Buffers;

namespace Plenary.Text.Alignment;

/// <summary>
/// Says at once where a draft differs from the base, blocks compared as wholes, when it keeps base blocks in order and
/// there is only one way to see which it keeps.
/// </summary>
/// <remarks>
/// A shortest edit script keeps as many blocks as can be kept. When all blocks that the draft has of the base can be,
/// and the first place where each can stand is the last one too, no other script keeps as many: it is the one that
/// <see cref="WordDiff"/> would find.
/// </remarks>
internal static class KeptBlocks
{
    /// <summary>The gaps in order, or <see langword="null"/> where it takes a comparison to find them.</summary>
    /// <param name="left">The numbers of the base's blocks.</param>
    /// <param name="right">The numbers of the draft's blocks, <see cref="BlockNumbers.None"/> for those that the base has not.</param>
    public static List<Gap>? Gaps(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int[] places = ArrayPool<int>.Shared.Rent(right.Length);
        List<Gap>? gaps = Place(left, right, places, out int kept) && left.Length + right.Length - (2 * kept) <= WordDiff.MostDifferences
            ? Between(places.AsSpan(0, right.Length), left.Length)
            : null;
        ArrayPool<int>.Shared.Return(places);
        return gaps;
    }

    // Gives every block of the draft its place in the base, or none; false where that is not the only way.
    private static bool Place(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int[] places, out int kept)
    {
        kept = 0;
        int at = 0;
        for (int i = 0; i < right.Length; i++)
        {
            places[i] = BlockNumbers.None;
            if (right[i] == BlockNumbers.None)
            {
                continue;
            }

            while (at < left.Length && left[at] != right[i])
            {
                at++;
            }

            if (at == left.Length)
            {
                return false;
            }

            places[i] = at++;
            kept++;
        }

        at = left.Length - 1;
        for (int i = right.Length - 1; i >= 0; i--)
        {
            if (places[i] < 0)
            {
                continue;
            }

            while (left[at] != right[i])
            {
                at--;
            }

            if (at-- != places[i])
            {
                return false;
            }
        }

        return true;
    }

    private static List<Gap> Between(ReadOnlySpan<int> places, int end)
    {
        List<Gap> gaps = [];
        int at = 0;
        int otherAt = 0;
        for (int i = 0; i <= places.Length; i++)
        {
            int place = i < places.Length ? places[i] : end;
            if (place < 0)
            {
                continue;
            }

            if (place > at || i > otherAt)
            {
                gaps.Add(new Gap(at, place, otherAt, i));
            }

            at = place + 1;
            otherAt = i + 1;
        }

        return gaps;
    }
}
