using System.Collections.Immutable;
using System.Numerics;

namespace Plenary.Mediation;

/// <summary>Which objections can stand together: whether some package respects all of them.</summary>
/// <remarks>
/// Only objections count; each is one position of one member. The objections that share no point, not even through others, say
/// nothing of one another and are looked at apart (<see cref="Parts"/>).
/// </remarks>
internal sealed class Standing
{
    private readonly Instance instance;
    private readonly ulong[] all;
    private readonly CancellationToken token;

    public Standing(Instance instance, ReadOnlySpan<ulong> allowed, CancellationToken token)
    {
        this.instance = instance;
        this.token = token;
        all = new ulong[instance.Points.Length];
        for (int point = 0; point < all.Length; point++)
        {
            int count = instance.Points[point].Options.Length;
            ulong every = count == MediationPoint.MostOptions ? ulong.MaxValue : (1UL << count) - 1;
            all[point] = allowed.IsEmpty ? every : every & allowed[point];
        }

        Objections = [.. Enumerable.Range(0, instance.Positions.Length).Where(at => instance.Positions[at].Kind == HoldingKind.Objection && !instance.Positions[at].Terms.IsEmpty)];
        Parts = FindParts();
    }

    /// <summary>The places of the objections that bite anywhere, ascending.</summary>
    public ImmutableArray<int> Objections { get; }

    /// <summary>Objections that hang together, in parts that do not; each ascending, by their first.</summary>
    public ImmutableArray<ImmutableArray<int>> Parts { get; }

    /// <summary>The points that a part is about, ascending.</summary>
    public ImmutableArray<int> PointsOf(ImmutableArray<int> part) =>
        [.. part.SelectMany(at => instance.Positions[at].Terms).SelectMany(term => term.Choices).Select(choice => choice.Point).Distinct().Order()];

    /// <summary>The options that a point may take, one bit each.</summary>
    public ulong OptionsOf(int point) => all[point];

    public Instance Instance => instance;

    /// <summary>A package that respects the objections, or <see langword="null"/>. Points that they say nothing of take their first option.</summary>
    public int[]? Respecting(IReadOnlyCollection<int> objections)
    {
        ulong[] domains = (ulong[])all.Clone();
        List<Term> nogoods = [];
        foreach (int at in objections)
        {
            foreach (Term term in instance.Positions[at].Terms)
            {
                if (term.Choices.IsEmpty)
                {
                    return null;
                }

                if (term.Choices.Length == 1)
                {
                    domains[term.Choices[0].Point] &= ~term.Choices[0].Options;
                }
                else
                {
                    nogoods.Add(term);
                }
            }
        }

        return domains.Any(domain => domain == 0) ? null : Settle(domains, nogoods);
    }

    private int[]? Settle(ulong[] domains, List<Term> nogoods)
    {
        token.ThrowIfCancellationRequested();

        // A nogood of which all but one choice is certain takes options from that one.
        for (bool more = true; more;)
        {
            more = false;
            foreach (Term term in nogoods)
            {
                Choice? open = null;
                bool isAsleep = false;
                foreach (Choice choice in term.Choices)
                {
                    ulong domain = domains[choice.Point];
                    if ((domain & choice.Options) == 0 || (open is not null && (domain & ~choice.Options) != 0))
                    {
                        isAsleep = true;
                        break;
                    }

                    open = (domain & ~choice.Options) != 0 ? choice : open;
                }

                if (isAsleep)
                {
                    continue;
                }

                if (open is not { } last)
                {
                    return null;
                }

                domains[last.Point] &= ~last.Options;
                more = true;
            }
        }

        Term? unsettled = nogoods.Find(term => term.Choices.All(choice => (domains[choice.Point] & choice.Options) != 0));
        if (unsettled is null)
        {
            return [.. domains.Select(BitOperations.TrailingZeroCount)];
        }

        Choice branch = unsettled.Choices.First(choice => (domains[choice.Point] & ~choice.Options) != 0);
        foreach (ulong part in (ulong[])[domains[branch.Point] & ~branch.Options, domains[branch.Point] & branch.Options])
        {
            ulong[] narrowed = (ulong[])domains.Clone();
            narrowed[branch.Point] = part;
            if (Settle(narrowed, nogoods) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private ImmutableArray<ImmutableArray<int>> FindParts()
    {
        int[] parent = [.. Enumerable.Range(0, instance.Points.Length)];
        foreach (int at in Objections)
        {
            int[] points = [.. instance.Positions[at].Terms.SelectMany(term => term.Choices).Select(choice => choice.Point).Distinct()];
            for (int next = 1; next < points.Length; next++)
            {
                parent[Root(points[next])] = Root(points[0]);
            }
        }

        // What bites whatever is decided is a part of its own.
        return [.. Objections
            .GroupBy(at => instance.Positions[at].Terms.SelectMany(term => term.Choices).Select(choice => Root(choice.Point)).DefaultIfEmpty(-1 - at).First())
            .Select(part => part.ToImmutableArray())
            .OrderBy(part => part[0])];

        int Root(int point)
        {
            while (parent[point] != point)
            {
                point = parent[point] = parent[parent[point]];
            }

            return point;
        }
    }
}
