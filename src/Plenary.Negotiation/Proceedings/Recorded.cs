namespace Plenary.Negotiation;

/// <summary>An event with its place in the record: when, by whom, for whom.</summary>
/// <param name="Sequence">Its number in the stream of its body, from 1, without gaps.</param>
/// <param name="At">When; the offset is that of the seat. Never earlier than the event before it.</param>
/// <param name="By">In whose name, and by whose hand.</param>
/// <param name="For">Who may see it.</param>
/// <param name="Event">What happened.</param>
public sealed record Recorded(long Sequence, DateTimeOffset At, Actor By, Audience For, ProceedingsEvent Event);
