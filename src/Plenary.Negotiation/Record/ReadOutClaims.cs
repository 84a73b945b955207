using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What a read-out claims, field by field, so that it can be laid beside the other side's. What it does not say is <see langword="null"/>.</summary>
public sealed record ReadOutClaims
{
    /// <summary>Whether the sides met.</summary>
    public Encounter? Encounter { get; init; }

    /// <summary>How long it lasted.</summary>
    public ContactLength? Length { get; init; }

    /// <summary>The code of the side that asked for it.</summary>
    public string? AskedBy { get; init; }

    /// <summary>The matters raised; empty when it names none.</summary>
    public ImmutableArray<string> Matters { get; init; } = [];
}

/// <summary>What a side says that it was.</summary>
public enum Encounter
{
    /// <summary>A meeting, talks.</summary>
    Met,

    /// <summary>A contact, no more.</summary>
    Contact,

    /// <summary>No talks took place.</summary>
    NoTalks,
}
