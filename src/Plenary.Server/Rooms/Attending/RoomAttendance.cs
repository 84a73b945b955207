using System.Collections.Immutable;

namespace Plenary.Server.Rooms;

/// <summary>
/// Who is in the room at this moment: for whom somebody who acts has a page open. It is no record of presence, by which a
/// quorum is counted, and is kept nowhere.
/// </summary>
/// <remarks>
/// Those who only read (advisers in a capital, observers, the public) are not in it, nor how many screens anybody has: who
/// looks on from behind is nobody else's matter.
/// </remarks>
/// <param name="Chair">Whether the chair is.</param>
/// <param name="Secretariat">Whether the secretariat is.</param>
/// <param name="Delegations">The codes of the delegations that are, in the order of their letters.</param>
public sealed record RoomAttendance(bool Chair, bool Secretariat, ImmutableArray<string> Delegations)
{
    /// <summary>Nobody.</summary>
    public static RoomAttendance Nobody { get; } = new(false, false, []);

    /// <summary>How many they are.</summary>
    public int Count => Delegations.Length + (Chair ? 1 : 0) + (Secretariat ? 1 : 0);

    /// <inheritdoc/>
    public bool Equals(RoomAttendance? other) => other is not null && (Chair, Secretariat) == (other.Chair, other.Secretariat) && Delegations.SequenceEqual(other.Delegations);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Chair, Secretariat, Delegations.Length);
}
