namespace Plenary.Corpus;

/// <summary>An edit before anybody has made it: several members may make the same one.</summary>
internal sealed record EditTemplate(EditKind Kind, int Paragraph, int Start, int Length, string Text, int Target = -1)
{
    public int End => Start + Length;

    /// <summary>Whether it changes characters within a paragraph, and leaves the paragraphs as they are.</summary>
    public bool IsWithinParagraph =>
        Kind is EditKind.ReplaceWord or EditKind.ReplacePhrase or EditKind.Insert or EditKind.Delete or EditKind.InsertFootnote;

    /// <summary>Whether another paragraph comes to stand behind the one named in <see cref="Gap"/>.</summary>
    public int Gap => Kind switch
    {
        EditKind.InsertParagraph or EditKind.MergeParagraphs => Paragraph,
        EditKind.MoveParagraph => Target,
        _ => -1,
    };
}
