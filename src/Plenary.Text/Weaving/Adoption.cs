using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>What came of adopting changes, or of rebasing on a new text.</summary>
/// <param name="Weave">The new weave; the one asked, when refused.</param>
/// <param name="Refusal">Why nothing was done, or <see langword="null"/>.</param>
/// <param name="Adopted">The newly adopted changes, ascending: the one asked for and those that make sense only together with it (law 5).</param>
/// <param name="Effects">
/// For every other change in play, and the adopted ones themselves, what each sponsor is to be told; in the order of
/// the changes' indices, then of the sponsors. Changes that stand are listed only where that was asked for.
/// </param>
public sealed record Adoption(Weave Weave, Refusal? Refusal, ImmutableArray<ChangeId> Adopted, ImmutableArray<Effect> Effects)
{
    /// <summary>Whether nothing was done.</summary>
    public bool IsRefused => Refusal is not null;

    internal static Adoption Refused(Weave weave, Refusal refusal) => new(weave, refusal, [], []);
}
