using System.Collections.Immutable;
using System.Text;

namespace Plenary.Text.Brackets;

/// <summary>
/// A paragraph's number as negotiators write it: <c>3</c>, <c>3 bis</c>, <c>17quater</c>, <c>3ter.4</c>, <c>PP5alt</c>, <c>OP3 bis</c>,
/// <c>18(h)(i)</c> (practice O5–O8).
/// </summary>
/// <remarks>
/// The order is that of a document: <c>PP</c> paragraphs, those without prefix, then <c>OP</c>; within them 3, 3 alt, 3 bis, 3 ter, 4;
/// a paragraph before its sub-paragraphs. What a suffix means (an addition or an alternative) differs between bodies and is not decided here.
/// Equality is by value; the default is the empty label, before all others.
/// </remarks>
public readonly record struct ParagraphLabel : IComparable<ParagraphLabel>
{
    private readonly ImmutableArray<LabelPart> parts;

    /// <summary>Makes a label.</summary>
    /// <param name="prefix"><c>PP</c>, <c>OP</c> or empty.</param>
    /// <param name="parts">The steps, outermost first.</param>
    /// <exception cref="ArgumentException">The prefix is none of the three.</exception>
    public ParagraphLabel(string prefix, ImmutableArray<LabelPart> parts)
    {
        if (prefix is not ("" or "PP" or "OP"))
        {
            throw new ArgumentException("A paragraph's prefix is PP, OP or empty.", nameof(prefix));
        }

        Prefix = prefix;
        this.parts = parts;
    }

    /// <summary>Gets <c>PP</c> (preambular), <c>OP</c> (operative) or empty.</summary>
    public string Prefix { get => field ?? string.Empty; private init; }

    /// <summary>Gets the steps, outermost first.</summary>
    public ImmutableArray<LabelPart> Parts => parts.IsDefault ? [] : parts;

    /// <summary>Gets a value indicating whether there is no number at all.</summary>
    public bool IsEmpty => Parts.IsEmpty;

    /// <summary>Gets a value indicating whether the label numbers a paragraph (and not only a sub-paragraph or heading).</summary>
    public bool IsNumbered => !IsEmpty && Parts[0].Style == LabelStyle.Number;

    private int PrefixOrder => Prefix switch { "PP" => 1, "OP" => 3, _ => IsEmpty ? 0 : 2 };

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One label.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first comes before the second.</returns>
    public static bool operator <(ParagraphLabel left, ParagraphLabel right) => left.CompareTo(right) < 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One label.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first comes after the second.</returns>
    public static bool operator >(ParagraphLabel left, ParagraphLabel right) => left.CompareTo(right) > 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One label.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first does not come after the second.</returns>
    public static bool operator <=(ParagraphLabel left, ParagraphLabel right) => left.CompareTo(right) <= 0;

    /// <summary>See <see cref="CompareTo"/>.</summary>
    /// <param name="left">One label.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether the first does not come before the second.</returns>
    public static bool operator >=(ParagraphLabel left, ParagraphLabel right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a label that fills the text, white space around it and a final full stop ignored.</summary>
    /// <param name="text">The text, such as <c>OP3 bis</c>.</param>
    /// <param name="label">The label read.</param>
    /// <returns>Whether the text is a label.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out ParagraphLabel label)
    {
        text = text.Trim();
        return ParagraphLabelReader.TryRead(text, out label, out int length) && text[length..].TrimEnd('.').IsEmpty;
    }

    /// <summary>Reads the label that a paragraph's text starts with, where it stands as one: <c>3.</c>, <c>3 bis</c>, <c>16.4 Text</c>, <c>(a) Text</c>; not <c>2020 was</c> or <c>1.5 °C</c>.</summary>
    /// <param name="text">The text of the paragraph. White space and opening square brackets before the label are passed over.</param>
    /// <param name="label">The label read.</param>
    /// <param name="place">Where it stands, its full stop or parenthesis included.</param>
    /// <returns>Whether the text starts with a label.</returns>
    public static bool TryReadAtStart(ReadOnlySpan<char> text, out ParagraphLabel label, out TextRange place)
    {
        int lead = 0;
        while (lead < text.Length && (char.IsWhiteSpace(text[lead]) || BracketCharacters.IsOpening(text[lead])))
        {
            lead++;
        }

        bool found = ParagraphLabelReader.TryReadAtStart(text[lead..], out label, out int length);
        place = found ? new TextRange(lead, lead + length) : default;
        return found;
    }

    /// <summary>Orders labels as a document does: see the remarks of the type.</summary>
    /// <param name="other">The other label.</param>
    /// <returns>Below, at or above zero.</returns>
    public int CompareTo(ParagraphLabel other)
    {
        int order = PrefixOrder.CompareTo(other.PrefixOrder);
        for (int i = 0; order == 0 && i < Math.Min(Parts.Length, other.Parts.Length); i++)
        {
            order = Parts[i].CompareTo(other.Parts[i]);
        }

        return order == 0 ? Parts.Length.CompareTo(other.Parts.Length) : order;
    }

    /// <summary>Labels are equal when prefix and steps are.</summary>
    /// <param name="other">The other label.</param>
    /// <returns>Whether both are the same label.</returns>
    public bool Equals(ParagraphLabel other) => Prefix == other.Prefix && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Prefix, StringComparer.Ordinal);
        foreach (LabelPart part in Parts)
        {
            hash.Add(part);
        }

        return hash.ToHashCode();
    }

    /// <summary>Writes the label in one spelling.</summary>
    /// <returns>For example <c>PP5 alt</c>, <c>3 ter.4</c>, <c>18(h)(i)</c>.</returns>
    public override string ToString()
    {
        var written = new StringBuilder(Prefix);
        for (int i = 0; i < Parts.Length; i++)
        {
            written.Append(i > 0 && Parts[i].Style == LabelStyle.Number ? "." : string.Empty).Append(Parts[i].ToString());
        }

        return written.ToString();
    }
}
