using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// The Security Council of the United Nations (UN Charter, Article 27): nine of its fifteen members vote in favour and, unless the
/// matter is procedural, no permanent member against. By its practice a permanent member that abstains or is away does
/// not veto.
/// </summary>
/// <param name="IsProcedural">Whether the matter is procedural: then there is no veto.</param>
/// <param name="DisputePartiesAbstain">
/// Whether a party to the dispute must abstain, as in decisions under Chapter VI and Article 52 (3); whatever it casts
/// is then taken as an abstention.
/// </param>
public sealed record SecurityCouncil(bool IsProcedural = false, bool DisputePartiesAbstain = false) : DecisionRule
{
    internal const string Dispute = "dispute";

    private const int Needed = 9;

    /// <summary>How many members the Council has.</summary>
    public const int Seats = 15;

    /// <summary>Codes of the permanent members (Article 23).</summary>
    public static ImmutableArray<string> PermanentMembers { get; } = ["CHN", "FRA", "RUS", "GBR", "USA"];

    /// <inheritdoc/>
    public override string Identifier => (IsProcedural ? "unsc-procedural" : "unsc") + (DisputePartiesAbstain ? $":{Dispute}" : "");

    /// <inheritdoc/>
    public override string Name => IsProcedural ? "UN Security Council, procedural matter" : "UN Security Council";

    /// <inheritdoc/>
    public override string Explanation =>
        (IsProcedural ? "Adopted with nine votes in favour; there is no veto" : "Adopted with nine votes in favour and no permanent member against; abstention and absence are no veto")
        + (DisputePartiesAbstain ? ", and a party to the dispute abstains." : ".");

    /// <inheritdoc/>
    public override bool KnowsVeto => !IsProcedural;

    internal override bool PartiesToDisputeAbstain => DisputePartiesAbstain;

    internal override Sides Sides => Sides.Of(VotingBase.Voting);

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => IsProcedural ? [new VotesFor(Needed)] : [new VotesFor(Needed), new NoVeto()];
}
