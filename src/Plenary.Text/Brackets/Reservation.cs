namespace Plenary.Text.Brackets;

/// <summary>One end of a reservation in one entry.</summary>
/// <param name="Change">The index of the change.</param>
/// <param name="Gap">The place of the gap in the entry's standing words.</param>
/// <param name="IsOpening">Whether the reserved words begin here.</param>
/// <param name="Order">Among openings at one gap the wider first, among closings the narrower first.</param>
internal sealed record ReservationEnd(int Change, int Gap, bool IsOpening, long Order);

/// <summary>Both ends of a reservation.</summary>
/// <param name="Change">The index of the change.</param>
/// <param name="From">The entry, by position, and the gap where it begins.</param>
/// <param name="To">The entry, by position, and the gap where it ends.</param>
internal sealed record Reservation(int Change, (int Entry, int Gap) From, (int Entry, int Gap) To)
{
    /// <summary>Whether the two overlap and neither holds the other.</summary>
    public bool Crosses(Reservation other) =>
        (From.CompareTo(other.From) < 0 && other.From.CompareTo(To) < 0 && To.CompareTo(other.To) < 0)
        || (other.From.CompareTo(From) < 0 && From.CompareTo(other.To) < 0 && other.To.CompareTo(To) < 0);
}
