using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>Cuts a typed text into paragraphs and reads their numbers.</summary>
internal static class ParagraphReader
{
    private const int LongestWrappedLine = 250;

    public static ImmutableArray<TypedParagraph> Read(string text, LineMap lines, TypedTextOptions options)
    {
        bool eachLine = IsEachLine(lines, options.Breaks);
        var paragraphs = ImmutableArray.CreateBuilder<TypedParagraph>();
        int start = -1;
        int end = -1;
        for (int line = 0; line < lines.Count; line++)
        {
            int lineStart = lines.Start(line);
            int lineEnd = lines.End(line);
            bool blank = text.AsSpan(lineStart, lineEnd - lineStart).IsWhiteSpace();
            if (start >= 0 && (blank || eachLine || StartsParagraph(text, lineStart, lineEnd, end)))
            {
                paragraphs.Add(Make(text, start, end));
                start = -1;
            }

            if (!blank)
            {
                start = start < 0 ? lineStart : start;
                end = lineEnd;
            }
        }

        if (start >= 0)
        {
            paragraphs.Add(Make(text, start, end));
        }

        return paragraphs.ToImmutable();
    }

    /// <summary>Offset of the first character that is not indentation, opening bracket, bullet, quote or emphasis.</summary>
    public static int SkipLead(string text, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(text[at]) || text[at] is '*' or '_' or '~' or '>' or '•' or '·' or '-' or '–' or '\uFEFF' || BracketCharacters.IsOpening(text[at])))
        {
            at++;
        }

        return at;
    }

    private static bool IsEachLine(LineMap lines, ParagraphBreaks breaks)
    {
        bool eachLine = breaks == ParagraphBreaks.Line;
        for (int line = 0; breaks == ParagraphBreaks.Automatic && !eachLine && line < lines.Count; line++)
        {
            eachLine = lines.End(line) - lines.Start(line) > LongestWrappedLine;
        }

        return eachLine;
    }

    private static bool StartsParagraph(string text, int start, int end, int previousEnd)
    {
        int first = CharacterClasses.SkipSpaces(text, start, end);
        if (text[first] is '{' or '#' or '•' or '·' || (text[first] is '-' or '*' or 'o' && first + 1 < end && text[first + 1] == ' '))
        {
            return true;
        }

        if (BracketCharacters.IsOpening(text[first]) && previousEnd > 0 && BracketCharacters.IsClosing(text[previousEnd - 1]))
        {
            return true;
        }

        int lead = SkipLead(text, start, end);
        return ParagraphLabelReader.TryReadAtStart(text.AsSpan(lead, end - lead), out _, out _)
            || OptionLabelReader.TryRead(text, lead, true, out _);
    }

    private static TypedParagraph Make(string text, int start, int end)
    {
        int lead = SkipLead(text, start, end);
        return ParagraphLabelReader.TryReadAtStart(text.AsSpan(lead, end - lead), out ParagraphLabel label, out int length)
            ? new TypedParagraph(new TextRange(start, end), new TextRange(lead, lead + length), label)
            : new TypedParagraph(new TextRange(start, end), null, default);
    }
}
