namespace Plenary.Server.Accounts.Pages;

/// <summary>A line of the list of seats.</summary>
/// <param name="Held">The seat.</param>
/// <param name="Account">Who has it.</param>
/// <param name="IsMine">Whether the reader does.</param>
/// <param name="MayChange">Whether the reader may change it or take it away.</param>
public sealed record SeatLine(HeldSeat Held, Account Account, bool IsMine, bool MayChange);

/// <summary>A line of the list of invitations.</summary>
/// <param name="Invitation">The invitation.</param>
/// <param name="Standing">How it stands now.</param>
/// <param name="By">The name of whoever made it.</param>
/// <param name="UsedBy">The name of whoever accepted it.</param>
public sealed record InvitationLine(Invitation Invitation, InvitationStanding Standing, string? By, string? UsedBy);
