using System.Globalization;
using Plenary.Text;
using Plenary.Text.Brackets;

namespace Plenary.Negotiation;

/// <summary>Gives the paragraphs of an outcome document the numbers it is published with (practice O7, O11).</summary>
/// <remarks>
/// The room numbers preambular and operative paragraphs apart, <c>PP2</c> and <c>OP3 bis</c>. What is published prints no number
/// before a preambular paragraph and a plain one before an operative paragraph, and counts on where the room put one in
/// between or took one out: an outcome is a last revision. A preambular paragraph keeps a running <c>PP2</c> here by which a
/// footnote speaks of it. A label that stands in a paragraph's own words is part of the words and stays.
/// </remarks>
internal sealed class PublishedLabels
{
    private readonly LabelAncestry ancestry = new();
    private readonly Dictionary<(int Parent, string Family), Run> runs = [];

    // The last number of a row of paragraphs: as the room had it, and as it is published.
    private readonly record struct Run(int Room, int Published);

    /// <summary>The same words with the labels that they are published with.</summary>
    /// <param name="words">The agreed words with the labels of the room.</param>
    public static TextDocument Of(TextDocument words)
    {
        PublishedLabels labels = new();
        return new TextDocument([.. words.Blocks.Select(labels.Next)]);
    }

    /// <summary>Whether a label is that of a preambular paragraph, which is not printed.</summary>
    /// <param name="label">The label.</param>
    public static bool IsPreambular(string label) => label is ['P', 'P', >= '0' and <= '9', ..];

    private Block Next(Block block)
    {
        if (block.Shape.Place != BlockPlace.Body)
        {
            return block;
        }

        string? label = block.Shape.Label;
        int parent = ancestry.Next(block.Shape, label is { Length: > 0 });
        if (label is not { Length: > 0 } || !BlockNumbering.IsNumbered(block.Shape) || RoomLabel.Of(label) is not { } room)
        {
            return block;
        }

        bool isTyped = BlockLabel.IsTyped(block);
        (int, string) row = (parent, LabelAncestry.DepthOf(block.Shape) > 0 ? $"{room.Part.Style}" : room.Prefix);
        int number = !runs.TryGetValue(row, out Run last) || isTyped || IsRestart(room, last) ? room.Part.Number : last.Published + 1;
        runs[row] = new Run(room.IsBefore ? room.Part.Number - 1 : room.Part.Number, number);
        bool isAsItWas = room.IsPlain && room.Part.Number == number && room.Prefix != "OP";
        return isTyped || isAsItWas ? block : block with { Shape = block.Shape with { Label = room.Published(number) } };
    }

    // A section that begins again at 1, as annexes do, begins again in print.
    private static bool IsRestart(RoomLabel room, Run last) => room is { IsPlain: true, Part.Number: 1 } && last.Room >= 1;

    /// <summary>A label of the room: <c>OP3 bis</c> is OP, 3, and not plain; <c>OP1 ante</c> stands before the first.</summary>
    private sealed record RoomLabel(string Prefix, LabelPart Part, bool IsPlain, bool IsBefore, string Stop)
    {
        public static RoomLabel? Of(string printed)
        {
            string spoken = BlockLabel.Spoken(printed);
            int cut = spoken.IndexOf(' ', StringComparison.Ordinal);
            if (!ParagraphLabel.TryParse(cut < 0 ? spoken : spoken[..cut], out ParagraphLabel root) || root.Parts.Length != 1)
            {
                return null;
            }

            string stop = root.Parts[0].Style == Text.Brackets.LabelStyle.Number && printed.TrimEnd() is [.., '.' or ':' or ')'] ? printed.TrimEnd()[^1..] : "";
            return new RoomLabel(root.Prefix, root.Parts[0], cut < 0 && root.Parts[0] is { Suffix: 0, Alternative: 0 }, spoken.EndsWith(" ante", StringComparison.Ordinal), stop);
        }

        public string Published(int number) => Prefix == "OP"
            ? string.Create(CultureInfo.InvariantCulture, $"{number}.")
            : Prefix + new LabelPart(Part.Style, number) + Stop;
    }
}
