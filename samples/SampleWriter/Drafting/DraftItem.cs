using System.Collections.Immutable;
using Plenary.Corpus.Documents;

namespace Plenary.Samples.Drafting;

/// <summary>What stands in the body of a draft.</summary>
internal abstract record DraftItem;

/// <summary>A paragraph.</summary>
internal sealed record ParagraphItem(DraftParagraph Paragraph) : DraftItem;

/// <summary>A table; rows can be added.</summary>
internal sealed record TableItem(List<DraftRow> Rows, ImmutableArray<int> Widths) : DraftItem;

/// <summary>The end of a move range between paragraphs.</summary>
internal sealed record MoveEndItem(MoveRangeEndBlock End) : DraftItem;

/// <summary>A row of a table, one paragraph a cell.</summary>
internal sealed record DraftRow(IReadOnlyList<DraftParagraph> Cells, TrackedMark? Mark = null);
