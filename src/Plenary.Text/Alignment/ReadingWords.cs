using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>
/// A reading cut into the words that a draft of it is cut into, with what they are in the weave. Where a change put
/// "s" after "INDC", the reading has two tokens and a draft of it one word.
/// </summary>
internal sealed class ReadingWords
{
    private readonly WovenReading reading;

    // Blocks are cut when they are asked for: an edit of one paragraph is no matter of the others.
    private readonly Block?[] blocks;

    // For a block that is cut differently: where each of its words starts among the reading's tokens, and the end.
    private readonly int[]?[] starts;

    public ReadingWords(WovenReading reading)
    {
        this.reading = reading;
        blocks = new Block?[reading.Text.Blocks.Length];
        starts = new int[]?[blocks.Length];
    }

    /// <summary>The reading, cut anew.</summary>
    public TextDocument Text => new([.. Enumerable.Range(0, Count).Select(BlockAt)]);

    /// <summary>Where a block comes from.</summary>
    public WovenBlock this[int block] => reading.Blocks[block];

    /// <summary>How many blocks there are.</summary>
    public int Count => reading.Blocks.Length;

    /// <summary>A block of the reading, cut anew.</summary>
    public Block BlockAt(int block) => blocks[block] ??= Cut(block);

    /// <summary>The tokens of the weave that one word is; for the number of the words in the block, its mark, if it has one.</summary>
    public ReadOnlySpan<TokenRef> TokensOf(int block, int word)
    {
        WovenBlock from = reading.Blocks[block];
        if (word == BlockAt(block).Tokens.Length)
        {
            return from.Mark is { } mark ? new[] { mark } : [];
        }

        return starts[block] is { } cut ? from.Tokens.AsSpan()[cut[word]..cut[word + 1]] : from.Tokens.AsSpan().Slice(word, 1);
    }

    private Block Cut(int b)
    {
        Block block = reading.Text.Blocks[b];
        ImmutableArray<Token> words = Tokenizer.Tokenize(block.Text);
        if (words.Length == block.Tokens.Length)
        {
            return block;
        }

        // Words only ever grow together: every token starts in the word it stands in, or the block stays as it is.
        int[] cut = new int[words.Length + 1];
        ImmutableArray<Token>.Builder whole = ImmutableArray.CreateBuilder<Token>(words.Length);
        int at = 0;
        for (int w = 0; w < words.Length; w++)
        {
            cut[w] = at;
            int length = 0;
            while (length < words[w].Text.Length)
            {
                length += block.Tokens[at++].Text.Length;
            }

            if (length > words[w].Text.Length)
            {
                return block;
            }

            whole.Add(at == cut[w] + 1 ? block.Tokens[cut[w]] : words[w]);
        }

        cut[words.Length] = at;
        starts[b] = cut;
        return block with { Tokens = whole.MoveToImmutable() };
    }
}
