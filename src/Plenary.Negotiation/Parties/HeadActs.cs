namespace Plenary.Negotiation.Parties;

/// <summary>Words after the parties in a comment's head that say what they do: "suggestion", "supports", "would like to delete".</summary>
internal static class HeadActs
{
    private const int MostWords = 6;

    private static readonly HashSet<string> Acts = new(StringComparer.OrdinalIgnoreCase)
    {
        "suggestion", "suggestions", "suggest", "suggests", "suggested", "proposal", "proposals", "propose", "proposes", "proposed",
        "comment", "comments", "commented", "support", "supports", "supported", "reserve", "reserves", "reserved", "reservation",
        "request", "requests", "requested", "ask", "asks", "asked", "prefer", "prefers", "preference", "preferred", "oppose", "opposes",
        "opposed", "object", "objects", "objected", "objection", "want", "wants", "would", "delete", "deletes", "deletion", "edit", "edits",
        "amendment", "amendments", "addition", "add", "adds", "added", "question", "questions", "response", "reply", "replies", "position",
        "statement", "intervention", "view", "views", "text", "input", "inputs", "submission", "note", "notes", "noted", "agree", "agrees",
        "agreed", "accept", "accepts", "can", "cannot", "said", "says", "stated", "states", "clarified", "language", "wording", "option",
        "propose", "suggère", "appuie", "demande", "propone", "propuesta", "sugiere", "apoya", "solicita", "proposition", "commentaire", "comentario",
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "also", "strongly", "not", "like", "to", "the", "a", "an", "of", "on", "for", "this", "that", "it", "its", "new", "both", "as", "follows",
        "here", "with", "and", "edit", "para", "paragraph", "their", "live", "go", "changes", "change",
    };

    /// <summary>Splits a head at the first word that says what is done, when only such words follow.</summary>
    /// <param name="head">The head.</param>
    /// <param name="names">What stands before.</param>
    /// <param name="act">The words, as written.</param>
    /// <returns>Whether the head ends with such words.</returns>
    public static bool TrySplit(string head, out string names, out string act)
    {
        int from = head.Length;
        int words = 0;
        int at = head.Length;
        while (at > 0 && words < MostWords)
        {
            int space = head.LastIndexOf(' ', at - 1);
            string word = head[(space + 1)..at].Trim(',', '(', ')', '.', '\'', '’');
            bool act1 = Acts.Contains(word);
            if (!act1 && !Fillers.Contains(word) && word.Length > 0)
            {
                break;
            }

            if (act1)
            {
                from = space + 1;
            }

            words++;
            at = Math.Max(space, 0);
        }

        names = head[..from].Trim();
        act = head[from..].Trim();
        if (names.EndsWith("'s", StringComparison.Ordinal) || names.EndsWith("’s", StringComparison.Ordinal))
        {
            names = names[..^2];
        }

        return from < head.Length && names.Length > 0;
    }
}
