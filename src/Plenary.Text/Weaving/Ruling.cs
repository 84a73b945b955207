using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>What came of rejecting, withdrawing or reopening a change.</summary>
/// <param name="Weave">The new weave; the one asked, when refused.</param>
/// <param name="Refusal">Why nothing was done, or <see langword="null"/>.</param>
/// <param name="Changes">
/// The changes that it was done to, ascending: with a change go those that make sense only together with it (law 5).
/// </param>
public sealed record Ruling(Weave Weave, Refusal? Refusal, ImmutableArray<ChangeId> Changes)
{
    /// <summary>Whether nothing was done.</summary>
    public bool IsRefused => Refusal is not null;

    internal static Ruling Refused(Weave weave, string message, ChangeId? against = null) => new(weave, new Refusal(message, against), []);
}
