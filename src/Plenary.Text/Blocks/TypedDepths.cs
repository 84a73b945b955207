using Plenary.Text.Brackets;

namespace Plenary.Text;

/// <summary>
/// Tells how deep a sub-paragraph stands whose label was typed: (a) is one deep, (i) two (practice O8), and a letter that
/// may be either is what continues the row: (i) after (h) is a letter, (v) after (iv) a number.
/// </summary>
/// <remarks>Feed it the labels of one text in order. Not safe for several threads.</remarks>
public sealed class TypedDepths
{
    private int letter;
    private int roman;

    /// <summary>A new paragraph, section or list begins: rows of letters start again.</summary>
    public void Restart() => (letter, roman) = (0, 0);

    /// <summary>The depth of a sub-paragraph.</summary>
    /// <param name="label">Its label as read.</param>
    /// <param name="typed">The label as typed, such as <c>(iv)</c>.</param>
    /// <returns>1 for letters, 2 for Roman numbers; for a label of several steps, the number of steps below the first.</returns>
    public int Of(ParagraphLabel label, ReadOnlySpan<char> typed)
    {
        if (label.Parts.Length > 1)
        {
            Restart();
            return label.Parts.Length - 1;
        }

        ReadOnlySpan<char> word = typed.Trim("()., \u00A0\t");
        int asLetter = word.Length == 1 && char.IsAsciiLetterLower(word[0]) ? word[0] - 'a' + 1 : 0;
        int asRoman = RomanNumber.Read(word);
        bool isRoman = asRoman > 0 && (asRoman == roman + 1 && (roman > 0 || asLetter != letter + 1)
            || (asLetter != letter + 1 && !label.IsEmpty && label.Parts[0].Style == LabelStyle.LowerRoman));
        if (isRoman)
        {
            roman = asRoman;
            return 2;
        }

        (letter, roman) = (asLetter, 0);
        return 1;
    }
}
