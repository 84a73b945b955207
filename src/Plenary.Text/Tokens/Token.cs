using System.Text;

namespace Plenary.Text;

/// <summary>The smallest piece of text that a change can insert or delete.</summary>
/// <remarks>Two tokens are the same words when <see cref="SameAs"/> holds: text and inset key; style and shape do not count.</remarks>
/// <param name="Text">The characters, never empty. U+FFFC for an inset, a line feed for a mark.</param>
/// <param name="Kind">What the token is.</param>
/// <param name="Style">Character formatting.</param>
/// <param name="Key">What an inset is (the same key is the same thing), else <see langword="null"/>.</param>
/// <param name="Shape">The shape of the block that a mark ends, else <see langword="null"/>.</param>
public sealed record Token(string Text, TokenKind Kind, TokenStyle Style = TokenStyle.None, string? Key = null, BlockShape? Shape = null)
{
    /// <summary>The character that stands for an inset: OBJECT REPLACEMENT CHARACTER.</summary>
    public const char InsetCharacter = '\uFFFC';

    /// <summary>A mark that ends a block of the given shape.</summary>
    public static Token MarkOf(BlockShape shape) => new("\n", TokenKind.Mark, TokenStyle.None, null, shape);

    /// <summary>An inset with the given key.</summary>
    public static Token Inset(string key) => new("\uFFFC", TokenKind.Inset, TokenStyle.None, key);

    /// <summary>Whether both are the same words, whatever their style and shape.</summary>
    public bool SameAs(Token other) =>
        ReferenceEquals(this, other)
        || (Kind == other.Kind && string.Equals(Text, other.Text, StringComparison.Ordinal)
            && (Kind != TokenKind.Inset || string.Equals(Key ?? "", other.Key ?? "", StringComparison.Ordinal)));

    /// <summary>What <see cref="SameAs"/> compares, as one string: for hashing and canonical order.</summary>
    /// <remarks>
    /// A mark is not spelled as the line feed that its text is: a line may break within a block, too, and that is white
    /// space. U+FFFC is in no word, sign or space, so no other tokens are spelled as a mark is.
    /// </remarks>
    public string Words => Kind switch
    {
        TokenKind.Inset => "\uFFFC" + Key,
        TokenKind.Mark => "\n\uFFFC\n",
        _ => Text,
    };

    /// <summary>The texts of all tokens, one after the other.</summary>
    public static string Join(ReadOnlySpan<Token> tokens)
    {
        int length = 0;
        foreach (Token token in tokens)
        {
            length += token.Text.Length;
        }

        return string.Create(length, tokens, static (text, tokens) =>
        {
            foreach (Token token in tokens)
            {
                token.Text.CopyTo(text);
                text = text[token.Text.Length..];
            }
        });
    }

    /// <summary><see cref="Words"/> of all tokens, one after the other.</summary>
    public static string JoinWords(ReadOnlySpan<Token> tokens)
    {
        // Most often it is one word, or words alone.
        if (tokens is [{ Kind: not (TokenKind.Inset or TokenKind.Mark) } only])
        {
            return only.Text;
        }

        foreach (Token token in tokens)
        {
            if (token.Kind is TokenKind.Inset or TokenKind.Mark)
            {
                StringBuilder text = new();
                AppendWords(text, tokens);
                return text.ToString();
            }
        }

        return Join(tokens);
    }

    /// <summary>Appends what <see cref="JoinWords"/> gives.</summary>
    internal static void AppendWords(StringBuilder text, ReadOnlySpan<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            text.Append(token.Words).Append(token.Kind is TokenKind.Inset or TokenKind.Mark ? "\uFFFC" : "");
        }
    }
}
