using System.Collections.Immutable;

namespace Plenary.Corpus.Documents;

/// <summary>A Word document as tests describe it; <see cref="WordPackage"/> writes it.</summary>
public sealed record WordDocument(ImmutableArray<Block> Body)
{
    /// <summary>Footnotes and endnotes. A reference must have its note; a note without reference is kept as it is.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Comments, parents before their replies.</summary>
    public ImmutableArray<WordComment> Comments { get; init; } = [];

    /// <summary>Text of the page header; null for none.</summary>
    public string? Header { get; init; }

    /// <summary>Text of the page footer, before the page number; null for none.</summary>
    public string? Footer { get; init; }

    /// <summary>The last author, for the document's properties.</summary>
    public string LastModifiedBy { get; init; } = "Secretariat";

    /// <summary>Whether the file was left with change tracking on.</summary>
    public bool TrackRevisions { get; init; }

    /// <summary>Parts that this document has its own XML for, by name, such as <c>word/styles.xml</c>: written in place of the usual.</summary>
    public ImmutableDictionary<string, string> OwnParts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Which of many savings of the same text this is: another number splits the same words into other runs with other
    /// revision save ids, as another machine's Word would. The text is the same.
    /// </summary>
    public int Saving { get; init; }
}

/// <summary>Where a note is printed.</summary>
public enum NoteKind
{
    /// <summary>At the foot of the page.</summary>
    Footnote,

    /// <summary>At the end.</summary>
    Endnote,
}

/// <summary>
/// A note. Ids start at 1. The number mark before its text is written as Word writes it and is not text; the space
/// after the mark is, and belongs to the first run of the content.
/// </summary>
public sealed record Note(NoteKind Kind, int Id, ImmutableArray<Block> Blocks);

/// <summary>A comment; a reply names its parent, and anchors where its parent does.</summary>
public sealed record WordComment(int Id, string Author, DateTimeOffset Date, string Text, int? ParentId = null);
