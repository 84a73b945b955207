using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>A text under negotiation: its revisions, its weave, what is proposed and how far each block is agreed.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Title">Its title.</param>
/// <param name="Revisions">All issues so far, the present one last.</param>
/// <param name="Weave">The weave on the first issue's words; later issues are adopted changes of it.</param>
public sealed record NegotiatedText(TextId Id, string Title, ImmutableArray<TextRevision> Revisions, Weave Weave)
{
    /// <summary>The present revision.</summary>
    public TextRevision Revision => Revisions[^1];

    /// <summary>The agreed words: the base with every adopted change. Made once.</summary>
    public TextDocument Agreed => agreed ??= Reading.OfAgreed(Weave);

    /// <summary>Proposals by number.</summary>
    public ImmutableSortedDictionary<int, Proposal> Proposals { get; init; } = ImmutableSortedDictionary<int, Proposal>.Empty;

    /// <summary>Status by block; a block without an entry is open.</summary>
    public ImmutableDictionary<BlockId, BlockStanding> Standings { get; init; } = ImmutableDictionary<BlockId, BlockStanding>.Empty;

    /// <summary>The meeting it is before, or <see langword="null"/>.</summary>
    public string? Meeting { get; init; }

    /// <summary>What it ended as: the identifier of a rung of the body's ladder, or <see langword="null"/> while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>When it was concluded.</summary>
    public DateTimeOffset? ConcludedAt { get; init; }

    /// <summary>The block taken up by the chair, which the projector shows; or <see langword="null"/>.</summary>
    public BlockId? TakenUp { get; init; }

    /// <summary>Silence procedures, in the order in which they were opened.</summary>
    public ImmutableArray<SilenceProcedure> Silences { get; init; } = [];

    /// <summary>The status of a block.</summary>
    public BlockStatus StatusOf(BlockId block) => Standings.TryGetValue(block, out BlockStanding? standing) ? standing.Status : BlockStatus.Open;

    private TextDocument? agreed;

    /// <summary>The same text on another weave.</summary>
    internal NegotiatedText On(Weave weave) => this with { Weave = weave, agreed = null };
}
