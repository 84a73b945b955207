namespace Plenary.Negotiation;

/// <summary>What one member, or group, holds on one thing.</summary>
/// <param name="Text">The text.</param>
/// <param name="On">What it is on.</param>
/// <param name="Holder">The member's, guest's or group's code.</param>
/// <param name="Stance">The stance; <see langword="null"/> when an earlier one was withdrawn.</param>
public sealed record Position(TextId Text, PositionTarget On, string Holder, Stance? Stance)
{
    /// <summary>The reason, or <see langword="null"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>On what it depends, or <see langword="null"/>. Until it is met, the position counts as an objection.</summary>
    public Condition? Condition { get; init; }

    /// <summary>The kind of dissent, for an objection or a reservation; <see langword="null"/> for the plain kind.</summary>
    public DissentKind? Dissent { get; init; }

    /// <summary>The holder's own words for the record, as they are to be printed; or <see langword="null"/>.</summary>
    public string? Statement { get; init; }
}

/// <summary>A position as recorded, with what was held before.</summary>
/// <param name="Position">The position.</param>
/// <param name="By">Who recorded it, apart from who holds it.</param>
/// <param name="At">When.</param>
/// <param name="For">Who may see it.</param>
/// <param name="Earlier">What the holder held before at the same confidentiality, or <see langword="null"/>.</param>
public sealed record HeldPosition(Position Position, Actor By, DateTimeOffset At, Audience For, HeldPosition? Earlier)
{
    /// <summary>The number of the event that recorded it.</summary>
    public long Sequence { get; init; }
}
