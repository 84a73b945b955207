namespace Plenary.Server.Rooms;

/// <summary>What rooms write to the server's log: never words of a text, never who asked for what.</summary>
internal static partial class RoomLogging
{
    [LoggerMessage(20, LogLevel.Error, "A room met a fault; what was asked of it was not done: {Trace}")]
    public static partial void RoomFailed(this ILogger logger, string trace);

    [LoggerMessage(21, LogLevel.Information, "Open rooms: {Rooms}; events: {Events}")]
    public static partial void RoomsOpen(this ILogger logger, int rooms, long events);

    [LoggerMessage(22, LogLevel.Error, "A part of the kind {Kind} could not be drawn: {Trace}")]
    public static partial void DrawingFailed(this ILogger logger, PartKind kind, string trace);

    [LoggerMessage(23, LogLevel.Error, "A frame could not be made; its clients will ask again: {Trace}")]
    public static partial void TellingFailed(this ILogger logger, string trace);

    [LoggerMessage(24, LogLevel.Error, "The clock of a room met a fault; it tries again: {Trace}")]
    public static partial void ClockFailed(this ILogger logger, string trace);
}
