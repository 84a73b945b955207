using System.Collections.Immutable;

namespace Plenary.Server.Api;

/// <summary>What a text would be if something that is being written were tabled. Nothing is tabled.</summary>
/// <param name="Upon">The words that it is written on: send them back when tabling.</param>
/// <param name="Blocks">The blocks concerned, bracketed as they would stand.</param>
/// <param name="Others">Who asks for the same, or for something that touches the same words.</param>
/// <param name="Closed">Blocks concerned that are closed: the chair would have to reopen them.</param>
/// <param name="ChangesNothing">Whether the text reads so already.</param>
/// <param name="Rule">The rule by which it cannot be tabled, or null.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record PreviewAnswer(
    string Upon,
    ImmutableArray<PreviewBlock> Blocks,
    ImmutableArray<PreviewOther> Others,
    ImmutableArray<string> Closed,
    bool ChangesNothing,
    string? Rule,
    string? Reason);

/// <summary>A block as it would stand.</summary>
/// <param name="Block">The block.</param>
/// <param name="Bracketed">Its words with brackets, in the notation of docs/bracket-notation.md.</param>
public sealed record PreviewBlock(string Block, string Bracketed);

/// <summary>Others who ask for the same or for something else in the same place.</summary>
/// <param name="IsSame">Whether they ask for the very same.</param>
/// <param name="Sponsors">Who.</param>
/// <param name="Proposals">With which proposals.</param>
public sealed record PreviewOther(bool IsSame, ImmutableArray<string> Sponsors, ImmutableArray<int> Proposals);

/// <summary>A draft of the asker's delegation.</summary>
/// <param name="Id">Its identity, of the delegation's choosing.</param>
/// <param name="At">When it was last saved.</param>
/// <param name="Edits">What it says.</param>
/// <param name="Reason">The reason, or null.</param>
/// <param name="Upon">The words that it was written on.</param>
/// <param name="IsStale">Whether these words read otherwise now.</param>
public sealed record DraftAnswer(string Id, DateTimeOffset At, ImmutableArray<EditRequest> Edits, string? Reason, string Upon, bool IsStale);
