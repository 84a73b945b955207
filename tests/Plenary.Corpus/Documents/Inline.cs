using System.Collections.Immutable;

namespace Plenary.Corpus.Documents;

/// <summary>What stands inside a paragraph of a <see cref="WordDocument"/>.</summary>
public abstract record Inline;

/// <summary>Character formatting of a run.</summary>
[Flags]
public enum RunFormat
{
    /// <summary>As the style says.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Underlined.</summary>
    Underline = 4,

    /// <summary>Highlighted in yellow.</summary>
    Highlight = 8,

    /// <summary>Right-to-left text.</summary>
    RightToLeft = 16,
}

/// <summary>
/// Text of one formatting. "\t", "\n", U+2011 and U+00AD are written as the elements Word has for them. The writer may
/// split it into several runs, as Word does.
/// </summary>
public sealed record TextRun(string Text, RunFormat Format = RunFormat.None) : Inline
{
    /// <summary>Who gave it this formatting, tracked (<c>w:rPrChange</c>); before, it was as the style says. Null for nobody.</summary>
    public Revision? Reformatted { get; init; }
}

/// <summary>A reference to the note of that kind and id.</summary>
public sealed record NoteReference(NoteKind Kind, int Id) : Inline;

/// <summary>A small picture of our own; U+FFFC in the text.</summary>
public sealed record Picture(int Id) : Inline;

/// <summary>A page break; "\n" in the text.</summary>
public sealed record PageBreak : Inline;

/// <summary>A character of a symbol font (<c>w:sym</c>), such as U+F0B7 of Symbol.</summary>
public sealed record Symbol(string Font, char Character) : Inline;

/// <summary>An empty bookmark. Ids are the caller's, unique in the document.</summary>
public sealed record Bookmark(int Id, string Name) : Inline;

/// <summary>
/// A field with its result. Written with <c>w:fldChar</c>, or as <c>w:fldSimple</c> when <paramref name="Simple"/>,
/// which Word does not allow inside tracked content.
/// </summary>
public sealed record Field(string Instruction, ImmutableArray<Inline> Result, bool Simple = false) : Inline;

/// <summary>A link to an outside address, in the body only. Tracked content goes inside it, never around it.</summary>
public sealed record Hyperlink(Uri Target, ImmutableArray<Inline> Content) : Inline;

/// <summary>A content control inside a paragraph. Ids are the caller's, unique in the document.</summary>
public sealed record ContentControl(int Id, string Tag, ImmutableArray<Inline> Content) : Inline;

/// <summary>Tracked content. May nest: text that one author inserted and another deleted.</summary>
public sealed record Tracked(TrackedKind Kind, Revision Revision, ImmutableArray<Inline> Content) : Inline;

/// <summary>Opens the named range of a move; <paramref name="Kind"/> is MovedFrom or MovedTo.</summary>
public sealed record MoveRangeStart(TrackedKind Kind, string Name, Revision Revision) : Inline;

/// <summary>Closes the named range of a move.</summary>
public sealed record MoveRangeEnd(TrackedKind Kind, string Name) : Inline;

/// <summary>Where the comment of that id begins.</summary>
public sealed record CommentStart(int Id) : Inline;

/// <summary>Where the comment of that id ends, followed by its reference.</summary>
public sealed record CommentEnd(int Id) : Inline;
