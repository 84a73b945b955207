namespace Plenary.Server.Storage;

/// <summary>A log is not what was written; the message says where and what differs.</summary>
public sealed class LogDamagedException : Exception
{
    public LogDamagedException()
    {
    }

    public LogDamagedException(string message)
        : base(message)
    {
    }

    public LogDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Says which folder and where in it.</summary>
    public LogDamagedException(string folder, LogBreak found)
        : base($"{folder}: the log is damaged: {found}")
        => Break = found;

    /// <summary>The first break, where it is known.</summary>
    public LogBreak? Break { get; }
}
