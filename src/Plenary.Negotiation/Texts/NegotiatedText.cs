using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>A text under negotiation: its revisions, its weave, what is proposed and how far each block is agreed.</summary>
/// <remarks>
/// Immutable. The weave is made when somebody looks at it: a thousand tablings folded in a row are woven in one go. Safe to
/// read from several threads.
/// </remarks>
public sealed record NegotiatedText
{
    private readonly LazyWeave woven;
    private TextDocument? agreed;
    private OpenChanges? open;

    // What was open in an earlier state, and what has been ruled on since, until it is asked for in this one.
    private OpenChanges? openBefore;
    private RuledSince? ruledSince;
    private BlockLabels? labels;

    /// <summary>A text as it is first issued.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="title">Its title.</param>
    /// <param name="revisions">All issues so far, the present one last.</param>
    /// <param name="weave">The weave on the first issue's words; later issues are adopted changes of it.</param>
    public NegotiatedText(TextId id, string title, ImmutableArray<TextRevision> revisions, Weave weave)
    {
        ArgumentNullException.ThrowIfNull(weave);
        (Id, Title, Revisions, woven) = (id, title, revisions, new LazyWeave(weave));
        Adopted = weave.Adopted;
        Rejected = weave.Rejected;
    }

    /// <summary>Its identity.</summary>
    public TextId Id { get; }

    /// <summary>Its title.</summary>
    public string Title { get; init; }

    /// <summary>All issues so far, the present one last.</summary>
    public ImmutableArray<TextRevision> Revisions
    {
        get;
        init => (field, labels) = (value, null);
    }

    /// <summary>The weave on the first issue's words; later issues are adopted changes of it.</summary>
    public Weave Weave => woven.Value;

    /// <summary>The present revision.</summary>
    public TextRevision Revision => Revisions[^1];

    /// <summary>The agreed words: the base with every adopted change. Made once.</summary>
    public TextDocument Agreed => agreed ??= Reading.OfAgreed(Weave);

    /// <summary>The labels by which its blocks are spoken of. Made once.</summary>
    public BlockLabels Labels => labels ??= BlockLabels.Of(this);

    /// <summary>How new blocks are labelled between two revisions; set when the text is opened.</summary>
    public SuffixMeaning Suffixes
    {
        get;
        init => (field, labels) = (value, null);
    }

    /// <summary>Proposals by number.</summary>
    public ImmutableSortedDictionary<int, Proposal> Proposals { get; init; } = ImmutableSortedDictionary<int, Proposal>.Empty;

    /// <summary>The greatest number that a proposal has; 0 before the first.</summary>
    internal int LastProposal { get; init; }

    /// <summary>The proposals on the table that wait for a second, with until when; the first to run out first.</summary>
    internal ImmutableSortedSet<(DateTimeOffset By, int Proposal)> AwaitingSecond { get; init; } = [];

    /// <summary>For every change that a proposal makes, the numbers of those that make it, ascending.</summary>
    public ImmutableDictionary<ChangeId, ImmutableArray<int>> MadeBy { get; init; } = ImmutableDictionary<ChangeId, ImmutableArray<int>>.Empty;

    /// <summary>For every change that a revision makes, in whose name.</summary>
    public ImmutableDictionary<ChangeId, Sponsorship> RevisedBy { get; init; } = ImmutableDictionary<ChangeId, Sponsorship>.Empty;

    /// <summary>The adopted changes.</summary>
    public ImmutableSortedSet<ChangeId> Adopted { get; init; }

    /// <summary>The rejected changes.</summary>
    public ImmutableSortedSet<ChangeId> Rejected { get; init; }

    /// <summary>Status by block; a block without an entry is open.</summary>
    public ImmutableDictionary<BlockId, BlockStanding> Standings { get; init; } = ImmutableDictionary<BlockId, BlockStanding>.Empty;

    /// <summary>Of blocks, whether they were said to record that members differ.</summary>
    public ImmutableDictionary<BlockId, bool> Differences { get; init; } = ImmutableDictionary<BlockId, bool>.Empty;

    /// <summary>Competing proposals in the order that the chair ruled for the vote; empty where it ruled none.</summary>
    public ImmutableArray<int> VotingOrder { get; init; } = [];

    /// <summary>The meeting it is before, or <see langword="null"/>.</summary>
    public string? Meeting { get; init; }

    /// <summary>What it ended as: the identifier of a rung of the body's ladder, or <see langword="null"/> while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The title of the document that it ended as, or <see langword="null"/> while it is open.</summary>
    public string? OutcomeTitle { get; init; }

    /// <summary>When it was concluded.</summary>
    public DateTimeOffset? ConcludedAt { get; init; }

    /// <summary>The block taken up by the chair, which the projector shows; or <see langword="null"/>.</summary>
    public BlockId? TakenUp { get; init; }

    /// <summary>Silence procedures, in the order in which they were opened.</summary>
    public ImmutableArray<SilenceProcedure> Silences { get; init; } = [];

    /// <summary>Votes, in the order in which they were taken.</summary>
    public ImmutableArray<TextVote> Votes { get; init; } = [];

    /// <summary>Whether nobody can change it any more.</summary>
    public bool IsConcluded => Outcome is not null;

