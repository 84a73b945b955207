namespace Plenary.Mediation;

/// <summary>Walks a package downhill: point after point takes the option that hurts least as the others stand.</summary>
/// <remarks>
/// What an option hurts is counted with a softness: of a member that objects to much already, one objection more counts for
/// less, by a factor for each. Near one, all objections count alike and the walk is smooth; at nought only the number
/// of members that cannot accept counts. Walking from soft to hard finds what walking hard alone never sees, as few
/// single moves free a member. Among equals fewer reservations, then more asks met, decide. A sweep costs the objections
/// of all cells once.
/// </remarks>
internal sealed class Descent
{
    private const int Scale = 1 << 16;
    private const int MostSweeps = 12;

    private readonly Trial trial;
    private readonly Board board;
    private readonly Dice dice;
    private readonly int[] order;
    private readonly long[] cost;
    private readonly long[] less = new long[Depth];
    private readonly bool[] isEntangled;
    private const int Depth = 64;

    public Descent(Trial trial, Dice dice)
    {
        this.trial = trial;
        this.dice = dice;
        board = trial.Board;
        order = [.. Enumerable.Range(0, board.Points).Where(point => board.Allowed[point].Length > 1)];
        cost = new long[MediationPoint.MostOptions];
        isEntangled = new bool[board.Members];
    }

    /// <summary>Walks until nothing improves.</summary>
    /// <param name="softness">In 256ths: 0 counts members, near 256 counts objections.</param>
    /// <param name="token">Ends the walk at any step.</param>
    public void Walk(int softness, CancellationToken token)
    {
        double factor = softness / 256.0;
        double one = 1 - factor;
        for (int depth = 0; depth < Depth; depth++)
        {
            less[depth] = (long)Math.Round(one * Scale);
            one *= factor;
        }

        dice.Shuffle(order);
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            token.ThrowIfCancellationRequested();
            bool moved = false;
            foreach (int point in order)
            {
                moved |= Settle(point);
            }

            if (!moved)
            {
                return;
            }
        }
    }

    /// <summary>Gives a point the option that hurts least; whether that is another one.</summary>
    private bool Settle(int point)
    {
        int now = trial.Package[point];
        int[] mine = board.Refusing[board.Cell(point, now)];
        int[] members = board.EntangledMembersAt[point];
        foreach (int member in members)
        {
            isEntangled[member] = true;
        }

        int best = now;
        long least = long.MaxValue;
        foreach (int option in board.Allowed[point])
        {
            long hurts = Plain(board.Refusing[board.Cell(point, option)], mine) + Tangled(point, option, now, members);
            int cell = board.Cell(point, option);
            hurts = (hurts * 4096) + (board.Reserved[cell] * 64L) - board.AskedFor[cell].Length;
            cost[option] = hurts;
            if (hurts < least || (hurts == least && option == now))
            {
                least = hurts;
                best = option;
            }
        }

        foreach (int member in members)
        {
            isEntangled[member] = false;
        }

        if (best == now)
        {
            return false;
        }

        trial.Move(point, best);
        return cost[best] < cost[now];
    }

    // Members in ascending order on both sides: who objects to the present option too has one objection less without it.
    private long Plain(int[] refusing, int[] mine)
    {
        ReadOnlySpan<int> violated = trial.Violated;
        long sum = 0;
        int at = 0;
        foreach (int member in refusing)
        {
            while (at < mine.Length && mine[at] < member)
            {
                at++;
            }

            if (!isEntangled[member])
            {
                int others = violated[member] - (at < mine.Length && mine[at] == member ? 1 : 0);
                sum += less[Math.Min(others, Depth - 1)] * board.Weights[member];
            }
        }

        return sum;
    }

    private long Tangled(int point, int option, int now, int[] members)
    {
        long sum = 0;
        foreach (int member in members)
        {
            int count = trial.Violated[member]
                - (Contains(board.Refusing[board.Cell(point, now)], member) ? 1 : 0)
                + (Contains(board.Refusing[board.Cell(point, option)], member) ? 1 : 0);
            foreach (int item in board.EntangledAt[point])
            {
                Entangled one = board.EntangledItems[item];
                if (one.Member == member && one.Kind == HoldingKind.Objection)
                {
                    count += (one.Holds(trial.Package, point, option) ? 1 : 0) - (trial.IsHolding(item) ? 1 : 0);
                }
            }

            for (int depth = 0; depth < Math.Min(count, Depth); depth++)
            {
                sum += less[depth] * board.Weights[member];
            }
        }

        return sum;
    }

    private static bool Contains(int[] ascending, int member) => Array.BinarySearch(ascending, member) >= 0;
}
