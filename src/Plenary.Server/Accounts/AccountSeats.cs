using System.Security.Claims;
using Plenary.Server.Access;

namespace Plenary.Server.Accounts;

/// <summary>The seats that accounts have. Looked up anew on every request: what a cookie was once good for counts for nothing.</summary>
internal sealed class AccountSeats(AccountBook book, Door door) : ISeats
{
    public ValueTask<Seat> SeatOfAsync(ClaimsPrincipal user, string meeting, CancellationToken cancellation) => ValueTask.FromResult(SeatOf(user, meeting));

    /// <summary>The seat of a user in a meeting.</summary>
    public Seat SeatOf(ClaimsPrincipal user, string meeting) =>
        user.AccountId() is { } account && door.Holds(account, user.SessionId()) && book.State.SeatOf(account, meeting) is { } held
            ? held.Seat
            : Seat.OfPublic;
}
