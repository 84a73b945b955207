using System.Collections.Immutable;

namespace Plenary.Text.Alignment;

/// <summary>A base text made ready to be compared with many drafts. Read-only once made; safe to share between threads.</summary>
public sealed class BaseIndex
{
    private readonly int[][] numbers;
    private readonly TokenRef[]?[] refs;
    private readonly int[]?[] starts;
    private readonly int[]?[] sorted;
    private readonly FinalBlock?[] wholes;

    // For every block whether it is cut from its text: 0 where nobody asked yet, 1 no, 2 yes.
    private readonly byte[] cutFromText;
    private readonly Lazy<NoteLinks> notes;
    private readonly int[] blockNumbers;
    private readonly List<int> firstOfNumber = [];

    /// <summary>Numbers the words of <paramref name="text"/>.</summary>
    public BaseIndex(TextDocument text)
        : this(text, static _ => true)
    {
    }

    /// <summary>Numbers the words of a text of which not every block can be moved as one.</summary>
    internal BaseIndex(TextDocument text, Func<int, bool> canMove)
    {
        Text = text;
        CanMove = canMove;
        notes = new Lazy<NoteLinks>(() => new NoteLinks(this));
        numbers = new int[text.Blocks.Length][];
        refs = new TokenRef[]?[text.Blocks.Length];
        starts = new int[]?[text.Blocks.Length];
        sorted = new int[]?[text.Blocks.Length];
        wholes = new FinalBlock?[text.Blocks.Length];
        cutFromText = new byte[text.Blocks.Length];
        Keys = new string[text.Blocks.Length];
        for (int b = 0; b < numbers.Length; b++)
        {
            ImmutableArray<Token> tokens = text.Blocks[b].Tokens;
            numbers[b] = Words.NumbersOf(tokens.AsSpan());
            Keys[b] = KeyOf(text.Blocks[b]);
        }

        blockNumbers = new int[numbers.Length];
        for (int b = 0; b < numbers.Length; b++)
        {
            blockNumbers[b] = Blocks.Add(b, Keys, block => text.Blocks[block].Shape.Place);
            if (blockNumbers[b] == firstOfNumber.Count)
            {
                firstOfNumber.Add(b);
            }
        }
    }

    /// <summary>The base.</summary>
    public TextDocument Text { get; }

    /// <summary>Whether a block can be moved as one; where it cannot, a move is a deletion and a new block.</summary>
    internal Func<int, bool> CanMove { get; }

    /// <summary>The vocabulary of the base.</summary>
    internal Vocabulary Words { get; } = new();

    /// <summary>For every block, its words with its insets spelled out: equal keys are the same words.</summary>
    internal string[] Keys { get; }

    /// <summary>The numbers of the base's blocks, to be shared.</summary>
    internal BlockNumbers Blocks { get; } = new();

    /// <summary>The numbers of all blocks, in order.</summary>
    internal ReadOnlySpan<int> BlockNumbersOfAll => blockNumbers;

    /// <summary>The number of a block.</summary>
    internal int BlockNumberOf(int block) => blockNumbers[block];

    /// <summary>The first block with a number.</summary>
    internal int FirstOfNumber(int number) => firstOfNumber[number];

    /// <summary>The numbers of a block's words.</summary>
    internal int[] NumbersOf(int block) => numbers[block];

    /// <summary>The same, ascending; found once, when asked for.</summary>
    internal int[] SortedNumbersOf(int block)
    {
        if (Volatile.Read(ref sorted[block]) is { } known)
        {
            return known;
        }

        int[] made = [.. numbers[block]];
        Array.Sort(made);
        Volatile.Write(ref sorted[block], made);
        return made;
    }

    /// <summary>A block of a draft that is a base block, word for word; one for all drafts whose block has the same shape.</summary>
    internal FinalBlock WholeOf(int block, BlockShape shape)
    {
        // Drafts give a block all the same shape, which the base gives a number and labels too.
        if (Volatile.Read(ref wholes[block]) is { } known && (ReferenceEquals(known.Shape, shape) || known.Shape == shape))
        {
            return known;
        }

        FinalBlock made = new(shape, block) { Blocks = Ordinals.Of(block) };
        Volatile.Write(ref wholes[block], made);
        return made;
    }

    /// <summary>The names of a block's words, in order; made once, when asked for.</summary>
    internal TokenRef[] RefsOf(int block)
    {
        if (Volatile.Read(ref refs[block]) is { } known)
        {
            return known;
        }

        TokenRef[] made = new TokenRef[Text.Blocks[block].Tokens.Length];
        for (int t = 0; t < made.Length; t++)
        {
            made[t] = TokenRef.Base(block, t);
        }

        Volatile.Write(ref refs[block], made);
        return made;
    }

    /// <summary>Where each of a block's tokens starts in its text, and last where the text ends; found once, when asked for.</summary>
    internal int[] StartsOf(int block)
    {
        if (Volatile.Read(ref starts[block]) is { } known)
        {
            return known;
        }

        ImmutableArray<Token> tokens = Text.Blocks[block].Tokens;
        int[] made = new int[tokens.Length + 1];
        for (int t = 0; t < tokens.Length; t++)
        {
            made[t + 1] = made[t] + tokens[t].Text.Length;
        }

        Volatile.Write(ref starts[block], made);
        return made;
    }

    /// <summary>
    /// Whether a block's tokens are those that its text alone is cut into, no insets among them: in a reading, words of
    /// several members may stand side by side without a space. Found once, when asked for.
    /// </summary>
    internal bool IsCutFromText(int block)
    {
        if (cutFromText[block] == 0)
        {
            cutFromText[block] = (byte)(IsCutFrom(Text.Blocks[block]) ? 2 : 1);
        }

        return cutFromText[block] == 2;
    }

    /// <summary>The base's notes and the references to them; found once.</summary>
    internal NoteLinks Notes => notes.Value;

    private static bool IsCutFrom(Block block)
    {
        ReadOnlySpan<char> rest = block.Text;
        foreach (Token token in block.Tokens)
        {
            if (token.Kind == TokenKind.Inset || Tokenizer.Next(rest, out TokenKind kind) != token.Text.Length || kind != token.Kind)
            {
                return false;
            }

            rest = rest[token.Text.Length..];
        }

        return true;
    }

    private static string KeyOf(Block block)
    {
        foreach (Token token in block.Tokens)
        {
            if (token.Kind == TokenKind.Inset)
            {
                return Token.JoinWords(block.Tokens.AsSpan());
            }
        }

        return block.Text;
    }
}
