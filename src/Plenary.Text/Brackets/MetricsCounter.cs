using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Counts a typed text.</summary>
internal sealed class MetricsCounter(TypedText text)
{
    public BracketMetrics Count()
    {
        ImmutableArray<BracketMark> marks = [.. text.Marks.Where(mark => !mark.IsLiteral && text.Spans[mark.SpanIndex].IsNegotiable)];
        ImmutableArray<BracketSpan> spans = [.. text.Spans.Where(span => span.IsNegotiable)];
        ImmutableArray<ParagraphMetrics> paragraphs = CountParagraphs(marks);
        return new BracketMetrics
        {
            OpeningCharacters = text.Marks.Count(mark => mark.IsOpening),
            ClosingCharacters = text.Marks.Count(mark => !mark.IsOpening),
            Openings = marks.Count(mark => mark.IsOpening),
            Closings = marks.Count(mark => !mark.IsOpening),
            Spans = spans.Length,
            Unclosed = spans.Count(span => span.Close < 0),
            Orphans = spans.Count(span => span.Open < 0),
            MaximalDepth = spans.Select(span => span.Depth).DefaultIfEmpty().Max(),
            RunningDepth = RunningDepth(marks),
            OptionsByLevel = OptionsByLevel(),
            NoTexts = text.LabelledOptions.Count(option => option.IsNoText) + NoTextBrackets(),
            Placeholders = text.Placeholders.Length,
            Notes = text.Notes.Length,
            OrdinaryUses = text.Spans.Count(span => span.Kind is not (BracketSpanKind.Negotiation or BracketSpanKind.Placeholder)),
            AlternativeGroups = text.Groups.Count(group => group.Kind == BracketGroupKind.Alternative),
            IndependentGroups = text.Groups.Count(group => group.Kind == BracketGroupKind.Independent),
            UnknownGroups = text.Groups.Count(group => group.Kind == BracketGroupKind.Unknown),
            Slashes = text.Slashes.Length,
            BracketedSlashes = text.Slashes.Count(slash => slash.SpanIndex >= 0 && text.Spans[slash.SpanIndex].IsNegotiable),
            Words = paragraphs.Sum(row => row.Words),
            BracketedWords = paragraphs.Sum(row => row.BracketedWords),
            LongestSpan = spans.Length == 0 ? -1 : spans.MaxBy(span => span.Range.Length).Index,
            Holders = CountHolders(),
            Paragraphs = paragraphs,
        };
    }

