using System.Buffers;
using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Finds options, their levels and where they end (practice O1–O3).</summary>
internal sealed class OptionReader
{
    private static readonly SearchValues<string> Words = SearchValues.Create([.. OptionLabelReader.Words], StringComparison.Ordinal);

    private readonly string text;
    private readonly TextFlags[] flags;
    private readonly ImmutableArray<TypedParagraph> paragraphs;
    private readonly ImmutableArray<int> endMarkers;
    private readonly List<TextRange> brackets;
    private readonly List<Draft> drafts = [];
    private readonly List<int> open = [];
    private int paragraph = -1;
    private int marker;
    private ParagraphLabel unit;

    /// <param name="text">The text.</param>
    /// <param name="flags">What each character is; labels found are flagged.</param>
    /// <param name="paragraphs">The paragraphs.</param>
    /// <param name="notes">The notes, for <c>{End of options}</c>.</param>
    /// <param name="brackets">The matched bracket pairs outside notes, by start.</param>
    public OptionReader(
        string text,
        TextFlags[] flags,
        ImmutableArray<TypedParagraph> paragraphs,
        ImmutableArray<BraceNote> notes,
        List<TextRange> brackets)
    {
        this.text = text;
        this.flags = flags;
        this.paragraphs = paragraphs;
        this.brackets = brackets;
        endMarkers = [.. notes.Where(note => !note.IsGuessed && IsEndMarker(note.Content.Of(text))).Select(note => note.Open)];
    }

    public ImmutableArray<TypedOption> Read()
    {
        var cursor = new RangeCursor(brackets);
        int at = 0;
        while (Find(at) is int found && found >= 0)
        {
            at = found + 1;
            PassParagraphs(found);
            int lineStart = LineStart(found);
            bool leads = IsLead(lineStart, found);
            if ((flags[found] & (TextFlags.Literal | TextFlags.Note)) == 0 && OptionLabelReader.TryRead(text, found, leads, out OptionLabel label))
            {
                Add(label, leads ? lineStart : found, cursor.Innermost(found));
                at = label.Range.End;
            }
        }

        PassParagraphs(text.Length);
        Close(0, text.Length);
        return [.. drafts.Select(Finish)];
    }

