namespace Plenary.Negotiation;

/// <summary>One figure that a rule looked at, with what it had to be.</summary>
/// <param name="Kind">What was counted.</param>
/// <param name="Value">How much there was.</param>
/// <param name="Limit">
/// What was needed: at least this much for <see cref="FigureKind.MembersFor"/>, <see cref="FigureKind.WeightFor"/> and
/// <see cref="FigureKind.VotesFor"/>; at most this much for <see cref="FigureKind.Objections"/> and
/// <see cref="FigureKind.Vetoes"/>; for <see cref="FigureKind.Blockers"/> the number that could block.
/// </param>
/// <param name="IsMet">Whether it was as it had to be.</param>
public sealed record Figure(FigureKind Kind, decimal Value, decimal Limit, bool IsMet)
{
    /// <summary>The whole of which a share was needed; 0 where no share was.</summary>
    public decimal Whole { get; init; }

    /// <summary>The share that was needed, where one was.</summary>
    public Threshold? Share { get; init; }

    /// <summary>Whom the whole is made of, where a share was needed.</summary>
    public VotingBase Base { get; init; }

    /// <summary>The name of the weight, for <see cref="FigureKind.WeightFor"/>.</summary>
    public string? Weight { get; init; }
}
