using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Scenario;

/// <summary>The words of a text in a scenario: a list of paragraphs, each plain or under the word for what it is.</summary>
internal static class ScenarioParagraphs
{
    private static readonly (string Word, BlockKind Kind)[] Kinds =
    [
        ("title", BlockKind.Title), ("heading", BlockKind.Heading), ("preambular", BlockKind.Preambular), ("operative", BlockKind.Operative),
        ("sub", BlockKind.SubParagraph), ("item", BlockKind.ListItem), ("plain", BlockKind.Paragraph),
    ];

    /// <summary>Reads the paragraphs under <c>paragraphs</c>. A plain string is an operative paragraph; an empty one is a paragraph that is still blank.</summary>
    public static TextDocument Read(ScenarioNode node)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (ScenarioNode item in node.Get("paragraphs").Items())
        {
            (BlockKind kind, int level, string? label, string words) = item.IsMap ? Dressed(item) : (BlockKind.Operative, 0, null, item.Words());
            BlockShape shape = new(kind, level, label, null, BlockPlace.Body);
            blocks.Add(new Block(new BlockId($"b{blocks.Count}"), shape, Tokenizer.Tokenize(words.Trim())));
        }

        return new TextDocument(blocks.ToImmutable());
    }

    /// <summary>The kind a word stands for.</summary>
    public static BlockKind KindOf(ScenarioNode node) => node.OneOf(Kinds);

    private static (BlockKind Kind, int Level, string? Label, string Words) Dressed(ScenarioNode item)
    {
        foreach ((string word, BlockKind kind) in Kinds)
        {
            if (item.TryGet(word, out ScenarioNode? words))
            {
                int level = item.NumberOrNull("level") ?? (kind is BlockKind.Heading or BlockKind.SubParagraph ? 1 : 0);
                string? label = item.WordsOrNull("label");
                string text = words.Words();
                item.Close();
                return (kind, level, label, text);
            }
        }

        throw item.Fault($"a paragraph is words, or one of {string.Join(", ", Kinds.Select(pair => pair.Word))} with words.");
    }
}