    /// <summary>Whether a text says that there shall be no text.</summary>
    public static bool IsNoText(ReadOnlySpan<char> content)
    {
        content = content.TrimStart(" \t\r\n\u00A0[{*_");
        foreach (string words in (ReadOnlySpan<string>)["no text", "pas de texte", "sin texto", "ningún texto", "без текста", "无案文", "لا نص"])
        {
            if (content.StartsWith(words, StringComparison.OrdinalIgnoreCase)
                && (content.Length == words.Length || !CharacterClasses.IsWord(content[words.Length])))
            {
                // "No text additional to paragraph 2 …" is a sentence.
                ReadOnlySpan<char> rest = content[words.Length..].TrimStart();
                return !rest.StartsWith("additional", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private static bool IsEndMarker(ReadOnlySpan<char> note) =>
        note.Trim().StartsWith("end of option", StringComparison.OrdinalIgnoreCase);

    private int Find(int from)
    {
        int found = from < text.Length ? text.AsSpan(from).IndexOfAny(Words) : -1;
        return found < 0 ? -1 : found + from;
    }

    private int LineStart(int at)
    {
        // A number, bullet and brackets before a label are short: looking back further would only cost time.
        int limit = Math.Max(0, at - 60);
        while (at > limit && !CharacterClasses.IsLineBreak(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private bool IsLead(int start, int at)
    {
        if (start > 0 && !CharacterClasses.IsLineBreak(text[start - 1]))
        {
            return false;
        }

        int letters = start;
        for (int i = start; i <= at; i++)
        {
            if (i < at && char.IsLetter(text[i]))
            {
                continue;
            }

            ReadOnlySpan<char> word = text.AsSpan(letters, i - letters);
            letters = i + 1;
            if (word.Length > 1 && LatinSuffix.Order(word) == 0 && RomanNumber.Read(word) == 0 && word is not ("PP" or "OP" or "alt"))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Closes what ends at numbered paragraphs and end markers up to a place.</summary>
    private void PassParagraphs(int at)
    {
        while (paragraph + 1 < paragraphs.Length && paragraphs[paragraph + 1].Range.Start <= at)
        {
            paragraph++;
            PassMarkers(paragraphs[paragraph].Range.Start);
            ParagraphLabel label = paragraphs[paragraph].Label;
            if (label.IsNumbered || text[paragraphs[paragraph].Range.Start] == '#')
            {
                int first = open.FindIndex(index => !drafts[index].Label.StandsAlone && !IsInside(label, drafts[index].Unit));
                Close(first, paragraphs[paragraph].Range.Start);
                unit = label.IsNumbered ? label : default;
            }
        }

        PassMarkers(at);
    }

    private void PassMarkers(int at)
    {
        for (; marker < endMarkers.Length && endMarkers[marker] <= at; marker++)
        {
            Close(0, endMarkers[marker]);
        }
    }

    // 16.4 lies inside 16, and so does not end an option of 16.
    private static bool IsInside(ParagraphLabel label, ParagraphLabel unit) =>
        !unit.IsEmpty && label.Parts.Length > unit.Parts.Length && label.Prefix == unit.Prefix
        && label.Parts.AsSpan(0, unit.Parts.Length).SequenceEqual(unit.Parts.AsSpan());

    private void Add(OptionLabel label, int anchor, int bracket)
    {
        int ended = open.FindIndex(index => drafts[index].Bound <= label.Range.Start);
        Close(ended, label.Range.Start);
        LabelPart first = InContext(label.First, label.Second is null);
        LabelPart last = label.Second ?? first;
        Close(open.FindIndex(index => drafts[index].Style == last.Style), anchor);
        int parent = open.Count > 0 ? open[^1] : -1;
        int bound = bracket < 0 ? text.Length : brackets[bracket].End - 1;
        drafts.Add(new Draft(label, first, last, unit, parent, open.Count + 1, Math.Max(bound, label.Range.End), paragraphs[paragraph].Range.End));
        open.Add(drafts.Count - 1);
        foreach (ref TextFlags flag in flags.AsSpan(label.Range.Start, label.Range.Length))
        {
            flag |= TextFlags.Label;
        }
    }

    // (i) after (h) is a letter and (v) after (iv) is Roman: what continues an open list belongs to it.
    private LabelPart InContext(LabelPart part, bool single)
    {
        bool letter = single && part.Style == LabelStyle.LowerRoman && part.Number == 1;
        bool roman = single && part.Style == LabelStyle.Letter;
        char lone = letter ? 'i' : (char)('a' + Math.Min(part.Number, 26) - 1);
        int asRoman = roman ? RomanNumber.Read([lone]) : 0;
        foreach (int index in open)
        {
            LabelPart before = drafts[index].LastPart;
            if (letter && before.Style == LabelStyle.Letter && before.Number == 8)
            {
                return part with { Style = LabelStyle.Letter, Number = 9 };
            }

            if (asRoman > 0 && before.Style == LabelStyle.LowerRoman && before.Number == asRoman - 1)
            {
                return part with { Style = LabelStyle.LowerRoman, Number = asRoman };
            }
        }

        return part;
    }

    private void Close(int from, int at)
    {
        for (int i = open.Count - 1; from >= 0 && i >= from; i--)
        {
            Draft draft = drafts[open[i]];
            drafts[open[i]] = draft with { Bound = Math.Max(draft.Label.Range.End, Math.Min(draft.Bound, at)) };
        }

        if (from >= 0 && from < open.Count)
        {
            open.RemoveRange(from, open.Count - from);
        }
    }

    private TypedOption Finish(Draft draft)
    {
        var body = new TextRange(draft.Label.Range.End, draft.Bound);
        TextRange trimmed = body.Trim(text);
        body = new TextRange(body.Start, Math.Max(body.Start, trimmed.End));
        bool noText = IsNoText(body.Of(text));
        if (noText)
        {
            // Nothing can follow within the option: what comes next is the text after all options.
            body = body with { End = Math.Max(body.Start, Math.Min(body.End, draft.ParagraphEnd)) };
        }

        string label = draft.Label.Second is null ? draft.FirstPart.ToString() : draft.FirstPart.ToString() + draft.LastPart;
        return new TypedOption(
            draft.Unit, draft.Level, label, draft.Style, draft.Parent, draft.Label.Range, body, noText);
    }

    private sealed record Draft(OptionLabel Label, LabelPart FirstPart, LabelPart LastPart, ParagraphLabel Unit, int Parent, int Level, int Bound, int ParagraphEnd)
    {
        public LabelStyle Style => LastPart.Style;
    }
}
