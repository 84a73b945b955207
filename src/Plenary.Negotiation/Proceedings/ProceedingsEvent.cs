namespace Plenary.Negotiation;

/// <summary>Something that has happened: a fact, in the past tense, that no later command undoes.</summary>
/// <remarks>
/// Applying an event never fails and never decides anything. A projection for an audience folds only the events that the
/// audience may see, so applying must be right when events of other audiences are absent.
/// </remarks>
public abstract record ProceedingsEvent;
