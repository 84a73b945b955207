namespace Plenary.Formats.Word;

/// <summary>Which prefixes, besides <c>w</c>, stand for what they do in every file of Word at the place that is being read.</summary>
/// <param name="HasW14">Whether <c>w14</c>, which numbers paragraphs, is declared.</param>
/// <param name="HasR">Whether <c>r</c> stands for relationships.</param>
/// <param name="HasDates">Whether <c>w16du</c> stands for the dates in universal time that newer versions add to tracked changes.</param>
internal readonly record struct PlainPrefixes(bool HasW14, bool HasR, bool HasDates);
