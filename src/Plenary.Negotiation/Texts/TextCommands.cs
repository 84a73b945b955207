using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>What can be asked about a text.</summary>
/// <param name="Text">The text.</param>
public abstract record TextCommand(TextId Text) : Command;

/// <summary>Put a text on the table (dais).</summary>
/// <param name="Text">Its identity.</param>
/// <param name="Title">Its title.</param>
/// <param name="Label">The first revision's label.</param>
/// <param name="Authority">Whose it is.</param>
/// <param name="Document">The words; the engine labels its blocks by the body's profile where they have no label.</param>
/// <param name="Meeting">The meeting it is before, or <see langword="null"/>.</param>
public sealed record OpenText(TextId Text, string Title, string Label, Authority Authority, TextDocument Document, string? Meeting) : TextCommand(Text);

/// <summary>Issue a revision (dais).</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">The revision's label.</param>
/// <param name="Authority">Whose it is.</param>
/// <param name="Document">The new words; <see langword="null"/> for the agreed words as they stand.</param>
public sealed record IssueRevision(TextId Text, string Label, Authority Authority, TextDocument? Document) : TextCommand(Text);

/// <summary>Table a proposal: a member in its own name, the dais in a member's name or as a compromise.</summary>
/// <param name="Text">The text.</param>
/// <param name="Sponsors">In whose names; empty for the chair's compromise.</param>
/// <param name="Edits">What it says, on the agreed words, or on the words with <paramref name="Amends"/> taken.</param>
/// <param name="Reason">The reason, or <see langword="null"/>.</param>
/// <param name="Amends">The proposal it amends, or <see langword="null"/>.</param>
public sealed record TableProposal(TextId Text, ImmutableArray<string> Sponsors, ImmutableArray<ProposedEdit> Edits, string? Reason = null, int? Amends = null) : TextCommand(Text)
{
    /// <summary>The draft that is tabled with it, and so dropped; or <see langword="null"/>.</summary>
    public string? Draft { get; init; }

    /// <summary>Whether its words record that members differ ("most members …; there were other views"): once they are adopted, the paragraphs they stand in do.</summary>
    public bool RecordsDifference { get; init; }

    /// <summary>The words of the edited blocks when it was written: where they differ now, the proposal is refused as stale and both are shown. <see langword="null"/>: not checked.</summary>
    public string? Upon { get; init; }
}

/// <summary>Save a draft of one's own.</summary>
/// <param name="Text">The text.</param>
/// <param name="Draft">Its identity.</param>
/// <param name="Edits">What it says.</param>
/// <param name="Reason">The reason, or <see langword="null"/>.</param>
public sealed record SaveDraft(TextId Text, string Draft, ImmutableArray<ProposedEdit> Edits, string? Reason) : TextCommand(Text);

/// <summary>Throw a draft of one's own away.</summary>
/// <param name="Text">The text.</param>
/// <param name="Draft">Its identity.</param>
public sealed record DropDraft(TextId Text, string Draft) : TextCommand(Text);

/// <summary>Join a proposal.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Member">Who joins.</param>
public sealed record JoinProposal(TextId Text, int Proposal, string Member) : TextCommand(Text);

/// <summary>Leave a proposal; the last sponsor to leave withdraws it. With no member named (the empty string), all of them do; the chair's compromise is left by <see cref="TextHolder.Chair"/>.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Member">Who leaves.</param>
public sealed record LeaveProposal(TextId Text, int Proposal, string Member) : TextCommand(Text);

/// <summary>Adopt a proposal, one change with what goes with it, or an option with all its changes at once, under the rule in force (dais).</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">The proposal, or <see langword="null"/> when something else is named.</param>
/// <param name="Change">The change, or <see langword="null"/>.</param>
public sealed record AdoptChanges(TextId Text, int? Proposal, ChangeId? Change = null) : TextCommand(Text)
{
    /// <summary>The option, in place of a proposal and a change; or <see langword="null"/>.</summary>
    public OptionTarget? Option { get; init; }
}

/// <summary>Reject a proposal or a change (dais): it leaves the table.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">The proposal, or <see langword="null"/>.</param>
/// <param name="Change">The change, or <see langword="null"/>.</param>
public sealed record RejectChanges(TextId Text, int? Proposal, ChangeId? Change = null) : TextCommand(Text);

/// <summary>Put decided changes back into play (dais).</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">The proposal, or <see langword="null"/>.</param>
/// <param name="Change">The change, or <see langword="null"/>.</param>
/// <param name="Reason">Why.</param>
public sealed record ReopenChanges(TextId Text, int? Proposal, ChangeId? Change = null, string? Reason = null) : TextCommand(Text)
{
    /// <summary>Members that object to reopening: it needs that nobody does.</summary>
    public ImmutableArray<string> ObjectedBy { get; init; } = [];
}

