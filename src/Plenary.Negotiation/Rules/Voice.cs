namespace Plenary.Negotiation;

/// <summary>What one member said on a roll: a ballot, and the stance it was made from where members took stances.</summary>
/// <param name="Ballot">The ballot.</param>
/// <param name="Stance">The stance, or <see langword="null"/> for a vote and for a member without a stance.</param>
public readonly record struct Voice(Ballot Ballot, Stance? Stance)
{
    /// <summary>
    /// What a stance comes to where ballots are counted: support and acceptance are in favour, an objection is against,
    /// a reservation is an abstention, and no stance is silence.
    /// </summary>
    /// <param name="stance">The stance, or <see langword="null"/>.</param>
    /// <returns>The voice.</returns>
    public static Voice Of(Stance? stance) => new(
        stance switch
        {
            Negotiation.Stance.Support or Negotiation.Stance.Accept => Ballot.Yes,
            Negotiation.Stance.Object => Ballot.No,
            Negotiation.Stance.Reserve => Ballot.Abstain,
            _ => Ballot.NotVoting,
        },
        stance);
}
