namespace Plenary.Negotiation;

/// <summary>How somebody answers a claim.</summary>
public enum ClaimAnswer
{
    /// <summary>Says that it is so.</summary>
    Confirms,

    /// <summary>Says that it is not so.</summary>
    Denies,

    /// <summary>Says neither.</summary>
    DeclinesToComment,
}
