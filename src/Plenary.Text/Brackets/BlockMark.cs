using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Decides where the mark that ends a block is shown: not at all where it goes without saying.</summary>
internal static class BlockMark
{
    /// <summary>Takes the mark off the nodes where it goes without saying.</summary>
    /// <param name="nodes">The nodes with the mark.</param>
    /// <param name="mark">The very token that ends the block.</param>
    /// <param name="isGone">Whether no reading has it.</param>
    /// <param name="isWrapped">Whether a bracket will be put around the whole, so that a bracket inside is not the whole.</param>
    public static (ImmutableArray<BracketedNode> Nodes, BlockEnd End) Settle(
        ImmutableArray<BracketedNode> nodes,
        Token mark,
        bool isGone,
        bool isWrapped)
    {
        if (isGone)
        {
            return (nodes, BlockEnd.RunsOn);
        }

        if (TakeOff(nodes, mark) is { } open)
        {
            return (open, BlockEnd.Own);
        }

        if (!isWrapped && nodes is [BracketNode { Lead.IsEmpty: true, Trail.IsEmpty: true } whole])
        {
            ImmutableArray<BracketOption>.Builder taken = ImmutableArray.CreateBuilder<BracketOption>(whole.Options.Length);
            foreach (BracketOption option in whole.Options)
            {
                ImmutableArray<BracketedNode>? content = option.Role == OptionRole.NoText ? option.Content : TakeOff(option.Content, mark);
                if (content is not { } found || (found.IsEmpty && option.Role != OptionRole.NoText))
                {
                    return (nodes, BlockEnd.Written);
                }

                taken.Add(option with { Content = found });
            }

            if (!EndsInMark(taken[0].Content))
            {
                return ([whole with { Options = taken.MoveToImmutable() }], BlockEnd.WithBracket);
            }
        }

        return (nodes, BlockEnd.Written);
    }

    /// <summary>Puts a bracket around a whole block.</summary>
    /// <param name="option">The only option.</param>
    /// <param name="end">How the mark is given inside.</param>
    /// <param name="mark">The mark.</param>
    public static (ImmutableArray<BracketedNode> Nodes, BlockEnd End) Wrap(BracketOption option, BlockEnd end, Token mark)
    {
        if (end == BlockEnd.Own && (option.Content.IsEmpty || EndsInMark(option.Content)))
        {
            option = option with { Content = PutBack(option.Content, mark) };
            end = BlockEnd.Written;
        }

        return ([new BracketNode([], [option], [])], end == BlockEnd.Own ? BlockEnd.WithBracket : end);
    }

    /// <summary>Whether the words as they stand (the first option's where the whole is a bracket) end in a mark that is shown.</summary>
    public static bool EndsInMark(ImmutableArray<BracketedNode> nodes)
    {
        while (true)
        {
            ImmutableArray<BracketedNode>? deeper = null;
            for (int i = nodes.Length - 1; i >= 0; i--)
            {
                if (nodes[i] is PlainNode plain)
                {
                    return plain.Tokens[^1].Kind == TokenKind.Mark;
                }

                if (nodes[i] is BracketNode { Options: [{ Role: OptionRole.Base } standing, ..] } && Shows(standing.Content))
                {
                    deeper = standing.Content;
                    break;
                }
            }

            if (deeper is not { } found)
            {
                return false;
            }

            nodes = found;
        }
    }

    private static bool Shows(ImmutableArray<BracketedNode> nodes)
    {
        foreach (BracketedNode node in nodes)
        {
            if (node is PlainNode || (node is BracketNode { Options: [{ Role: OptionRole.Base } standing, ..] } && Shows(standing.Content)))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableArray<BracketedNode>? TakeOff(ImmutableArray<BracketedNode> nodes, Token mark)
    {
        if (nodes.IsEmpty || nodes[^1] is not PlainNode plain || !ReferenceEquals(plain.Tokens[^1], mark))
        {
            return null;
        }

        return plain.Tokens.Length == 1
            ? nodes.RemoveAt(nodes.Length - 1)
            : nodes.SetItem(nodes.Length - 1, new PlainNode(plain.Tokens.RemoveAt(plain.Tokens.Length - 1)));
    }

    private static ImmutableArray<BracketedNode> PutBack(ImmutableArray<BracketedNode> nodes, Token mark) =>
        !nodes.IsEmpty && nodes[^1] is PlainNode plain
            ? nodes.SetItem(nodes.Length - 1, new PlainNode(plain.Tokens.Add(mark)))
            : nodes.Add(new PlainNode([mark]));
}