/// <summary>Take up a block (dais).</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block, or <see langword="null"/> for none.</param>
public sealed record TakeUpBlock(TextId Text, BlockId? Block) : TextCommand(Text);

/// <summary>Set a block's status (dais). "Agreed" asks the rule in force: a formal objection refuses it, naming who objects.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block.</param>
/// <param name="Status">The status.</param>
/// <param name="Note">In which group, on whose word, why.</param>
/// <param name="Awaiting">Who must still confirm.</param>
/// <param name="Until">By when.</param>
public sealed record SetBlockStatus(TextId Text, BlockId Block, BlockStatus Status, string? Note = null, ImmutableArray<string>? Awaiting = null, DateTimeOffset? Until = null) : TextCommand(Text)
{
    /// <summary>Members that object to reopening an agreed block: it needs that nobody does.</summary>
    public ImmutableArray<string> ObjectedBy { get; init; } = [];
}

/// <summary>Confirm what was agreed ad referendum: the member itself.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block.</param>
/// <param name="Member">The member.</param>
public sealed record ConfirmBlock(TextId Text, BlockId Block, string Member) : TextCommand(Text);

/// <summary>Open a silence procedure (chair); refused when a member objects to opening it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Deadline">Until when, exactly.</param>
/// <param name="Proposals">The proposals that would be adopted; empty for the text as it stands.</param>
/// <param name="ObjectionsToOpening">Members that objected to its being opened.</param>
public sealed record OpenSilence(TextId Text, DateTimeOffset Deadline, ImmutableArray<int> Proposals, ImmutableArray<string> ObjectionsToOpening) : TextCommand(Text);

/// <summary>Break a silence procedure: a member, by an objection in writing.</summary>
/// <param name="Text">The text.</param>
/// <param name="Silence">Its number.</param>
/// <param name="Member">Who.</param>
/// <param name="Objection">The words.</param>
public sealed record BreakSilence(TextId Text, int Silence, string Member, string Objection) : TextCommand(Text);

/// <summary>Attach an interpretative statement to a silence procedure without breaking it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Silence">Its number.</param>
/// <param name="Member">Whose.</param>
/// <param name="Statement">The words.</param>
public sealed record StateOnSilence(TextId Text, int Silence, string Member, string Statement) : TextCommand(Text);

/// <summary>Take a silence procedure back (chair).</summary>
/// <param name="Text">The text.</param>
/// <param name="Silence">Its number.</param>
/// <param name="Reason">Why.</param>
public sealed record CancelSilence(TextId Text, int Silence, string? Reason) : TextCommand(Text);

/// <summary>Let the clock pass: deadlines that have come lapse (silence holds, unseconded proposals fold).</summary>
/// <param name="Text">The text.</param>
public sealed record PassTime(TextId Text) : TextCommand(Text);

/// <summary>Take a vote (chair) and do what it decides.</summary>
/// <param name="Text">The text.</param>
/// <param name="On">The whole text, a block, a change or a proposal.</param>
/// <param name="Rule">The identifier of the rule; <see langword="null"/> for the body's.</param>
/// <param name="Ballots">Member and ballot, in the words of <c>plenary vote</c>.</param>
public sealed record TakeVote(TextId Text, PositionTarget On, string? Rule, ImmutableArray<(string Member, string Ballot)> Ballots) : TextCommand(Text)
{
    /// <summary>Whether the vote is on reopening what was agreed or decided, under the rule that the body's profile has for that; another one named is not asked.</summary>
    public bool ToReopen { get; init; }
}

/// <summary>Rule in which order competing proposals are put to the vote (chair): the one furthest removed in substance first (GA rule 90).</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposals">Proposals on the table, first to be voted on first; empty for the order that the engine reads from their words.</param>
public sealed record RuleVotingOrder(TextId Text, ImmutableArray<int> Proposals) : TextCommand(Text);

/// <summary>Say whether a block records that members differ (dais): what no reading of its words can know for certain.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block.</param>
/// <param name="Records">Whether it does; <see langword="null"/> to take back what was said, so that its words are read again.</param>
public sealed record MarkDifference(TextId Text, BlockId Block, bool? Records) : TextCommand(Text);

/// <summary>Conclude the text (chair): with the strongest outcome that the positions allow, or a weaker one that is named.</summary>
/// <param name="Text">The text.</param>
/// <param name="Outcome">The rung, or <see langword="null"/> for the strongest reachable.</param>
public sealed record ConcludeText(TextId Text, string? Outcome) : TextCommand(Text);
