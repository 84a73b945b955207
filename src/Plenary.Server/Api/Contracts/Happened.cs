using System.Collections.Immutable;
using Plenary.Formats.Json;
using Plenary.Negotiation;
using Plenary.Server.Rooms;

namespace Plenary.Server.Api;

/// <summary>What a request did.</summary>
/// <param name="Version">The version of the asker's view after it.</param>
/// <param name="IsRepeat">Whether it had been done before, under the same Idempotency-Key: these are the events of then.</param>
/// <param name="Events">What happened, as far as the asker may see it; empty when what was asked already held.</param>
public sealed record Happened(long Version, bool IsRepeat, ImmutableArray<HappenedEvent> Events);

/// <summary>An event.</summary>
/// <param name="Kind">Its kind: <c>proposal-tabled</c>.</param>
/// <param name="At">When, with the offset of the seat.</param>
/// <param name="For">Who may see it: <c>public</c>, <c>table</c>, <c>delegation:JPN</c>, <c>chair</c>.</param>
/// <param name="Says">What happened, in a sentence.</param>
public sealed record HappenedEvent(string Kind, DateTimeOffset At, string For, string Says)
{
    internal static HappenedEvent Of(Recorded recorded, RoomView view) =>
        new(EventJson.KindOf(recorded.Event), recorded.At, recorded.For.ToString(), Chronicle.Tell(recorded, view.State));
}
