using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Finds the holes of a text (practice O10). Holes inside notes do not count, except announced ones.</summary>
internal sealed class PlaceholderReader(string text, TextFlags[] flags, TextSyntax syntax)
{
    private const string Announcement = "placeholder";
    private readonly List<Placeholder> found = [];

    public ImmutableArray<Placeholder> Read(List<BracketSpan> spans, Func<int, bool> startsParagraph)
    {
        foreach (BracketSpan span in spans.Where(span => span.Kind == BracketSpanKind.Placeholder && span.IsNegotiable))
        {
            bool empty = span.Content.Of(text).IsWhiteSpace();
            bool variable = !empty && span.Content.Of(text).Trim().TrimStart("Xx").IsEmpty;
            found.Add(new Placeholder(
                empty ? PlaceholderKind.Empty : variable ? PlaceholderKind.Variable : PlaceholderKind.FillIn, span.Range));
        }

        HashSet<int> taken = [.. found.Select(hole => hole.Range.Start)];
        for (int i = 0; i < text.Length;)
        {
            TextRange? hole = null;
            PlaceholderKind kind = PlaceholderKind.Variable;
            if ((flags[i] & (TextFlags.Literal | TextFlags.Label)) == 0)
            {
                hole = At(i, startsParagraph, out kind);
            }

            if (hole is { } range)
            {
                if (!InsideTaken(range, taken))
                {
                    found.Add(new Placeholder(kind, range));
                }

                i = Math.Max(range.End, i + 1);
            }
            else
            {
                i++;
            }
        }

        found.Sort((a, b) => a.Range.Start.CompareTo(b.Range.Start));
        return [.. found];
    }

    // "[X]" was already found as a span.
    private bool InsideTaken(TextRange range, HashSet<int> taken)
    {
        int before = range.Start - 1;
        while (before >= 0 && range.Start - before < 5 && CharacterClasses.IsSpace(text[before]))
        {
            before--;
        }

        return before >= 0 && taken.Contains(before);
    }

    private TextRange? At(int at, Func<int, bool> startsParagraph, out PlaceholderKind kind)
    {
        char c = text[at];
        bool inNote = flags[at].HasFlag(TextFlags.Note);
        bool starts = at == 0 || !CharacterClasses.IsWord(text[at - 1]);
        kind = PlaceholderKind.Announced;
        if (c is 'P' or 'p' && starts && text.AsSpan(at).StartsWith(Announcement, StringComparison.OrdinalIgnoreCase))
        {
            return Announced(at);
        }

        if (inNote || !starts)
        {
            return null;
        }

        kind = PlaceholderKind.Term;
        if (c == '#')
        {
            return Term(at, startsParagraph);
        }

        kind = char.IsAsciiDigit(c) ? PlaceholderKind.Year : PlaceholderKind.Variable;
        return char.IsAsciiDigit(c) ? Year(at) : c is 'X' or 'x' or 'Y' or 'Z' ? Variable(at, startsParagraph) : null;
    }

    private TextRange? Announced(int at)
    {
        int end = at + Announcement.Length;
        if (end < text.Length && CharacterClasses.IsWord(text[end]))
        {
            return null;
        }

        while (end < text.Length && !BracketCharacters.IsBracket(text[end]) && text[end] is not ('}' or '{' or '\n' or '\r' or ';'))
        {
            end++;
        }

        return new TextRange(at, end);
    }

    private TextRange? Term(int at, Func<int, bool> startsParagraph)
    {
        int end = at;
        while (end < text.Length && text[end] == '#')
        {
            end++;
        }

        bool heading = syntax == TextSyntax.Markdown && (at == 0 || CharacterClasses.IsLineBreak(text[at - 1]) || startsParagraph(at));
        return end - at >= 3 && !heading ? new TextRange(at, end) : null;
    }

    private TextRange? Year(int at)
    {
        int digits = ParagraphLabelReader.DigitCount(text, at);
        int end = at + digits;
        while (end < text.Length && text[end] == 'X' && end - at < 5)
        {
            end++;
        }

        bool hole = end - at == 4 && digits is > 0 and < 4 && (end == text.Length || !CharacterClasses.IsWord(text[end]));
        return hole ? new TextRange(at, end) : null;
    }

    private TextRange? Variable(int at, Func<int, bool> startsParagraph)
    {
        char c = text[at];
        int end = at;
        while (end < text.Length && text[end] == c && end - at < 5)
        {
            end++;
        }

        char after = end < text.Length ? text[end] : ' ';
        bool decision = after == '/' && end + 1 < text.Length && char.IsAsciiLetterUpper(text[end + 1]);
        if (CharacterClasses.IsWord(after) || (c != 'X' && end - at > 1))
        {
            return null;
        }

        bool valid = c switch
        {
            'x' => decision,
            'Y' or 'Z' => IsNamedHole(at),
            _ => !(startsParagraph(at) && after is '.' or ')'),
        };
        if (!valid)
        {
            return null;
        }

        if (decision)
        {
            end++;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '.') && !(text[end] == '.' && !(end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))))
            {
                end++;
            }
        }
        else if (after == '.' && end + 1 < text.Length && text[end + 1] == 'X' && !(end + 2 < text.Length && CharacterClasses.IsWord(text[end + 2])))
        {
            end += 2;
        }

        return new TextRange(at, end);
    }

    // A lone Y is a word in some languages: it is a hole only after a dash or a word that takes a number.
    private bool IsNamedHole(int at)
    {
        if (at > 0 && text[at - 1] is '-' or '–' or '/')
        {
            return true;
        }

        int end = at;
        while (end > 0 && at - end < 3 && (text[end - 1] == ' ' || BracketCharacters.IsOpening(text[end - 1])))
        {
            end--;
        }

        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, end - 10), end - Math.Max(0, end - 10));
        foreach (string word in (ReadOnlySpan<string>)["annex", "article", "paragraph", "decision", "option", "chapter", "section", "table"])
        {
            if (end < at && before.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
