using Plenary.Negotiation;
using Plenary.Server.Rooms;
using Xunit;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Tests.Mediating;

/// <summary>What delegates do in a room before the chair asks for mediation: it must be done.</summary>
internal static class RoomOrders
{
    public static async Task DoAsync(this Room room, Command command, string member)
    {
        RoomAnswer answer = await room.ExecuteAsync(command, new Seat(Server.Access.Role.Delegate, member));
        Assert.True(answer is RoomDone, answer.ToString());
    }

    public static Task HoldAsync(this Room room, TextId text, string member, PositionTarget on, Stance stance, Condition? condition = null) =>
        room.DoAsync(new TakePosition(new Position(text, on, member, stance) { Condition = condition }, Audience.Table), member);
}
