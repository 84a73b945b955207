using System.Collections.Immutable;

namespace Plenary.Text;

/// <summary>What members said about a place in the text: the reason for a change, or a comment on a block.</summary>
/// <param name="Members">The members in whose name it is made, in ordinal order; joint remarks have several (practice B13).</param>
/// <param name="RecordedBy">The name under which it was written down.</param>
/// <param name="RecordedAt">When, or <see langword="null"/> when the file does not say.</param>
/// <param name="Text">The words.</param>
/// <param name="On">The entry it stands on.</param>
/// <param name="From">The first token it is about, or <see langword="null"/> for the whole block.</param>
/// <param name="To">The last token it is about, or <see langword="null"/>.</param>
/// <param name="Changes">The changes it is a reason for, ascending; empty for a comment on the text as it stands.</param>
/// <param name="Replies">What was answered, in order.</param>
public sealed record Remark(
    ImmutableArray<string> Members,
    string? RecordedBy,
    DateTimeOffset? RecordedAt,
    string Text,
    EntryRef On,
    TokenRef? From,
    TokenRef? To,
    ImmutableArray<ChangeId> Changes,
    ImmutableArray<Reply> Replies);

/// <summary>An answer to a remark.</summary>
/// <param name="RecordedBy">The name under which it was written down.</param>
/// <param name="RecordedAt">When, or <see langword="null"/>.</param>
/// <param name="Text">The words.</param>
public sealed record Reply(string? RecordedBy, DateTimeOffset? RecordedAt, string Text);

/// <summary>A remark that is not woven yet; its references may be pending ones of the changes tabled with it.</summary>
/// <param name="Members">As in <see cref="Remark"/>.</param>
/// <param name="RecordedBy">As in <see cref="Remark"/>.</param>
/// <param name="RecordedAt">As in <see cref="Remark"/>.</param>
/// <param name="Text">As in <see cref="Remark"/>.</param>
/// <param name="On">As in <see cref="Remark"/>.</param>
/// <param name="From">As in <see cref="Remark"/>.</param>
/// <param name="To">As in <see cref="Remark"/>.</param>
/// <param name="Changes">The ordinals, in the list tabled with it, of the changes it is a reason for.</param>
/// <param name="Replies">As in <see cref="Remark"/>.</param>
public sealed record TabledRemark(
    ImmutableArray<string> Members,
    string? RecordedBy,
    DateTimeOffset? RecordedAt,
    string Text,
    EntryRef On,
    TokenRef? From,
    TokenRef? To,
    ImmutableArray<int> Changes,
    ImmutableArray<Reply> Replies);

/// <summary>That a member left a change it had sponsored.</summary>
/// <param name="Change">The change.</param>
/// <param name="Sponsor">The sponsorship as it was.</param>
public sealed record Withdrawal(ChangeId Change, Sponsorship Sponsor);
