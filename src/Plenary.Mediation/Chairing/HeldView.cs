using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>What a holder is taken to hold on one thing, in the chair's eyes, with the packages in which its condition fails.</summary>
/// <param name="Stance">The stance as it was taken, or <see langword="null"/> for silence.</param>
/// <param name="Held">The position it rests on, or <see langword="null"/>.</param>
/// <param name="Through">The group it is inherited from, or <see langword="null"/>.</param>
/// <param name="Fails">Where its condition is not met; nowhere when it has none.</param>
/// <param name="IsWhole">Whether it is an acceptance of the whole text, carried down.</param>
internal sealed record HeldView(Stance? Stance, HeldPosition? Held, string? Through, ImmutableArray<Term> Fails, bool IsWhole)
{
    public static HeldView Silence { get; } = new(null, null, null, [], false);

    public bool IsConfidential => Held?.For.Kind == AudienceKind.ChairAlone;
}

/// <summary>Reads what each holder holds: what it told the chair before what it told the table, its own word before its group's.</summary>
/// <remarks>
/// The order is that of <see cref="EffectiveStance"/>, with conditions left open: whether one is met hangs on the package.
/// Conditions that wait for one another count as met: a package is taken by all at once, and each circle is told
/// (<see cref="Remarks"/>).
/// </remarks>
/// <param name="state">The proceedings.</param>
/// <param name="text">The text.</param>
/// <param name="table">Its points.</param>
/// <param name="unknown">How offered words that are not given are taken where a condition asks for words.</param>
internal sealed class HeldViews(Proceedings state, NegotiatedText text, PointTable table, UnknownWords unknown = UnknownWords.Carry)
{
    private readonly Dictionary<(string Holder, PositionTarget On), HeldView> known = [];
    private readonly List<(string Holder, PositionTarget On)> waiting = [];
    private CarriedWords? carried;
    private int cuts;

    public SortedSet<string> Remarks { get; } = new(StringComparer.Ordinal);

    /// <summary>What a member or group holds on a thing.</summary>
    public HeldView Of(string holder, PositionTarget on)
    {
        if (known.TryGetValue((holder, on), out HeldView? view))
        {
            return view;
        }

        if (waiting.IndexOf((holder, on)) is >= 0 and var from)
        {
            cuts++;
            string[] circle = [.. waiting.Skip(from).Select(one => one.Holder).Append(holder)];
            Remarks.Add($"Each waits for the other: {string.Join(", who waits for ", circle.Select(state.Body.NameOf))}. A package is taken by all at once, so their conditions count as met where nothing else speaks against them.");
            return HeldView.Silence with { Stance = Own(holder, on)?.Position.Stance ?? Stance.Accept };
        }

        waiting.Add((holder, on));
        int before = cuts;
        view = Find(holder, on);
        waiting.RemoveAt(waiting.Count - 1);

        // What was found while a circle was cut elsewhere holds only within that circle.
        if (cuts == before || waiting.Count == 0)
        {
            known[(holder, on)] = view;
        }

        return view;
    }

    /// <summary>Where a condition is met.</summary>
    public ImmutableArray<Term> Meets(Condition condition) => condition switch
    {
        IfAdopted one => IsAdopted(one.Proposal),
        IfNotAdopted one => Terms.Not(IsAdopted(one.Proposal), table.All),
        IfCarries one => (carried ??= new CarriedWords(text, table, Remarks, unknown)).Where(one.Block, one.Words),
        IfHolds one => Terms.Not(FallsShort(one), table.All),
        IfAll all => all.Terms.Aggregate(Terms.Always, (met, term) => Terms.All(met, Meets(term))),
        IfAny any => any.Terms.Aggregate(Terms.Never, (met, term) => Terms.Any(met, Meets(term))),
        InWords => Terms.Never,
        _ => throw new ArgumentException($"Unknown kind of condition: {condition.GetType().Name}.", nameof(condition)),
    };

    /// <summary>The position that counts: told to the chair alone, or else formal.</summary>
    public HeldPosition? Own(string holder, PositionTarget on) =>
        state.Positions.On(text.Id, on).GetValueOrDefault(new PositionKey(holder, AudienceKind.ChairAlone)) is { Position.Stance: not null } told ? told : state.Positions.Formal(text.Id, on, holder);

    private HeldView Find(string holder, PositionTarget on)
    {
        if (Own(holder, on) is { } own)
        {
            return View(own, null);
        }

        bool isWithin = on.Kind == TargetKind.Block;
        if (isWithin && Whole(holder, null) is { } whole)
        {
            return whole;
        }

        HeldView? found = null;
        foreach (Caucus group in state.Body.CaucusesOf(holder))
        {
            if (Own(group.Code, on) is { } held)
            {
                HeldView view = View(held, group.Code);
                found = found is null ? view : MostCautious(found, view);
            }
        }

        for (int group = 0; isWithin && found is null && group < state.Body.CaucusesOf(holder).Length; group++)
        {
            string code = state.Body.CaucusesOf(holder)[group].Code;
            found = Whole(code, code);
        }

        return found ?? HeldView.Silence;
    }

    private static HeldView MostCautious(HeldView one, HeldView other) =>
        (one.Stance >= other.Stance ? one : other) with { Fails = Terms.Any(one.Fails, other.Fails) };

    private HeldView? Whole(string holder, string? through) =>
        Own(holder, PositionTarget.WholeText) is { Position.Stance: Stance.Support or Stance.Accept } whole
            ? new HeldView(Stance.Accept, whole, through, [], true)
            : null;

    private HeldView View(HeldPosition held, string? through) => new(
        held.Position.Stance,
        held,
        through,
        held.Position.Condition is { } condition && held.Position.Stance != Stance.Object ? Terms.Not(Meets(condition), table.All) : [],
        false);

    // Where a member does not hold what another one waits for.
    private ImmutableArray<Term> FallsShort(IfHolds asked)
    {
        HeldView view = Of(asked.Member, asked.On);
        ImmutableArray<Term> fails = view.Stance is null || view.Stance > asked.AtLeast ? Terms.Always : view.Fails;
        return table.Sparing(fails, asked.Member, asked.On);
    }

    private ImmutableArray<Term> IsAdopted(int number)
    {
        if (!text.Proposals.TryGetValue(number, out Proposal? proposal) || proposal.Status is ProposalStatus.Rejected or ProposalStatus.Withdrawn)
        {
            return Terms.Never;
        }

        ImmutableArray<Term> met = Terms.Always;
        foreach (Plenary.Text.ChangeId change in proposal.Changes.Where(change => !text.Adopted.Contains(change)))
        {
            ImmutableArray<Term> taken = Terms.Never;
            for (int point = 0; point < table.Points.Length; point++)
            {
                taken = Terms.Any(taken, table.WhileItStays(point, table.Mask(point, option => option.Changes.Contains(change))));
            }

            met = Terms.All(met, taken);
        }

        return met;
    }
}
