using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Scenario;

/// <summary>What a step is about: a text, its blocks by their labels, its proposals by number.</summary>
internal static class ScenarioTarget
{
    /// <summary>The text named under <c>text</c>, or the only one that is open.</summary>
    public static Func<Proceedings, NegotiatedText> Text(ScenarioNode node)
    {
        string? named = node.WordsOrNull("text");
        return state =>
        {
            if (named is not null)
            {
                return state.Texts.TryGet(new TextId(named), out NegotiatedText? text)
                    ? text
                    : throw node.Fault($"there is no text `{named}` yet. Texts are: {List(state.Texts.All.Keys.Select(id => id.Value))}.");
            }

            NegotiatedText[] open = [.. state.Texts.All.Values.Where(text => text.Outcome is null)];
            return open.Length == 1 ? open[0]
                : throw node.Fault(open.Length == 0 ? state.Texts.All.IsEmpty ? "no text is open yet." : $"no text is open any more ({List(state.Texts.All.Keys.Select(id => id.Value))}); name one under `text` if it is meant." : $"several texts are open ({List(open.Select(text => text.Id.Value))}); name one under `text`.");
        };
    }

    /// <summary>A block by its label.</summary>
    public static BlockId Block(NegotiatedText text, ScenarioNode node) => Block(text, node, node.Words().Trim());

    /// <summary>What a position is on: <c>text</c>, <c>status</c>, <c>proposal 3</c>, a label, or an option of a paragraph (<see cref="ScenarioOption"/>).</summary>
    public static PositionTarget On(NegotiatedText text, ScenarioNode node)
    {
        string words = node.Words().Trim();
        return words switch
        {
            "text" or "whole text" => PositionTarget.WholeText,
            "status" => PositionTarget.Status,
            _ when words.StartsWith("proposal ", StringComparison.Ordinal) && int.TryParse(words.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out int proposal) => PositionTarget.OfProposal(proposal),
            _ => ScenarioOption.Read(text, node, words) is { } option ? PositionTarget.Of(option) : PositionTarget.Of(Block(text, node, words)),
        };
    }

    /// <summary>The things a position is on: one, or a list.</summary>
    public static Func<NegotiatedText, ImmutableArray<PositionTarget>> On(ScenarioNode parent, string key)
    {
        IReadOnlyList<ScenarioNode> items = parent.Get(key).Items();
        return (text) => [.. items.Select(item => On(text, item))];
    }

    /// <summary>A block by its label.</summary>
    public static BlockId Block(NegotiatedText text, ScenarioNode node, string label) =>
        text.Labels.BlockNamed(label) is { } found ? found : throw node.Fault($"{text.Title}: {text.Labels.Unknown(label)}");

    private static string List(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } list ? list : "none";
}
