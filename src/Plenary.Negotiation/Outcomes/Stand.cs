namespace Plenary.Negotiation;

/// <summary>Where one member does not simply go along: on the whole, on the status, or on one block.</summary>
/// <param name="Member">Its place among the members entitled to decide, in protocol order.</param>
/// <param name="On">The block's place in the agreed words, or <see cref="Whole"/> or <see cref="Status"/>.</param>
/// <param name="Held">The position it rests on.</param>
/// <param name="Through">The group it is inherited from, or <see langword="null"/>.</param>
/// <param name="IsObjection">Whether it keeps the thing from being agreed by all.</param>
/// <param name="Finding">The condition that is not met, for an acceptance, and why.</param>
internal sealed record Stand(int Member, int On, HeldPosition Held, string? Through, bool IsObjection, ConditionFinding? Finding)
{
    public const int Whole = -1;
    public const int Status = -2;

    /// <summary>The condition that is not met.</summary>
    public Condition? Unmet => Finding?.Condition;

    /// <summary>The kind of dissent: the one that the position names, else the plain one.</summary>
    public DissentKind Kind => Held.Position.Dissent
        ?? (IsObjection ? DissentKind.NotAgreed : Held.Position.Stance == Stance.Reserve ? DissentKind.Reservation : DissentKind.Interpretation);
}
