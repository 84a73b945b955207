using System.Text;

namespace Plenary.Text;

/// <summary>Names a change in a sentence, as a person in the room would: by what it does and who asks for it.</summary>
internal static class ChangeWords
{
    private const int Longest = 60;

    /// <summary>For example <c>replacing "phasedown" by "phase-out" (CHN, RUS)</c>.</summary>
    public static string Of(Weave weave, int change)
    {
        Change asked = weave.Changes[change];
        string words = Does(weave, asked);
        return asked.Sponsors.IsEmpty ? words : $"{words} ({string.Join(", ", asked.Sponsors.Select(sponsor => sponsor.Member))})";
    }

    private static string Does(Weave weave, Change change)
    {
        switch (change.Edits[0])
        {
            case BlockEdit block:
                return $"the new paragraph {Quote(block.Tokens)}";
            case MoveEdit move:
                return $"moving the paragraph {Quote(weave.Entries[weave.PositionOf(move.Block)].Tokens.Where(token => token.Ref.Entry == move.Block).Select(token => token.Token))}";
            case SpanEdit span:
                string deleted = Quote(span.Deleted.Select(token => TokenOf(weave, token)));
                return change.Kind switch
                {
                    ChangeKind.Insert => $"inserting {Quote(span.Inserted)}",
                    ChangeKind.Delete => $"deleting {deleted}",
                    ChangeKind.Replace => $"replacing {deleted} by {Quote(span.Inserted)}",
                    ChangeKind.NewBlock => $"the new paragraph {Quote(span.Inserted)}",
                    ChangeKind.DeleteBlock => $"deleting the paragraph {deleted}",
                    ChangeKind.Split => "splitting a paragraph",
                    ChangeKind.Merge => "merging two paragraphs",
                    ChangeKind.Bracket => "putting words in brackets",
                    _ => $"changing {deleted}",
                };
            default:
                return $"change {change.Id}";
        }
    }

    private static Token TokenOf(Weave weave, TokenRef token)
    {
        if (token.IsBase)
        {
            Block block = weave.Base.Blocks[token.Part];
            return token.Ordinal < block.Tokens.Length ? block.Tokens[token.Ordinal] : Token.MarkOf(block.Shape);
        }

        return weave.Changes[token.Change].Edits[token.Part] switch
        {
            SpanEdit span => span.Inserted[token.Ordinal],
            BlockEdit block when token.Ordinal < block.Tokens.Length => block.Tokens[token.Ordinal],
            BlockEdit block => Token.MarkOf(block.Shape),
            _ => throw new ArgumentException($"The weave has no token {token}.", nameof(token)),
        };
    }

    private static string Quote(IEnumerable<Token> tokens)
    {
        StringBuilder words = new();
        foreach (Token token in tokens)
        {
            words.Append(token.Kind == TokenKind.Mark ? " " : token.Text);
        }

        string text = words.ToString().Trim();
        if (text.Length <= Longest)
        {
            return $"\"{text}\"";
        }

        int cut = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return $"\"{text[..cut].TrimEnd()} …\"";
    }
}
