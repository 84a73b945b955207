using System.Collections.Immutable;
using Plenary.Text;

namespace Plenary.Negotiation;

/// <summary>What happens to a text.</summary>
/// <param name="Text">The text.</param>
public abstract record TextEvent(TextId Text) : ProceedingsEvent;

/// <summary>A text was put on the table.</summary>
/// <param name="Text">Its identity.</param>
/// <param name="Title">Its title.</param>
/// <param name="Label">The first revision's label.</param>
/// <param name="Authority">Whose it is.</param>
/// <param name="Document">The words.</param>
/// <param name="Meeting">The meeting it is before, or <see langword="null"/>.</param>
public sealed record TextOpened(TextId Text, string Title, string Label, Authority Authority, TextDocument Document, string? Meeting) : TextEvent(Text)
{
    /// <summary>What bis and ter mean in this text.</summary>
    public SuffixMeaning Suffixes { get; init; }
}

/// <summary>A revision was issued; the changes that lead to it are tabled in its holder's name and adopted.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">The revision's label.</param>
/// <param name="Authority">Whose it is.</param>
/// <param name="Holder">In whose name its changes stand.</param>
/// <param name="Changes">The changes from the agreed words to the new ones.</param>
/// <param name="Numbering">Old labels to new.</param>
public sealed record RevisionIssued(TextId Text, string Label, Authority Authority, string Holder, ImmutableArray<TabledChange> Changes, ImmutableArray<Renumbering> Numbering) : TextEvent(Text)
{
    /// <summary>The identities of the changes, in the same order.</summary>
    public ImmutableArray<ChangeId> Ids { get; init; } = [];

    /// <summary>On whose result changes were written, where that matters.</summary>
    public ImmutableArray<WrittenUpon> Upon { get; init; } = [];

    /// <summary>What each sponsor of another change is to be told.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];
}

/// <summary>A proposal was tabled.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Amends">The proposal it amends, or <see langword="null"/>.</param>
/// <param name="Sponsors">Its sponsors; empty for the chair's compromise.</param>
/// <param name="Changes">Its changes, as woven: exact, so that replaying needs no comparing.</param>
/// <param name="Ids">Their identities, in the same order.</param>
/// <param name="Reason">The reason, or <see langword="null"/>.</param>
/// <param name="SecondBy">Until when it needs a second, or <see langword="null"/>.</param>
public sealed record ProposalTabled(TextId Text, int Proposal, ProposalKind Kind, int? Amends, ImmutableArray<string> Sponsors, ImmutableArray<TabledChange> Changes, ImmutableArray<ChangeId> Ids, string? Reason, DateTimeOffset? SecondBy) : TextEvent(Text)
{
    /// <summary>On whose result changes were written, where that matters.</summary>
    public ImmutableArray<WrittenUpon> Upon { get; init; } = [];

    /// <summary>Whether its words record that members differ.</summary>
    public bool RecordsDifference { get; init; }
}

/// <summary>A delegation saved a draft.</summary>
/// <param name="Draft">The draft.</param>
public sealed record DraftSaved(ProposalDraft Draft) : TextEvent(Draft.Text);

/// <summary>A delegation threw a draft away, or tabled it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Party">Whose it was.</param>
/// <param name="Draft">Its identity.</param>
public sealed record DraftDropped(TextId Text, string Party, string Draft) : TextEvent(Text);

/// <summary>A member joined a proposal's sponsors.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Member">The member.</param>
public sealed record SponsorJoined(TextId Text, int Proposal, string Member) : TextEvent(Text);

/// <summary>A member left a proposal's sponsors. The last to leave withdraws it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Member">The member.</param>
public sealed record SponsorLeft(TextId Text, int Proposal, string Member) : TextEvent(Text);

/// <summary>A proposal was folded away: no second came in time.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposal">The proposal.</param>
public sealed record ProposalFolded(TextId Text, int Proposal) : TextEvent(Text);

/// <summary>Changes were adopted.</summary>
/// <param name="Text">The text.</param>
/// <param name="Changes">All of them, those that go together included.</param>
/// <param name="Rule">The identifier of the rule under which.</param>
/// <param name="Effects">What each sponsor of another change is to be told.</param>
public sealed record ChangesAdopted(TextId Text, ImmutableArray<ChangeId> Changes, string Rule, ImmutableArray<Effect> Effects) : TextEvent(Text);

/// <summary>Changes were rejected.</summary>
/// <param name="Text">The text.</param>
/// <param name="Changes">All of them.</param>
/// <param name="Rule">The identifier of the rule under which.</param>
public sealed record ChangesRejected(TextId Text, ImmutableArray<ChangeId> Changes, string Rule) : TextEvent(Text);

/// <summary>Decided changes were put back into play.</summary>
/// <param name="Text">The text.</param>
/// <param name="Changes">All of them.</param>
/// <param name="Reason">Why.</param>
public sealed record ChangesReopened(TextId Text, ImmutableArray<ChangeId> Changes, string? Reason) : TextEvent(Text);

/// <summary>The chair took up a block; the projector follows.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block, or <see langword="null"/> for none.</param>
public sealed record BlockTakenUp(TextId Text, BlockId? Block) : TextEvent(Text);

