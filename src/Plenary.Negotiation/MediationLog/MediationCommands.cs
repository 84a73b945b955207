namespace Plenary.Negotiation;

/// <summary>Put a question to mediation (chair): it is logged before it is answered.</summary>
/// <param name="Text">The text.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Told">What of it the body is told when the log is opened.</param>
public sealed record AskMediation(TextId Text, MediationQuestion Question, MediationQuestion Told) : Command;
