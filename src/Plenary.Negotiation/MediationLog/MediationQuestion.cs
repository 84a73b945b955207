using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What the chair asked of mediation: names of points, options and members, never what anybody holds.</summary>
/// <param name="Silence">How silence is taken: <c>can-accept</c>, <c>like-its-group</c>, <c>unknown</c>.</param>
/// <param name="Support">How support of a paragraph is taken: <c>prefers</c>, <c>insists</c>.</param>
/// <param name="Seed">The seed of the search, from 0 to 2^63 - 1.</param>
public sealed record MediationQuestion(string Silence, string Support, long Seed)
{
    /// <summary>Points that are supposed to be settled by an option.</summary>
    public ImmutableArray<MediationChoice> Pinned { get; init; } = [];

    /// <summary>Options that are supposed to be ruled out.</summary>
    public ImmutableArray<MediationChoice> Forbidden { get; init; } = [];

    /// <summary>Members that are supposed to give up objections.</summary>
    public ImmutableArray<MediationMove> Moves { get; init; } = [];

    /// <summary>Compromises that the chair thinks of offering.</summary>
    public ImmutableArray<MediationOffer> Offers { get; init; } = [];

    /// <summary>Whether everything in this one was asked in another: what the body is told of it is a part of it.</summary>
    /// <param name="whole">The whole question.</param>
    public bool IsPartOf(MediationQuestion whole) =>
        Silence == whole.Silence && Support == whole.Support && Seed == whole.Seed
        && Pinned.Length <= whole.Pinned.Length && Forbidden.Length <= whole.Forbidden.Length && Offers.Length <= whole.Offers.Length
        && Pinned.All(one => whole.Pinned.Any(known => known.Option == one.Option))
        && Forbidden.All(one => whole.Forbidden.Any(known => known.Option == one.Option))
        && Moves.All(one => whole.Moves.Any(known => known.Member == one.Member && known.Point is null == one.Point is null))
        && Offers.All(one => one.Words.Length == 0 && one.Text.Length == 0 && one.Accepting.IsEmpty);

    /// <inheritdoc/>
    public bool Equals(MediationQuestion? other) =>
        other is not null && Silence == other.Silence && Support == other.Support && Seed == other.Seed
        && Pinned.SequenceEqual(other.Pinned) && Forbidden.SequenceEqual(other.Forbidden) && Moves.SequenceEqual(other.Moves) && Offers.SequenceEqual(other.Offers);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Silence, Support, Seed, Pinned.Length, Forbidden.Length, Moves.Length, Offers.Length);
}

/// <summary>An option of a point.</summary>
/// <param name="Point">The point as it is spoken of: <c>OP4</c>.</param>
/// <param name="Option">The option: <c>no text</c>.</param>
public sealed record MediationChoice(string Point, string Option);

/// <summary>A member that is supposed to give up its objections.</summary>
/// <param name="Member">Its code.</param>
/// <param name="Point">On one point, or on all where it is <see langword="null"/>.</param>
public sealed record MediationMove(string Member, string? Point);

/// <summary>Other words that the chair thinks of offering.</summary>
/// <param name="Point">For which point.</param>
/// <param name="Words">How they are spoken of; empty where that is not told.</param>
/// <param name="Accepting">The members that are supposed to accept them; none where that is not told.</param>
public sealed record MediationOffer(string Point, string Words, ImmutableArray<string> Accepting)
{
    /// <summary>The words themselves: what the paragraphs of the point would read. Empty where they are not given, or not told.</summary>
    public string Text { get; init => field = value ?? ""; } = ""; // A log of before words could be given has none.

    /// <inheritdoc/>
    public bool Equals(MediationOffer? other) => other is not null && Point == other.Point && Words == other.Words && Text == other.Text && Accepting.SequenceEqual(other.Accepting, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Point, Words, Accepting.Length);
}
