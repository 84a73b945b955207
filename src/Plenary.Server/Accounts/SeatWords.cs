using Plenary.Server.Access;

namespace Plenary.Server.Accounts;

/// <summary>What seats are called in sentences and lists.</summary>
internal static class SeatWords
{
    /// <summary>The seat in a few words: <c>delegation of JPN, head</c>.</summary>
    public static string Of(Seat seat) => seat switch
    {
        { Role: Role.Secretariat } => "secretariat",
        { Role: Role.Chair, Delegation: { } code } => $"chair ({code})",
        { Role: Role.Chair } => "chair",
        { Role: Role.Observer, Delegation: { } code } => $"observer ({code})",
        { Role: Role.Observer } => "observer",
        { Role: Role.Delegate } => $"delegation of {seat.Delegation}, {Of(seat.Level)}",
        _ => "the public",
    };

    /// <summary>The level in a word or two.</summary>
    public static string Of(SeatLevel level) => level switch
    {
        SeatLevel.Head => "head",
        SeatLevel.Member => "member",
        _ => "read-only",
    };
}
