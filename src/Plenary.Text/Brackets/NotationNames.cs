using System.Text;

namespace Plenary.Text.Brackets;

/// <summary>The parenthesis at the end of an option: who asks what.</summary>
/// <param name="Start">Where it starts in the option's items.</param>
/// <param name="Word">The word it begins with, one of <see cref="NotationSigns"/>, or empty.</param>
/// <param name="Sponsors">Who proposes or reserves.</param>
/// <param name="LeftBy">Who deletes or moves away.</param>
internal sealed record NotationNames(int Start, string Word, List<string> Sponsors, List<string> LeftBy)
{
    /// <summary>Everybody named.</summary>
    public IEnumerable<string> All => Sponsors.Concat(LeftBy);

    /// <summary>Reads it, or gives <see langword="null"/> when the option ends in none, or in one with a name that is not known (practice B11).</summary>
    public static NotationNames? Read(List<NotationItem> content, IHolderNames names)
    {
        if (content.Count < 3 || content[^1] is not NotationSign end || !end.Means(')'))
        {
            return null;
        }

        int start = content.Count - 2;
        while (start >= 0 && content[start] is NotationSign sign && !sign.Means('('))
        {
            start--;
        }

        if (start < 1 || content[start] is not NotationSign || content[start - 1] is not NotationSign space || !space.Means(' '))
        {
            return null;
        }

        List<NotationSign> inside = [.. content[(start + 1)..^1].Cast<NotationSign>()];
        List<string> sponsors = [];
        List<string> leftBy = [];
        string first = "";
        foreach (List<NotationSign> part in Split(inside, ';'))
        {
            string word = WordOf(part);
            first = first.Length == 0 ? word : first;
            foreach (List<NotationSign> name in Split(part[word.Length..], ','))
            {
                if (!names.TryResolve(Text(name), out string code))
                {
                    return null;
                }

                (word is NotationSigns.Deleted or NotationSigns.Moved ? leftBy : sponsors).Add(code);
            }
        }

        return new NotationNames(start - 1, first, sponsors, leftBy);
    }

    private static string WordOf(List<NotationSign> part)
    {
        foreach (string word in (ReadOnlySpan<string>)[NotationSigns.Deleted, NotationSigns.MovedHere, NotationSigns.Moved, NotationSigns.Reserved])
        {
            bool matches = part.Count > word.Length;
            for (int i = 0; i < word.Length && matches; i++)
            {
                matches = part[i].Means(word[i]);
            }

            if (matches)
            {
                return word;
            }
        }

        return "";
    }

    // Parts between signs that mean something, without the spaces around them.
    private static List<List<NotationSign>> Split(List<NotationSign> signs, char separator)
    {
        List<List<NotationSign>> parts = [[]];
        foreach (NotationSign sign in signs)
        {
            if (sign.Means(separator))
            {
                parts.Add([]);
            }
            else if (!sign.Means(' ') || parts[^1].Count > 0)
            {
                parts[^1].Add(sign);
            }
        }

        foreach (List<NotationSign> part in parts)
        {
            while (part.Count > 0 && part[^1].Means(' '))
            {
                part.RemoveAt(part.Count - 1);
            }
        }

        return parts;
    }

    private static string Text(List<NotationSign> signs)
    {
        StringBuilder text = new(signs.Count);
        foreach (NotationSign sign in signs)
        {
            text.Append(sign.Value);
        }

        return text.ToString();
    }
}
