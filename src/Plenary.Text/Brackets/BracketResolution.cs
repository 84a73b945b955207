namespace Plenary.Text.Brackets;

/// <summary>The two ways to lift a bracket (practice B2).</summary>
public enum BracketResolution
{
    /// <summary>The text stays, without its brackets.</summary>
    Keep,

    /// <summary>The text goes.</summary>
    Delete,
}
