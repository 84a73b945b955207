namespace Plenary.Mediation;

/// <summary>How far a proof has come.</summary>
/// <param name="Best">The score of the best package so far.</param>
/// <param name="Bound">No package has less dissent.</param>
/// <param name="IsProven">Whether the best is proven.</param>
public readonly record struct SearchProgress(Score Best, int Bound, bool IsProven);
