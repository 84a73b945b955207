namespace Plenary.Negotiation;

/// <summary>The usual names of what members weigh. A body may use others.</summary>
public static class WeightName
{
    /// <summary>Votes a member casts, where members do not all have one: the votes of the International Monetary Fund.</summary>
    public const string Votes = "weight";

    /// <summary>People that a member stands for.</summary>
    public const string Population = "population";

    /// <summary>What a member pays.</summary>
    public const string Contribution = "contribution";
}
