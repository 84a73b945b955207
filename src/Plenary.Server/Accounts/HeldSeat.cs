using Plenary.Server.Access;

namespace Plenary.Server.Accounts;

/// <summary>A seat and who holds it.</summary>
/// <param name="Account">The account that holds it.</param>
/// <param name="Meeting">The meeting; <see cref="EveryMeeting"/> for a seat of the secretariat in all of them.</param>
/// <param name="Seat">The seat.</param>
/// <param name="At">Since when it is held as it is.</param>
/// <param name="By">The account that granted or last changed it; <see langword="null"/> where the server itself did.</param>
public sealed record HeldSeat(string Account, string Meeting, Seat Seat, DateTimeOffset At, string? By)
{
    /// <summary>Stands for all meetings of the server. No meeting has this identity.</summary>
    public const string EveryMeeting = "*";
}
