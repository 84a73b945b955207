using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>Which clause of the text a change lies in: what one member changes within a clause makes sense only together (law 5).</summary>
/// <remarks>
/// A clause ends at a comma, semicolon, colon, full stop, question or exclamation mark, or its like in Arabic,
/// Chinese and other scripts, that is followed by white space, a closing sign or the end of the block; in scripts that
/// write no spaces, by anything. New blocks of one table row, and a note with its reference, are kept together too.
/// </remarks>
internal sealed class Clauses(Weave weave)
{
    private const string Closing = ",;:.?!\u060C\u061B\u061F\u06D4\u0964";
    private const string ClosingAlways = "\u3001\u3002\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF01";

    private readonly Dictionary<int, int[]> clauseOfToken = [];

    /// <summary>The clauses, rows and notes that a change lies in, as keys.</summary>
    public void KeysOf(int change, HashSet<(int Scope, int Part, string? Name)> keys)
    {
        Change asked = weave.Changes[change];
        for (int e = 0; e < asked.Edits.Length; e++)
        {
            switch (asked.Edits[e])
            {
                case SpanEdit span:
                    keys.Add(KeyOf(span.After));
                    foreach (TokenRef deleted in span.Deleted)
                    {
                        keys.Add(KeyOf(deleted));
                    }

                    foreach (Token token in span.Inserted)
                    {
                        if (token.Key is not null)
                        {
                            keys.Add((0, 0, token.Key));
                        }
                    }

                    if (asked.Kind == ChangeKind.DeleteBlock && span.After.IsBase && weave.Base.Blocks[span.After.Part].Shape.Place.Row is { } row)
                    {
                        keys.Add((0, 1, row));
                    }

                    break;
                case BlockEdit block:
                    keys.Add((change, e, "entry"));
                    if (!string.Equals(block.Shape.Place.Story, BlockPlace.Body.Story, StringComparison.Ordinal))
                    {
                        keys.Add((0, 0, block.Shape.Place.Story));
                    }
                    else if (block.Shape.Place.Row is { } newRow)
                    {
                        keys.Add((0, 2, newRow));
                    }

                    break;
                case MoveEdit move:
                    keys.Add((change, e, "entry"));
                    keys.Add((move.Block.Change, move.Block.Part, "move"));
                    break;
            }
        }
    }

    private (int Scope, int Part, string? Name) KeyOf(TokenRef token)
    {
        while (token.Change >= 0)
        {
            if (weave.Changes[token.Change].Edits[token.Part] is not SpanEdit span)
            {
                return (token.Change, token.Part, "entry");
            }

            token = span.After;
        }

        if (!clauseOfToken.TryGetValue(token.Part, out int[]? clauses))
        {
            clauseOfToken.Add(token.Part, clauses = Number(weave.Base.Blocks[token.Part].Tokens));
        }

        return (-1, token.Part, clauses.Length == 0 ? "0" : clauses[Math.Clamp(token.Ordinal, 0, clauses.Length - 1)].ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static int[] Number(ImmutableArray<Token> tokens)
    {
        int[] numbers = new int[tokens.Length];
        int clause = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            numbers[i] = clause;
            if (Ends(tokens, i))
            {
                clause++;
            }
        }

        return numbers;
    }

    private static bool Ends(ImmutableArray<Token> tokens, int i)
    {
        if (tokens[i].Kind != TokenKind.Sign)
        {
            return false;
        }

        char sign = tokens[i].Text[0];
        return ClosingAlways.Contains(sign, StringComparison.Ordinal)
            || (Closing.Contains(sign, StringComparison.Ordinal) && (i + 1 == tokens.Length || tokens[i + 1].Kind is TokenKind.Space or TokenKind.Sign));
    }
}
