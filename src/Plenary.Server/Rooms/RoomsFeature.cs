using Microsoft.Extensions.DependencyInjection.Extensions;
using Plenary.Server.Access;
using Plenary.Server.Hosting;

namespace Plenary.Server.Rooms;

/// <summary>Rooms as a feature of the server. The log and the <see cref="RoomRegistry"/> are opened before the server is built, and are among the services.</summary>
internal static class RoomsFeature
{
    public static IServiceCollection AddRooms(this IServiceCollection services, ServerSettings settings)
    {
        services.TryAddSingleton<ISeats, PublicSeats>();
        return services;
    }

    public static WebApplication MapRooms(this WebApplication app) => app;
}
