using System.Collections.Immutable;
using System.Text;

namespace Plenary.Text;

/// <summary>A whole text as one reader sees it: its blocks in order, notes after the body.</summary>
/// <param name="Blocks">The blocks; identities are unique.</param>
public sealed record TextDocument(ImmutableArray<Block> Blocks)
{
    // Made when a block is first asked for. A copy with other blocks takes it along: so it says whose it is.
    private BlockIndex? index;

    /// <summary>A text of plain paragraphs, one for each string, with identities <c>b0</c>, <c>b1</c> …</summary>
    public static TextDocument Of(params ReadOnlySpan<string> paragraphs)
    {
        ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>(paragraphs.Length);
        for (int i = 0; i < paragraphs.Length; i++)
        {
            blocks.Add(new Block(new BlockId($"b{i}"), BlockShape.Plain, Tokenizer.Tokenize(paragraphs[i])));
        }

        return new TextDocument(blocks.MoveToImmutable());
    }

    /// <summary>The block of an identity, or <see langword="null"/> when there is none.</summary>
    /// <param name="id">The identity.</param>
    public Block? Find(BlockId id)
    {
        if (index is not { } known || known.Of != Blocks)
        {
            Dictionary<BlockId, Block> made = new(Blocks.Length);
            foreach (Block block in Blocks)
            {
                made.TryAdd(block.Id, block);
            }

            index = known = new BlockIndex(Blocks, made);
        }

        return known.Blocks.GetValueOrDefault(id);
    }

    /// <summary>The words of every block, each closed by a line feed: what "byte for byte" compares.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        foreach (Block block in Blocks)
        {
            text.Append(block.Text).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Equal when every block is equal.</summary>
    public bool Equals(TextDocument? other) =>
        other is not null && Blocks.AsSpan().SequenceEqual(other.Blocks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Blocks.Length;

    private sealed record BlockIndex(ImmutableArray<Block> Of, Dictionary<BlockId, Block> Blocks);
}
