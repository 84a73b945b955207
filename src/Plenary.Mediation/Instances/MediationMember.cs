using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Mediation;

/// <summary>A member entitled to decide.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in prose.</param>
public sealed record MediationMember(string Code, string Name)
{
    /// <summary>The codes of its groups.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>What its dissent weighs in the search: 1 unless the rule weighs members or knows a veto.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>How it counts in the rule; by default a plain member, present.</summary>
    public Voter Voter { get; init; } = new(Code);
}
