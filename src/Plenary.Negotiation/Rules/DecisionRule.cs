using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// A rule by which a body decides. The cases are <see cref="Consensus"/>, <see cref="ChairDeclaredConsensus"/>,
/// <see cref="ConsensusMinus"/>, <see cref="ApproximateConsensus"/>, <see cref="SilenceRule"/>, <see cref="Unanimity"/>,
/// <see cref="Majority"/>, <see cref="SecurityCouncil"/>, <see cref="EuQualifiedMajority"/>, <see cref="DoubleMajority"/>
/// and <see cref="Weighted"/>; no other exists.
/// </summary>
/// <remarks>
/// <para>
/// A rule is a value and its decision a pure function of electorate, roll and quorum. All arithmetic is in whole numbers.
/// Under every rule a member that moves towards a vote in favour never turns an adopted text into one that is not.
/// </para>
/// <para>Rules are described, with their sources, in docs/rules.md.</para>
/// </remarks>
public abstract record DecisionRule
{
    private protected DecisionRule()
    {
    }

    /// <summary>All rules as they are listed to people: one of each kind, with its usual settings.</summary>
    public static ImmutableArray<DecisionRule> Known => RuleIdentifiers.Known;

    /// <summary>How the rule is written in files, on the command line and over the network; <see cref="Parse"/> reads it back.</summary>
    public abstract string Identifier { get; }

    /// <summary>A short name for people.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence on how it counts.</summary>
    public abstract string Explanation { get; }

    /// <summary>The name of the weight that every member must have (<see cref="WeightName"/>), or <see langword="null"/> where none counts.</summary>
    public virtual string? Weight => null;

    /// <summary>Whether silence assents and members object, rather than vote against.</summary>
    public virtual bool IsWithoutVote => false;

    /// <summary>Whether the vote of a permanent member against is a veto.</summary>
    public virtual bool KnowsVeto => false;

    internal virtual bool PartiesToDisputeAbstain => false;

    internal virtual CountedAs SideOfNotEntitled => CountedAs.Outside;

    internal abstract Sides Sides { get; }

    /// <summary>Reads a rule's identifier.</summary>
    /// <param name="identifier">For example <c>two-thirds</c> or <c>weighted:85</c>.</param>
    /// <returns><see cref="RuleFound"/>, or <see cref="RuleUnknown"/> with a message that lists what is known.</returns>
    public static RuleReading Parse(string identifier) => RuleIdentifiers.Read(identifier);

    /// <summary>Members that count and lack the weight that the rule needs.</summary>
    /// <param name="electorate">The electorate.</param>
    /// <returns>Their codes, in the electorate's order.</returns>
    public ImmutableArray<string> MissingWeights(Electorate electorate) => Weight is null
        ? []
        : [.. electorate.Voters.Where(voter => (voter.IsEntitled || SideOfNotEntitled != CountedAs.Outside) && !voter.Weights.ContainsKey(Weight)).Select(voter => voter.Member)];

    /// <summary>Decides, and says how it came about and what would change it.</summary>
    /// <param name="electorate">Who decides.</param>
    /// <param name="roll">What each member said.</param>
    /// <param name="quorum">How many must be present, or <see langword="null"/> where it is not asked.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException">A member that counts has no weight (<see cref="MissingWeights"/>).</exception>
    public Decision Decide(Electorate electorate, Roll roll, Quorum? quorum = null)
    {
        Poll poll = new(this, electorate, roll);
        QuorumCheck? presence = quorum?.Check(electorate, roll);
        bool adopted = poll.IsAdopted(poll.Tally);
        DecisionOutcome outcome = OutcomeOf(presence, adopted);
        Reckoning reckoning = Reckoner.Reckon(poll, this, electorate, presence, adopted && outcome == DecisionOutcome.Adopted);
        WhatWouldChange change = outcome == DecisionOutcome.NoQuorum ? WhatWouldChange.Nothing : MoveSearch.Search(poll, adopted);
        return new Decision(this, outcome, reckoning, change);
    }

    /// <summary>What <see cref="Decide"/> would say, without the reckoning: for asking often.</summary>
    /// <param name="electorate">Who decides.</param>
    /// <param name="roll">What each member said.</param>
    /// <param name="quorum">How many must be present, or <see langword="null"/> where it is not asked.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">A member that counts has no weight (<see cref="MissingWeights"/>).</exception>
    public DecisionOutcome OutcomeOf(Electorate electorate, Roll roll, Quorum? quorum = null)
    {
        Poll poll = new(this, electorate, roll);
        return OutcomeOf(quorum?.Check(electorate, roll), poll.IsAdopted(poll.Tally));
    }

    /// <summary>The identifier.</summary>
    /// <returns>The identifier.</returns>
    public sealed override string ToString() => Identifier;

    internal abstract ImmutableArray<Criterion> Criteria(Poll poll);

    private static DecisionOutcome OutcomeOf(QuorumCheck? presence, bool adopted) => presence switch
    {
        { IsMet: false } => DecisionOutcome.NoQuorum,
        _ => adopted ? DecisionOutcome.Adopted : DecisionOutcome.NotAdopted,
    };
}
