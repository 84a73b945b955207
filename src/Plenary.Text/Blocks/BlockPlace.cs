namespace Plenary.Text;

/// <summary>Where a block stands: in which story of the document and, inside a table, in which cell.</summary>
/// <param name="Story"><c>body</c>, or the note the block belongs to, for example <c>footnote:3</c>.</param>
/// <param name="Cell">
/// The path of the table cell, <c>t1/r2/c3</c> (table, row, cell; nested tables append further triples), or
/// <see langword="null"/> outside tables.
/// </param>
public sealed record BlockPlace(string Story, string? Cell = null)
{
    /// <summary>The main text, outside any table.</summary>
    public static BlockPlace Body { get; } = new("body");

    /// <summary>The path of the row, <c>t1/r2</c>, or <see langword="null"/> outside tables.</summary>
    public string? Row => Cell is null ? null : Cell[..Cell.LastIndexOf('/')];

    /// <summary>The path of the table, <c>t1</c>, or <see langword="null"/> outside tables.</summary>
    public string? Table => Row is { } row && row.LastIndexOf('/') is var cut and >= 0 ? row[..cut] : null;
}
