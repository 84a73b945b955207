using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What a delegation has written and not tabled. It is text, not yet changes: it follows the base until it is tabled.</summary>
/// <param name="Id">Its identity, unique within the delegation.</param>
/// <param name="Text">The text it is about.</param>
/// <param name="Party">Whose it is.</param>
/// <param name="Edits">What it says.</param>
/// <param name="Reason">The reason, or <see langword="null"/>.</param>
/// <param name="Upon">The words of the edited blocks when it was written, so that a stale base is noticed.</param>
/// <param name="At">When it was last saved.</param>
public sealed record ProposalDraft(string Id, TextId Text, string Party, ImmutableArray<ProposedEdit> Edits, string? Reason, string Upon, DateTimeOffset At);
