using System.Collections.Immutable;

namespace Plenary.Negotiation.Parties;

/// <summary>Reads for whom a comment is made from its first words: "US, Canada: …", "Norway – …", "[JPN] …".</summary>
/// <remarks>
/// In working copies the account that typed a comment is the note-taker's and the party is its first words (practice
/// B13). A head ends with a colon, a dash with space behind it, or a closing bracket when it began with one. It
/// counts only when every name in it is known; ordinary prose ("Note: see above") is never taken for one.
/// </remarks>
public static class PartyHead
{
    // Longer openings are sentences.
    private const int LongestHead = 240;

    // Longer phrases before those they contain.
    private static readonly string[] OnBehalf =
    [
        "for and on behalf of", "speaking on behalf of", "on behalf of", "speaking for", "au nom de", "au nom du", "au nom des", "en nombre de", "en nombre del",
    ];

    private static readonly string[] Openings =
    [
        "comment by", "comments by", "comment from", "comments from", "proposal by", "proposed by", "suggested by", "suggestion by", "from", "by",
    ];

    /// <summary>Reads the head of a comment.</summary>
    /// <param name="text">The comment's text.</param>
    /// <param name="table">The parties.</param>
    /// <returns>The parties and where the rest begins, an ambiguous name, or that there is no head.</returns>
    public static PartyHeadReading Read(string text, PartyTable table)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(table);
        int start = SkipSpace(text, 0);
        if (!TryFindEnd(text, ref start, out int end, out int rest))
        {
            return new NoHead(null);
        }

        string head = text[start..end].Trim();
        ImmutableArray<Party> speakers = [];
        foreach (string phrase in OnBehalf)
        {
            int at = head.IndexOf(phrase + " ", StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (at > 0 && char.IsLetterOrDigit(head[at - 1])))
            {
                continue;
            }

            string speaker = head[..at].Trim().TrimEnd(',', '(').Trim();
            if (speaker.Length > 0)
            {
                if (NameList.Read(speaker, table) is not { Wrong: null } spoken)
                {
                    return new NoHead(null);
                }

                speakers = spoken.Parties;
            }

            head = head[(at + phrase.Length)..].Trim().TrimEnd(')').Trim();
            break;
        }

        return Names(WithoutOpening(head), table, rest, speakers);
    }

    private static PartyHeadReading Names(string head, PartyTable table, int rest, ImmutableArray<Party> speakers)
    {
        NameList list = NameList.Read(head, table);
        string act = "";
        if (list.Wrong is not null && HeadActs.TrySplit(head, out string before, out string said))
        {
            // "Grupo Sur suggestion": only when the whole is no name is its end taken for what the party does.
            NameList shorter = NameList.Read(before, table);
            if (shorter.Wrong is null || shorter.Ambiguous)
            {
                (list, act) = (shorter, said);
            }
        }

        if (list.Ambiguous)
        {
            return new HeadAmbiguous(list.Wrong!, list.Candidates);
        }

        if (list.Wrong is not null)
        {
            return new NoHead(list.Parties.IsEmpty ? null : list.Wrong);
        }

        return list.Parties.IsEmpty ? new NoHead(null) : new HeadParties(list.Parties, rest) { Act = act, SpokenBy = speakers };
    }

    private static string WithoutOpening(string head)
    {
        foreach (string opening in Openings)
        {
            if (head.StartsWith(opening + " ", StringComparison.OrdinalIgnoreCase))
            {
                return head[opening.Length..].Trim();
            }
        }

        return head;
    }

    private static bool TryFindEnd(string text, ref int start, out int end, out int rest)
    {
        rest = 0;
        end = -1;
        int limit = Math.Min(text.Length, start + LongestHead);
        if (start < limit && text[start] == '[')
        {
            end = text.IndexOf(']', start, limit - start);
            start++;
            rest = end < 0 ? 0 : SkipEnd(text, end + 1);
            return end > start;
        }

        for (int i = start; i < limit && end < 0; i++)
        {
            char c = text[i];
            if (c is '\n' or '\r')
            {
                return false;
            }

            bool spaceAfter = i + 1 >= text.Length || char.IsWhiteSpace(text[i + 1]);
            bool spaceBefore = i > start && char.IsWhiteSpace(text[i - 1]);
            bool ends = c switch
            {
                ':' or '：' => true,
                '–' or '—' => spaceAfter,
                '-' => spaceAfter && spaceBefore,
                _ => false,
            };
            end = ends ? i : -1;
        }

        rest = end < 0 ? 0 : SkipSpace(text, end + 1);
        return end > start;
    }

    // After "[JPN]" may follow a colon or a dash that belongs to the head.
    private static int SkipEnd(string text, int at)
    {
        at = SkipSpace(text, at);
        if (at < text.Length && text[at] is ':' or '：' or '–' or '—')
        {
            at = SkipSpace(text, at + 1);
        }

        return at;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
