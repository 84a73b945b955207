using System.Collections.Immutable;

namespace Plenary.Text.Brackets;

/// <summary>A piece of a bracketed text.</summary>
public abstract record BracketedNode;

/// <summary>Words on which the readings in play do not differ.</summary>
/// <param name="Tokens">The words, with their style.</param>
public sealed record PlainNode(ImmutableArray<Token> Tokens) : BracketedNode;

/// <summary>
/// A bracket: options side by side, exactly one of which is taken. When the first option is not
/// <see cref="OptionRole.Base"/>, the text as it stands has nothing here and taking none of them is possible too.
/// </summary>
/// <remarks>
/// Resolving it either way needs no repair of spaces (practice B8): an option with words that is taken brings
/// <paramref name="Lead"/> and <paramref name="Trail"/> with it, and when none is taken they go as well.
/// </remarks>
/// <param name="Lead">A space that all options with words begin with, drawn before the bracket: <c>power [in the 2030s (B)], and</c>.</param>
/// <param name="Options">The options; the base first, if there is one.</param>
/// <param name="Trail">A space that all options with words end with, drawn after the bracket.</param>
public sealed record BracketNode(ImmutableArray<Token> Lead, ImmutableArray<BracketOption> Options, ImmutableArray<Token> Trail) : BracketedNode;

/// <summary>
/// Where words begin or end that a member has put in brackets without offering others (practice B1, B2). The two
/// ends may stand in different blocks (practice B4); between them brackets are whole.
/// </summary>
/// <param name="IsOpening">Whether this is where they begin.</param>
/// <param name="Sponsors">Who reserves, in protocol order; empty when unattributed. Drawn at the end: <c>(reserved by X)]</c>.</param>
/// <param name="Change">The change, the same at both ends.</param>
public sealed record ReservationNode(bool IsOpening, ImmutableArray<string> Sponsors, ChangeId Change) : BracketedNode;

/// <summary>One option of a bracket.</summary>
/// <param name="Role">What the option is.</param>
/// <param name="Sponsors">Who asks for it, in protocol order, each once; empty for the base and when unattributed.</param>
/// <param name="DeletedBy">For the base: who asks to take it out without other words, in protocol order.</param>
/// <param name="MovedBy">For the base: who asks to move it elsewhere, in protocol order.</param>
/// <param name="Content">Its words, with brackets of its own where they are contested in turn (practice B3).</param>
/// <param name="Changes">
/// The changes that make it, in ordinal order; for the base those that delete or move it. Where a member's changes
/// cannot be shown apart the option has several, to be taken together.
/// </param>
public sealed record BracketOption(
    OptionRole Role,
    ImmutableArray<string> Sponsors,
    ImmutableArray<string> DeletedBy,
    ImmutableArray<string> MovedBy,
    ImmutableArray<BracketedNode> Content,
    ImmutableArray<ChangeId> Changes);

/// <summary>What an option of a bracket is.</summary>
public enum OptionRole
{
    /// <summary>The text as it stands: the base with what has been adopted.</summary>
    Base,

    /// <summary>Words that members propose.</summary>
    Proposed,

    /// <summary>Nothing in this place: an option of its own (practice O3), only where <see cref="BracketOptions.NoTextAsOption"/> is set.</summary>
    NoText,

    /// <summary>A block that stands elsewhere now.</summary>
    MovedHere,
}
