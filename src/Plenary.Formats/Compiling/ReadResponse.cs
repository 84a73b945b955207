using System.Collections.Immutable;
using Plenary.Formats.Word;
using Plenary.Text;

namespace Plenary.Formats.Compiling;

/// <summary>A response as read: what to table, and what to check it by.</summary>
/// <param name="Member">The member.</param>
/// <param name="File">The file's name.</param>
/// <param name="Submission">The changes and remarks.</param>
/// <param name="CommentsRead">How many comments and answers were read.</param>
/// <param name="Text">The member's text, to hold its reading against.</param>
/// <param name="Unread">What was seen but not compiled.</param>
internal sealed record ReadResponse(
    string Member,
    string File,
    Submission Submission,
    int CommentsRead,
    ComparableText Text,
    ImmutableArray<Unread> Unread)
{
    /// <summary>The pictures and formulas that the file has and the base has not.</summary>
    public Insets Insets { get; init; } = Insets.None;

    /// <summary>The pictures, formulas and other insets that the member puts in.</summary>
    public ImmutableArray<PutInInset> PutIn { get; init; } = [];
}
