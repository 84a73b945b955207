namespace Plenary.Text.Brackets;

/// <summary>How a weave is drawn in brackets.</summary>
public sealed record BracketOptions
{
    /// <summary>Attributed, codes in ordinal order, everything that is still open in play.</summary>
    public static BracketOptions Default { get; } = new();

    /// <summary>The body's protocol order over members' codes.</summary>
    public IComparer<string> ProtocolOrder { get; init; } = StringComparer.Ordinal;

    /// <summary>Whether holders are named (practice B12). When not, their codes are nowhere in the result.</summary>
    public bool IsAttributed { get; init; } = true;

    /// <summary>
    /// Which changes are in play; <see langword="null"/> for all that have a sponsor and are neither adopted nor
    /// rejected. An adopted change never is: it is part of the text.
    /// </summary>
    public Func<Change, bool>? IsInPlay { get; init; }

    /// <summary>Whether a deletion is drawn as an option, <c>[word][no text (X)]</c>, and not as <c>[word (del. X)]</c>.</summary>
    public bool NoTextAsOption { get; init; }
}
