namespace Plenary.Text.Alignment;

/// <summary>A token of a draft, with where it stood in the file and what it turned out to be in the weave.</summary>
internal sealed class DraftToken(Token token, int raw, int start, int end)
{
    public Token Token { get; } = token;

    /// <summary>The ordinal of the draft paragraph it stood in.</summary>
    public int Raw { get; } = raw;

    public int Start { get; } = start;

    public int End { get; } = end;

    /// <summary>The tracked change that put it in, if one did.</summary>
    public Revision? Inserted { get; set; }

    /// <summary>The tracked change that takes it out, if one does.</summary>
    public Revision? Deleted { get; set; }

    public string? Move { get; set; }

    /// <summary>The base token that this is, once aligned.</summary>
    public TokenRef? Base { get; set; }

    /// <summary>Its name in the weave: the base token, or the pending one of the change that inserts it.</summary>
    public TokenRef? Ref { get; set; }

    /// <summary>The ordinal of the change that inserts it, or -1.</summary>
    public int Change { get; set; } = -1;

    /// <summary>The tokens without what is known of them.</summary>
    public static Token[] TokensOf(List<DraftToken> from)
    {
        Token[] tokens = new Token[from.Count];
        for (int i = 0; i < tokens.Length; i++)
        {
            tokens[i] = from[i].Token;
        }

        return tokens;
    }

    public bool IsMark => Token.Kind == TokenKind.Mark;
}
