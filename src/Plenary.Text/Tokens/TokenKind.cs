namespace Plenary.Text;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word, a number, or one character of a script that writes no spaces.</summary>
    Word,

    /// <summary>A run of white space.</summary>
    Space,

    /// <summary>One sign: punctuation, bracket, symbol.</summary>
    Sign,

    /// <summary>Something that is not text: a note reference, a picture. Its text is U+FFFC.</summary>
    Inset,

    /// <summary>The mark that ends a block. Its text is a line feed.</summary>
    Mark,
}
