namespace Plenary.Server.Hosting;

/// <summary>Stands in for the server's logger while there is none: the log is opened before the server is built. What is noted until then is passed on later.</summary>
internal sealed class LateLogger : ILogger
{
    private readonly Lock handing = new();
    private List<Action<ILogger>>? early = [];
    private ILogger? to;

    /// <summary>The logger, once there is one.</summary>
    public ILogger? To
    {
        get => to;
        set
        {
            lock (handing)
            {
                to = value;
                if (value is not null)
                {
                    early?.ForEach(note => note(value));
                    early = null;
                }
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => to?.BeginScope(state);

    public bool IsEnabled(LogLevel logLevel) => to?.IsEnabled(logLevel) ?? true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (handing)
        {
            if (to is null)
            {
                early?.Add(logger => logger.Log(logLevel, eventId, state, exception, formatter));
                return;
            }
        }

        to.Log(logLevel, eventId, state, exception, formatter);
    }
}
