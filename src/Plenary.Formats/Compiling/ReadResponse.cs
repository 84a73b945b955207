using System.Collections.Immutable;
using Plenary.Formats.Word;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>A response as read, without what it tables: what to check the weave by, and what to tell.</summary>
/// <param name="Member">The member.</param>
/// <param name="File">The file's name.</param>
/// <param name="Edits">How many changes it tables.</param>
/// <param name="Remarks">The words of the remarks that it tables, in order.</param>
/// <param name="CommentsRead">How many comments and answers were read.</param>
/// <param name="Text">The member's text, to hold its reading against.</param>
/// <param name="Unread">What was seen but not compiled.</param>
internal sealed record ReadResponse(
    string Member,
    string File,
    int Edits,
    ImmutableArray<string> Remarks,
    int CommentsRead,
    ComparableText Text,
    ImmutableArray<Unread> Unread)
{
    /// <summary>A response that tables <paramref name="submission"/>.</summary>
    public ReadResponse(string member, string file, Submission submission, int commentsRead, ComparableText text, ImmutableArray<Unread> unread)
        : this(member, file, submission.Changes.Count, [.. submission.Remarks.Select(remark => remark.Text)], commentsRead, text, unread)
    {
    }

    /// <summary>The pictures and formulas that the file has and the base has not.</summary>
    public Insets Insets { get; init; } = Insets.None;

    /// <summary>The pictures, formulas and other insets that the member puts in.</summary>
    public ImmutableArray<PutInInset> PutIn { get; init; } = [];
}
