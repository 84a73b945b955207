using Plenary.Negotiation;
using Plenary.Server.Access;
using Seat = Plenary.Server.Access.Seat;

namespace Plenary.Server.Accounts;

/// <summary>Who has a seat, and taking seats away. What is changed holds from the next request on, and open streams are told.</summary>
internal sealed class Seating(AccountBook book, TimeProvider time)
{
    /// <summary>The seats of a meeting that an account may see: those who may invite see whom they may invite, a delegate sees the own delegation, others themselves.</summary>
    /// <param name="by">The account that asks.</param>
    /// <param name="meeting">The meeting.</param>
    public IReadOnlyList<HeldSeat> List(string by, string meeting)
    {
        AccountState state = book.State;
        Seat seat = Invitations.SeatIn(state, by, meeting);
        return [.. state.Seats.Values
            .Where(held => (held.Meeting == meeting || held.Meeting == HeldSeat.EveryMeeting) && MaySee(seat, by, held))
            .OrderByDescending(held => held.Seat.Role)
            .ThenBy(held => held.Seat.Delegation, StringComparer.Ordinal)
            .ThenByDescending(held => held.Seat.Level)
            .ThenBy(held => state.Accounts[held.Account].Name.Key, StringComparer.Ordinal)];
    }

    /// <summary>Whether an account may take this seat away.</summary>
    public bool MayTakeAway(string by, HeldSeat held) =>
        held.Account != by && InvitationRules.Refuse(Invitations.SeatIn(book.State, by, held.Meeting), held.Seat) is null;

    /// <summary>Takes a seat away.</summary>
    /// <param name="by">The account that asks.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="account">Whose seat.</param>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public ProceedingsRefusal? TakeAway(string by, string meeting, string account) => book.Write(draft =>
    {
        (HeldSeat? held, ProceedingsRefusal? refusal) = Find(draft.State, by, meeting, account);
        if (refusal is null)
        {
            draft.Remove(held!);
        }

        return refusal;
    });

    /// <summary>Changes what a delegate may do in the delegation, or the office.</summary>
    /// <param name="by">The account that asks.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="account">Whose seat.</param>
    /// <param name="level">The level from now on.</param>
    /// <returns>Why not, or <see langword="null"/>.</returns>
    public ProceedingsRefusal? ChangeLevel(string by, string meeting, string account, SeatLevel level) => book.Write(draft =>
    {
        (HeldSeat? held, ProceedingsRefusal? refusal) = Find(draft.State, by, meeting, account);
        if (refusal is not null)
        {
            return refusal;
        }

        if (held!.Seat.Role != Role.Delegate)
        {
            return new ProceedingsRefusal("seat", "Only seats of a delegation have a level. Take this seat away and invite anew.");
        }

        Seat changed = held.Seat with { Level = level };
        if (InvitationRules.Refuse(Invitations.SeatIn(draft.State, by, meeting), changed) is { } escalated)
        {
            return escalated;
        }

        draft.Keep(held with { Seat = changed, At = time.GetUtcNow(), By = by });
        return null;
    });

    // Not the own seat: a room must not be left without anybody to run it.
    private static (HeldSeat? Held, ProceedingsRefusal? Refusal) Find(AccountState state, string by, string meeting, string account)
    {
        Seat seat = Invitations.SeatIn(state, by, meeting);
        HeldSeat? held = state.Seats.GetValueOrDefault((account, meeting));
        if (held is null || InvitationRules.Refuse(seat, held.Seat) is not null)
        {
            return (null, Permissions.Refuse(seat, Act.InviteDelegates) ?? new ProceedingsRefusal("no-seat", "Nobody whose seat you may change sits there. Look at the list again."));
        }

        return account == by
            ? (null, new ProceedingsRefusal("own-seat", "Nobody takes away or changes the own seat. Ask somebody else who may."))
            : (held, null);
    }

    private static bool MaySee(Seat seat, string by, HeldSeat held) =>
        held.Account == by || seat.Role is Role.Secretariat or Role.Chair || (seat.Role == Role.Delegate && seat.Delegation == held.Seat.Delegation && held.Seat.Role == Role.Delegate);
}
