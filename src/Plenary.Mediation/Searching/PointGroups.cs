using System.Numerics;

namespace Plenary.Mediation;

/// <summary>Parts the points of a question into groups that can be settled whole.</summary>
internal static class PointGroups
{
    /// <summary>Groups of points that share most objectors: in such groups a bound sees most.</summary>
    /// <param name="board">The question; points to which nobody objects are left out.</param>
    /// <param name="width">How many ways of settling one group there may be.</param>
    public static int[][] Of(Board board, int width)
    {
        List<int> left = [.. Enumerable.Range(0, board.Points).Where(point => board.Allowed[point].Any(option => board.Refusing[board.Cell(point, option)].Length > 0))];
        ulong[][] objecting = [.. Enumerable.Range(0, board.Points).Select(point => Objecting(board, point))];
        List<int[]> groups = [];
        while (left.Count > 0)
        {
            List<int> group = [left[0]];
            ulong[] all = (ulong[])objecting[left[0]].Clone();
            long size = board.Allowed[left[0]].Length;
            left.RemoveAt(0);
            while (left.Count > 0)
            {
                int next = left.MaxBy(point => Shared(objecting[point], all));
                if (size * board.Allowed[next].Length > width)
                {
                    break;
                }

                size *= board.Allowed[next].Length;
                group.Add(next);
                for (int word = 0; word < all.Length; word++)
                {
                    all[word] |= objecting[next][word];
                }

                left.Remove(next);
            }

            groups.Add([.. group]);
        }

        return [.. groups];
    }

    /// <summary>The members that object to an option of a point, as bits.</summary>
    public static ulong[] Objecting(Board board, int point)
    {
        ulong[] members = new ulong[(board.Members + 63) / 64];
        foreach (int member in board.Allowed[point].SelectMany(option => board.Refusing[board.Cell(point, option)]))
        {
            members[member >> 6] |= 1UL << member;
        }

        return members;
    }

    private static int Shared(ulong[] one, ulong[] other)
    {
        int shared = 0;
        for (int word = 0; word < one.Length; word++)
        {
            shared += BitOperations.PopCount(one[word] & other[word]);
        }

        return shared;
    }
}
