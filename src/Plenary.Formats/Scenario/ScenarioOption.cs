using System.Collections.Immutable;
using System.Globalization;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Formats.Scenario;

/// <summary>Options as a scenario names them: <c>no text in 4</c>, <c>4 as it stands</c>, <c>4 with proposals 3 and 5</c>.</summary>
internal static class ScenarioOption
{
    private const string NoText = "no text in ";
    private const string AsItStands = " as it stands";
    private static readonly string[] With = [" with proposals ", " with proposal "];

    /// <summary>The option that words name, or <see langword="null"/> where they name none.</summary>
    public static OptionTarget? Read(NegotiatedText text, ScenarioNode node, string words)
    {
        if (words.StartsWith(NoText, StringComparison.Ordinal))
        {
            return OptionTarget.NoText(ScenarioTarget.Block(text, node, words[NoText.Length..].Trim()));
        }

        if (words.EndsWith(AsItStands, StringComparison.Ordinal))
        {
            BlockId block = ScenarioTarget.Block(text, node, words[..^AsItStands.Length].Trim());
            ImmutableArray<ChangeId> open = text.OpenIn(block);
            return open.IsEmpty ? throw node.Fault($"nothing is proposed in {text.Labels.InSentence(block)}: take a position on the paragraph.") : OptionTarget.Without(open);
        }

        foreach (string with in With)
        {
            if (words.IndexOf(with, StringComparison.Ordinal) is > 0 and var at)
            {
                BlockId block = ScenarioTarget.Block(text, node, words[..at].Trim());
                return OptionTarget.With(Numbers(node, words[(at + with.Length)..]).SelectMany(number => ChangesIn(text, block, node, number)));
            }
        }

        return null;
    }

    /// <summary>The option named under a key; a fault where none is.</summary>
    public static Func<NegotiatedText, OptionTarget> Of(ScenarioNode parent, string key)
    {
        ScenarioNode node = parent.Get(key);
        string words = node.Words().Trim();
        return text => Read(text, node, words) ?? throw node.Fault($"`{words}` is no option. Options are written `4 with proposal 3`, `4 with proposals 3 and 5`, `4 as it stands`, `no text in 4`.");
    }

    private static IEnumerable<int> Numbers(ScenarioNode node, string written) =>
        written.Replace(" and ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries)
            .Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw node.Fault($"a proposal is a number, not `{word}`."));

    private static ChangeId[] ChangesIn(NegotiatedText text, BlockId block, ScenarioNode node, int number)
    {
        if (!text.Proposals.TryGetValue(number, out Proposal? proposal))
        {
            throw node.Fault($"there is no proposal {number} yet.");
        }

        ChangeId[] here = [.. proposal.Changes.Where(change => text.Weave.BlocksOf(change).Contains(block))];
        return here.Length > 0 ? here : throw node.Fault($"proposal {number} changes nothing in {text.Labels.InSentence(block)}.");
    }
}
