namespace Plenary.Negotiation;

/// <summary>What can be asked about positions.</summary>
public abstract record PositionCommand : Command;

/// <summary>Take a position: a delegate for its own party, the dais for any that told it.</summary>
/// <param name="Position">The position.</param>
/// <param name="For">Its confidentiality: public, the table, the holder's own delegation, or the chair alone.</param>
public sealed record TakePosition(Position Position, Audience For) : PositionCommand;

/// <summary>Withdraw a position.</summary>
/// <param name="Text">The text.</param>
/// <param name="On">What it is on.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="For">The confidentiality at which it is held.</param>
/// <param name="Reason">Why, or <see langword="null"/>.</param>
public sealed record WithdrawPosition(TextId Text, PositionTarget On, string Holder, Audience For, string? Reason) : PositionCommand;
