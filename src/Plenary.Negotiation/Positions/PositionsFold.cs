using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Plenary.Negotiation;

/// <summary>Folds many positions in a row: what they change is opened once and closed once.</summary>
/// <remarks>Gives what applying them one by one gives. Not safe for several threads.</remarks>
internal sealed class PositionsFold(PositionsState start)
{
    private readonly Dictionary<TextId, Dictionary<PositionTarget, Dictionary<PositionKey, HeldPosition>>> changed = [];
    private ImmutableDictionary<TextId, ImmutableHashSet<PositionTarget>> onCondition = start.OnCondition;

    public void Apply(PositionEvent happened, Recorded recorded)
    {
        if (PositionsState.PositionOf(happened) is { } position)
        {
            Dictionary<PositionKey, HeldPosition> held = Open(position.Text, position.On);
            ref HeldPosition? last = ref CollectionsMarshal.GetValueRefOrAddDefault(held, new PositionKey(position.Holder, recorded.For.Kind), out bool isKnown);
            if (!isKnown)
            {
                last = start.On(position.Text, position.On).GetValueOrDefault(new PositionKey(position.Holder, recorded.For.Kind));
            }

            onCondition = PositionsState.AddCondition(onCondition, position, recorded);
            last = new HeldPosition(position, recorded.By, recorded.At, recorded.For, last) { Sequence = recorded.Sequence };
        }
    }

    public PositionsState Finish()
    {
        if (changed.Count == 0)
        {
            return start;
        }

        var all = start.All.ToBuilder();
        foreach ((TextId text, Dictionary<PositionTarget, Dictionary<PositionKey, HeldPosition>> targets) in changed)
        {
            var ofText = all.GetValueOrDefault(text, ImmutableDictionary<PositionTarget, ImmutableDictionary<PositionKey, HeldPosition>>.Empty).ToBuilder();
            foreach ((PositionTarget target, Dictionary<PositionKey, HeldPosition> held) in targets)
            {
                ofText[target] = ofText.GetValueOrDefault(target, ImmutableDictionary<PositionKey, HeldPosition>.Empty).SetItems(held);
            }

            all[text] = ofText.ToImmutable();
        }

        return start with { All = all.ToImmutable(), OnCondition = onCondition };
    }

    private Dictionary<PositionKey, HeldPosition> Open(TextId text, PositionTarget target)
    {
        ref Dictionary<PositionTarget, Dictionary<PositionKey, HeldPosition>>? targets = ref CollectionsMarshal.GetValueRefOrAddDefault(changed, text, out _);
        targets ??= [];
        ref Dictionary<PositionKey, HeldPosition>? held = ref CollectionsMarshal.GetValueRefOrAddDefault(targets, target, out _);
        return held ??= [];
    }
}
