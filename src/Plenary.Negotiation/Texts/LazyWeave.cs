using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>A weave, or an earlier one with what has happened to it since: woven when somebody looks, all in one go.</summary>
/// <remarks>
/// The order in which changes were tabled is all that weaving depends on; who sponsors a change, what is adopted and what is
/// rejected is set once at the end. So tabling, joining and deciding may be mixed and still cost one weaving.
/// </remarks>
internal sealed class LazyWeave
{
    // Either the weave or what it is to be made from; one reference, so that readers of several threads see either.
    private object state;

    public LazyWeave(Weave weave) => state = weave;

    private LazyWeave(LazyWeave before, WeaveStep step) => state = new Pending(before, step);

    /// <summary>The weave.</summary>
    public Weave Value
    {
        get
        {
            object now = Volatile.Read(ref state);
            if (now is Weave known)
            {
                return known;
            }

            Weave made = Make((Pending)now);
            Volatile.Write(ref state, made);
            return made;
        }
    }

    /// <summary>The weave after one more thing happened to it.</summary>
    public LazyWeave Then(WeaveStep step) => new(this, step);

    private static Weave Make(Pending last)
    {
        Stack<WeaveStep> steps = new();
        object at = last;
        while (at is Pending pending)
        {
            steps.Push(pending.Step);
            at = Volatile.Read(ref pending.Before.state);
        }

        Weave weave = (Weave)at;
        List<Submission> submissions = [];
        List<(ChangeId, IEnumerable<ChangeId>)> upon = [];
        Dictionary<ChangeId, ImmutableArray<Sponsorship>> sponsors = [];
        List<Withdrawal> left = [];
        WeaveRulings? rulings = null;
        List<ChangeId> ruled = [];
        while (steps.TryPop(out WeaveStep? step))
        {
            if (!step.Tabled.IsEmpty)
            {
                submissions.Add(new Submission(step.Tabled, []));
            }

            upon.AddRange(step.Upon.Select(one => (one.Change, one.Upon.AsEnumerable())));
            left.AddRange(step.Left);
            rulings = step.Rulings ?? rulings;
            ruled.AddRange(step.Rulings?.Ruled ?? []);
            foreach ((ChangeId change, ImmutableArray<Sponsorship> all) in step.Sponsors)
            {
                sponsors[change] = all;
            }
        }

        weave = submissions.Count > 0 ? weave.TableAll(submissions) : weave;
        weave = upon.Count > 0 ? weave.RestoreUpon(upon) : weave;
        weave = sponsors.Count > 0 ? weave.RestoreSponsors(sponsors) : weave;
        return rulings is not null || left.Count > 0
            ? weave.RestoreRulings(rulings?.Adopted ?? weave.Adopted, rulings?.Rejected ?? weave.Rejected, ruled, left)
            : weave;
    }

    private sealed record Pending(LazyWeave Before, WeaveStep Step);
}

/// <summary>What one event did to a weave.</summary>
internal sealed record WeaveStep
{
    /// <summary>Changes that were tabled.</summary>
    public ImmutableArray<TabledChange> Tabled { get; init; } = [];

    /// <summary>On whose result they were written.</summary>
    public ImmutableArray<WrittenUpon> Upon { get; init; } = [];

    /// <summary>Changes whose sponsors are others now, and all of those.</summary>
    public ImmutableArray<KeyValuePair<ChangeId, ImmutableArray<Sponsorship>>> Sponsors { get; init; } = [];

    /// <summary>Who left.</summary>
    public ImmutableArray<Withdrawal> Left { get; init; } = [];

    /// <summary>What is adopted and rejected now, where that has changed.</summary>
    public WeaveRulings? Rulings { get; init; }

    /// <summary>Whether the agreed words are the same after it.</summary>
    public bool KeepsAgreed => Rulings is null;

    /// <summary>Whether the weave has the same blocks after it, in the same order: what is tabled changes words within them.</summary>
    public bool KeepsEntries => Rulings is null && Tabled.All(change =>
        change.Kind is ChangeKind.Insert or ChangeKind.Delete or ChangeKind.Replace or ChangeKind.Bracket
        && change.Edits.All(edit => edit is SpanEdit span && !span.Deleted.Any(token => token.IsStart) && !span.Inserted.Any(token => token.Kind == TokenKind.Mark)));
}

/// <summary>What is adopted and rejected.</summary>
/// <param name="Adopted">All that is adopted.</param>
/// <param name="Rejected">All that is rejected.</param>
/// <param name="Ruled">The changes of which one of the two is not as it was.</param>
internal sealed record WeaveRulings(ImmutableSortedSet<ChangeId> Adopted, ImmutableSortedSet<ChangeId> Rejected, ImmutableArray<ChangeId> Ruled);
