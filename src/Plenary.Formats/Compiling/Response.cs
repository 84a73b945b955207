using System.Collections.Immutable;
using Plenary.Formats.Word;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>A file to compile, in whose name it is, and how to get at its bytes.</summary>
/// <param name="Member">The code of the member.</param>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Read">Reads the file; called once, from any thread. Whoever calls gives the bytes back.</param>
public sealed record Response(string Member, string Name, Func<LentBytes> Read);

/// <summary>How to compile.</summary>
public sealed record CompileOptions
{
    /// <summary>Whether a response to another text is compiled all the same, by comparing words.</summary>
    public bool Force { get; init; }

    /// <summary>The members in whose name a comment is made, from its words, or <see langword="null"/> when its words name nobody (practice B13).</summary>
    public Func<string, (ImmutableArray<string> Members, int TextStart)?> CommentHead { get; init; } = _ => null;

    /// <summary>The code of the member that an author's name stands for, for files whose authors are the parties; else <see langword="null"/>.</summary>
    public Func<string, ImmutableArray<string>>? MembersOfAuthor { get; init; }

    /// <summary>The members that the author of a comment stands for; none when it is no party, who may comment all the same.</summary>
    public Func<string, ImmutableArray<string>> MembersOfCommenter { get; init; } = _ => [];

    /// <summary>Told after each file that was read, with how many are done.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>How many files are read at once.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}

/// <summary>One text out of many files.</summary>
/// <param name="Weave">The weave.</param>
/// <param name="BasePackage">The bytes of the base package whose text is the weave's base.</param>
/// <param name="Receipts">For every member what was read and woven, in ordinal order of the codes.</param>
/// <param name="BaseComments">How many comments and answers the base itself holds.</param>
/// <param name="Notes">What the secretariat should know about the base, in words.</param>
public sealed record Compilation(
    Weave Weave,
    ReadOnlyMemory<byte> BasePackage,
    ImmutableArray<MemberReceipt> Receipts,
    int BaseComments,
    ImmutableArray<string> Notes)
{
    /// <summary>The pictures and formulas of the base and the responses, for showing what members put in.</summary>
    public Insets Insets { get; init; } = Insets.None;

    /// <summary>The texts of members' files that were found to be their readings of the weave, word for word; of others there is none.</summary>
    internal MemberTexts? Texts { get; init; }
}

/// <summary>What was read from a member's file and what became of it.</summary>
/// <param name="Member">The member.</param>
/// <param name="File">The file's name.</param>
/// <param name="EditsRead">How many edits were read from the file.</param>
/// <param name="EditsWoven">How many changes of the weave the member sponsors.</param>
/// <param name="CommentsRead">How many comments and answers were read from the file.</param>
/// <param name="CommentsWoven">How many of them are remarks and replies of the weave.</param>
/// <param name="TextHolds">Whether the member's reading of the weave is, word for word, the text of its file (law 1).</param>
/// <param name="Unread">What was seen but not compiled.</param>
public sealed record MemberReceipt(
    string Member,
    string File,
    int EditsRead,
    int EditsWoven,
    int CommentsRead,
    int CommentsWoven,
    bool TextHolds,
    ImmutableArray<Unread> Unread)
{
    /// <summary>How many pictures, formulas and other insets the member puts in.</summary>
    public int InsetsRead { get; init; }

    /// <summary>How many of them can be carried over into a Word file; the others are among what is told.</summary>
    public int InsetsCarried { get; init; }

    /// <summary>Whether all that was read is in the weave.</summary>
    public bool Holds => EditsRead == EditsWoven && CommentsRead == CommentsWoven && TextHolds;
}
