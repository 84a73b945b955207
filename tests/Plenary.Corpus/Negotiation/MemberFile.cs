using System.Collections.Immutable;

namespace Plenary.Corpus;

/// <summary>How a delegation made its changes.</summary>
public enum ResponseKind
{
    /// <summary>All with change tracking.</summary>
    Tracked,

    /// <summary>Some with change tracking and some without.</summary>
    Mixed,

    /// <summary>None with change tracking: the file is simply another text.</summary>
    Clean,
}

/// <summary>A comment that a member's file must be found to hold, and the base paragraph (from 0) its edit is on.</summary>
public sealed record ExpectedComment(int Id, string Author, DateTimeOffset Date, string Text, int? ParentId, int BaseParagraph);

/// <summary>One member's response and all that must be found in it.</summary>
/// <param name="Code">The member: an ISO code, or <c>M194</c> and on.</param>
/// <param name="Kind">How it was made.</param>
/// <param name="File">The .docx file.</param>
/// <param name="Text">The member's text: all changes made.</param>
/// <param name="Rejected">
/// The text with tracked changes rejected: the base for a tracked file, the member's text for a clean one.
/// </param>
/// <param name="Comments">The comments in the file.</param>
/// <param name="Edits">What the member did.</param>
public sealed record MemberFile(
    string Code, ResponseKind Kind, ImmutableArray<byte> File, WordText Text, WordText Rejected,
    ImmutableArray<ExpectedComment> Comments, ImmutableArray<CorpusEdit> Edits)
{
    /// <summary>The name of the file, such as CHN.docx.</summary>
    public string FileName => Code + ".docx";
}
