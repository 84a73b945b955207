namespace Plenary.Text.Brackets;

/// <summary>A typed option of a text (practice O1–O3). Its identity is paragraph, level and label, since labels restart in every paragraph.</summary>
/// <param name="Paragraph">Label of the numbered paragraph it stands in; the default when there is none.</param>
/// <param name="Level">1 for the outermost, from the nesting of label styles.</param>
/// <param name="Label">The label in one spelling, without the word: <c>1 bis</c>, <c>(a)</c>, <c>II</c>.</param>
/// <param name="Style">How the label is written.</param>
/// <param name="Parent">Index of the option around it in <see cref="TypedText.Options"/>; -1 for none.</param>
/// <param name="LabelRange">The word and label with their colon.</param>
/// <param name="Body">The option's text: to the next label of this or an outer level, <c>{End of options}</c>, the closing of the
/// bracket around the label, or the next numbered paragraph. A label alone on its line covers the numbered paragraphs after it (practice O2).</param>
/// <param name="IsNoText">Whether the option says <c>No text</c>: the provision disappears (practice O3).</param>
public sealed record TypedOption(
    ParagraphLabel Paragraph,
    int Level,
    string Label,
    LabelStyle Style,
    int Parent,
    TextRange LabelRange,
    TextRange Body,
    bool IsNoText)
{
    /// <summary>Gets the range of label and body.</summary>
    public TextRange Range => new(LabelRange.Start, Body.End);
}
