using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>One issue of a text.</summary>
/// <param name="Label">As printed: <c>Zero draft</c>, <c>Rev.1</c>.</param>
/// <param name="Authority">Whose text it is.</param>
/// <param name="Document">The words as issued.</param>
/// <param name="At">When it was issued.</param>
/// <param name="Numbering">Old label to new label, where they differ: labels change only here (practice O11).</param>
public sealed record TextRevision(string Label, Authority Authority, TextDocument Document, DateTimeOffset At, ImmutableArray<Renumbering> Numbering)
{
    /// <summary>What it is, as its label says.</summary>
    public IssueKind Kind => IssueKinds.Of(Label);
}

/// <summary>That a block is printed under another label from a revision on.</summary>
/// <param name="Block">The block.</param>
/// <param name="Old">The label before, or <see langword="null"/> when the block is new.</param>
/// <param name="New">The label now, or <see langword="null"/> when the block is gone.</param>
public sealed record Renumbering(BlockId Block, string? Old, string? New)
{
    /// <summary>What the revisions after one have called otherwise, taken together.</summary>
    /// <param name="text">The text.</param>
    /// <param name="revision">One of its revisions.</param>
    public static ImmutableArray<Renumbering> Since(NegotiatedText text, TextRevision revision)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. text.Revisions[(text.Revisions.IndexOf(revision) + 1)..].SelectMany(later => later.Numbering)
            .GroupBy(one => one.Block)
            .Select(chain => new Renumbering(chain.Key, chain.First().Old, chain.Last().New))
            .Where(one => one.Old != one.New)];
    }
}
