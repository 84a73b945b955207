using Plenary.Server.Rooms;
using Plenary.Server.Storage;
using Plenary.Server.Storage.Sqlite;

namespace Plenary.Server.Hosting;

/// <summary>A server: the log, the rooms on it, and the web application in front of them.</summary>
public sealed class ServerHost : IAsyncDisposable
{
    private readonly ServerSettings settings;
    private readonly SqliteEventLog log;
    private readonly RoomRegistry rooms;

    private ServerHost(ServerSettings settings, SqliteEventLog log, RoomRegistry rooms, WebApplication app) =>
        (this.settings, this.log, this.rooms, App) = (settings, log, rooms, app);

    /// <summary>The web application.</summary>
    public WebApplication App { get; }

    /// <summary>Proves the log, opens the rooms and makes the web application, which does not listen yet.</summary>
    /// <param name="settings">How it runs.</param>
    /// <param name="time">The clock; by default the machine's.</param>
    /// <param name="adjust">Called with the builder when all features have added their services: for tests.</param>
    /// <param name="storage">Called with how the log is opened: for tests.</param>
    /// <exception cref="DataFolderException">The data folder is in use by another server, or none.</exception>
    /// <exception cref="LogDamagedException">The log is not what was written; the message says where.</exception>
    public static async Task<ServerHost> OpenAsync(
        ServerSettings settings, TimeProvider? time = null, Action<WebApplicationBuilder>? adjust = null, Func<SqliteLogOptions, SqliteLogOptions>? storage = null)
    {
        time ??= TimeProvider.System;
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServerHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseUrls(settings.Urls);
        ServerLogging.Set(builder.Logging, settings);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(time);
        LateLogger logger = new();
        SqliteLogOptions options = new() { Time = time, Logger = logger };
#pragma warning disable CA2000 // The host that is given back owns them, and they are let go of when it cannot be made.
        SqliteEventLog log = SqliteEventLog.Open(settings.Data, storage?.Invoke(options) ?? options);
        RoomRegistry? rooms = null;
        try
        {
            if (settings.IsDemo)
            {
                await DemoRoom.LayAsync(log);
            }

            rooms = await RoomRegistry.OpenAsync(log, time, logger);
#pragma warning restore CA2000
            builder.Services.AddSingleton<IEventLog>(log);
            builder.Services.AddSingleton(rooms);
            foreach (Feature feature in Feature.All)
            {
                feature.Add(builder.Services, settings);
            }

            adjust?.Invoke(builder);
            WebApplication app = builder.Build();
            logger.To = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Plenary");
            foreach (Feature feature in Feature.All)
            {
                feature.Map(app);
            }

            return new ServerHost(settings, log, rooms, app);
        }
        catch
        {
            if (rooms is not null)
            {
                await rooms.DisposeAsync();
            }

            await log.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops listening, lets the rooms finish what waits, and closes the log.</summary>
    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await rooms.DisposeAsync();
        await log.DisposeAsync();
        if (settings.IsDataTemporary)
        {
            Directory.Delete(settings.Data, recursive: true);
        }
    }
}
