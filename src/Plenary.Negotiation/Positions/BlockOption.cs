using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>An option that is open in a block, as it is offered to whoever takes a position.</summary>
/// <param name="Option">Which.</param>
/// <param name="Name">What it is called: <c>paragraph 4 as proposal 3 would have it</c>.</param>
/// <param name="Words">What is then read there; empty for no text, and where only its holders know it.</param>
/// <param name="Sponsors">Who asks for it.</param>
/// <param name="IsWhatStands">Whether it is what stands now.</param>
public sealed record BlockOption(OptionTarget Option, string Name, string Words, ImmutableArray<string> Sponsors, bool IsWhatStands)
{
    /// <summary>The options of a block: those of its points, no text, and what members hold positions on beside these that can still come about.</summary>
    /// <param name="state">The proceedings as their reader knows them.</param>
    /// <param name="text">The text.</param>
    /// <param name="points">The points that are open in it (<see cref="Points.Of"/>).</param>
    /// <param name="block">The block.</param>
    public static ImmutableArray<BlockOption> Of(Proceedings state, NegotiatedText text, Points points, BlockId block)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(points);
        OptionsRead read = new(text.Weave);
        Dictionary<OptionTarget, BlockOption> found = [];
        foreach (Point point in points.All.Where(point => point.Blocks.Contains(block)))
        {
            foreach (PointOption option in point.Options)
            {
                // Whoever takes a paragraph out, or does not put it in, would have no text there.
                OptionTarget target = option.IsNoText && point.Blocks.Distinct().Count() == 1 ? OptionTarget.NoText(block)
                    : option.IsBase ? OptionTarget.Without(point.Changes)
                    : OptionTarget.With(option.Changes);
                Add(target, option.IsNoText ? "" : option.Text, option.Sponsors);
            }
        }

        if (found.Count == 0 && text.Find(block) is null)
        {
            return [];
        }

        Add(OptionTarget.NoText(block), "", []);
        foreach (OptionTarget held in OptionsHeld.In(state, text.Id).Select(target => target.Option).OfType<OptionTarget>().Where(option => option.BlocksIn(text.Weave).Contains(block)))
        {
            Add(held, "", []);
        }

        return [.. found.Values];

        void Add(OptionTarget target, string words, ImmutableArray<string> sponsors)
        {
            if (!found.ContainsKey(target) && (read.Has(target) || OptionCheck.Of(target, text) is null))
            {
                found[target] = new BlockOption(target, OptionWords.Of(text, target, one => Chronicle.Paragraph(state, text.Id, one)), words, sponsors, read.Has(target));
            }
        }
    }
}
