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
        string path = parent < 0 || own.Length == 0 || Repeats(own, paths[parent]) ? own : $"{paths[parent]} {own}";
        paths.Add(path);
        return path;
    }

    // 3.1 below 3 says so itself.
    private static bool Repeats(string own, string parent) =>
        own.Length > parent.Length && own.StartsWith(parent, StringComparison.Ordinal) && !char.IsLetterOrDigit(own[parent.Length]);
}
