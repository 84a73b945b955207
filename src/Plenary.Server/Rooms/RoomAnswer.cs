using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Server.Rooms;

/// <summary>
/// What came of a command: <see cref="RoomDone"/>, <see cref="RoomRefused"/>, <see cref="RoomStale"/> or
/// <see cref="RoomClosed"/>. What was done is in every view taken after the answer.
/// </summary>
public abstract record RoomAnswer
{
    private protected RoomAnswer()
    {
    }
}

/// <summary>It happened, durably.</summary>
/// <param name="Events">What happened, as far as whoever asked may see it; empty when what was asked already held.</param>
/// <param name="IsRepeat">Whether the same command, by its key, had been done before: these are its events of then.</param>
public sealed record RoomDone(ImmutableArray<Recorded> Events, bool IsRepeat = false) : RoomAnswer;

/// <summary>It did not happen: a rule does not allow it.</summary>
/// <param name="Refusal">Which rule and why.</param>
/// <param name="IsForbidden">Whether the seat may not ask for such a thing at all (<see cref="Access.Permissions"/>).</param>
public sealed record RoomRefused(ProceedingsRefusal Refusal, bool IsForbidden = false) : RoomAnswer;

/// <summary>It did not happen: it was asked on a state of affairs that no longer holds. Nothing of what was asked is lost: the asker shows both.</summary>
/// <param name="Part">The part that has changed.</param>
/// <param name="Expected">The version in which the asker knew it.</param>
/// <param name="Actual">The version in which it last changed.</param>
public sealed record RoomStale(Part Part, long Expected, long Actual) : RoomAnswer;

/// <summary>It did not happen: the room takes nothing at present.</summary>
/// <param name="Reason">Why, for the person who asked.</param>
public sealed record RoomClosed(string Reason) : RoomAnswer;

/// <summary>What whoever asks takes for granted.</summary>
/// <param name="Part">A part of the room.</param>
/// <param name="Version">The version of the asker's view in which it was read: refused as stale when the part has changed since.</param>
public readonly record struct Expectation(Part Part, long Version)
{
    /// <summary>What no state of affairs meets: nothing is done with it, and a key that did something before still brings the answer of then.</summary>
    public static Expectation Never { get; } = new(new Part(PartKind.Body), -1);
}
