using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Api;

/// <summary>An edit of a text: exactly one of its parts is given.</summary>
/// <param name="Rewrite">A block as it should read.</param>
/// <param name="Delete">The identity of a block that should go.</param>
/// <param name="Insert">A new block.</param>
/// <param name="Move">A block that should stand elsewhere.</param>
/// <param name="Bracket">Words that should stand in brackets.</param>
public sealed record EditRequest(RewriteRequest? Rewrite = null, string? Delete = null, InsertRequest? Insert = null, MoveRequest? Move = null, BracketRequest? Bracket = null);

/// <summary>A block as it should read.</summary>
/// <param name="Block">The block.</param>
/// <param name="Text">All its words.</param>
public sealed record RewriteRequest(string Block, string Text);

/// <summary>A new block.</summary>
/// <param name="After">The block that it follows; null for the top.</param>
/// <param name="Text">Its words.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Its depth.</param>
public sealed record InsertRequest(string? After, string Text, BlockKind Kind = BlockKind.Paragraph, int Level = 0);

/// <summary>A block that should stand elsewhere.</summary>
/// <param name="Block">The block.</param>
/// <param name="After">The block that it should follow; null for the top.</param>
public sealed record MoveRequest(string Block, string? After);

/// <summary>Words that should stand in brackets.</summary>
/// <param name="Block">The block.</param>
/// <param name="Words">The words as they stand in it; null for all of them.</param>
public sealed record BracketRequest(string Block, string? Words = null);

/// <summary>A proposal that is written, tabled or kept as a draft.</summary>
/// <param name="Edits">What it says, on the agreed words, or on those with the amended proposal taken.</param>
/// <param name="Sponsors">In whose names; left out, the asker's delegation; an empty list is the chair's compromise.</param>
/// <param name="Reason">The reason, or null.</param>
/// <param name="Amends">The proposal that it amends, or null.</param>
/// <param name="Upon">The words of the edited blocks when it was written, as <c>preview</c> gives them: where they differ now, the proposal is refused as stale. Null: not checked.</param>
/// <param name="Draft">The draft that is tabled with it, and so dropped; or null.</param>
public sealed record ProposalRequest(ImmutableArray<EditRequest> Edits, ImmutableArray<string>? Sponsors = null, string? Reason = null, int? Amends = null, string? Upon = null, string? Draft = null);

/// <summary>Who joins or leaves.</summary>
/// <param name="Member">The member; null for the asker's delegation.</param>
public sealed record MemberRequest(string? Member = null);

/// <summary>A position.</summary>
/// <param name="On">On what: <c>block:b3</c>, <c>proposal:2</c>, <c>option:with:…</c> as a block's <c>options</c> name it, <c>text</c>, <c>status</c>.</param>
/// <param name="Stance">What; null withdraws it.</param>
/// <param name="Holder">Whose; null for the asker's delegation.</param>
/// <param name="For">Who may see it: <c>table</c>, <c>public</c>, <c>chair</c>, <c>delegation:JPN</c>.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Condition">On what it depends, or null.</param>
/// <param name="Dissent">The kind of dissent, or null.</param>
/// <param name="Statement">The holder's own words for the record, or null.</param>
public sealed record PositionRequest(
    string On,
    Stance? Stance,
    string? Holder = null,
    string For = "table",
    string? Reason = null,
    ConditionRequest? Condition = null,
    DissentKind? Dissent = null,
    string? Statement = null);

/// <summary>A condition: exactly one of its parts is given.</summary>
/// <param name="Adopted">A proposal that is adopted.</param>
/// <param name="NotAdopted">A proposal that is not.</param>
/// <param name="Carries">Words that a block carries.</param>
/// <param name="Holds">A stance that a member holds.</param>
/// <param name="All">All of these.</param>
/// <param name="Any">One of these.</param>
/// <param name="Words">Something outside the text, in words.</param>
public sealed record ConditionRequest(
    int? Adopted = null,
    int? NotAdopted = null,
    CarriesRequest? Carries = null,
    HoldsRequest? Holds = null,
    ImmutableArray<ConditionRequest>? All = null,
    ImmutableArray<ConditionRequest>? Any = null,
    string? Words = null);

/// <summary>Words that a block carries.</summary>
/// <param name="Block">The block.</param>
/// <param name="Words">The words.</param>
public sealed record CarriesRequest(string Block, string Words);

/// <summary>A stance that a member holds at least.</summary>
/// <param name="Member">The member or group.</param>
/// <param name="On">On what.</param>
/// <param name="AtLeast">The stance.</param>
public sealed record HoldsRequest(string Member, string On, Stance AtLeast);

