namespace Plenary.Mediation;

/// <summary>Improves a package by the whole stated order, one point at a time, then two, until no such move helps.</summary>
internal static class Polish
{
    /// <summary>Moves single points while that makes the package better.</summary>
    public static void Singles(Trial trial, CancellationToken token)
    {
        Board board = trial.Board;
        Score best = trial.Score;
        for (bool moved = true; moved;)
        {
            moved = false;
            for (int point = 0; point < board.Points; point++)
            {
                token.ThrowIfCancellationRequested();
                moved |= Improve(trial, point, ref best);
            }
        }
    }

    /// <summary>Moves pairs of points while that makes the package better, as long as the tries last.</summary>
    public static void Pairs(Trial trial, int tries, CancellationToken token)
    {
        Board board = trial.Board;
        Score best = trial.Score;
        for (int first = 0; first < board.Points && tries > 0; first++)
        {
            foreach (int option in board.Allowed[first])
            {
                int before = trial.Package[first];
                if (option == before)
                {
                    continue;
                }

                token.ThrowIfCancellationRequested();
                trial.Move(first, option);
                bool better = false;
                for (int second = 0; second < board.Points && !better && tries > 0; second++)
                {
                    if (second != first)
                    {
                        tries -= board.Allowed[second].Length;
                        better = Improve(trial, second, ref best);
                    }
                }

                if (!better)
                {
                    trial.Move(first, before);
                }
            }
        }
    }

    private static bool Improve(Trial trial, int point, ref Score best)
    {
        int now = trial.Package[point];
        int taken = now;
        foreach (int option in trial.Board.Allowed[point])
        {
            if (option != now)
            {
                trial.Move(point, option);

                // The whole score walks all members: only what is no worse in the counts that are at hand gets there.
                if ((trial.Dissent, trial.Reservations).CompareTo((best.Dissent, best.Reservations)) <= 0 && trial.Score < best)
                {
                    best = trial.Score;
                    taken = option;
                }
            }
        }

        trial.Move(point, taken);
        return taken != now;
    }
}
