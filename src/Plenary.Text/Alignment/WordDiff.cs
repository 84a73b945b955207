using System.Buffers;

namespace Plenary.Text.Alignment;

/// <summary>A stretch that differs: tokens [<c>From</c>, <c>To</c>) of the one side stand for [<c>OtherFrom</c>, <c>OtherTo</c>) of the other.</summary>
internal readonly record struct Gap(int From, int To, int OtherFrom, int OtherTo)
{
    public int Removed => To - From;

    public int Added => OtherTo - OtherFrom;
}

/// <summary>The shortest edit script between two sequences of integers, by E. Myers' O(ND) method in linear space.</summary>
/// <remarks>E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).</remarks>
internal static class WordDiff
{
    /// <summary>
    /// Past this many differences the exact middle is no longer looked for: the halves meet where they have come
    /// furthest. Such a pair shares so little that the words it shares are chance.
    /// </summary>
    public const int MostDifferences = 4096;

    /// <summary>The gaps in order; what lies between them is equal.</summary>
    public static List<Gap> Compare(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        List<Gap> gaps = [];
        int size = 2 * (Math.Min((left.Length + right.Length + 1) / 2, MostDifferences) + 2);
        int[]? room = null;
        Compare(left, right, 0, 0, ref room, size * 2, gaps);
        if (room is not null)
        {
            ArrayPool<int>.Shared.Return(room);
        }

        return gaps;
    }

    private static void Compare(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int leftAt, int rightAt, ref int[]? room, int size, List<Gap> gaps)
    {
        int prefix = left.CommonPrefixLength(right);
        left = left[prefix..];
        right = right[prefix..];
        leftAt += prefix;
        rightAt += prefix;
        int suffix = 0;
        while (suffix < left.Length && suffix < right.Length && left[^(suffix + 1)] == right[^(suffix + 1)])
        {
            suffix++;
        }

        left = left[..^suffix];
        right = right[..^suffix];
        if (left.IsEmpty || right.IsEmpty)
        {
            if (!left.IsEmpty || !right.IsEmpty)
            {
                Add(gaps, new Gap(leftAt, leftAt + left.Length, rightAt, rightAt + right.Length));
            }

            return;
        }

        (int x, int y) = Middle(left, right, room ??= ArrayPool<int>.Shared.Rent(size));
        if ((x == 0 && y == 0) || (x == left.Length && y == right.Length))
        {
            Add(gaps, new Gap(leftAt, leftAt + left.Length, rightAt, rightAt + right.Length));
            return;
        }

        Compare(left[..x], right[..y], leftAt, rightAt, ref room, size, gaps);
        Compare(left[x..], right[y..], leftAt + x, rightAt + y, ref room, size, gaps);
    }

    private static void Add(List<Gap> gaps, Gap gap)
    {
        if (gaps.Count > 0 && gaps[^1].To == gap.From && gaps[^1].OtherTo == gap.OtherFrom)
        {
            gap = new Gap(gaps[^1].From, gap.To, gaps[^1].OtherFrom, gap.OtherTo);
            gaps.RemoveAt(gaps.Count - 1);
        }

        gaps.Add(gap);
    }

    // A point on a shortest path: searches from both ends at once until they meet.
    private static (int X, int Y) Middle(ReadOnlySpan<int> left, ReadOnlySpan<int> right, int[] room)
    {
        int n = left.Length;
        int m = right.Length;
        int delta = n - m;
        int most = Math.Min((n + m + 1) / 2, MostDifferences);
        int offset = most + 1;
        Span<int> forward = room.AsSpan(0, (2 * most) + 3);
        Span<int> backward = room.AsSpan(room.Length / 2, (2 * most) + 3);
        forward.Clear();
        backward.Clear();
        (int X, int Y) furthest = (0, 0);
        for (int d = 0; d <= most; d++)
        {
            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && forward[offset + k - 1] < forward[offset + k + 1])
                    ? forward[offset + k + 1]
                    : forward[offset + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && y >= 0 && left[x] == right[y])
                {
                    x++;
                    y++;
                }

                forward[offset + k] = x;
                if (x <= n && y <= m && y >= 0 && x + y > furthest.X + furthest.Y)
                {
                    furthest = (x, y);
                }

                int c = delta - k;
                if ((delta & 1) != 0 && c >= -(d - 1) && c <= d - 1 && x + backward[offset + c] >= n && x <= n && y <= m && y >= 0)
                {
                    return (x, y);
                }
            }

            for (int k = -d; k <= d; k += 2)
            {
                int x = k == -d || (k != d && backward[offset + k - 1] < backward[offset + k + 1])
                    ? backward[offset + k + 1]
                    : backward[offset + k - 1] + 1;
                int y = x - k;
                while (x < n && y < m && y >= 0 && left[n - 1 - x] == right[m - 1 - y])
                {
                    x++;
                    y++;
                }

                backward[offset + k] = x;
                int c = delta - k;
                if ((delta & 1) == 0 && c >= -d && c <= d && x + forward[offset + c] >= n && x <= n && y <= m && y >= 0)
                {
                    return (n - x, m - y);
                }
            }
        }

        return furthest == (n, m) ? (0, 0) : furthest;
    }
}