/// <summary>The block that the chair takes up.</summary>
/// <param name="Block">The block; null for none.</param>
public sealed record TakeUpRequest(string? Block);

/// <summary>The status that a block is to have.</summary>
/// <param name="Status">The status.</param>
/// <param name="Note">In which group, on whose word, why; or null.</param>
/// <param name="Awaiting">For "agreed ad referendum": who must still confirm.</param>
/// <param name="Until">By when.</param>
/// <param name="ObjectedBy">Members that object to reopening an agreed block.</param>
public sealed record StatusRequest(BlockStatus Status, string? Note = null, ImmutableArray<string>? Awaiting = null, DateTimeOffset? Until = null, ImmutableArray<string>? ObjectedBy = null);

/// <summary>What is decided of a proposal.</summary>
/// <param name="Change">One of its changes alone, with what goes with it; null for all of them.</param>
/// <param name="Reason">For reopening: why.</param>
/// <param name="ObjectedBy">For reopening: members that object to it.</param>
public sealed record DecisionRequest(string? Change = null, string? Reason = null, ImmutableArray<string>? ObjectedBy = null);

/// <summary>A silence procedure to be opened.</summary>
/// <param name="Deadline">Until when: <c>2023-03-26 12:30 Europe/Brussels</c>, or without a zone in the seat's time.</param>
/// <param name="Proposals">The proposals that would be adopted; empty for the text as it stands.</param>
/// <param name="Objections">Members that objected to its being opened.</param>
public sealed record SilenceRequest(string Deadline, ImmutableArray<int>? Proposals = null, ImmutableArray<string>? Objections = null);

/// <summary>What a member says to a silence procedure.</summary>
/// <param name="Words">The words.</param>
/// <param name="Member">The member; null for the asker's delegation.</param>
public sealed record SilenceWordsRequest(string Words, string? Member = null);

/// <summary>Why something is done.</summary>
/// <param name="Reason">Why, or null.</param>
public sealed record ReasonRequest(string? Reason = null);

/// <summary>A revision to be issued.</summary>
/// <param name="Label">As printed: <c>Rev.2</c>.</param>
/// <param name="Authority">Whose text it is.</param>
/// <param name="Paragraphs">The new words, paragraph by paragraph, compared with the agreed ones; null for the agreed words as they stand.</param>
public sealed record RevisionRequest(string Label, Authority Authority = Authority.Chair, ImmutableArray<ParagraphRequest>? Paragraphs = null);

/// <summary>A paragraph of a text that is put on the table.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Its depth.</param>
/// <param name="Label">Its label, or null for the one that the body's profile gives.</param>
public sealed record ParagraphRequest(string Text, BlockKind Kind = BlockKind.Paragraph, int Level = 0, string? Label = null);

/// <summary>A text to be put on the table.</summary>
/// <param name="Id">Its identity in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Label">The first revision's label.</param>
/// <param name="Paragraphs">Its words.</param>
/// <param name="Authority">Whose it is.</param>
public sealed record TextRequest(string Id, string Title, string Label, ImmutableArray<ParagraphRequest> Paragraphs, Authority Authority = Authority.Chair);

/// <summary>What a text is concluded with.</summary>
/// <param name="Outcome">The rung; null for the strongest within reach.</param>
public sealed record ConclusionRequest(string? Outcome = null);

/// <summary>A vote as it was taken.</summary>
/// <param name="On">On what.</param>
/// <param name="Ballots">Member and ballot: yes, no, abstain, absent.</param>
/// <param name="Rule">The rule; null for the body's.</param>
/// <param name="ToReopen">Whether it was on reopening what was agreed or decided, under the rule that the body's profile has for that.</param>
public sealed record VoteRequest(string On, ImmutableArray<BallotRequest> Ballots, string? Rule = null, bool ToReopen = false);

/// <summary>A ballot.</summary>
/// <param name="Member">The member.</param>
/// <param name="Ballot">What it said.</param>
public sealed record BallotRequest(string Member, string Ballot);

/// <summary>The order in which proposals are voted on.</summary>
/// <param name="Proposals">Their numbers, the first to be voted on first.</param>
public sealed record VotingOrderRequest(ImmutableArray<int> Proposals);

/// <summary>Whether a block records that members differ.</summary>
/// <param name="Records">Whether it does; null for what its words say.</param>
public sealed record DifferenceRequest(bool? Records = null);

/// <summary>An option that is adopted.</summary>
/// <param name="Option">Which: <c>option:with:3f…</c>, as a block's <c>options</c> name it.</param>
public sealed record OptionRequest(string Option);
