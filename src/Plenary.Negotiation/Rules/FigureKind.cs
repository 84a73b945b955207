namespace Plenary.Negotiation;

/// <summary>What a rule looks at.</summary>
public enum FigureKind
{
    /// <summary>How many members are for it, as a share of others.</summary>
    MembersFor,

    /// <summary>What the members that are for it weigh, as a share of others.</summary>
    WeightFor,

    /// <summary>How many votes in favour there are, where a fixed number is needed.</summary>
    VotesFor,

    /// <summary>How many members object, where only so many may.</summary>
    Objections,

    /// <summary>How many permanent members voted against.</summary>
    Vetoes,

    /// <summary>How many members are not in favour: too few of them cannot block, whatever they weigh.</summary>
    Blockers,
}
