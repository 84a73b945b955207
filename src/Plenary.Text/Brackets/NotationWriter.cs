using System.Collections.Immutable;
using System.Text;

namespace Plenary.Text.Brackets;

/// <summary>Writes <see cref="BracketNotation"/>.</summary>
internal sealed class NotationWriter(bool isAttributed)
{
    private readonly StringBuilder text = new();

    public string Write(BracketedText bracketed)
    {
        foreach (BracketedBlock block in bracketed.Blocks)
        {
            Append(block);
            text.Append('\n');
        }

        return text.ToString();
    }

    public string Write(BracketedBlock block)
    {
        Append(block);
        return text.ToString();
    }

    // A paragraph mark that all have ends a line; the next line is then one that ends as the block does.
    private void Append(BracketedBlock block)
    {
        ImmutableArray<BracketedNode> line = block.Nodes;
        for (int i = 0; i < line.Length;)
        {
            if (block.End != BlockEnd.Written && line[i] is PlainNode plain && Cut(plain) is { } cut)
            {
                ImmutableArray<BracketedNode> before = cut == 0 ? line[..i] : [.. line[..i], new PlainNode(plain.Tokens[..cut])];
                AppendLine(before, BlockEnd.Own);
                text.Append('\n');
                line = cut + 1 == plain.Tokens.Length ? line[(i + 1)..] : [new PlainNode(plain.Tokens[(cut + 1)..]), .. line[(i + 1)..]];
                i = 0;
            }
            else
            {
                i++;
            }
        }

        AppendLine(line, block.End);
    }

    private static int? Cut(PlainNode plain)
    {
        for (int t = 0; t < plain.Tokens.Length; t++)
        {
            if (plain.Tokens[t].Kind == TokenKind.Mark)
            {
                return t;
            }
        }

        return null;
    }

    private void AppendLine(ImmutableArray<BracketedNode> nodes, BlockEnd end)
    {
        Append(nodes);
        if (end == BlockEnd.RunsOn)
        {
            text.Append(NotationSigns.RunsOn);
        }
        else if (end == BlockEnd.Own
            && (nodes is [BracketNode { Lead.IsEmpty: true, Trail.IsEmpty: true }] || BlockMark.EndsInMark(nodes)))
        {
            text.Append(NotationSigns.Mark);
        }
    }

    private void Append(ImmutableArray<BracketedNode> nodes)
    {
        foreach (BracketedNode node in nodes)
        {
            switch (node)
            {
                case PlainNode plain:
                    Append(plain.Tokens);
                    break;
                case ReservationNode { IsOpening: true }:
                    text.Append('[');
                    break;
                case ReservationNode reserved:
                    if (isAttributed)
                    {
                        text.Append(" (").Append(NotationSigns.Reserved);
                        AppendNames(reserved.Sponsors);
                        text.Append(')');
                    }

                    text.Append(']');
                    break;
                case BracketNode bracket:
                    Append(bracket.Lead);
                    foreach (BracketOption option in bracket.Options)
                    {
                        Append(option);
                    }

                    Append(bracket.Trail);
                    break;
            }
        }
    }

    private void Append(BracketOption option)
    {
        text.Append('[');
        int start = text.Length;
        if (option.Role == OptionRole.NoText)
        {
            text.Append(NotationSigns.NoText);
        }
        else
        {
            Append(option.Content);
            if (option.Content is [.., PlainNode last] && last.Tokens[^1].Kind != TokenKind.Mark)
            {
                MakePlain(start, option);
            }
        }

        if (isAttributed)
        {
            int names = text.Length;
            text.Append(" (").Append(option.Role == OptionRole.MovedHere ? NotationSigns.MovedHere : "");
            AppendNames(option.Sponsors);
            AppendNames(option.DeletedBy, NotationSigns.Deleted);
            text.Append(option.DeletedBy.IsEmpty || option.MovedBy.IsEmpty ? "" : "; ");
            AppendNames(option.MovedBy, NotationSigns.Moved);
            text.Append(')');
            if (option.Sponsors.IsEmpty && option.DeletedBy.IsEmpty && option.MovedBy.IsEmpty)
            {
                text.Length = names;
            }
        }

        text.Append(']');
    }

    // Words that look like what the notation says itself: "(EU)" at the end of the base, "no text" as words.
    private void MakePlain(int start, BracketOption option)
    {
        bool named = isAttributed && !(option.Sponsors.IsEmpty && option.DeletedBy.IsEmpty && option.MovedBy.IsEmpty);
        if (!named && text[^1] == ')')
        {
            text.Insert(text.Length - 1, NotationSigns.Plain);
        }

        if (named && option.Content.Length == 1 && text.Length - start == NotationSigns.NoText.Length && text.ToString(start, text.Length - start) == NotationSigns.NoText)
        {
            text.Insert(start, NotationSigns.Plain);
        }
    }

    private void Append(ImmutableArray<Token> tokens)
    {
        foreach (Token token in tokens)
        {
            if (token.Kind == TokenKind.Mark)
            {
                text.Append(NotationSigns.Mark);
                continue;
            }

            foreach (char sign in token.Text)
            {
                if (NotationSigns.MeansSomething(sign))
                {
                    text.Append(NotationSigns.Plain);
                }

                text.Append(sign);
            }
        }
    }

    private void AppendNames(ImmutableArray<string> names, string word = "")
    {
        for (int n = 0; n < names.Length; n++)
        {
            text.Append(n == 0 ? word : ", ");
            bool isWord = names[n].StartsWith("del.", StringComparison.Ordinal) || names[n].StartsWith("moved", StringComparison.Ordinal)
                || names[n].StartsWith("reserved", StringComparison.Ordinal);
            for (int i = 0; i < names[n].Length; i++)
            {
                char sign = names[n][i];
                if (NotationSigns.MeansSomething(sign) || sign is '(' or ')' or ',' or ';' or ' ' || (i == 0 && isWord))
                {
                    text.Append(NotationSigns.Plain);
                }

                text.Append(sign);
            }
        }
    }
}
