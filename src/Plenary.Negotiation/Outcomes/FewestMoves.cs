namespace Plenary.Negotiation;

/// <summary>The smallest sets of members and paragraphs that, between them, are at one end of every objection: who moves and what goes.</summary>
/// <remarks>
/// A minimum vertex cover of a bipartite graph, found by Kőnig's theorem from a maximum matching. Of all minimum covers two
/// are given: the one with the fewest columns and the one with the fewest rows; every other lies between them.
/// </remarks>
internal sealed class FewestMoves
{
    private readonly int[][] rows;
    private readonly int[] rowMate;
    private readonly int[] columnMate;

    /// <summary>Finds a maximum matching.</summary>
    /// <param name="rows">For each row the columns that it has an edge to.</param>
    /// <param name="columns">How many columns there are.</param>
    public FewestMoves(int[][] rows, int columns)
    {
        this.rows = rows;
        rowMate = Alone(rows.Length);
        columnMate = Alone(columns);
        // What a search in vain has been to leads nowhere until another one succeeds.
        int[] visited = new int[columns];
        int round = 1;
        for (int row = 0; row < rows.Length; row++)
        {
            round += TryMatch(row, visited, round) ? 1 : 0;
        }
    }

    /// <summary>The minimum cover with the fewest columns: those that some row without a mate forces, and no more.</summary>
    public (bool[] Rows, bool[] Columns) WithFewestColumns()
    {
        (bool[] freed, bool[] forced) = Reach(rows, rowMate, columnMate);
        return ([.. rowMate.Select((mate, row) => mate >= 0 && !freed[row])], forced);
    }

    /// <summary>The minimum cover with the fewest rows.</summary>
    public (bool[] Rows, bool[] Columns) WithFewestRows()
    {
        (bool[] freed, bool[] forced) = Reach(Transposed(), columnMate, rowMate);
        return (forced, [.. columnMate.Select((mate, column) => mate >= 0 && !freed[column])]);
    }

    // Alternating paths from whatever has no mate on one side: what they reach on that side need not cover, what they reach on the other must.
    private static (bool[] Freed, bool[] Forced) Reach(int[][] edges, int[] mates, int[] otherMates)
    {
        bool[] freed = new bool[mates.Length];
        bool[] forced = new bool[otherMates.Length];
        Stack<int> open = new(Enumerable.Range(0, mates.Length).Where(one => mates[one] < 0));
        while (open.TryPop(out int one))
        {
            freed[one] = true;
            foreach (int other in edges[one])
            {
                if (!forced[other])
                {
                    forced[other] = true;
                    open.Push(otherMates[other]);
                }
            }
        }

        return (freed, forced);
    }

    private bool TryMatch(int row, int[] visited, int round)
    {
        // A column that is free is taken before others are moved to make room.
        foreach (int column in rows[row])
        {
            if (columnMate[column] < 0)
            {
                rowMate[row] = column;
                columnMate[column] = row;
                return true;
            }
        }

        foreach (int column in rows[row])
        {
            if (visited[column] != round)
            {
                visited[column] = round;
                if (TryMatch(columnMate[column], visited, round))
                {
                    rowMate[row] = column;
                    columnMate[column] = row;
                    return true;
                }
            }
        }

        return false;
    }

    private int[][] Transposed()
    {
        List<int>[] found = [.. columnMate.Select(_ => new List<int>())];
        for (int row = 0; row < rows.Length; row++)
        {
            foreach (int column in rows[row])
            {
                found[column].Add(row);
            }
        }

        return [.. found.Select(list => list.ToArray())];
    }

    private static int[] Alone(int count)
    {
        int[] mates = new int[count];
        Array.Fill(mates, -1);
        return mates;
    }
}
