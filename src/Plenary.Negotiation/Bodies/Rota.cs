using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>The presidency ahead: who presides from which day on, as the body has arranged it. It says whose turn it is; who does preside is what happened.</summary>
/// <param name="Turns">The turns, by day; each lasts until the next one begins.</param>
public sealed record Rota(ImmutableArray<PresidencyTurn> Turns)
{
    /// <summary>Nothing is arranged.</summary>
    public static Rota Empty { get; } = new([]);

    /// <summary>The turn that is running on a day, or <see langword="null"/> before the first.</summary>
    public PresidencyTurn? On(DateOnly day) => Turns.LastOrDefault(turn => turn.From <= day);

    /// <summary>The turn that begins next after a day, or <see langword="null"/> after the last.</summary>
    public PresidencyTurn? After(DateOnly day) => Turns.FirstOrDefault(turn => turn.From > day);

    /// <inheritdoc/>
    public bool Equals(Rota? other) => other is not null && Turns.AsSpan().SequenceEqual(other.Turns.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Turns.Length;
}

/// <summary>A turn in the chair.</summary>
/// <param name="Member">Whose it is.</param>
/// <param name="From">Its first day, at the seat.</param>
public sealed record PresidencyTurn(string Member, DateOnly From);
