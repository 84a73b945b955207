namespace Plenary.Text.Alignment;

/// <summary>
/// Spells references to notes by the notes that they lead to. Where words are compared all are alike, for numbers change;
/// but once it is known which is the base's, no other may be taken for it: what it leads to would be lost.
/// </summary>
internal sealed class NoteSpelling(BaseIndex index, Draft draft)
{
    /// <summary>The tokens of base blocks; those given, where none refers to a note.</summary>
    public Token[] Of(Token[] tokens, TokenRef[] refs)
    {
        Token[]? spelled = null;
        for (int t = 0; t < tokens.Length; t++)
        {
            if (tokens[t].Kind == TokenKind.Inset && index.Notes.StoryOf(refs[t]) is { } story)
            {
                spelled ??= [.. tokens];
                spelled[t] = Token.Inset(story);
            }
        }

        return spelled ?? tokens;
    }

    /// <summary>A token of the draft: a reference that it puts in is none of the base's.</summary>
    public Token Of(DraftToken token)
    {
        if (token.Token.Kind != TokenKind.Inset || index.Notes.IsEmpty)
        {
            return token.Token;
        }

        string? story = token.Base is { } reference ? index.Notes.StoryOf(reference)
            : draft.Blocks[token.Raw].StoryAt(token.Start) is { } own ? $"+{own}"
            : null;
        return story is null ? token.Token : Token.Inset(story);
    }
}
