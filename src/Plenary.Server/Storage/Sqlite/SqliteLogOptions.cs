using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Plenary.Server.Storage.Sqlite;

/// <summary>How a log in SQLite is opened.</summary>
public sealed record SqliteLogOptions
{
    /// <summary>The clock that dates <see cref="LogHealth"/> and times the tries of a log that cannot be written.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>How events of earlier versions are read.</summary>
    public Upcasters Upcasters { get; init; } = Upcasters.None;

    /// <summary>Where faults are noted.</summary>
    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>How much is gathered into a commit.</summary>
    internal GroupCommitLimits Limits { get; init; } = GroupCommitLimits.Standard;

    /// <summary>False only to measure what durability costs.</summary>
    internal bool IsDurable { get; init; } = true;

    /// <summary>Called after each commit: tests make it fail there.</summary>
    internal Action? OnCommit { get; init; }

    /// <summary>Called with each connection the writer opens: tests set limits there.</summary>
    internal Action<SqliteConnection>? OnWriterOpened { get; init; }
}
