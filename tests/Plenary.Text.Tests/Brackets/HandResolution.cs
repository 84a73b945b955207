using System.Text;
using Plenary.Text.Brackets;

namespace Plenary.Text.Tests.Brackets;

/// <summary>Resolves brackets as a secretary would: for each bracket strike all options but one.</summary>
internal static class HandResolution
{
    /// <summary>The text when, of what <paramref name="member"/> asks for, exactly <paramref name="kept"/> is kept.</summary>
    public static string Resolve(BracketedText text, string member, IReadOnlySet<ChangeId> kept)
    {
        StringBuilder result = new();
        foreach (BracketedBlock block in text.Blocks)
        {
            Add(result, block.Nodes, member, kept);
            if (block.End == BlockEnd.Own || (block.End == BlockEnd.WithBracket && Taken((BracketNode)block.Nodes[0], member, kept) is { Role: not OptionRole.NoText }))
            {
                result.Append('\n');
            }
        }

        if (result.Length > 0 && result[^1] != '\n')
        {
            result.Append('\n');
        }

        return result.ToString();
    }

    /// <summary>The change with those of the member's that brackets show only together with it.</summary>
    public static HashSet<ChangeId> Together(Weave weave, BracketedText text, string member, ChangeId change)
    {
        HashSet<ChangeId> kept = [change];
        int count;
        do
        {
            count = kept.Count;
            foreach (BracketedBlock block in text.Blocks)
            {
                Gather(block.Nodes, weave, member, kept);
            }
        }
        while (kept.Count > count);
        return kept;
    }

    private static void Gather(IEnumerable<BracketedNode> nodes, Weave weave, string member, HashSet<ChangeId> kept)
    {
        foreach (BracketOption option in nodes.OfType<BracketNode>().SelectMany(node => node.Options))
        {
            if (Holds(option, member) && option.Changes.Any(kept.Contains))
            {
                kept.UnionWith(option.Changes.Where(change => weave.Changes[weave.IndexOf(change)].IsSponsoredBy(member)));
            }

            Gather(option.Content, weave, member, kept);
        }
    }

    private static bool Holds(BracketOption option, string member) =>
        option.Sponsors.Contains(member) || option.DeletedBy.Contains(member) || option.MovedBy.Contains(member);

    private static BracketOption? Taken(BracketNode bracket, string member, IReadOnlySet<ChangeId> kept)
    {
        BracketOption? standing = bracket.Options[0].Role == OptionRole.Base ? bracket.Options[0] : null;
        return bracket.Options.FirstOrDefault(option => option.Role != OptionRole.Base && Holds(option, member) && option.Changes.Any(kept.Contains))
            ?? (standing is not null && Holds(standing, member) && standing.Changes.Any(kept.Contains) ? null : standing);
    }

    private static void Add(StringBuilder result, IEnumerable<BracketedNode> nodes, string member, IReadOnlySet<ChangeId> kept)
    {
        foreach (BracketedNode node in nodes)
        {
            switch (node)
            {
                case PlainNode plain:
                    result.Append(Token.Join(plain.Tokens.AsSpan()));
                    break;
                case ReservationNode end when kept.Contains(end.Change):
                    result.Append(end.IsOpening ? '[' : ']');
                    break;
                case BracketNode bracket when Taken(bracket, member, kept) is { } option && option.Role != OptionRole.NoText:
                    result.Append(Token.Join(bracket.Lead.AsSpan()));
                    Add(result, option.Content, member, kept);
                    result.Append(Token.Join(bracket.Trail.AsSpan()));
                    break;
            }
        }
    }
}
