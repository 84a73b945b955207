using System.Numerics;
using Google.OrTools.Sat;

namespace Plenary.Mediation.CpSat;

/// <summary>A question as a model of CP-SAT: one literal for every option, and what is counted.</summary>
internal sealed class PackageModel
{
    private readonly BoolVar[][] options;
    private readonly Instance instance;

    public PackageModel(Instance instance, ReadOnlySpan<ulong> allowed)
    {
        this.instance = instance;
        options = new BoolVar[instance.Points.Length][];
        for (int point = 0; point < options.Length; point++)
        {
            options[point] = [.. instance.Points[point].Options.Select((_, option) => Model.NewBoolVar($"p{point}o{option}"))];
            Model.AddExactlyOne(options[point]);
            for (int option = 0; option < options[point].Length; option++)
            {
                if (((allowed[point] >> option) & 1) == 0)
                {
                    Model.Add(options[point][option] == 0);
                }
            }
        }

        Dissenting = [.. instance.Members.Select((_, member) => Model.NewBoolVar($"d{member}"))];
        Objections();
        Dissent = LinearExpr.WeightedSum(Dissenting, instance.Members.Select(member => (long)member.Weight));
        Reservations = LinearExpr.Sum(instance.Positions.Where(position => position.Kind is HoldingKind.Reservation or HoldingKind.Unknown && !position.Terms.IsEmpty).Select(Holds));
        (Unhappiest, Unmet) = Asks();
        Dropped = LinearExpr.WeightedSum(
            options.SelectMany(one => one),
            options.SelectMany((one, point) => one.Select((_, option) => (long)(instance.Points[point].Options.Max(other => other.Paragraphs) - instance.Points[point].Options[option].Paragraphs))));
    }

    public CpModel Model { get; } = new();

    public BoolVar[] Dissenting { get; }

    public LinearExpr Dissent { get; }

    public LinearExpr Reservations { get; }

    public LinearExpr Unhappiest { get; }

    public LinearExpr Unmet { get; }

    public LinearExpr Dropped { get; }

    /// <summary>Starts the solver at a package.</summary>
    public void Hint(ReadOnlySpan<int> package, IReadOnlySet<int> dissenting)
    {
        Model.ClearHints();
        for (int point = 0; point < options.Length; point++)
        {
            for (int option = 0; option < options[point].Length; option++)
            {
                Model.AddHint(options[point][option], package[point] == option ? 1 : 0);
            }
        }

        for (int member = 0; member < Dissenting.Length; member++)
        {
            Model.AddHint(Dissenting[member], dissenting.Contains(member) ? 1 : 0);
        }
    }

    /// <summary>The package that a solution is.</summary>
    /// <param name="value">The value of a literal in the solution.</param>
    public int[] Package(Func<BoolVar, bool> value) => [.. options.Select(one => Array.FindIndex(one, literal => value(literal)))];

    // A member dissents wherever one of its objections bites: for one point, no option of those may be taken unless it does.
    private void Objections()
    {
        Dictionary<(int Member, int Point), ulong> single = [];
        foreach (MemberPosition position in instance.Positions.Where(position => position.Kind == HoldingKind.Objection))
        {
            foreach (Term term in position.Terms)
            {
                if (term.Choices.Length == 1)
                {
                    (int Member, int Point) key = (position.Member, term.Choices[0].Point);
                    single[key] = single.GetValueOrDefault(key) | term.Choices[0].Options;
                }
                else
                {
                    Model.AddBoolOr([Dissenting[position.Member], .. term.Choices.Select(choice => Taken(choice).Not())]);
                }
            }
        }

        foreach (((int member, int point), ulong mask) in single.OrderBy(one => one.Key))
        {
            Model.Add(LinearExpr.Sum(Literals(new Choice(point, mask))) <= Dissenting[member]);
        }
    }

    private (LinearExpr Unhappiest, LinearExpr Unmet) Asks()
    {
        IntVar unhappiest = Model.NewIntVar(0, 1000, "unhappiest");
        List<LinearExpr> unmet = [];
        foreach (IGrouping<int, MemberPosition> asks in instance.Positions.Where(position => position.Kind == HoldingKind.Ask).GroupBy(position => position.Member))
        {
            int count = asks.Count();
            LinearExpr missed = count - LinearExpr.Sum(asks.Where(ask => !ask.Terms.IsEmpty).Select(Holds));
            unmet.Add(missed);

            // The share in per mille, rounded down, as a package is judged.
            Model.Add((unhappiest * count) + (count - 1) >= missed * 1000);
        }

        return (unhappiest, LinearExpr.Sum(unmet));
    }

    private LinearExpr Holds(MemberPosition position)
    {
        if (position.Terms.Any(term => term.Choices.IsEmpty))
        {
            return LinearExpr.Constant(1);
        }

        int[] points = [.. position.Terms.SelectMany(term => term.Choices).Select(choice => choice.Point).Distinct()];
        if (points.Length == 1)
        {
            return LinearExpr.Sum(Literals(new Choice(points[0], position.Terms.Aggregate(0UL, (all, term) => all | term.Choices[0].Options))));
        }

        BoolVar holds = Model.NewBoolVar("");
        List<ILiteral> any = [holds.Not()];
        foreach (Term term in position.Terms)
        {
            ILiteral[] all = [.. term.Choices.Select(Taken)];
            BoolVar both = Model.NewBoolVar("");
            Model.AddBoolAnd(all).OnlyEnforceIf(both);
            Model.AddBoolOr([both, .. all.Select(literal => literal.Not())]);
            Model.AddImplication(both, holds);
            any.Add(both);
        }

        Model.AddBoolOr(any);
        return holds;
    }

    private BoolVar Taken(Choice choice)
    {
        if (BitOperations.PopCount(choice.Options) == 1)
        {
            return options[choice.Point][BitOperations.TrailingZeroCount(choice.Options)];
        }

        BoolVar taken = Model.NewBoolVar("");
        Model.Add(LinearExpr.Sum(Literals(choice)) == taken);
        return taken;
    }

    private IEnumerable<BoolVar> Literals(Choice choice)
    {
        for (ulong rest = choice.Options; rest != 0; rest &= rest - 1)
        {
            yield return options[choice.Point][BitOperations.TrailingZeroCount(rest)];
        }
    }
}
