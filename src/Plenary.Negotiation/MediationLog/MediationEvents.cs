using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What goes into the log of mediation.</summary>
/// <param name="Text">The text.</param>
public abstract record MediationEvent(TextId Text) : ProceedingsEvent;

/// <summary>The chair put a question to mediation. For the chair alone while the text is open.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">Its number among the questions on this text, from 1.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Told">What of it the body is told when the log is opened: what could be asked on what the table knows.</param>
public sealed record MediationAsked(TextId Text, int Number, MediationQuestion Question, MediationQuestion Told) : MediationEvent(Text);

/// <summary>The log of mediation was opened to the table.</summary>
/// <param name="Text">The text.</param>
/// <param name="Questions">The questions, in the order in which they were asked.</param>
public sealed record MediationLogOpened(TextId Text, ImmutableArray<ToldQuestion> Questions) : MediationEvent(Text);

/// <summary>A question as the body is told of it.</summary>
/// <param name="At">When it was asked.</param>
/// <param name="By">In whose name, and by whose hand.</param>
/// <param name="Question">What was asked, without what rests on what was told in confidence.</param>
public sealed record ToldQuestion(DateTimeOffset At, Actor By, MediationQuestion Question);
