namespace Plenary.Corpus.Documents;

/// <summary>Who recorded a tracked change, and when.</summary>
public sealed record Revision(string Author, DateTimeOffset Date);

/// <summary>The four ways in which Word tracks content.</summary>
public enum TrackedKind
{
    /// <summary><c>w:ins</c>.</summary>
    Inserted,

    /// <summary><c>w:del</c>.</summary>
    Deleted,

    /// <summary><c>w:moveFrom</c>: here it was.</summary>
    MovedFrom,

    /// <summary><c>w:moveTo</c>: here it is now.</summary>
    MovedTo,
}

/// <summary>A tracked change on a paragraph mark, a row or a cell.</summary>
public sealed record TrackedMark(TrackedKind Kind, Revision Revision);
