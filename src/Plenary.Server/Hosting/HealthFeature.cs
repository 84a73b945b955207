using Plenary.Server.Rooms;
using Plenary.Server.Storage;

namespace Plenary.Server.Hosting;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it can serve, and whether what is asked can be kept.</summary>
/// <remarks>A server whose disk is full serves its readers on and is ready; one that found its log damaged, or stops, is not. Why is in the server's log alone: it names places on the machine.</remarks>
internal static class HealthFeature
{
    // Some who watch over servers ask for the head alone.
    private static readonly string[] Asked = [HttpMethods.Get, HttpMethods.Head];

    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapMethods("/healthz", Asked, () => Results.Text("ok\n")).ExcludeFromDescription();
        app.MapMethods("/readyz", Asked, (RoomRegistry rooms, IHostApplicationLifetime lifetime) =>
        {
            string state = lifetime.ApplicationStopping.IsCancellationRequested ? "stopping" : rooms.Health.State switch
            {
                LogState.Writable => "ready",
                LogState.ReadOnly => "read-only",
                _ => "damaged",
            };
            return Results.Text($"{state}\n", statusCode: state is "ready" or "read-only" ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).ExcludeFromDescription();
        return app;
    }
}
