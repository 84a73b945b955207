namespace Plenary.Server.Rooms;

/// <summary>What rooms write to the server's log: never words of a text, never who asked for what.</summary>
internal static partial class RoomLogging
{
    [LoggerMessage(20, LogLevel.Error, "A room met a fault; what was asked of it was not done")]
    public static partial void RoomFailed(this ILogger logger, Exception fault);

    [LoggerMessage(21, LogLevel.Information, "{Rooms} rooms are open with {Events} events")]
    public static partial void RoomsOpen(this ILogger logger, int rooms, long events);
}
