namespace Plenary.Text;

/// <summary>One object for the tokens that every text is full of: a space, a comma, "the".</summary>
/// <remarks>A fixed table: a miss or a lost race costs an allocation, never a wrong token.</remarks>
internal static class TokenCache
{
    private const int Size = 8192;
    private static readonly Token?[] Table = new Token?[Size];

    public static Token Get(ReadOnlySpan<char> text, TokenKind kind)
    {
        if (kind == TokenKind.Inset || text.Length > 24)
        {
            return new Token(text.ToString(), kind);
        }

        uint hash = (uint)kind;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16777619;
        }

        ref Token? slot = ref Table[(hash ^ (hash >> 15)) & (Size - 1)];
        Token? known = Volatile.Read(ref slot);
        if (known is not null && known.Kind == kind && text.SequenceEqual(known.Text))
        {
            return known;
        }

        Token made = new(text.ToString(), kind);
        Volatile.Write(ref slot, made);
        return made;
    }
}
