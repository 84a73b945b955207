namespace Plenary.Mediation;

/// <summary>A package in the making: every move updates what it comes to.</summary>
/// <remarks>A move costs the members it concerns, not the package. Not safe for several threads.</remarks>
internal sealed class Trial
{
    private readonly Board board;
    private readonly int[] package;
    private readonly int[] violated;
    private readonly int[] met;
    private readonly bool[] holding;
    private int dissent;
    private int reservations;
    private int unmet;
    private int dropped;

    public Trial(Board board, ReadOnlySpan<int> start)
    {
        this.board = board;
        package = start.ToArray();
        violated = (int[])board.AlwaysViolated.Clone();
        met = board.AlwaysMet.Length == 0 ? new int[board.Members] : (int[])board.AlwaysMet.Clone();
        holding = new bool[board.EntangledItems.Length];
        reservations = board.AlwaysReserved;
        unmet = board.Asks.Sum() - met.Sum();
        for (int member = 0; member < violated.Length; member++)
        {
            dissent += violated[member] > 0 ? board.Weights[member] : 0;
        }

        for (int point = 0; point < package.Length; point++)
        {
            Take(board.Cell(point, package[point]), 1);
        }

        for (int item = 0; item < holding.Length; item++)
        {
            Turn(item, board.EntangledItems[item].Holds(package, -1, 0));
        }
    }

    public Board Board => board;

    public ReadOnlySpan<int> Package => package;

    public int Dissent => dissent;

    public int Reservations => reservations;

    public int Unmet => unmet;

    public int Dropped => dropped;

    public ReadOnlySpan<int> Violated => violated;

    public ReadOnlySpan<int> Met => met;

    public bool IsHolding(int item) => holding[item];

    public int[] Copy() => (int[])package.Clone();

    public Score Score
    {
        get
        {
            int unhappiest = 0;
            for (int member = 0; member < met.Length; member++)
            {
                int asks = board.Asks[member];
                if (asks > met[member])
                {
                    unhappiest = Math.Max(unhappiest, Judgement.PerMille(asks - met[member], asks));
                }
            }

            return new Score(dissent, reservations, unhappiest, unmet, dropped);
        }
    }

    public void Move(int point, int option)
    {
        if (package[point] == option)
        {
            return;
        }

        Take(board.Cell(point, package[point]), -1);
        package[point] = option;
        Take(board.Cell(point, option), 1);
        foreach (int item in board.EntangledAt[point])
        {
            Turn(item, board.EntangledItems[item].Holds(package, -1, 0));
        }
    }

    private void Take(int cell, int sign)
    {
        foreach (int member in board.Refusing[cell])
        {
            Violate(member, sign);
        }

        foreach (int member in board.AskedFor[cell])
        {
            met[member] += sign;
        }

        unmet -= sign * board.AskedFor[cell].Length;
        reservations += sign * board.Reserved[cell];
        dropped += sign * board.Dropped[cell];
    }

    private void Turn(int item, bool holds)
    {
        if (holding[item] == holds)
        {
            return;
        }

        holding[item] = holds;
        int sign = holds ? 1 : -1;
        Entangled turned = board.EntangledItems[item];
        switch (turned.Kind)
        {
            case HoldingKind.Objection:
                Violate(turned.Member, sign);
                break;
            case HoldingKind.Ask:
                met[turned.Member] += sign;
                unmet -= sign;
                break;
            default:
                reservations += sign;
                break;
        }
    }

    private void Violate(int member, int sign)
    {
        bool was = violated[member] > 0;
        violated[member] += sign;
        bool isNow = violated[member] > 0;
        dissent += was == isNow ? 0 : isNow ? board.Weights[member] : -board.Weights[member];
    }
}
