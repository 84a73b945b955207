using System.Runtime.InteropServices;

namespace Plenary.Text.Alignment;

/// <summary>Several base blocks in one row of tokens, with the marks between them but not the last one.</summary>
internal static class FlatBase
{
    /// <summary>The tokens and their names. Those of one block are its own arrays, shared by all drafts: not to be changed.</summary>
    public static (Token[] Tokens, TokenRef[] Refs) Of(BaseIndex index, int[] blocks)
    {
        if (blocks is [int only])
        {
            return (ImmutableCollectionsMarshal.AsArray(index.Text.Blocks[only].Tokens) ?? [], index.RefsOf(only));
        }

        List<Token> tokens = [];
        List<TokenRef> refs = [];
        for (int i = 0; i < blocks.Length; i++)
        {
            Block block = index.Text.Blocks[blocks[i]];
            tokens.AddRange(block.Tokens);
            refs.AddRange(index.RefsOf(blocks[i]));
            if (i + 1 < blocks.Length)
            {
                tokens.Add(Token.MarkOf(block.Shape));
                refs.Add(TokenRef.Base(blocks[i], block.Tokens.Length));
            }
        }

        return ([.. tokens], [.. refs]);
    }
}
