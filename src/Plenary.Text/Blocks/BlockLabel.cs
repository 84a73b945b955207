namespace Plenary.Text;

/// <summary>What readers of a label need to know beyond its characters.</summary>
public static class BlockLabel
{
    /// <summary>
    /// Whether the block's label was typed by hand and so stands in its words too. A label that a list prints, or a
    /// running <c>PP2</c>, does not: whoever shows the block puts it before the words.
    /// </summary>
    /// <param name="block">A block of the base.</param>
    public static bool IsTyped(Block block) =>
        block.Shape.Label is { Length: > 0 } label && WithoutLead(block.Text).StartsWith(label, StringComparison.Ordinal);

    /// <summary>The label as one speaks of it: <c>3</c> for <c>3.</c>, <c>(a)</c> as it is, <c>12 bis</c> for <c>12 bis.</c></summary>
    /// <param name="label">The label as printed.</param>
    /// <returns>The label without full stop, colon and lone closing parenthesis; as printed when nothing else is left.</returns>
    public static string Spoken(string label)
    {
        ReadOnlySpan<char> bare = label.AsSpan().Trim().TrimEnd(".．:：、 \u00A0");
        bare = bare.EndsWith(")", StringComparison.Ordinal) && !bare.Contains('(') ? bare[..^1].TrimEnd() : bare;
        return bare.IsEmpty ? label.Trim() : bare.ToString();
    }

    private static ReadOnlySpan<char> WithoutLead(string text) => text.AsSpan().TrimStart(" \t\n\u00A0[［〔【");
}
