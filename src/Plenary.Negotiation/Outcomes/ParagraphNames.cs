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
    private static readonly Name New = new("", "a new paragraph", -1, -1);
    private readonly Dictionary<BlockId, Name> names = [];

    public ParagraphNames(TextDocument text, ParagraphCount count)
    {
        ImmutableArray<string> references = BlockReference.All(text);
        Dictionary<BlockId, int> counted = [];
        for (int at = 0; at < count.Counted.Length; at++)
        {
            counted.TryAdd(count.Counted[at], at);
        }

        for (int block = 0; block < text.Blocks.Length; block++)
        {
            (string noun, string label) = Split(references[block]);
            int number = int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out int whole) ? whole : -1;
            names.TryAdd(text.Blocks[block].Id, new Name(noun, label, counted.GetValueOrDefault(text.Blocks[block].Id, -1), number));
        }
    }

    /// <summary>The name of one: "paragraph 3", "paragraph 3 (b)", "operative paragraph 3", "heading “Finance”".</summary>
    public string Of(BlockId block) => Of([block]);

    /// <summary>The label by which one speaks of it, without "paragraph"; a preambular one, which has a number of its own row, says so: "preambular paragraph 2".</summary>
    public string LabelOf(BlockId block) => Named(block) is { Noun: Preambular } name ? $"{name.Noun} {name.Label}" : Named(block).Label;

    /// <summary>Several, in the order given.</summary>
    public string Of(ImmutableArray<BlockId> blocks)
    {
        List<List<Name>> groups = [];
        foreach (BlockId block in blocks)
        {
            Name name = Named(block);
            int at = groups.FindIndex(group => group[0].Noun == name.Noun);
            if (at < 0)
            {
                groups.Add([name]);
            }
            else
            {
                groups[at].Add(name);
            }
        }

        List<string> parts = [];
        foreach (List<Name> group in groups)
        {
            List<string> labels = Ranges(group);
            string noun = group[0].Noun;
            parts.Add(noun.Length == 0 ? WordLists.And(labels) : $"{noun}{(group.Count == 1 ? "" : "s")} {WordLists.And(labels)}");
        }

        return WordLists.And(parts);
    }

    private Name Named(BlockId block) => names.GetValueOrDefault(block, New);

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

    private static List<string> Ranges(List<Name> parts)
    {
        List<string> labels = [];
        for (int from = 0; from < parts.Count;)
        {
            int to = from + 1;
            while (to < parts.Count && Follows(parts[to - 1], parts[to]))
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
    private static bool Follows(Name left, Name right) =>
        left.Counted >= 0 && right.Counted == left.Counted + 1 && left.Number >= 0 && right.Number == left.Number + 1;

    // What it is called, where it stands among the paragraphs that count, and its label as a whole number; -1 for none.
    private sealed record Name(string Noun, string Label, int Counted, int Number);
}
