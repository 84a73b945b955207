using System.Xml.Linq;

namespace Plenary.Formats.Word;

/// <summary>The markup of an element that is written already, kept in its place in the tree.</summary>
/// <param name="Pieces">The markup.</param>
/// <param name="References">Its references to notes, in order.</param>
internal sealed record WrittenMarkup(IReadOnlyList<ReadOnlyMemory<byte>> Pieces, (XName Name, string Id)[] References);
