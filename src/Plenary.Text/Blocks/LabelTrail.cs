namespace Plenary.Text;

/// <summary>Puts the labels of the paragraphs above before a sub-paragraph's own: <c>3</c>, <c>3 (b)</c>, <c>3 (b) (ii)</c>.</summary>
public sealed class LabelTrail
{
    private readonly List<(int Level, string Path)> above = [];

    /// <summary>The path of the next block of the body; empty when it has no label.</summary>
    /// <param name="shape">The next block's shape, in the order of the text.</param>
    /// <remarks>A heading ends the paragraph above it. A paragraph without label does not: notes stand between (a) and (b).</remarks>
    public string Next(BlockShape shape)
    {
        string own = shape.Label is { } label ? BlockLabel.Spoken(label) : "";
        if (shape.Kind is BlockKind.Title or BlockKind.Heading)
        {
            above.Clear();
            return own;
        }

        if (own.Length == 0)
        {
            return "";
        }

        bool isPart = shape.Kind is BlockKind.SubParagraph or BlockKind.ListItem or BlockKind.Paragraph && shape.Level > 0;
        above.RemoveAll(known => !isPart || known.Level >= shape.Level);
        string path = above.Count == 0 || Repeats(own, above[^1].Path) ? own : $"{above[^1].Path} {own}";
        above.Add((isPart ? shape.Level : 0, path));
        return path;
    }

    // 3.1 below 3 says so itself.
    private static bool Repeats(string own, string parent) =>
        own.Length > parent.Length && own.StartsWith(parent, StringComparison.Ordinal) && !char.IsLetterOrDigit(own[parent.Length]);
}
