using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>The options of a text on which somebody holds a position, as decisions ask for them.</summary>
internal static class OptionsHeld
{
    /// <summary>Those that a decision about changes would bring about.</summary>
    /// <param name="state">The proceedings.</param>
    /// <param name="text">The text.</param>
    /// <param name="after">Its weave after the decision.</param>
    public static ImmutableArray<PositionTarget> BroughtBy(Proceedings state, NegotiatedText text, Weave after)
    {
        OptionsRead now = new(text.Weave);
        OptionsRead then = new(after);
        return [.. In(state, text.Id).Where(target => target.Option is { } option && then.Has(option) && !now.Has(option))];
    }

    /// <summary>Those that stand in a block.</summary>
    /// <param name="state">The proceedings.</param>
    /// <param name="text">The text.</param>
    /// <param name="block">The block.</param>
    public static ImmutableArray<PositionTarget> StandingIn(Proceedings state, NegotiatedText text, BlockId block)
    {
        OptionsRead now = new(text.Weave);
        return [.. In(state, text.Id).Where(target => target.Option is { } option && now.Has(option) && option.BlocksIn(text.Weave).Contains(NegotiatedText.WholeOf(block)))];
    }

    /// <summary>All of them in one order, whoever took the positions when.</summary>
    public static IEnumerable<PositionTarget> In(Proceedings state, TextId text) =>
        state.Positions.All.TryGetValue(text, out ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>? all)
            ? all.Keys.Where(target => target.Kind == TargetKind.Option).OrderBy(target => target.Id, StringComparer.Ordinal)
            : [];
}
