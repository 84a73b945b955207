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
        services.TryAddSingleton(FeedSettings.Standard);
        services.AddSingleton<Attendances>();
        services.AddSingleton(provider =>
        {
            ILogger logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Plenary");
            return new RoomFeeds(room => new RoomFeed(
                room, provider.GetService<IPartRenderer>(), provider.GetRequiredService<FeedSettings>(), provider.GetRequiredService<TimeProvider>(), logger));
        });
        return services;
    }

    public static WebApplication MapRooms(this WebApplication app)
    {
        app.MapGet("/m/{meeting}/events", FeedEndpoint.GetAsync).ExcludeFromDescription();
        // Streams have no end of their own: without this a server that stops would wait for its readers to go.
        RoomFeeds feeds = app.Services.GetRequiredService<RoomFeeds>();
        app.Lifetime.ApplicationStopping.Register(() => feeds.DisposeAsync().AsTask().GetAwaiter().GetResult());
        return app;
    }
}
