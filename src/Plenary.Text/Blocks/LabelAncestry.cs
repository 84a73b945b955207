namespace Plenary.Text;

/// <summary>Finds below which labelled paragraph each block of the body stands: what its label is said after.</summary>
/// <remarks>A heading ends the paragraph above it. A paragraph without label does not: notes stand between (a) and (b).</remarks>
public sealed class LabelAncestry
{
    private readonly List<(int Depth, int Place)> above = [];
    private int next;

    /// <summary>The place of the labelled block that the next block stands below.</summary>
    /// <param name="shape">The next block's shape, in the order of the text.</param>
    /// <param name="isLabelled">Whether it has a label.</param>
    /// <returns>How many blocks were asked about before that one; -1 where it stands below none.</returns>
    public int Next(BlockShape shape, bool isLabelled)
    {
        int place = next++;
        if (shape.Kind is BlockKind.Title or BlockKind.Heading)
        {
            above.Clear();
            return -1;
        }

        if (!isLabelled)
        {
            return -1;
        }

        int depth = DepthOf(shape);
        above.RemoveAll(known => known.Depth >= depth);
        int parent = above.Count == 0 ? -1 : above[^1].Place;
        above.Add((depth, place));
        return parent;
    }

    /// <summary>How deep a block stands below a paragraph: 0 for one that stands by itself, and never for a sub-paragraph.</summary>
    /// <param name="shape">The block's shape.</param>
    public static int DepthOf(BlockShape shape) => shape.Kind switch
    {
        BlockKind.SubParagraph => Math.Max(1, shape.Level),
        BlockKind.ListItem or BlockKind.Paragraph => shape.Level,
        _ => 0,
    };
}
