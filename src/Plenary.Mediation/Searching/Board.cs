using System.Numerics;

namespace Plenary.Mediation;

/// <summary>An instance laid out for the search: for every cell (a point with one of its options) who objects, reserves, is given what it asks for.</summary>
/// <remarks>What hangs on several points at once is kept apart as <see cref="Entangled"/>. Read-only once made; safe for several threads.</remarks>
internal sealed class Board
{
    private readonly int[] offsets;

    public Board(Instance instance, ReadOnlySpan<ulong> allowed)
    {
        Instance = instance;
        Points = instance.Points.Length;
        Members = instance.Members.Length;
        offsets = new int[Points + 1];
        Allowed = new int[Points][];
        for (int point = 0; point < Points; point++)
        {
            offsets[point + 1] = offsets[point] + instance.Points[point].Options.Length;
            ulong mask = allowed.IsEmpty ? ulong.MaxValue : allowed[point];
            Allowed[point] = [.. Enumerable.Range(0, instance.Points[point].Options.Length).Where(option => ((mask >> option) & 1) != 0)];
        }

        int cells = offsets[Points];
        Weights = [.. instance.Members.Select(member => member.Weight)];
        Reserved = new int[cells];
        Dropped = new int[cells];
        Asks = new int[Members];
        AlwaysViolated = new int[Members];
        List<int>[] refused = Lists(cells);
        List<int>[] asked = Lists(cells);
        List<Entangled> entangled = [];
        foreach (MemberPosition position in instance.Positions)
        {
            Lay(position, refused, asked, entangled);
        }

        AlwaysDissent = Enumerable.Range(0, Members).Sum(member => AlwaysViolated[member] > 0 ? Weights[member] : 0);
        Refusing = [.. refused.Select(list => list.Distinct().Order().ToArray())];
        AskedFor = [.. asked.Select(list => list.ToArray())];
        EntangledItems = [.. entangled];
        EntangledAt = Lists(Points).Select((_, point) => Enumerable.Range(0, entangled.Count).Where(item => entangled[item].Touches(point)).ToArray()).ToArray();
        EntangledMembersAt = [.. EntangledAt.Select(items => items.Where(item => entangled[item].Kind == HoldingKind.Objection).Select(item => entangled[item].Member).Distinct().Order().ToArray())];
        for (int point = 0; point < Points; point++)
        {
            int most = instance.Points[point].Options.Max(option => option.Paragraphs);
            for (int option = 0; option < instance.Points[point].Options.Length; option++)
            {
                Dropped[Cell(point, option)] = most - instance.Points[point].Options[option].Paragraphs;
            }
        }
    }

    public Instance Instance { get; }

    public int Points { get; }

    public int Members { get; }

    public int Cells => offsets[Points];

    /// <summary>For every point the options that may be chosen, ascending.</summary>
    public int[][] Allowed { get; }

    /// <summary>For every member what its dissent weighs.</summary>
    public int[] Weights { get; }

    /// <summary>For every cell the members that object to it whatever else is decided, ascending.</summary>
    public int[][] Refusing { get; }

    /// <summary>For every cell how many reservations it carries.</summary>
    public int[] Reserved { get; }

    /// <summary>For every cell the members of whose asks it meets one, as often as it meets one.</summary>
    public int[][] AskedFor { get; }

    /// <summary>For every cell how many paragraphs it drops.</summary>
    public int[] Dropped { get; }

    /// <summary>For every member how many asks it has.</summary>
    public int[] Asks { get; }

    /// <summary>For every member how many of its objections no package avoids.</summary>
    public int[] AlwaysViolated { get; }

    /// <summary>What the members weigh that no package satisfies.</summary>
    public int AlwaysDissent { get; }

    public Entangled[] EntangledItems { get; }

    public int[][] EntangledAt { get; }

    /// <summary>For every point the members of whose objections one hangs on it and on another.</summary>
    public int[][] EntangledMembersAt { get; }

    /// <summary>Reservations that every package carries.</summary>
    public int AlwaysReserved { get; private set; }

    /// <summary>For every member how many of its asks every package meets.</summary>
    public int[] AlwaysMet { get; private set; } = [];

    public int Cell(int point, int option) => offsets[point] + option;

    private static List<int>[] Lists(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<int>())];

    private void Lay(MemberPosition position, List<int>[] refused, List<int>[] asked, List<Entangled> entangled)
    {
        AlwaysMet = AlwaysMet.Length == 0 ? new int[Members] : AlwaysMet;
        bool isAsk = position.Kind == HoldingKind.Ask;
        Asks[position.Member] += isAsk ? 1 : 0;
        if (position.Terms.Any(term => term.Choices.IsEmpty))
        {
            AlwaysViolated[position.Member] += position.Kind == HoldingKind.Objection ? 1 : 0;
            AlwaysReserved += position.Kind is HoldingKind.Reservation or HoldingKind.Unknown ? 1 : 0;
            AlwaysMet[position.Member] += isAsk ? 1 : 0;
            return;
        }

        if (position.Kind == HoldingKind.Objection)
        {
            // One objection that bites is as much as two: terms can be taken one by one.
            foreach (Term term in position.Terms.Where(term => term.Choices.Length == 1))
            {
                EachCell(term.Choices[0], cell => refused[cell].Add(position.Member));
            }

            entangled.AddRange(position.Terms.Where(term => term.Choices.Length > 1).Select(term => new Entangled(position.Kind, position.Member, [term])));
            return;
        }

        if (position.Terms.IsEmpty)
        {
            return;
        }

        // A reservation or an ask counts once, however many of its terms hold.
        int[] on = [.. position.Terms.SelectMany(term => term.Choices).Select(choice => choice.Point).Distinct()];
        if (on.Length > 1)
        {
            entangled.Add(new Entangled(position.Kind, position.Member, [.. position.Terms]));
            return;
        }

        ulong options = position.Terms.Aggregate(0UL, (all, term) => all | term.Choices[0].Options);
        EachCell(new Choice(on[0], options), cell =>
        {
            if (isAsk)
            {
                asked[cell].Add(position.Member);
            }
            else
            {
                Reserved[cell]++;
            }
        });
    }

    private void EachCell(Choice choice, Action<int> act)
    {
        for (ulong rest = choice.Options; rest != 0; rest &= rest - 1)
        {
            act(Cell(choice.Point, BitOperations.TrailingZeroCount(rest)));
        }
    }
}

/// <summary>A term, or a position, that hangs on several points at once.</summary>
internal sealed record Entangled(HoldingKind Kind, int Member, Term[] Terms)
{
    public bool Touches(int point) => Terms.Any(term => term.Choices.Any(choice => choice.Point == point));

    /// <summary>Whether it holds when one point is settled otherwise.</summary>
    public bool Holds(ReadOnlySpan<int> package, int point, int option)
    {
        foreach (Term term in Terms)
        {
            bool holds = true;
            foreach (Choice choice in term.Choices)
            {
                if (!choice.Has(choice.Point == point ? option : package[choice.Point]))
                {
                    holds = false;
                    break;
                }
            }

            if (holds)
            {
                return true;
            }
        }

        return false;
    }
}
