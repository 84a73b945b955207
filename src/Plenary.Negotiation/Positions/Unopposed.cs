using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>The paragraphs that the chair can gavel agreed in one go: they are open, have words, nothing in play touches them and nobody objects, to them or to the option that they read.</summary>
public static class Unopposed
{
    /// <summary>Those of a text, in its order.</summary>
    /// <param name="state">The proceedings.</param>
    /// <param name="text">The text.</param>
    public static ImmutableArray<BlockId> In(Proceedings state, NegotiatedText text)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(text);
        OptionsRead now = new(text.Weave);
        HashSet<BlockId> opposed = [.. OptionsHeld.In(state, text.Id).Where(target => target.Option is { } option && now.Has(option) && IsOpposed(state, text, target)).SelectMany(target => target.Option!.BlocksIn(text.Weave))];
        return
        [
            .. text.Agreed.Blocks
                .Where(block => text.StatusOf(block.Id) is BlockStatus.Open or BlockStatus.Reopened && text.Labels.LabelOf(block.Id) is not null
                    && !string.IsNullOrWhiteSpace(block.Text) && !text.IsBracketed(block.Id) && !opposed.Contains(NegotiatedText.WholeOf(block.Id)) && !IsOpposed(state, text, PositionTarget.Of(block.Id)))
                .Select(block => block.Id),
        ];
    }

    private static bool IsOpposed(Proceedings state, NegotiatedText text, PositionTarget on) => EffectiveStance.OfMembers(state, text.Id, on).Any(held => held.Stance == Stance.Object);
}
