namespace Plenary.Text.Brackets;

/// <summary>
/// Puts text together where a bracket, or a bracketed text, was taken out (practice B8–B10): one space where there were two, none before a
/// comma, no stop twice, no blank line left of a paragraph that went. Pure; looks only at the characters around the cut.
/// </summary>
public static class SpacingRepair
{
    private const string Closers = ",.;:!?)]}’”»،؛؟，。；：？！、）］】〕》」』";
    private const string HighPunctuation = ";:!?»";
    private const string Openers = "([{“‘«¿¡（［【〔《「『";
    private const string Commas = ",،，、";
    private const string Semicolons = ";؛；";
    private const string Colons = ":：";
    private const string Stops = ".。";

    /// <summary>Tells how a text spaces its punctuation.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see cref="SpacingStyle.French"/> when most of its <c>; : ! ?</c> at word ends have a space before.</returns>
    public static SpacingStyle DetectStyle(ReadOnlySpan<char> text)
    {
        int spaced = 0;
        int glued = 0;
        for (int i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] is ';' or ':' or '!' or '?' && char.IsWhiteSpace(text[i + 1]))
            {
                bool space = CharacterClasses.IsSpace(text[i - 1]) && i > 1 && char.IsLetter(text[i - 2]);
                spaced += space ? 1 : 0;
                glued += char.IsLetter(text[i - 1]) ? 1 : 0;
            }
        }

        return spaced > glued ? SpacingStyle.French : SpacingStyle.Standard;
    }

    /// <summary>Tells how to join two pieces of a text after what stood between was taken out.</summary>
    /// <param name="left">The text before the cut, back to its paragraph's start at least.</param>
    /// <param name="removed">What was taken out; empty when only a mark was.</param>
    /// <param name="right">The text after the cut, on to its paragraph's end at least.</param>
    /// <param name="style">How the language spaces punctuation.</param>
    /// <returns>What to drop on either side and what to put between.</returns>
    public static SpacingJoin Repair(
        ReadOnlySpan<char> left, ReadOnlySpan<char> removed, ReadOnlySpan<char> right, SpacingStyle style = SpacingStyle.Standard)
    {
        int spacesLeft = SpacesAtEnd(left);
        int spacesRight = SpacesAtStart(right);
        bool lineStart = spacesLeft == left.Length || CharacterClasses.IsLineBreak(left[^(spacesLeft + 1)]);
        bool lineEnd = spacesRight == right.Length || CharacterClasses.IsLineBreak(right[spacesRight]);
        if (lineStart && lineEnd)
        {
            return EmptiedLine(left, spacesLeft, removed, right, spacesRight);
        }

        if (lineStart)
        {
            return new SpacingJoin(0, string.Empty, spacesRight + LeadingPunctuation(right[spacesRight..], removed));
        }

        char before = left[^(spacesLeft + 1)];
        if (lineEnd)
        {
            return new SpacingJoin(removed.IsEmpty && spacesRight > 0 ? 0 : spacesLeft, string.Empty, 0);
        }

        char after = right[spacesRight];
        if (Doubled(before, after, left[..^spacesLeft], right[spacesRight..]) is { } doubled)
        {
            // The weaker of the two goes, with the spaces between them.
            return doubled > 0
                ? new SpacingJoin(spacesLeft, string.Empty, spacesRight + 1)
                : new SpacingJoin(spacesLeft + 1, string.Empty, spacesRight);
        }

        return Spaces(before, after, spacesLeft, spacesRight, removed, style);
    }

    /// <summary>Tells whether text straight after other text needs a space between, as in <c>[cooperation][and]</c> when both stay.</summary>
    /// <param name="before">The last character on the left.</param>
    /// <param name="right">The text on the right, without brackets.</param>
    /// <returns>Whether a word ends and another begins; a lone plural or ending such as <c>s</c> belongs to the word before (practice B9).</returns>
    public static bool NeedsSpace(char before, ReadOnlySpan<char> right)
    {
        if (right.IsEmpty || !(CharacterClasses.IsWord(before) || Commas.Contains(before, StringComparison.Ordinal)) || CharacterClasses.IsUnspaced(before) || !CharacterClasses.IsWord(right[0]))
        {
            return false;
        }

        int length = 0;
        while (length < right.Length && CharacterClasses.IsWord(right[length]))
        {
            length++;
        }

        return right[..length] is not ("s" or "es" or "n" or "d" or "ed" or "ies" or "r" or "e" or "ing" or "ly");
    }

    private static SpacingJoin Spaces(
        char before, char after, int spacesLeft, int spacesRight, ReadOnlySpan<char> removed, SpacingStyle style)
    {
        bool high = style == SpacingStyle.French && HighPunctuation.Contains(after, StringComparison.Ordinal);
        if (high && spacesLeft + spacesRight > 0)
        {
            // The space typed right before the sign is the one its language wants (often unbreakable).
            return spacesRight > 0 ? new SpacingJoin(spacesLeft, string.Empty, 0) : new SpacingJoin(0, string.Empty, 0);
        }

        if (Closers.Contains(after, StringComparison.Ordinal) && (spacesLeft > 0 || !removed.IsEmpty))
        {
            return new SpacingJoin(spacesLeft, string.Empty, spacesRight);
        }

        bool guillemet = before == '«' && style == SpacingStyle.French;
        if (Openers.Contains(before, StringComparison.Ordinal) && !guillemet && (spacesLeft + spacesRight > 0 || !removed.IsEmpty))
        {
            return new SpacingJoin(spacesLeft, string.Empty, spacesRight);
        }

        if (spacesLeft > 0 && spacesRight > 0)
        {
            return new SpacingJoin(0, string.Empty, spacesRight);
        }

        bool spaced = removed.Length > 0 && (CharacterClasses.IsSpace(removed[0]) || CharacterClasses.IsSpace(removed[^1]));
        bool words = spaced && spacesLeft + spacesRight == 0 && CharacterClasses.IsWord(before) && CharacterClasses.IsWord(after);
        return new SpacingJoin(0, words ? " " : string.Empty, 0);
    }

    /// <summary>Whether the sign after the cut repeats the one before: 1 drops the right one, -1 the left one.</summary>
    private static int? Doubled(char before, char after, ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int strengthBefore = Strength(before);
        int strengthAfter = Strength(after);
        bool ellipsis = left.EndsWith("..", StringComparison.Ordinal) || right.StartsWith("..", StringComparison.Ordinal);
        bool gap = strengthBefore == 0 || strengthAfter == 0 || ellipsis;
        if (gap)
        {
            return Commas.Contains(before, StringComparison.Ordinal) && after is ')' or '）' ? -1 : null;
        }

        // A stop before a comma or semicolon may end an abbreviation.
        return strengthBefore == 4 && strengthAfter < 4 ? null : strengthAfter > strengthBefore ? -1 : 1;
    }

    private static int Strength(char c) =>
        Commas.Contains(c, StringComparison.Ordinal) ? 1
        : Semicolons.Contains(c, StringComparison.Ordinal) ? 2
        : Colons.Contains(c, StringComparison.Ordinal) ? 3
        : Stops.Contains(c, StringComparison.Ordinal) ? 4
        : 0;

    // "[In 2030], we agree" without its bracket starts with "we".
    private static int LeadingPunctuation(ReadOnlySpan<char> right, ReadOnlySpan<char> removed)
    {
        if (removed.IsEmpty || right.IsEmpty || Strength(right[0]) is not (1 or 2))
        {
            return 0;
        }

        return 1 + SpacesAtStart(right[1..]);
    }

    // The line held nothing else: the line goes, and with it a second blank line.
    private static SpacingJoin EmptiedLine(
        ReadOnlySpan<char> left, int spacesLeft, ReadOnlySpan<char> removed, ReadOnlySpan<char> right, int spacesRight)
    {
        if (removed.IsEmpty)
        {
            return new SpacingJoin(0, string.Empty, 0);
        }

        int drop = spacesRight + BreakAtStart(right[spacesRight..]);
        ReadOnlySpan<char> above = left[..^spacesLeft];
        int first = BreakAtEnd(above);
        if (drop == right.Length && drop == spacesRight)
        {
            return new SpacingJoin(spacesLeft + first, string.Empty, drop);
        }

        bool blankAbove = above.IsEmpty || BreakAtEnd(above[..^first]) > 0;
        int second = BreakAtStart(right[drop..]);
        return new SpacingJoin(spacesLeft, string.Empty, drop + (blankAbove ? second : 0));
    }

    private static int SpacesAtEnd(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && CharacterClasses.IsSpace(text[^(count + 1)]))
        {
            count++;
        }

        return count;
    }

    private static int SpacesAtStart(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && CharacterClasses.IsSpace(text[count]))
        {
            count++;
        }

        return count;
    }

    private static int BreakAtStart(ReadOnlySpan<char> text) =>
        text.StartsWith("\r\n", StringComparison.Ordinal) ? 2 : text.Length > 0 && CharacterClasses.IsLineBreak(text[0]) ? 1 : 0;

    private static int BreakAtEnd(ReadOnlySpan<char> text) =>
        text.EndsWith("\r\n", StringComparison.Ordinal) ? 2 : text.Length > 0 && CharacterClasses.IsLineBreak(text[^1]) ? 1 : 0;
}
