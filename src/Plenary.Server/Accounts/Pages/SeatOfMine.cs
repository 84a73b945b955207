namespace Plenary.Server.Accounts.Pages;

/// <summary>A seat on the page of the account that has it.</summary>
/// <param name="Held">The seat.</param>
/// <param name="Title">What its meeting is called.</param>
public sealed record SeatOfMine(HeldSeat Held, string Title);
