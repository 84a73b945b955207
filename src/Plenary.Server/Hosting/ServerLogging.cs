using Microsoft.Extensions.Logging.Console;

namespace Plenary.Server.Hosting;

/// <summary>What the server writes to its log, and in what form: structured, on standard error, and never words of a text or names.</summary>
internal static class ServerLogging
{
    public static void Set(ILoggingBuilder logging, ServerSettings settings)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        // The framework's own lines name paths and headers of requests, which may hold anything.
        logging.AddFilter("Microsoft", LogLevel.Warning);
        // Faults are noted by Plenary, without their words; what a client sent wrongly is none.
        logging.AddFilter("Microsoft.AspNetCore.Diagnostics", LogLevel.None);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Critical);
        // That a server cannot listen is said once, to whoever starts it.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (settings.LogsJson)
        {
            logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }
        else
        {
            logging.AddSimpleConsole(text => (text.SingleLine, text.TimestampFormat) = (true, "HH:mm:ss "));
        }
    }
}
