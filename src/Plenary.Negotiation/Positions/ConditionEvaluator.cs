using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Plenary.Negotiation;

/// <summary>Says whether conditions are met as things stand.</summary>
/// <remarks>
/// A condition on what another member holds may depend on that member's own condition, and so on. Nothing is met that only
/// waits for itself; what would be met if all that wait for one another moved together is <see cref="ConditionStatus.Circular"/>,
/// and the reading names the chain: whoever is told can propose that they do. What is found for one state is kept as long
/// as the state is.
/// </remarks>
public sealed class ConditionEvaluator
{
    private static readonly ConditionalWeakTable<Proceedings, ConditionEvaluator> Evaluators = [];

    private readonly Proceedings state;
    private readonly Dictionary<Waiting, ConditionFinding> known = [];
    private readonly Lock gate = new();

    private ConditionEvaluator(Proceedings state) => this.state = state;

    /// <summary>Whether the condition of a position is met.</summary>
    /// <param name="state">The proceedings; what its reader may not see plays no part.</param>
    /// <param name="position">A position that is held in them.</param>
    /// <returns>The reading, or <see langword="null"/> for a position without a condition.</returns>
    public static ConditionFinding? Of(Proceedings state, Position position)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(position);
        return position.Condition is null ? null : Evaluators.GetValue(state, static key => new ConditionEvaluator(key)).Read(position);
    }

    private ConditionFinding Read(Position position)
    {
        Waiting asked = new(position);
        lock (gate)
        {
            if (!known.TryGetValue(asked, out ConditionFinding? reading))
            {
                Settle(asked);
                reading = known[asked];
            }

            return reading;
        }
    }

    // All that the asked one may wait for, directly or through others, is settled with it.
    private void Settle(Waiting asked)
    {
        List<Waiting> all = [asked];
        HashSet<Waiting> seen = [asked];
        for (int i = 0; i < all.Count; i++)
        {
            foreach (Waiting next in WaitsFor(all[i]))
            {
                if (seen.Add(next))
                {
                    all.Add(next);
                }
            }
        }

        // What is met without assuming anything, and what would be met if all that can be were.
        HashSet<Waiting> met = [];
        for (bool isMore = true; isMore;)
        {
            isMore = false;
            foreach (Waiting one in all)
            {
                isMore |= !met.Contains(one) && IsMet(one, met, false) && met.Add(one);
            }
        }

        HashSet<Waiting> could = [.. all];
        for (bool isMore = true; isMore;)
        {
            isMore = false;
            foreach (Waiting one in all)
            {
                isMore |= could.Contains(one) && !IsMet(one, could, false) && could.Remove(one);
            }
        }

        foreach (Waiting one in all)
        {
            ConditionStatus status = met.Contains(one) ? ConditionStatus.Met
                : could.Contains(one) ? ConditionStatus.Circular
                : IsMet(one, met, true) ? ConditionStatus.OnlyHolderCanSay
                : ConditionStatus.NotMet;
            known[one] = new ConditionFinding(one.Position.Condition!, status, status == ConditionStatus.Circular ? ChainFrom(one, could, met) : []);
        }
    }

    private bool IsMet(Waiting one, HashSet<Waiting> met, bool holdersSay) => IsMet(one.Position.Condition!, one.Position.Text, met, holdersSay);

    private bool IsMet(Condition condition, TextId text, HashSet<Waiting> met, bool holdersSay) => condition switch
    {
        IfAdopted one => IsAdopted(text, one.Proposal),
        IfNotAdopted one => IsLost(text, one.Proposal),
        IfCarries one => Carries(text, one),
        IfHolds one => EffectiveStance.Of(state, text, one.On, one.Member, position => met.Contains(new Waiting(position))).Stance is { } stance && stance <= one.AtLeast,
        IfAll all => all.Terms.All(term => IsMet(term, text, met, holdersSay)),
        IfAny any => any.Terms.Any(term => IsMet(term, text, met, holdersSay)),
        InWords => holdersSay,
        _ => throw new ArgumentException($"Unknown kind of condition: {condition.GetType().Name}.", nameof(condition)),
    };

    private bool IsAdopted(TextId text, int proposal) =>
        state.Texts.TryGet(text, out NegotiatedText? negotiated) && negotiated.Proposals.TryGetValue(proposal, out Proposal? one) && one.Status == ProposalStatus.Adopted;

    // As long as it is on the table nobody knows.
    private bool IsLost(TextId text, int proposal) =>
        state.Texts.TryGet(text, out NegotiatedText? negotiated) && negotiated.Proposals.TryGetValue(proposal, out Proposal? one) && one.Status is ProposalStatus.Rejected or ProposalStatus.Withdrawn;

    private bool Carries(TextId text, IfCarries one) =>
        state.Texts.TryGet(text, out NegotiatedText? negotiated) && negotiated.Find(one.Block) is { } block
        && Plain(block.Text).Contains(Plain(one.Words), StringComparison.Ordinal);

    // Line breaks and double spaces are no other words.
    private static string Plain(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The positions on a condition that the stances it asks for may rest on.
    private IEnumerable<Waiting> WaitsFor(Waiting one) =>
        Asked(one.Position.Condition!)
            .SelectMany(term => state.Body.CaucusesOf(term.Member).Select(group => group.Code).Prepend(term.Member)
                .SelectMany(holder => new[] { term.On, PositionTarget.WholeText }.Select(on => state.Positions.Formal(one.Position.Text, on, holder))))
            .Where(held => held is { Position.Condition: not null })
            .Select(held => new Waiting(held!.Position));

    private static IEnumerable<IfHolds> Asked(Condition condition) => condition switch
    {
        IfHolds one => [one],
        IfAll all => all.Terms.SelectMany(Asked),
        IfAny any => any.Terms.SelectMany(Asked),
        _ => [],
    };

    private ImmutableArray<string> ChainFrom(Waiting start, HashSet<Waiting> could, HashSet<Waiting> met)
    {
        List<Waiting> path = [start];
        while (true)
        {
            Waiting? next = WaitsFor(path[^1]).FirstOrDefault(one => could.Contains(one) && !met.Contains(one));
            if (next is null)
            {
                return [.. path.Select(one => one.Position.Holder)];
            }

            int known = path.IndexOf(next);
            if (known >= 0)
            {
                return [.. path.Skip(known).Append(next).Select(one => one.Position.Holder)];
            }

            path.Add(next);
        }
    }
}

/// <summary>A position that waits for its condition; the same holder's position on the same thing is the same.</summary>
internal sealed record Waiting(Position Position)
{
    public bool Equals(Waiting? other) => other is not null && Position.Text == other.Position.Text && Position.On == other.Position.On && Position.Holder == other.Position.Holder;

    public override int GetHashCode() => HashCode.Combine(Position.Text, Position.On, Position.Holder);
}
