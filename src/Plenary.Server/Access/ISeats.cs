using System.Security.Claims;

namespace Plenary.Server.Access;

/// <summary>Says who sits where. Asked on every request: it must be quick, and must give what holds now, not what held at sign-in.</summary>
public interface ISeats
{
    /// <summary>The seat of a user in the room in which a meeting takes place.</summary>
    /// <param name="user">Who asks, signed in or not.</param>
    /// <param name="meeting">The identity of the meeting.</param>
    /// <param name="cancellation">Ends the looking.</param>
    /// <returns>The seat; <see cref="Seat.OfPublic"/> for whoever has none.</returns>
    ValueTask<Seat> SeatOfAsync(ClaimsPrincipal user, string meeting, CancellationToken cancellation);
}

/// <summary>Everybody is the public: what holds where no accounts are kept.</summary>
internal sealed class PublicSeats : ISeats
{
    public ValueTask<Seat> SeatOfAsync(ClaimsPrincipal user, string meeting, CancellationToken cancellation) => ValueTask.FromResult(Seat.OfPublic);
}
