namespace Plenary.Text;

/// <summary>Puts the labels of the paragraphs above before a sub-paragraph's own: <c>3</c>, <c>3 (b)</c>, <c>3 (b) (ii)</c>.</summary>
public sealed class LabelTrail
{
    private readonly LabelAncestry ancestry = new();
    private readonly List<string> paths = [];

    /// <summary>The path of the next block of the body; empty when it has no label.</summary>
    /// <param name="shape">The next block's shape, in the order of the text.</param>
    /// <remarks>A heading ends the paragraph above it. A paragraph without label does not: notes stand between (a) and (b).</remarks>
    public string Next(BlockShape shape)
    {
        string own = shape.Label is { } label ? BlockLabel.Spoken(label) : "";
        int parent = ancestry.Next(shape, own.Length > 0);
        string path = Join(parent < 0 || own.Length == 0 ? "" : paths[parent], own);
        paths.Add(path);
        return path;
    }

    /// <summary>A label with the path that it is said after.</summary>
    /// <param name="above">The path of the labelled block above; empty for none.</param>
    /// <param name="own">The label as it is spoken.</param>
    public static string Join(string above, string own) => above.Length == 0 || SaysItself(own, above) ? own : $"{above} {own}";

    /// <summary>Whether a label names by itself what it stands below, as <c>3.1</c> does below <c>3</c>, and is said alone.</summary>
    /// <param name="own">The label as it is spoken.</param>
    /// <param name="above">The path of the labelled block above; empty for none.</param>
    public static bool SaysItself(string own, string above)
    {
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(above);
        return above.Length > 0 && own.Length > above.Length && own.StartsWith(above, StringComparison.Ordinal) && !char.IsLetterOrDigit(own[above.Length]);
    }
}
