namespace Plenary.Text.Alignment;

/// <summary>Several base blocks in one row of tokens, with the marks between them but not the last one.</summary>
internal static class FlatBase
{
    public static (List<Token> Tokens, List<TokenRef> Refs) Of(BaseIndex index, IReadOnlyList<int> blocks)
    {
        List<Token> tokens = [];
        List<TokenRef> refs = [];
        for (int i = 0; i < blocks.Count; i++)
        {
            Block block = index.Text.Blocks[blocks[i]];
            for (int t = 0; t < block.Tokens.Length; t++)
            {
                tokens.Add(block.Tokens[t]);
                refs.Add(TokenRef.Base(blocks[i], t));
            }

            if (i + 1 < blocks.Count)
            {
                tokens.Add(Token.MarkOf(block.Shape));
                refs.Add(TokenRef.Base(blocks[i], block.Tokens.Length));
            }
        }

        return (tokens, refs);
    }
}
