using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Follows words that changes put in to the words that those stand after.</summary>
internal static class TokenRoots
{
    /// <summary>The token of an entry's own words that a token hangs from; itself where it is one.</summary>
    public static TokenRef Of(ImmutableArray<Change> changes, TokenRef token)
    {
        while (token.Change >= 0 && changes[token.Change].Edits[token.Part] is SpanEdit span)
        {
            token = span.After;
        }

        return token;
    }
}
