using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>On what a position depends: "accept OP4 if OP12 carries the investigation clause".</summary>
public abstract record Condition;

/// <summary>That a proposal is adopted.</summary>
/// <param name="Proposal">Its number.</param>
public sealed record IfAdopted(int Proposal) : Condition;

/// <summary>That a proposal is not adopted.</summary>
/// <param name="Proposal">Its number.</param>
public sealed record IfNotAdopted(int Proposal) : Condition;

/// <summary>That a block's agreed words hold these.</summary>
/// <param name="Block">The block.</param>
/// <param name="Words">The words.</param>
public sealed record IfCarries(Plenary.Text.BlockId Block, string Words) : Condition;

/// <summary>That a member holds at least this stance on something.</summary>
/// <param name="Member">The member or group.</param>
/// <param name="On">On what.</param>
/// <param name="AtLeast">The stance: support is more than accept, then reserve, then object.</param>
public sealed record IfHolds(string Member, PositionTarget On, Stance AtLeast) : Condition;

/// <summary>All of these.</summary>
/// <param name="Terms">The conditions.</param>
public sealed record IfAll(ImmutableArray<Condition> Terms) : Condition
{
    /// <inheritdoc/>
    public bool Equals(IfAll? other) => other is not null && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Length;
}

/// <summary>One of these.</summary>
/// <param name="Terms">The conditions.</param>
public sealed record IfAny(ImmutableArray<Condition> Terms) : Condition
{
    /// <inheritdoc/>
    public bool Equals(IfAny? other) => other is not null && Terms.AsSpan().SequenceEqual(other.Terms.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Length;
}

/// <summary>Something outside the text, in words: only its holder can say that it is met.</summary>
/// <param name="Words">The words.</param>
public sealed record InWords(string Words) : Condition;
