using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>What something was said on.</summary>
public abstract record Subject;

/// <summary>A text as a whole.</summary>
/// <param name="Text">The text.</param>
public sealed record OnText(TextId Text) : Subject;

/// <summary>A block of a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block.</param>
public sealed record OnBlock(TextId Text, BlockId Block) : Subject;

/// <summary>An item of a meeting's agenda.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The item's identity.</param>
public sealed record OnItem(MeetingId Meeting, string Item) : Subject;

/// <summary>A member, guest or other party.</summary>
/// <param name="Party">Its code.</param>
public sealed record OnParty(string Party) : Subject;

/// <summary>A matter outside texts and agenda, in a few words: <c>New START</c>.</summary>
/// <param name="Words">The words.</param>
public sealed record OnMatter(string Words) : Subject;

/// <summary>A contact in the record.</summary>
/// <param name="Contact">Its number.</param>
public sealed record OnContact(long Contact) : Subject;
