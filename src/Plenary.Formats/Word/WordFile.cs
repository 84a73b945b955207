using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Formats.Word;

/// <summary>What a Word file says: its draft, its comments, and what was seen in it but is not text.</summary>
/// <param name="Name">The file's name, for messages.</param>
/// <param name="Draft">The paragraphs, with tracked changes.</param>
/// <param name="Comments">The comments, without the answers, in order of place.</param>
/// <param name="Unread">What was seen but cannot be compiled.</param>
/// <param name="Authors">Everyone named as the author of a tracked change or a comment, in ordinal order.</param>
/// <param name="SavedBy">Who saved the file last, or <see langword="null"/>.</param>
/// <param name="SavedAt">When, or <see langword="null"/>.</param>
public sealed record WordFile(
    string Name,
    Draft Draft,
    ImmutableArray<WordComment> Comments,
    ImmutableArray<Unread> Unread,
    ImmutableArray<string> Authors,
    string? SavedBy,
    DateTimeOffset? SavedAt)
{
    /// <summary>Everyone named as the author of a tracked change to words, paragraphs, rows or cells.</summary>
    public ImmutableArray<string> TrackedBy { get; init; } = [];
}

/// <summary>A comment in a Word file.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When, or <see langword="null"/>.</param>
/// <param name="Text">Its words; paragraphs are parted by line feeds.</param>
/// <param name="FromBlock">The ordinal of the draft paragraph where its stretch starts.</param>
/// <param name="From">The position there, in UTF-16 units.</param>
/// <param name="ToBlock">The ordinal of the draft paragraph where its stretch ends.</param>
/// <param name="To">The position there.</param>
/// <param name="Replies">The answers, in order.</param>
public sealed record WordComment(
    string Id,
    string Author,
    DateTimeOffset? At,
    string Text,
    int FromBlock,
    int From,
    int ToBlock,
    int To,
    ImmutableArray<WordComment> Replies);

/// <summary>Something in a file that was seen but not compiled.</summary>
/// <param name="Kind">What it is, in words: <c>formatting change</c>, <c>header or footer edited</c>.</param>
/// <param name="Block">The ordinal of the draft paragraph, or -1 when it is in no paragraph.</param>
/// <param name="Place">Where, in words.</param>
public sealed record Unread(string Kind, int Block, string Place);
