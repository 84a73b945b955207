using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>One member of a body, as far as a decision is concerned. Being a member, present and entitled are three things.</summary>
/// <param name="Member">The member's code.</param>
public sealed record Voter(string Member)
{
    /// <summary>What it weighs, by name (<see cref="WeightName"/>); empty where every member counts the same.</summary>
    public ImmutableSortedDictionary<string, decimal> Weights { get; init; } = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal);

    /// <summary>Whether it is a permanent member, whose vote against is a veto where a rule knows one.</summary>
    public bool IsPermanent { get; init; }

    /// <summary>Whether it is in the room. A ballot of a member that is not there is not counted.</summary>
    public bool IsPresent { get; init; } = true;

    /// <summary>Whether it is a party to the dispute that is decided on (UN Charter, Article 27 (3)).</summary>
    public bool IsPartyToDispute { get; init; }

    /// <summary>
    /// Why it may not take part in decisions, in a few words that fit "China may not vote: …" (arrears under Article 19
    /// of the UN Charter, suspended, no credentials); <see langword="null"/> when it may.
    /// </summary>
    public string? NotEntitledBecause { get; init; }

    /// <summary>Whether it may take part in decisions.</summary>
    public bool IsEntitled => NotEntitledBecause is null;

    /// <summary>The same with a weight.</summary>
    /// <param name="name">What is weighed, for example <see cref="WeightName.Population"/>.</param>
    /// <param name="weight">How much, not negative.</param>
    /// <returns>Another voter.</returns>
    public Voter Weighing(string name, decimal weight) => this with { Weights = Weights.SetItem(name, weight) };
}
