namespace Plenary.Mediation;

/// <summary>The map of MARCO: which sets of objections nobody has looked at yet, as clauses over "this one is in the set".</summary>
/// <remarks>A clause says that one of some must be in (what was found to stand together could be no larger), or that one of some must be out (what was found to clash).</remarks>
internal sealed class Unexplored(int count, CancellationToken token)
{
    private readonly List<(int[] Of, bool IsIn)> clauses = [];

    /// <summary>From now on only sets that have one of these.</summary>
    public void SomeIn(int[] of) => clauses.Add((of, true));

    /// <summary>From now on only sets that lack one of these.</summary>
    public void SomeOut(int[] of) => clauses.Add((of, false));

    /// <summary>A set that no clause rules out, as large as comes easily; or <see langword="null"/> when all is explored.</summary>
    public bool[]? Next()
    {
        sbyte[] state = new sbyte[count];
        return Settle(state) ? [.. state.Select(one => one >= 0)] : null;
    }

    // 1 in, -1 out, 0 not said. What is not said counts as in: then only clauses of the second kind can still fail.
    private bool Settle(sbyte[] state)
    {
        token.ThrowIfCancellationRequested();
        List<int> trail = [];
        if (!Propagate(state, trail))
        {
            Undo(state, trail);
            return false;
        }

        int branch = -1;
        foreach ((int[] of, bool isIn) in clauses)
        {
            if (!isIn && !of.Any(one => state[one] < 0))
            {
                branch = of.First(one => state[one] == 0);
                break;
            }
        }

        if (branch < 0)
        {
            return true;
        }

        foreach (sbyte value in (sbyte[])[-1, 1])
        {
            state[branch] = value;
            if (Settle(state))
            {
                return true;
            }
        }

        state[branch] = 0;
        Undo(state, trail);
        return false;
    }

    private bool Propagate(sbyte[] state, List<int> trail)
    {
        for (bool more = true; more;)
        {
            more = false;
            foreach ((int[] of, bool isIn) in clauses)
            {
                sbyte wanted = (sbyte)(isIn ? 1 : -1);
                int open = -1;
                bool isDone = false;
                foreach (int one in of)
                {
                    if (state[one] == wanted || (state[one] == 0 && open >= 0))
                    {
                        isDone = true;
                        break;
                    }

                    open = state[one] == 0 ? one : open;
                }

                if (isDone)
                {
                    continue;
                }

                if (open < 0)
                {
                    return false;
                }

                state[open] = wanted;
                trail.Add(open);
                more = true;
            }
        }

        return true;
    }

    private static void Undo(sbyte[] state, List<int> trail)
    {
        foreach (int one in trail)
        {
            state[one] = 0;
        }
    }
}
