namespace Plenary.Negotiation;

/// <summary>What happens to positions.</summary>
public abstract record PositionEvent : ProceedingsEvent;

/// <summary>A position was taken; the event's audience is its confidentiality.</summary>
/// <param name="Position">The position.</param>
public sealed record PositionTaken(Position Position) : PositionEvent;

/// <summary>A position was withdrawn, for instance because circumstances have changed since the language was agreed.</summary>
/// <param name="Text">The text.</param>
/// <param name="On">What it was on.</param>
/// <param name="Holder">Who held it.</param>
/// <param name="Reason">Why, or <see langword="null"/>.</param>
public sealed record PositionWithdrawn(TextId Text, PositionTarget On, string Holder, string? Reason) : PositionEvent;