    private static int RunningDepth(ImmutableArray<BracketMark> marks)
    {
        int depth = 0;
        int deepest = 0;
        foreach (BracketMark mark in marks)
        {
            depth = Math.Max(0, depth + (mark.IsOpening ? 1 : -1));
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private ImmutableArray<int> OptionsByLevel()
    {
        int[] counts = new int[text.LabelledOptions.Select(option => option.Level).DefaultIfEmpty().Max()];
        foreach (TypedOption option in text.LabelledOptions)
        {
            counts[option.Level - 1]++;
        }

        return [.. counts];
    }

    // "Option 2: [No text]" is one choice, already counted as the option.
    private int NoTextBrackets()
    {
        var cursor = new RangeCursor([.. text.LabelledOptions.Select(option => option.Range)]);
        int count = 0;
        foreach (BracketSpan span in text.Spans)
        {
            int option = cursor.Innermost(span.Range.Start);
            count += span.IsNoText && span.IsNegotiable && !(option >= 0 && text.LabelledOptions[option].IsNoText) ? 1 : 0;
        }

        return count;
    }

    private ImmutableArray<HolderCounts> CountHolders()
    {
        var counts = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        var seen = new HashSet<(int Span, AttributionRole Role, string Holder)>();
        foreach (Attribution attribution in text.Attributions)
        {
            foreach (string holder in attribution.Holders.Where(holder => seen.Add((attribution.SpanIndex, attribution.Role, holder))))
            {
                if (!counts.TryGetValue(holder, out int[]? roles))
                {
                    counts[holder] = roles = new int[4];
                }

                roles[(int)attribution.Role]++;
            }
        }

        return [.. counts.Select(item => new HolderCounts(item.Key, item.Value[0], item.Value[1], item.Value[2], item.Value[3]))];
    }

    private ImmutableArray<ParagraphMetrics> CountParagraphs(ImmutableArray<BracketMark> marks)
    {
        int[] depths = Depths();
        var rows = ImmutableArray.CreateBuilder<ParagraphMetrics>(text.Paragraphs.Length);
        int mark = 0;
        int option = 0;
        int hole = 0;
        for (int i = 0; i < text.Paragraphs.Length; i++)
        {
            TextRange range = text.Paragraphs[i].Range;
            int openings = 0;
            int closings = 0;
            int unbalanced = 0;
            for (; mark < marks.Length && marks[mark].Position < range.End; mark++)
            {
                openings += marks[mark].IsOpening ? 1 : 0;
                closings += marks[mark].IsOpening ? 0 : 1;
                unbalanced += marks[mark].IsMatched ? 0 : 1;
            }

            int options = option;
            while (option < text.LabelledOptions.Length && text.LabelledOptions[option].LabelRange.Start < range.End)
            {
                option++;
            }

            int holes = hole;
            while (hole < text.Placeholders.Length && text.Placeholders[hole].Range.Start < range.End)
            {
                hole++;
            }

            (int words, int bracketed, int deepest) = CountWords(range, depths);
            rows.Add(new ParagraphMetrics(i, openings, closings, unbalanced, deepest, option - options, hole - holes, words, bracketed));
        }

        return rows.MoveToImmutable();
    }

    /// <summary>For each character, how many brackets of negotiation stand around it.</summary>
    private int[] Depths()
    {
        int[] depths = new int[text.Source.Length + 1];
        foreach (BracketSpan span in text.Spans.Where(span => span.IsNegotiable))
        {
            depths[span.Range.Start]++;
            depths[span.Range.End]--;
        }

        for (int i = 1; i < depths.Length; i++)
        {
            depths[i] += depths[i - 1];
        }

        return depths;
    }

    private (int Words, int Bracketed, int Deepest) CountWords(TextRange range, int[] depths)
    {
        string source = text.Source;
        int words = 0;
        int bracketed = 0;
        int deepest = 0;
        bool inWord = false;
        bool counted = false;
        for (int i = range.Start; i < range.End; i++)
        {
            char c = source[i];
            bool excluded = text.Flags[i] != TextFlags.None;
            deepest = excluded ? deepest : Math.Max(deepest, depths[i]);
            if (!excluded && BracketCharacters.IsBracket(c) && inWord && Continues(source, i, range.End))
            {
                continue;
            }

            bool unspaced = char.IsLetter(c) && CharacterClasses.IsUnspaced(c);
            bool letter = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;
            bool inner = inWord && c is '’' or '\'' or '-' or '‑' && i + 1 < range.End && char.IsLetterOrDigit(source[i + 1]);
            if (excluded || !(letter || inner))
            {
                inWord = false;
                continue;
            }

            if (unspaced || !inWord)
            {
                words++;
                counted = false;
            }

            if (depths[i] > 0 && !counted)
            {
                bracketed++;
                counted = true;
            }

            inWord = !unspaced;
        }

        return (words, bracketed, deepest);
    }

    // A bracket inside a word, "INDC[s]", and not one between words, "[shall][should]": only short endings go on a word.
    private static bool Continues(string source, int at, int end)
    {
        if (BracketCharacters.IsOpening(source[at]))
        {
            return at > 0 && CharacterClasses.IsWord(source[at - 1]) && at + 1 < end && CharacterClasses.IsWord(source[at + 1])
                && !SpacingRepair.NeedsSpace(source[at - 1], source.AsSpan(at + 1, Math.Min(40, end - at - 1)));
        }

        return at + 1 < end && CharacterClasses.IsWord(source[at + 1]) && at > 0 && CharacterClasses.IsWord(source[at - 1]);
    }
}
