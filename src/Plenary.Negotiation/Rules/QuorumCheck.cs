namespace Plenary.Negotiation;

/// <summary>Whether enough members are present.</summary>
/// <param name="Quorum">What was asked for.</param>
/// <param name="Present">How many are present.</param>
/// <param name="Whole">Of how many.</param>
/// <param name="Needed">How many must be.</param>
public sealed record QuorumCheck(Quorum Quorum, int Present, int Whole, int Needed)
{
    /// <summary>Whether they are enough.</summary>
    public bool IsMet => Present >= Needed;

    /// <summary>How many more must come.</summary>
    public int Missing => Math.Max(0, Needed - Present);
}
