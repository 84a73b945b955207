using System.Collections.Immutable;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Formats.Html;

/// <summary>Writes a block's words with what is put in underlined and what is taken out struck.</summary>
internal sealed class RedlineWriter(HtmlSink to, IBlockFacts facts)
{
    private readonly WordsWriter words = new(to, facts);

    /// <summary>Writes a block's words.</summary>
    public void Write(BracketedBlock block) => Write(block.Nodes, false);

    private void Write(ImmutableArray<BracketedNode> nodes, bool isInside)
    {
        foreach (BracketedNode node in nodes)
        {
            switch (node)
            {
                case PlainNode plain:
                    words.Write(plain.Tokens, new Queue<int>(), isInside);
                    break;
                case BracketNode bracket:
                    Write(bracket);
                    break;
            }
        }
    }

    private void Write(BracketNode bracket)
    {
        // A space that goes with words goes with them: put in with new ones, and struck where nothing comes in the place of old ones.
        ReadOnlySpan<byte> open = "<ins>"u8;
        ReadOnlySpan<byte> close = "</ins>"u8;
        if (bracket.Options[0].Role == OptionRole.Base)
        {
            bool isGone = bracket.Options.Skip(1).All(option => option.Role == OptionRole.NoText);
            open = isGone ? "<del>"u8 : default;
            close = isGone ? "</del>"u8 : default;
        }

        Space(bracket.Lead, open, close);
        foreach (BracketOption option in bracket.Options.Where(option => option.Role != OptionRole.NoText))
        {
            to.Raw(option.Role == OptionRole.Base ? "<del>"u8 : "<ins>"u8);
            Write(option.Content, true);
            to.Raw(option.Role == OptionRole.Base ? "</del>"u8 : "</ins>"u8);
        }

        Space(bracket.Trail, open, close);
    }

    private void Space(ImmutableArray<Token> space, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close)
    {
        if (!space.IsEmpty)
        {
            to.Raw(open);
            words.Write(space, new Queue<int>(), true);
            to.Raw(close);
        }
    }
}
