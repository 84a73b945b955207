using System.Security.Claims;

namespace Plenary.Server.Access;

/// <summary>Tells that a seat is no longer what it was. What goes on for long, as a live stream does, asks <see cref="ISeats"/> again then.</summary>
public interface ISeatChanges
{
    /// <summary>Has a function called whenever a seat or a sign-in of this user was changed or taken away, in any meeting.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="changed">Called after the change holds; it must be quick and must not throw.</param>
    /// <returns>Ends the watch when disposed of.</returns>
    IDisposable Watch(ClaimsPrincipal user, Action changed);
}