    /// <summary>The status of a block.</summary>
    public BlockStatus StatusOf(BlockId block) => Standings.TryGetValue(block, out BlockStanding? standing) ? standing.Status : BlockStatus.Open;

    /// <summary>Whether a change can still be decided: somebody asks for it, and it is neither adopted nor rejected.</summary>
    public bool IsInPlay(ChangeId change) => !Adopted.Contains(change) && !Rejected.Contains(change) && !SponsorsOf(change).IsEmpty;

    /// <summary>Whether anything in play touches a block: then it stands in brackets.</summary>
    public bool IsBracketed(BlockId block) => !OpenIn(block).IsEmpty;

    /// <summary>The changes in play that touch a block, in the order of tabling; none for one that nothing touches.</summary>
    public ImmutableArray<ChangeId> OpenIn(BlockId block) => Open.In(block);

    private OpenChanges Open
    {
        get
        {
            if (open is not { } known)
            {
                open = known = OpenChanges.Of(Weave, openBefore, ruledSince?.All() ?? []);
                (openBefore, ruledSince) = (null, null);
            }

            return known;
        }
    }

    /// <summary>The proposals on the table of which a change in play touches a block, ascending.</summary>
    public ImmutableArray<int> ProposalsOpenIn(BlockId block) =>
        [.. OpenIn(block).SelectMany(change => MadeBy.GetValueOrDefault(change, [])).Where(number => Proposals[number].IsOnTheTable).Distinct().Order()];

    /// <summary>Who asks for a change now, each once, by code; the presidency's holder (<see cref="TextHolder"/>) for the chair's compromise.</summary>
    public ImmutableArray<Sponsorship> SponsorsOf(ChangeId change)
    {
        ImmutableArray<int> making = MadeBy.GetValueOrDefault(change, []);
        if (making.Length == 1 && !RevisedBy.ContainsKey(change) && Proposals[making[0]].Holding is { Length: <= 1 } alone)
        {
            return alone;
        }

        SortedDictionary<string, Sponsorship> sponsors = new(StringComparer.Ordinal);
        foreach (Sponsorship held in making.SelectMany(number => Proposals[number].Holding).Concat(RevisedBy.TryGetValue(change, out Sponsorship by) ? [by] : []))
        {
            if (!sponsors.TryGetValue(held.Member, out Sponsorship known) || held.RecordedAt < known.RecordedAt)
            {
                sponsors[held.Member] = held;
            }
        }

        return [.. sponsors.Values];
    }

    /// <summary>The block as it stands in the agreed words, or <see langword="null"/> when it is not in them.</summary>
    public Block? Find(BlockId block) => Agreed.Find(block);

    /// <summary>The block of the weave that a block of a reading is, or is a part of after a split.</summary>
    internal static BlockId WholeOf(BlockId block)
    {
        int cut = block.Value.IndexOf('~', StringComparison.Ordinal);
        return cut < 0 ? block : new BlockId(block.Value[..cut]);
    }

    /// <summary>The same text after something happened to its weave.</summary>
    /// <param name="step">What.</param>
    internal NegotiatedText Then(WeaveStep step) => new(this, woven.Then(step), step);

    // What was found in one state is carried into a copy, and dropped where something is set that it was found from.
    private NegotiatedText(NegotiatedText original)
    {
        Id = original.Id;
        Title = original.Title;
        Revisions = original.Revisions;
        Suffixes = original.Suffixes;
        Proposals = original.Proposals;
        LastProposal = original.LastProposal;
        AwaitingSecond = original.AwaitingSecond;
        MadeBy = original.MadeBy;
        RevisedBy = original.RevisedBy;
        Adopted = original.Adopted;
        Rejected = original.Rejected;
        Standings = original.Standings;
        Differences = original.Differences;
        VotingOrder = original.VotingOrder;
        Meeting = original.Meeting;
        Outcome = original.Outcome;
        OutcomeTitle = original.OutcomeTitle;
        ConcludedAt = original.ConcludedAt;
        TakenUp = original.TakenUp;
        Silences = original.Silences;
        Votes = original.Votes;
        woven = original.woven;
        agreed = original.agreed;
        open = original.open;
        openBefore = original.openBefore;
        ruledSince = original.ruledSince;
        labels = original.labels;
    }

    private NegotiatedText(NegotiatedText original, LazyWeave woven, WeaveStep step)
        : this(original)
    {
        this.woven = woven;
        agreed = step.KeepsAgreed ? agreed : null;
        labels = step.KeepsEntries ? labels : null;
        if (open is not null)
        {
            (open, openBefore, ruledSince) = (null, open, null);
        }

        ruledSince = openBefore is null || step.Rulings is not { } rulings ? ruledSince : new RuledSince(rulings.Ruled, ruledSince);
    }

    // The changes of several rulings, the last one first.
    private sealed record RuledSince(ImmutableArray<ChangeId> Changes, RuledSince? Earlier)
    {
        public IEnumerable<ChangeId> All()
        {
            for (RuledSince? at = this; at is not null; at = at.Earlier)
            {
                foreach (ChangeId change in at.Changes)
                {
                    yield return change;
                }
            }
        }
    }
}
