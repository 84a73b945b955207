using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>That a member does not go along, wholly or in part: who, with what, how and where it is to be stated (practice A8).</summary>
/// <remarks>
/// Made from formal positions of members entitled to decide and from nothing else: what is told to the chair alone, kept
/// within a delegation, or held by a guest is no dissent.
/// </remarks>
/// <param name="Member">The member's code.</param>
/// <param name="Scope">With what it does not go along.</param>
/// <param name="Kind">The kind.</param>
/// <param name="IsObjection">
/// Whether it keeps the thing from being agreed by all: an objection, or an acceptance whose condition is not met.
/// Otherwise it goes on record and consensus stands.
/// </param>
/// <param name="Placement">Where the rule in force places it.</param>
public sealed record Dissent(string Member, DissentScope Scope, DissentKind Kind, bool IsObjection, DissentPlacement Placement)
{
    /// <summary>The member's own words for the record, as they are to be printed; or <see langword="null"/>.</summary>
    public string? Text { get; init; }

    /// <summary>The reason given to the table or the public, or <see langword="null"/>; it is printed only where a publication says so.</summary>
    public string? Reason { get; init; }

    /// <summary>The condition that is not met, for an acceptance that therefore counts as an objection; or <see langword="null"/>.</summary>
    public Condition? Unmet { get; init; }

    /// <summary>The group through which the member holds it, or <see langword="null"/> when it is its own word.</summary>
    public string? Through { get; init; }
}

/// <summary>With what a member does not go along.</summary>
/// <param name="Kind">The whole document, its status, or paragraphs.</param>
/// <param name="Paragraphs">The blocks, in the order of the text; empty for the document and its status.</param>
public sealed record DissentScope(DissentScopeKind Kind, ImmutableArray<BlockId> Paragraphs)
{
    /// <summary>The document as a whole.</summary>
    public static DissentScope Document { get; } = new(DissentScopeKind.Document, []);

    /// <summary>Its status as a common outcome.</summary>
    public static DissentScope Status { get; } = new(DissentScopeKind.Status, []);

    /// <inheritdoc/>
    public bool Equals(DissentScope? other) => other is not null && Kind == other.Kind && Paragraphs.AsSpan().SequenceEqual(other.Paragraphs.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Paragraphs.Length);
}

/// <summary>The kinds of scope.</summary>
public enum DissentScopeKind
{
    /// <summary>The document as a whole.</summary>
    Document,

    /// <summary>The document's status as a common outcome.</summary>
    Status,

    /// <summary>Certain paragraphs.</summary>
    Paragraphs,
}

/// <summary>Where a dissent is stated.</summary>
public enum DissentPlacement
{
    /// <summary>In a footnote to the paragraphs concerned.</summary>
    Footnote,

    /// <summary>In the body of the document.</summary>
    Body,

    /// <summary>In an annex to the document.</summary>
    Annex,

    /// <summary>In the record of the meeting, not in the document.</summary>
    Record,
}
