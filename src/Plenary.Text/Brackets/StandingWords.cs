namespace Plenary.Text.Brackets;

/// <summary>Which words of an entry show in the text as it stands.</summary>
/// <param name="entry">The entry.</param>
/// <param name="adopted">The adopted changes.</param>
internal sealed class StandingWords(WeaveEntry entry, ChangeSet adopted)
{
    /// <summary>Whether the token at a position of the entry shows.</summary>
    public bool Stands(int position) => !adopted.ContainsAny(entry.Tokens[position].Deleters.AsSpan());

    /// <summary>The token of a stretch.</summary>
    public Token Token(Stretch stretch, int at) => entry.Tokens[stretch.Positions[at]].Token;

    /// <summary>Whether a token of a stretch shows.</summary>
    public bool Stands(Stretch stretch, int at) => Stands(stretch.Positions[at]);

    /// <summary>Whether any token of a part of a stretch shows.</summary>
    public bool Any(Stretch stretch, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (Stands(stretch, i))
            {
                return true;
            }
        }

        return false;
    }
}
