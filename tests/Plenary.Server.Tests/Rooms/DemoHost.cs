using Plenary.Server.Hosting;
using Plenary.Server.Rooms;

namespace Plenary.Server.Tests.Rooms;

/// <summary>A server with the sample meeting under way, on a port of its own.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    private DemoHost(ServerHost host) => Host = host;

    public ServerHost Host { get; }

    public RoomRegistry Registry => Host.App.Services.GetRequiredService<RoomRegistry>();

    public Room Room => Registry.OfBody(DemoRoom.Body)!;

    public static async Task<DemoHost> OpenAsync(string data, TimeProvider? time = null, Action<WebApplicationBuilder>? adjust = null) =>
        new(await ServerHost.OpenAsync(new ServerSettings(data, "http://127.0.0.1:0") { IsDemo = true }, time, adjust));

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
