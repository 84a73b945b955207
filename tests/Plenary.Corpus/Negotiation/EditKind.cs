namespace Plenary.Corpus;

/// <summary>What a member does to the base.</summary>
public enum EditKind
{
    /// <summary>One word for another.</summary>
    ReplaceWord,

    /// <summary>Several words for others.</summary>
    ReplacePhrase,

    /// <summary>Words added within a paragraph.</summary>
    Insert,

    /// <summary>Words taken out of a paragraph.</summary>
    Delete,

    /// <summary>A new paragraph after the one named.</summary>
    InsertParagraph,

    /// <summary>A whole paragraph taken out.</summary>
    DeleteParagraph,

    /// <summary>A paragraph moved, unchanged, behind another.</summary>
    MoveParagraph,

    /// <summary>A paragraph made into two at a space, which goes.</summary>
    SplitParagraph,

    /// <summary>A paragraph joined with the next, with a space between.</summary>
    MergeParagraphs,

    /// <summary>A new table row after the one the paragraph is in.</summary>
    InsertRow,

    /// <summary>The table row the paragraph is in taken out.</summary>
    DeleteRow,

    /// <summary>A new footnote.</summary>
    InsertFootnote,
}

/// <summary>
/// One edit of a member. <paramref name="Paragraph"/> counts the base's paragraphs from 0, its footnotes after them;
/// <paramref name="Start"/> and <paramref name="Length"/> count characters of the base paragraph;
/// <paramref name="Text"/> is what the member wrote (cells of a new row parted by tabs); <paramref name="Target"/> is
/// the paragraph a moved one now follows. A second author may have struck part of the text again: the final text then
/// lacks <paramref name="StruckLength"/> characters from <paramref name="StruckStart"/> of it.
/// </summary>
public sealed record CorpusEdit(
    EditKind Kind, int Paragraph, int Start, int Length, string Text, int Target, bool Tracked, string Author,
    DateTimeOffset Date, int StruckStart, int StruckLength, string? StruckBy)
{
    /// <summary>What of <see cref="Text"/> is in the final text.</summary>
    public string FinalText => StruckBy is null ? Text : Text.Remove(StruckStart, StruckLength);
}
