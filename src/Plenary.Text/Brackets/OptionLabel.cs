namespace Plenary.Text.Brackets;

/// <summary>An option's label as read, before its level is known.</summary>
/// <param name="Range">The word, label and terminator.</param>
/// <param name="First">The label, or the outer part of a label such as <c>(b)(ii)</c>.</param>
/// <param name="Second">The inner part of such a label.</param>
/// <param name="StandsAlone">Whether nothing but notes follows on its line.</param>
internal readonly record struct OptionLabel(TextRange Range, LabelPart First, LabelPart? Second, bool StandsAlone)
{
    public LabelPart Last => Second ?? First;
}
