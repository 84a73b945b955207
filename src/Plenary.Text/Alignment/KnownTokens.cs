namespace Plenary.Text.Alignment;

/// <summary>The tokens of a paragraph as they were before its tracked changes, to be taken again where they are the same now; asked for in ascending order.</summary>
internal struct KnownTokens
{
    // How a text is cut at a place shows within two more characters.
    private const int Enough = 3;

    private readonly List<DraftToken>? tokens;
    private readonly int raw;
    private int next;

    // Up to here they stand untouched one behind the other, from the next one on or from before it.
    private int clean;

    /// <summary>Those of a paragraph, among the tokens of the block that it was of, or none.</summary>
    public KnownTokens(List<DraftToken>? tokens, int raw)
    {
        (this.tokens, this.raw) = (tokens, raw);
        while (tokens is not null && next < tokens.Count && tokens[next].Raw < raw)
        {
            next++;
        }
    }

    /// <summary>The token at a position, if it and the two after it stand untouched one behind the other: then it is still the one it was.</summary>
    public DraftToken? Settled(int start)
    {
        if (tokens is null)
        {
            return null;
        }

        while (next < tokens.Count && tokens[next].Raw == raw && tokens[next].Start < start)
        {
            next++;
        }

        if (next + Enough > tokens.Count || tokens[next].Start != start)
        {
            return null;
        }

        clean = Math.Max(clean, next);
        for (; clean < next + Enough; clean++)
        {
            if (!IsUntouched(tokens[clean], clean == next ? start : tokens[clean - 1].End))
            {
                return null;
            }
        }

        return tokens[next];
    }

    /// <summary>The token at a position, if it is of the same characters, none of them put in or taken out.</summary>
    public DraftToken? Same(int start, int end, int length)
    {
        while (tokens is not null && next < tokens.Count && tokens[next] is var token && token.Raw == raw && token.Start <= start)
        {
            if (token.Start == start)
            {
                return token.End == end && token.Inserted is null && token.Deleted is null && length == end - start && token.Token.Text.Length == length
                    ? token
                    : null;
            }

            next++;
        }

        return null;
    }

    private readonly bool IsUntouched(DraftToken token, int start) =>
        token.Raw == raw && token.Start == start && !token.IsMark && token.Inserted is null && token.Deleted is null && token.End - start == token.Token.Text.Length;
}
