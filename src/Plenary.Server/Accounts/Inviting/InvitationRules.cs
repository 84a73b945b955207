using Plenary.Negotiation;
using Plenary.Server.Access;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Accounts;

/// <summary>Who may offer, or take away, which seat. The rights themselves are rows of <see cref="Permissions"/>; here it is said which row a seat falls under.</summary>
internal static class InvitationRules
{
    public const int LongestCode = 20;
    public const int LongestOffice = 200;

    /// <summary>The act that offering this seat, or taking it away, is.</summary>
    public static Act ActOf(Seat seat) => seat is { Role: Role.Delegate, Level: not SeatLevel.Head } ? Act.InviteDelegates : Act.InviteHeads;

    /// <summary>Why <paramref name="by"/> may not offer or take away <paramref name="seat"/>; <see langword="null"/> when it may.</summary>
    /// <param name="by">The seat of whoever asks, in the same meeting.</param>
    /// <param name="seat">The seat in question.</param>
    public static ProceedingsRefusal? Refuse(Seat by, Seat seat)
    {
        if (Permissions.Refuse(by, ActOf(seat)) is { } refusal)
        {
            return refusal;
        }

        return by.Role == Role.Delegate && by.Delegation != seat.Delegation
            ? new ProceedingsRefusal("own-delegation", $"The head of the delegation of {by.Delegation} says who belongs to it, and to no other. Ask the secretariat.")
            : null;
    }

    /// <summary>What is wrong with a seat that is to be offered; <see langword="null"/> when nothing is.</summary>
    public static ProceedingsRefusal? Fault(Seat seat) => seat switch
    {
        { Role: Role.Public } => new ProceedingsRefusal("seat", "Nobody needs an invitation to read what is public. Choose a role."),
        { Role: Role.Delegate, Delegation: null } => new ProceedingsRefusal("seat", "Say for which delegation, by its code."),
        { Role: Role.Secretariat, Delegation: not null } => new ProceedingsRefusal("seat", "The secretariat has no delegation. Leave it out."),
        { Delegation: { } code } when code.Length > LongestCode || !code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-') =>
            new ProceedingsRefusal("seat", $"A delegation's code has at most {LongestCode} capital letters and digits, as JPN."),
        { Office: { Length: > LongestOffice } } => new ProceedingsRefusal("seat", $"An office has at most {LongestOffice} characters."),
        _ => null,
    };
}
