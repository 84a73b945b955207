namespace Plenary.Server.Hosting;

/// <summary>Catches what nobody else has: it is noted without its words, and whoever asked is told that it was not their fault.</summary>
internal static class FaultsFeature
{
    public static WebApplication UseFaults(this WebApplication app)
    {
        ILogger logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Plenary");
        app.Use(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // Whoever asked has gone.
            }
#pragma warning disable CA1031 // It is the last place where it can be caught.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                logger.RequestFailed(context.GetEndpoint()?.DisplayName ?? "none", FaultTrace.Of(fault));
                if (context.Response.HasStarted)
                {
                    context.Abort();
                    return;
                }

                context.Response.Clear();
                context.Response.StatusCode = fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(fault is BadHttpRequestException ? "The request cannot be read.\n" : "Plenary met a fault of its own. Nothing was lost that was acknowledged. Try again; if it stays, tell the operator.\n");
            }
        });
        return app;
    }
}

/// <summary>What the server writes to its log about requests: never what they hold.</summary>
internal static partial class RequestLogging
{
    [LoggerMessage(40, LogLevel.Error, "A request failed by a fault of Plenary ({Endpoint}): {Trace}")]
    public static partial void RequestFailed(this ILogger logger, string endpoint, string trace);
}
