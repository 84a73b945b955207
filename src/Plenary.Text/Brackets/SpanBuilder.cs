using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Makes spans of paired and unpaired marks: guesses scopes, sorts, nests, and tells what each means.</summary>
internal sealed class SpanBuilder(
    string text,
    DraftMark[] marks,
    ImmutableArray<BraceNote> notes,
    ImmutableArray<TypedParagraph> paragraphs,
    ImmutableArray<TypedOption> options)
{
    private static readonly Comparer<TextRange> ByStart = Comparer<TextRange>.Create((a, b) => a.Start.CompareTo(b.Start));

    private readonly List<TextRange> outside =
        Outermost([.. MatchedPairs(marks).Concat(notes.Where(note => !note.IsGuessed).Select(note => note.Range)).OrderBy(range => range.Start)]);
    private readonly List<TextRange> inNotes = Outermost(MatchedPairs(marks, inNotes: true));
    private int lastEnd = -1;
    private int lastTrimmedEnd;

    /// <summary>The matched pairs outside notes, or those in notes, by start.</summary>
    public static List<TextRange> MatchedPairs(DraftMark[] marks, bool inNotes = false)
    {
        var pairs = new List<TextRange>();
        for (int i = 0; i < marks.Length; i++)
        {
            if (marks[i].Partner > i && marks[i].Note >= 0 == inNotes)
            {
                pairs.Add(new TextRange(marks[i].Position, marks[marks[i].Partner].Position + 1));
            }
        }

        return pairs;
    }

    /// <summary>Builds the spans, without kinds; depth is set when kinds are known.</summary>
    public List<BracketSpan> Build()
    {
        List<TextRange> optionRanges = [.. options.Select(option => option.Range)];
        var optionCursor = new RangeCursor(optionRanges);
        var spans = new List<BracketSpan>();
        int paragraph = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            int at = marks[i].Position;
            while (paragraph + 1 < paragraphs.Length && paragraphs[paragraph + 1].Range.Start <= at)
            {
                paragraph++;
            }

            int option = optionCursor.Innermost(at);
            if (marks[i].Partner > i)
            {
                int close = marks[marks[i].Partner].Position;
                spans.Add(Span(at, close, new TextRange(at + 1, close), marks[i].Note));
            }
            else if (marks[i].Partner == DraftMark.Unmatched)
            {
                TextRange scope = paragraphs[paragraph].Range;
                scope = option < 0 ? scope : Intersect(scope, optionRanges[option], at);
                List<TextRange> pairs = marks[i].Note < 0 ? outside : inNotes;
                scope = marks[i].Note < 0 ? scope : Intersect(scope, notes[marks[i].Note].Content, at);
                spans.Add(BracketCharacters.IsOpening(text[at])
                    ? Span(at, -1, new TextRange(at + 1, ScopeEnd(pairs, at, scope.End)), marks[i].Note)
                    : Span(-1, at, new TextRange(ScopeStart(pairs, at, scope.Start), at), marks[i].Note));
            }
        }

        return Nest(spans);
    }

    private static BracketSpan Span(int open, int close, TextRange content, int note) =>
        new(0, open, close, content, BracketSpanKind.Negotiation, 0, -1, note >= 0, false);

    private static TextRange Intersect(TextRange outer, TextRange inner, int at) =>
        new(Math.Min(at, Math.Max(outer.Start, inner.Start)), Math.Max(at + 1, Math.Min(outer.End, inner.End)));

    /// <summary>A guessed scope may not cut a matched pair in two: nor a note: it ends before the one that would be cut.</summary>
    private int ScopeEnd(List<TextRange> pairs, int at, int end)
    {
        end = OutermostAround(pairs, end, at)?.Start ?? end;
        if (end != lastEnd)
        {
            // Marks of one paragraph share its end: its trailing white space is walked once, not once a mark.
            lastEnd = end;
            lastTrimmedEnd = new TextRange(0, end).Trim(text).End;
        }

        return Math.Max(at + 1, lastTrimmedEnd);
    }

    private static int ScopeStart(List<TextRange> pairs, int at, int start) =>
        OutermostAround(pairs, start, -1) is { } cut && cut.End <= at ? cut.End : start;

    // The outermost pair that starts after `after` and holds the gap at `offset` in its inside.
    private static TextRange? OutermostAround(List<TextRange> pairs, int offset, int after)
    {
        int index = pairs.BinarySearch(new TextRange(offset, offset), ByStart);
        index = index >= 0 ? index - 1 : ~index - 1;
        return index >= 0 && pairs[index].End > offset && pairs[index].Start > after ? pairs[index] : null;
    }

    // Outermost only. An unmatched mark is never inside a matched pair, so these are all a guess can cut.
    private static List<TextRange> Outermost(List<TextRange> pairs)
    {
        var outermost = new List<TextRange>();
        int end = 0;
        foreach (TextRange pair in pairs)
        {
            if (pair.Start >= end)
            {
                outermost.Add(pair);
                end = pair.End;
            }
        }

        return outermost;
    }

    private static List<BracketSpan> Nest(List<BracketSpan> spans)
    {
        spans.Sort((a, b) => a.Range.Start != b.Range.Start
            ? a.Range.Start.CompareTo(b.Range.Start)
            : b.Range.End.CompareTo(a.Range.End));
        var around = new Stack<int>();
        for (int i = 0; i < spans.Count; i++)
        {
            while (around.Count > 0 && spans[around.Peek()].Range.End <= spans[i].Range.Start)
            {
                around.Pop();
            }

            int parent = around.Count > 0 ? around.Peek() : -1;
            BracketSpan span = spans[i];
            if (parent >= 0 && span.Close < 0 && span.Content.End > spans[parent].Content.End)
            {
                span = span with { Content = new TextRange(span.Content.Start, Math.Max(span.Content.Start, spans[parent].Content.End)) };
            }

            spans[i] = span with { Index = i, Parent = parent };
            around.Push(i);
        }

        return spans;
    }
}