/// <summary>A block's status was set.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block.</param>
/// <param name="Status">The status.</param>
/// <param name="Note">In which group, on whose word, why.</param>
/// <param name="Awaiting">Who must still confirm, for "ad referendum".</param>
/// <param name="Until">By when.</param>
public sealed record BlockStatusSet(TextId Text, BlockId Block, BlockStatus Status, string? Note, ImmutableArray<string> Awaiting, DateTimeOffset? Until) : TextEvent(Text);

/// <summary>A block was put to a vote by itself and not carried: it is out of the agreed words, by a change in the members' name that is adopted.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block.</param>
/// <param name="Changes">The changes that take it out.</param>
/// <param name="Rule">The identifier of the rule under which.</param>
public sealed record BlockVotedDown(TextId Text, BlockId Block, ImmutableArray<TabledChange> Changes, string Rule) : TextEvent(Text)
{
    /// <summary>The identities of the changes, in the same order.</summary>
    public ImmutableArray<ChangeId> Ids { get; init; } = [];

    /// <summary>On whose result changes were written, where that matters.</summary>
    public ImmutableArray<WrittenUpon> Upon { get; init; } = [];

    /// <summary>What each sponsor of another change is to be told.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];
}

/// <summary>The chair ruled in which order competing proposals are put to the vote, the one furthest removed first.</summary>
/// <param name="Text">The text.</param>
/// <param name="Proposals">The proposals, first to be voted on first.</param>
public sealed record VotingOrderRuled(TextId Text, ImmutableArray<int> Proposals) : TextEvent(Text);

/// <summary>It was said whether a block records that members differ.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block.</param>
/// <param name="Records">Whether it does; <see langword="null"/> takes back what was said.</param>
public sealed record DifferenceMarked(TextId Text, BlockId Block, bool? Records) : TextEvent(Text);

/// <summary>A member confirmed what was agreed ad referendum.</summary>
/// <param name="Text">The text.</param>
/// <param name="Block">The block.</param>
/// <param name="Member">The member.</param>
public sealed record BlockConfirmed(TextId Text, BlockId Block, string Member) : TextEvent(Text);

/// <summary>A silence procedure was opened.</summary>
/// <param name="Text">The text.</param>
/// <param name="Silence">Its number.</param>
/// <param name="Deadline">Until when, exactly.</param>
/// <param name="Zone">The seat's time zone.</param>
/// <param name="Changes">What would be adopted; empty for the text as it stands.</param>
public sealed record SilenceOpened(TextId Text, int Silence, DateTimeOffset Deadline, string Zone, ImmutableArray<ChangeId> Changes) : TextEvent(Text);

/// <summary>A silence procedure was broken, by an objection or an amendment; the chair notifies at once.</summary>
/// <param name="Text">The text.</param>
/// <param name="Silence">Its number.</param>
/// <param name="Member">Who broke it.</param>
/// <param name="Objection">In which words.</param>
/// <param name="Proposal">The amendment, or <see langword="null"/>.</param>
public sealed record SilenceBroken(TextId Text, int Silence, string Member, string? Objection, int? Proposal) : TextEvent(Text);

/// <summary>An interpretative statement was attached.</summary>
/// <param name="Text">The text.</param>
/// <param name="Silence">The procedure's number.</param>
/// <param name="Member">Whose.</param>
/// <param name="Statement">The words.</param>
public sealed record SilenceStatementMade(TextId Text, int Silence, string Member, string Statement) : TextEvent(Text);

/// <summary>The deadline passed in silence.</summary>
/// <param name="Text">The text.</param>
/// <param name="Silence">Its number.</param>
public sealed record SilenceHeld(TextId Text, int Silence) : TextEvent(Text);

/// <summary>The chair took a silence procedure back.</summary>
/// <param name="Text">The text.</param>
/// <param name="Silence">Its number.</param>
/// <param name="Reason">Why.</param>
public sealed record SilenceCancelled(TextId Text, int Silence, string? Reason) : TextEvent(Text);

/// <summary>A vote was taken; what it decided is in the events that follow.</summary>
/// <param name="Text">The text.</param>
/// <param name="On">What was voted on.</param>
/// <param name="Rule">The identifier of the rule.</param>
/// <param name="Ballots">Who voted how: member and ballot.</param>
/// <param name="Carried">Whether it carried.</param>
/// <param name="Reckoning">The reckoning in words.</param>
public sealed record VoteTaken(TextId Text, PositionTarget On, string Rule, ImmutableArray<(string Member, string Ballot)> Ballots, bool Carried, string Reckoning) : TextEvent(Text)
{
    /// <summary>Whether the vote was on reopening what was agreed or decided.</summary>
    public bool ToReopen { get; init; }
}

/// <summary>The text was concluded.</summary>
/// <param name="Text">The text.</param>
/// <param name="Outcome">The rung of the body's ladder it ended on.</param>
/// <param name="Title">The title of the document.</param>
public sealed record TextConcluded(TextId Text, string Outcome, string Title) : TextEvent(Text)
{
    /// <summary>The blocks that were adopted with it; none where it ends without the members' adopting anything.</summary>
    public ImmutableArray<BlockId> Adopted { get; init; } = [];

    /// <summary>The words that are made public with it: all that those outside the room come to know of the text.</summary>
    public TextDocument? Published { get; init; }
}
