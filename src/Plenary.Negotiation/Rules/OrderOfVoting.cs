using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// The order in which proposals and amendments are put to the vote (UN General Assembly, rules 90 and 91): proposals as
/// submitted; before each its amendments, the one furthest removed first; before an amendment the amendments to it.
/// </summary>
/// <remarks>
/// Immutable. When an amendment is adopted that necessarily rejects another, that other is not put. When an important
/// question needs a larger majority, its amendments do too (resolution 475 (V)).
/// </remarks>
public sealed class OrderOfVoting
{
    private readonly Dictionary<string, TabledAmendment> amendments;
    private readonly DecisionRule rule;
    private readonly DecisionRule amendmentRule;

    /// <summary>An order for proposals and the amendments to them.</summary>
    /// <param name="proposals">The proposals as submitted.</param>
    /// <param name="amendments">The amendments as submitted.</param>
    /// <param name="rule">The rule that decides a proposal.</param>
    /// <param name="amendmentRule">The rule that decides an amendment, where it is another; by resolution 475 (V) it is the same.</param>
    /// <exception cref="ArgumentException">Two have the same name, an amendment amends nothing that is there, or itself by a detour.</exception>
    public OrderOfVoting(IEnumerable<string> proposals, IEnumerable<TabledAmendment> amendments, DecisionRule rule, DecisionRule? amendmentRule = null)
    {
        this.rule = rule;
        this.amendmentRule = amendmentRule ?? rule;
        ImmutableArray<string> texts = [.. proposals];
        ImmutableArray<TabledAmendment> tabled = [.. amendments];
        this.amendments = new(StringComparer.Ordinal);
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (string id in texts.Concat(tabled.Select(amendment => amendment.Id)))
        {
            if (!known.Add(id))
            {
                throw new ArgumentException($"Two are called {id}.", nameof(amendments));
            }
        }

        foreach (TabledAmendment amendment in tabled)
        {
            this.amendments.Add(amendment.Id, amendment);
            if (!known.Contains(amendment.Amends))
            {
                throw new ArgumentException($"{amendment.Id} amends {amendment.Amends}, which is not on the table.", nameof(amendments));
            }
        }

        ILookup<string, TabledAmendment> byTarget = tabled.ToLookup(amendment => amendment.Amends, StringComparer.Ordinal);
        ImmutableArray<VotingStep>.Builder sequence = ImmutableArray.CreateBuilder<VotingStep>(known.Count);
        foreach (string proposal in texts)
        {
            AddAmendments(sequence, byTarget, proposal);
            string why = byTarget[proposal].Any() ? "After its amendments, the proposal." : "There are no amendments to it.";
            sequence.Add(new VotingStep(VotingSubject.Proposal, proposal, rule, why));
        }

        // What amends itself by a detour hangs on no proposal, and was not reached.
        if (sequence.Count < known.Count)
        {
            TabledAmendment lost = tabled.First(amendment => !sequence.Any(step => step.Id == amendment.Id));
            throw new ArgumentException($"{lost.Id} amends itself by a detour.", nameof(amendments));
        }

        Sequence = sequence.MoveToImmutable();
    }

    /// <summary>All votes in order, as if no amendment excluded another.</summary>
    public ImmutableArray<VotingStep> Sequence { get; }

    /// <summary>The next vote.</summary>
    /// <param name="results">Of what was voted on so far, by name, whether it was adopted; something withdrawn is left out of the order by saying that it was not.</param>
    /// <returns>The vote, or <see langword="null"/> when all is done.</returns>
    public VotingStep? Next(IReadOnlyDictionary<string, bool> results) =>
        Sequence.FirstOrDefault(step => !results.ContainsKey(step.Id) && ExcludedBy(step.Id, results) is null);

    /// <summary>The adopted amendment because of which another is not put to the vote.</summary>
    /// <param name="id">The other amendment.</param>
    /// <param name="results">Of what was voted on so far, by name, whether it was adopted.</param>
    /// <returns>
    /// Its name, or <see langword="null"/>: of an amendment that it rejects, and of amendments to that one, none of
    /// which has anything left to amend.
    /// </returns>
    public string? ExcludedBy(string id, IReadOnlyDictionary<string, bool> results)
    {
        for (string? at = id; at is not null && amendments.TryGetValue(at, out TabledAmendment? amendment); at = amendment.Amends)
        {
            foreach (TabledAmendment other in amendments.Values)
            {
                if (results.TryGetValue(other.Id, out bool isAdopted) && isAdopted && other.Excludes.Contains(at))
                {
                    return other.Id;
                }
            }
        }

        return null;
    }

    private void AddAmendments(ImmutableArray<VotingStep>.Builder sequence, ILookup<string, TabledAmendment> byTarget, string target)
    {
        TabledAmendment[] ordered = [.. byTarget[target].OrderByDescending(amendment => amendment.Distance)];
        for (int at = 0; at < ordered.Length; at++)
        {
            AddAmendments(sequence, byTarget, ordered[at].Id);
            sequence.Add(new VotingStep(VotingSubject.Amendment, ordered[at].Id, amendmentRule, Why(ordered, at)));
        }
    }

    private static string Why(TabledAmendment[] ordered, int at) => ordered switch
    {
        [var only] => $"The only amendment to {only.Amends}.",
        _ when Array.Exists(ordered, other => other.Distance == ordered[at].Distance && other.Id != ordered[at].Id) => $"As far removed from {ordered[at].Amends} as another, and in the order submitted.",
        _ when at == 0 => $"The furthest removed from {ordered[at].Amends}.",
        _ => $"The next furthest removed from {ordered[at].Amends}.",
    };
}
