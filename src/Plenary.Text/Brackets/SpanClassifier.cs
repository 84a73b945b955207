using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Tells negotiation brackets from ordinary uses, holes and Markdown (practice B15, O10).</summary>
internal sealed class SpanClassifier(string text, TextFlags[] flags, MarkdownReader? markdown, bool ordinaryUses)
{
    private const int LongestWord = 40;

    private static readonly ImmutableHashSet<string> Ordinary = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "sic", "sic!", "...", "…", "....", "emphasis added", "emphasis in original", "original emphasis", "footnote omitted", "footnotes omitted");

    private static readonly ImmutableHashSet<string> FillIns = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "date", "dates", "year", "month", "place", "name", "names", "number", "amount", "figure", "title", "venue", "country", "x", "xx", "xxx", "y", "tbd", "tbc",
        "to be determined", "to be confirmed", "to be decided", "to be completed", "blank", "fecha", "lugar", "nombre", "à compléter", "à déterminer",
        "дата", "место", "日期", "待定", "التاريخ");

    /// <summary>Sets kind and depth of every span; parents come before children, so one pass is enough.</summary>
    public void Classify(List<BracketSpan> spans)
    {
        var latestChild = new Dictionary<int, int>();
        int[] depths = new int[spans.Count];
        bool[] hasInner = new bool[spans.Count];
        foreach (BracketSpan span in spans.Where(span => span.Parent >= 0))
        {
            hasInner[span.Parent] = true;
        }

        for (int i = 0; i < spans.Count; i++)
        {
            BracketSpan span = spans[i];
            int before = latestChild.GetValueOrDefault(span.Parent, -1);
            BracketSpanKind kind = span.IsGuessed ? BracketSpanKind.Negotiation : KindOf(span, hasInner[i]);
            if (before >= 0 && IsReference(spans[before], span, hasInner[i]))
            {
                kind = BracketSpanKind.Link;
                spans[before] = spans[before] with { Kind = BracketSpanKind.Link, Depth = 0 };
            }

            bool noText = !hasInner[i] && OptionReader.IsNoText(span.Content.Of(text));
            span = span with { Kind = kind, IsNoText = noText };
            spans[i] = span;
            latestChild[span.Parent] = i;
        }

        for (int i = 0; i < spans.Count; i++)
        {
            BracketSpan span = spans[i];
            int around = span.Parent < 0 ? 0 : depths[span.Parent];
            depths[i] = around + (span.IsNegotiable ? 1 : 0);
            spans[i] = span with { Depth = span.IsNegotiable ? depths[i] : 0 };
        }
    }

    /// <summary>Whether the content of brackets is a hole to be filled.</summary>
    public static bool IsFillIn(ReadOnlySpan<char> content)
    {
        content = content.Trim();
        return content.IsEmpty || (content.Length < LongestWord
            && (FillIns.Contains(content.ToString())
                || content.StartsWith("insert ", StringComparison.OrdinalIgnoreCase)
                || !content.ContainsAnyExcept('_', '.', ' ') && content.Contains('_')));
    }

    private BracketSpanKind KindOf(BracketSpan span, bool hasInner)
    {
        ReadOnlySpan<char> content = span.Content.Of(text);
        if (markdown is not null && MarkdownKind(span, content, hasInner) is BracketSpanKind kind)
        {
            return kind;
        }

        if (hasInner)
        {
            return BracketSpanKind.Negotiation;
        }

        ReadOnlySpan<char> word = content.Length > LongestWord * 3 ? default : content.Trim();
        if (ordinaryUses && !word.IsEmpty && (IsOrdinary(word) || IsCitation(span, word)))
        {
            return BracketSpanKind.OrdinaryUse;
        }

        bool empty = content.Length <= LongestWord && word.IsEmpty;
        return empty || (!word.IsEmpty && IsFillIn(word)) ? BracketSpanKind.Placeholder : BracketSpanKind.Negotiation;
    }

    private static bool IsOrdinary(ReadOnlySpan<char> word) => word.Length <= LongestWord && Ordinary.Contains(word.ToString());

    // A lone number of up to three digits, glued to the word or stop before it and not to a word after: a note's number.
    private bool IsCitation(BracketSpan span, ReadOnlySpan<char> word)
    {
        if (word.Length > 3 || word.ContainsAnyExceptInRange('0', '9') || span.Open == 0 || span.Content.Length != word.Length)
        {
            return false;
        }

        char before = text[span.Open - 1];
        char after = span.Close + 1 < text.Length ? text[span.Close + 1] : ' ';
        return (char.IsLetter(before) || before is '.' or ',' or ';' or ':' or ')' or '”' or '"' or '’' or '»' or '?' or '!')
            && !char.IsLetterOrDigit(after) && !BracketCharacters.IsOpening(after);
    }

    private BracketSpanKind? MarkdownKind(BracketSpan span, ReadOnlySpan<char> content, bool hasInner)
    {
        if (content.Length > 1 && content[0] == '^' && !hasInner && content.Length < 100 && !content.ContainsAny(' ', '\n'))
        {
            return BracketSpanKind.Footnote;
        }

        if (markdown!.IsDefinition(span.Open))
        {
            return BracketSpanKind.Link;
        }

        int end = markdown.EndOfTarget(span.Close + 1);
        if (end > 0)
        {
            flags.AsSpan(span.Close + 1, end - span.Close - 1).Fill(TextFlags.Literal);
            return BracketSpanKind.Link;
        }

        if (!hasInner && content.Length < 1000 && markdown.IsDefined(content))
        {
            return BracketSpanKind.Link;
        }

        return content is " " or "x" or "X" && IsListItem(span.Open, span.Close) ? BracketSpanKind.TaskBox : null;
    }

    private bool IsListItem(int open, int close)
    {
        int at = open - 1;
        while (at >= 0 && text[at] == ' ' && open - at < 20)
        {
            at--;
        }

        int bullet = at;
        bool item = at >= 0 && at < open - 1 && text[at] is '-' or '*' or '+';
        while (at > 0 && (text[at - 1] is ' ' or '\t') && bullet - at < 20)
        {
            at--;
        }

        return item && (at == 0 || CharacterClasses.IsLineBreak(text[at - 1])) && close + 1 < text.Length && text[close + 1] == ' ';
    }

    // [text][label]: the text before a defined label is a link's text.
    private bool IsReference(BracketSpan before, BracketSpan span, bool hasInner) =>
        markdown is not null && !before.IsGuessed && before.Close == span.Open - 1 && !hasInner
        && span.Content.Length < 1000 && markdown.IsDefined(span.Content.Of(text));
}
