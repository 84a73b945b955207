using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>
/// No member present objects formally at the moment of decision. Silence assents, and abstention does not exist: who
/// abstains does not object (OSCE rules of procedure).
/// </summary>
/// <param name="ReservationBlocks">Whether a reservation that is still held stands in the way as an objection does.</param>
public sealed record Consensus(bool ReservationBlocks = false) : DecisionRule
{
    internal const string BlockingReservations = "reservations-block";

    /// <inheritdoc/>
    public override string Identifier => ReservationBlocks ? $"consensus:{BlockingReservations}" : "consensus";

    /// <inheritdoc/>
    public override string Name => ReservationBlocks ? "Consensus, without reservations" : "Consensus";

    /// <inheritdoc/>
    public override string Explanation => ReservationBlocks
        ? "Adopted when no member objects and none holds a reservation; silence assents."
        : "Adopted when no member objects; silence assents, and there are no abstentions.";

    /// <inheritdoc/>
    public override bool IsWithoutVote => true;

    internal override Sides Sides => ReservationBlocks ? Sides.ObjectionOrReservation : Sides.AnyObjection;

    internal override ImmutableArray<Criterion> Criteria(Poll poll) => [new Objections(0)];
}
