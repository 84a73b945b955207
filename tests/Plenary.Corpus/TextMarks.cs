namespace Plenary.Corpus;

/// <summary>
/// The characters that stand for what is not a letter, shared by the corpus, the checker and the tool. The text of a
/// paragraph is the concatenation of its <c>w:t</c> text where a tab (<c>w:tab</c>, <c>w:ptab</c>) is "\t"; a break
/// (<c>w:br</c> of any type, <c>w:cr</c>) is "\n"; <c>w:noBreakHyphen</c> is U+2011; <c>w:softHyphen</c> is U+00AD;
/// <c>w:sym</c> is its character as written; a footnote or endnote reference, a drawing, a picture and an embedded
/// object are U+FFFC each. The instruction of a field is not text, its result is. Text in <c>w:del</c> or
/// <c>w:moveFrom</c> is not part of the accepted text, text in <c>w:ins</c> or <c>w:moveTo</c> not of the rejected one.
/// </summary>
public static class TextMarks
{
    /// <summary>A note reference, drawing, picture or embedded object.</summary>
    public const char Embedded = '\uFFFC';

    /// <summary>A hyphen at which no line breaks.</summary>
    public const char NoBreakHyphen = '\u2011';

    /// <summary>A hyphen that shows only at the end of a line.</summary>
    public const char SoftHyphen = '\u00AD';
}
