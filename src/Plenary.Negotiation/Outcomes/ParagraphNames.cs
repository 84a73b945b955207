using System.Collections.Immutable;
using System.Globalization;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>Names paragraphs in prose: "paragraph 3", "paragraphs 3 and 4", "operative paragraphs 1 and 3 to 6".</summary>
/// <remarks>Four or more numbers in a row become "3 to 6". What bears no label is named by its first words, or its ordinal.</remarks>
internal sealed class ParagraphNames
{
    private const int FewestInRange = 4;
    private const string Preambular = "preambular paragraph";
    private readonly Dictionary<BlockId, (string Noun, string Label)> names = [];
    private readonly Dictionary<BlockId, int> counted;

    public ParagraphNames(TextDocument text, ParagraphCount count)
    {
        ImmutableArray<string> references = BlockReference.All(text);
        for (int block = 0; block < text.Blocks.Length; block++)
        {
            names.TryAdd(text.Blocks[block].Id, Split(references[block]));
        }

        counted = count.Counted.Select((block, at) => (block, at)).DistinctBy(pair => pair.block).ToDictionary(pair => pair.block, pair => pair.at);
    }

    /// <summary>The name of one: "paragraph 3", "paragraph 3 (b)", "operative paragraph 3", "heading “Finance”".</summary>
    public string Of(BlockId block) => Of([block]);

    /// <summary>The label by which one speaks of it, without "paragraph"; a preambular one, which has a number of its own row, says so: "preambular paragraph 2".</summary>
    public string LabelOf(BlockId block) => Named(block) is var (noun, label) && noun == Preambular ? $"{noun} {label}" : label;

    /// <summary>Several, in the order given.</summary>
    public string Of(ImmutableArray<BlockId> blocks)
    {
        List<string> parts = [];
        foreach (IGrouping<string, (string Noun, string Label, BlockId Block)> group in blocks.Select(block => (Named(block).Noun, Named(block).Label, block)).GroupBy(part => part.Noun, StringComparer.Ordinal))
        {
            List<string> labels = Ranges([.. group]);
            bool isOne = labels.Count == 1 && group.Count() == 1;
            parts.Add(group.Key.Length == 0 ? WordLists.And(labels) : $"{group.Key}{(isOne ? "" : "s")} {WordLists.And(labels)}");
        }

        return WordLists.And(parts);
    }

    private (string Noun, string Label) Named(BlockId block) => names.TryGetValue(block, out (string, string) name) ? name : ("", "a new paragraph");

    private static (string Noun, string Label) Split(string name) => name switch
    {
        ['P', 'P', >= '0' and <= '9', ..] => (Preambular, name[2..]),
        ['O', 'P', >= '0' and <= '9', ..] => ("operative paragraph", name[2..]),
        _ when name.StartsWith("paragraph ", StringComparison.Ordinal) => ("paragraph", name["paragraph ".Length..]),
        _ when name.StartsWith("heading ", StringComparison.Ordinal) => ("", $"the {name}"),
        _ when name.StartsWith("title ", StringComparison.Ordinal) => ("", $"the {name}"),
        _ when name.StartsWith("table ", StringComparison.Ordinal) || name.StartsWith("footnote ", StringComparison.Ordinal) => ("", name),
        _ => ("paragraph", name),
    };

    private List<string> Ranges((string Noun, string Label, BlockId Block)[] parts)
    {
        List<string> labels = [];
        for (int from = 0; from < parts.Length;)
        {
            int to = from + 1;
            while (to < parts.Length && Follows(parts[to - 1], parts[to]))
            {
                to++;
            }

            if (to - from >= FewestInRange)
            {
                labels.Add($"{parts[from].Label} to {parts[to - 1].Label}");
                from = to;
            }
            else
            {
                labels.Add(parts[from++].Label);
            }
        }

        return labels;
    }

    // Only whole numbers that stand one after the other, in the text and in counting.
    private bool Follows((string Noun, string Label, BlockId Block) left, (string Noun, string Label, BlockId Block) right) =>
        counted.TryGetValue(left.Block, out int before) && counted.TryGetValue(right.Block, out int after) && after == before + 1
        && int.TryParse(left.Label, NumberStyles.None, CultureInfo.InvariantCulture, out int low)
        && int.TryParse(right.Label, NumberStyles.None, CultureInfo.InvariantCulture, out int high) && high == low + 1;
}
