using System.Collections.Immutable;

namespace Plenary.Corpus;

/// <summary>
/// A tracked change: the part it is in, the element ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel",
/// "rPrChange" ...), what it is on ("content", "paragraph mark", "row", "cell", "properties"), author and date as
/// written (null when absent), and the text it holds itself.
/// </summary>
public sealed record TrackedChange(string Part, string Element, string On, string? Author, string? Date, string Text);

/// <summary>
/// A comment as found. <paramref name="ParentId"/> is set on replies. <paramref name="AnchoredText"/> is the text
/// between its range marks and <paramref name="ParagraphText"/> that of the paragraph where the range begins, all
/// changes accepted; both null when nothing anchors it.
/// </summary>
public sealed record FoundComment(
    string Id, string? Author, string? Date, string Text, string? ParentId, string? AnchoredText, string? ParagraphText);

/// <summary>A move: what left and what arrived, one text a range. Both sides are there when it is paired.</summary>
public sealed record FoundMove(string Name, string? Author, ImmutableArray<string> From, ImmutableArray<string> To)
{
    /// <summary>Whether it has exactly one range of each kind.</summary>
    public bool Paired => From.Length == 1 && To.Length == 1;
}
