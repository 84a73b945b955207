using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>One thing that one member holds: the smallest thing on which it can move.</summary>
/// <param name="Member">The member's place.</param>
/// <param name="Kind">What it is.</param>
/// <param name="On">On what, in words: <c>OP4</c>, <c>the text as a whole</c>.</param>
/// <param name="Terms">Where it bites, or for an ask, where it is met: any of these.</param>
public sealed record MemberPosition(int Member, HoldingKind Kind, string On, ImmutableArray<Term> Terms)
{
    /// <summary>The position in words, to follow the member's name: <c>objects to OP4 as it stands</c>.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether it was told to the chair alone.</summary>
    public bool IsConfidential { get; init; }

    /// <summary>The group it is inherited from, or <see langword="null"/>.</summary>
    public string? Through { get; init; }

    /// <summary>What it is on in the text, or <see langword="null"/> where the question was made of no text.</summary>
    public PositionTarget? Target { get; init; }

    /// <summary>The kind of dissent that its holder chose; <see langword="null"/> for the plain one.</summary>
    public DissentKind? Dissent { get; init; }

    /// <summary>Whether it bites, or is met, in a package.</summary>
    public bool Holds(ReadOnlySpan<int> package)
    {
        foreach (Term term in Terms)
        {
            if (term.Holds(package))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(MemberPosition? other) =>
        other is not null && Member == other.Member && Kind == other.Kind && On == other.On && Words == other.Words
        && IsConfidential == other.IsConfidential && Through == other.Through && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Member, Kind, On, Words, Terms.Length);
}

/// <summary>What a held thing does to a package.</summary>
public enum HoldingKind
{
    /// <summary>The member cannot accept a package in which it bites.</summary>
    Objection,

    /// <summary>The member lets a package pass in which it bites, with a reservation on record.</summary>
    Reservation,

    /// <summary>Nothing is known of what the member holds there; counted as a reservation, and named apart.</summary>
    Unknown,

    /// <summary>Something the member asks for; met, or not.</summary>
    Ask,
}
