using System.Collections.Immutable;

namespace Plenary.Corpus.Documents;

/// <summary>What stands in the body, a cell or a note of a <see cref="WordDocument"/>.</summary>
public abstract record Block;

/// <summary>A paragraph; the tracked marks are those on its own end.</summary>
public sealed record Paragraph(ImmutableArray<Inline> Content) : Block
{
    /// <summary>Id of the paragraph style, null for the default one. See <see cref="WordPackage"/> for those there are.</summary>
    public string? Style { get; init; }

    /// <summary>The list it is numbered in: 1 for operative paragraphs (1. / (a) / (i)), 2 for bullets; null for none.</summary>
    public int? ListId { get; init; }

    /// <summary>Level in the list, from 0.</summary>
    public int ListLevel { get; init; }

    /// <summary>Word's own id of the paragraph (<c>w14:paraId</c>), below 0x80000000; null leaves it out.</summary>
    public int? ParaId { get; init; }

    /// <summary>Tracked changes of the paragraph mark: none, one, or inserted by one and deleted by another.</summary>
    public ImmutableArray<TrackedMark> Mark { get; init; } = [];

    /// <summary>Whether a section of the document ends with it; the next begins on a new page.</summary>
    public bool EndsSection { get; init; }

    /// <summary>A paragraph of plain text.</summary>
    public static Paragraph Of(string text, string? style = null) => new([new TextRun(text)]) { Style = style };
}

/// <summary>A table.</summary>
public sealed record Table(ImmutableArray<TableRow> Rows) : Block
{
    /// <summary>Widths of the columns in twentieths of a point; empty for columns of one width.</summary>
    public ImmutableArray<int> Widths { get; init; } = [];
}

/// <summary>A row, perhaps inserted or deleted as a whole.</summary>
public sealed record TableRow(ImmutableArray<TableCell> Cells, TrackedMark? Mark = null);

/// <summary>A cell, perhaps inserted or deleted. It must end with a paragraph.</summary>
public sealed record TableCell(ImmutableArray<Block> Blocks, TrackedMark? Mark = null);

/// <summary>A content control around whole blocks. Ids are the caller's, unique in the document.</summary>
public sealed record ContentControlBlock(int Id, string Tag, ImmutableArray<Block> Blocks) : Block;

/// <summary>The end of a move range between two paragraphs, where Word usually puts it.</summary>
public sealed record MoveRangeEndBlock(TrackedKind Kind, string Name) : Block;
