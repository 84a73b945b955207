using System.Collections.Immutable;
using Plenary.Negotiation;
using Plenary.Text;

namespace Plenary.Server.Api;

/// <summary>A text before a meeting.</summary>
/// <param name="Id">Its identity in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">The version of the asker's view in which it last changed: its ETag.</param>
/// <param name="Revision">The present revision.</param>
/// <param name="Outcome">What it ended as, or null while it is open.</param>
/// <param name="TakenUp">The block that the chair has taken up, or null.</param>
/// <param name="Figures">How far it is.</param>
public sealed record TextSummary(string Id, string Title, long Version, RevisionAnswer Revision, string? Outcome, string? TakenUp, TextFigures Figures);

/// <summary>A text with its blocks.</summary>
/// <param name="Text">The text.</param>
/// <param name="Blocks">Its blocks in order, those that are proposed among them.</param>
/// <param name="Silences">Its silence procedures.</param>
public sealed record TextAnswer(TextSummary Text, ImmutableArray<BlockAnswer> Blocks, ImmutableArray<SilenceAnswer> Silences);

/// <summary>An issue of a text.</summary>
/// <param name="Label">As printed: <c>Rev.1</c>.</param>
/// <param name="Authority">Whose text it is.</param>
/// <param name="At">When it was issued.</param>
public sealed record RevisionAnswer(string Label, Authority Authority, DateTimeOffset At);

/// <summary>An issue of a text, with what it calls otherwise than the one before.</summary>
/// <param name="Label">As printed: <c>Rev.1</c>.</param>
/// <param name="Authority">Whose text it is.</param>
/// <param name="At">When it was issued.</param>
/// <param name="Numbering">Old label to new, where they differ: in the order of the new text, then those that are gone.</param>
public sealed record IssueAnswer(string Label, Authority Authority, DateTimeOffset At, ImmutableArray<RenumberingAnswer> Numbering);

/// <summary>That a block has another label since a revision.</summary>
/// <param name="Block">The block.</param>
/// <param name="Old">The label before, or null where it is new.</param>
/// <param name="New">The label now, or null where it is gone.</param>
public sealed record RenumberingAnswer(string Block, string? Old, string? New);

/// <summary>How far a text is; all counted.</summary>
/// <param name="Paragraphs">Blocks with a label.</param>
/// <param name="Agreed">Those of them that are agreed or adopted.</param>
/// <param name="Bracketed">Those of them that something in play touches.</param>
/// <param name="Proposals">Proposals on the table.</param>
public sealed record TextFigures(int Paragraphs, int Agreed, int Bracketed, int Proposals);

/// <summary>A block of a text.</summary>
/// <param name="Id">Its identity; both ends of a move have the same.</param>
/// <param name="Label">Its label, <c>OP3 (b)</c>, or null.</param>
/// <param name="Name">What it is called in a sentence.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Its depth.</param>
/// <param name="Version">The version of the asker's view in which it last changed: its ETag.</param>
/// <param name="Status">How far it is agreed.</param>
/// <param name="StatusNote">In which group, on whose word, why; or null.</param>
/// <param name="Awaiting">Who must still confirm it.</param>
/// <param name="Agreed">Its agreed words; null where it is only proposed. What a rewriting starts from.</param>
/// <param name="Bracketed">Its words with brackets and attributions, in the notation of docs/bracket-notation.md; null where nothing is in play.</param>
/// <param name="Proposals">The numbers of the proposals on the table that touch it.</param>
/// <param name="Positions">Who holds what on it, as far as the asker may know.</param>
public sealed record BlockAnswer(
    string Id,
    string? Label,
    string Name,
    BlockKind Kind,
    int Level,
    long Version,
    BlockStatus Status,
    string? StatusNote,
    ImmutableArray<string> Awaiting,
    string? Agreed,
    string? Bracketed,
    ImmutableArray<int> Proposals,
    ImmutableArray<PositionAnswer> Positions);

/// <summary>A silence procedure.</summary>
/// <param name="Number">Its number within the text.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Deadline">Until when, exactly; an objection at the deadline itself is late.</param>
/// <param name="Zone">The seat's time zone.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="BrokenBy">Who broke it, or null.</param>
/// <param name="Objection">In which words, or null.</param>
/// <param name="Statements">Statements attached to it.</param>
public sealed record SilenceAnswer(int Number, DateTimeOffset OpenedAt, DateTimeOffset Deadline, string Zone, SilenceStatus Status, string? BrokenBy, string? Objection, ImmutableArray<StatementAnswer> Statements);

/// <summary>A statement attached to a silence procedure.</summary>
/// <param name="Member">Whose.</param>
/// <param name="Words">The words.</param>
public sealed record StatementAnswer(string Member, string Words);

/// <summary>A proposal.</summary>
/// <param name="Number">Its number within the text.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Sponsors">Who asks for it now, in the order of joining.</param>
/// <param name="Amends">The proposal that it amends, or null.</param>
/// <param name="Reason">The reason given, or null.</param>
/// <param name="At">When it was tabled.</param>
/// <param name="SecondBy">Until when it must find a second, or null.</param>
/// <param name="Blocks">The blocks that it touches.</param>
/// <param name="Positions">Who holds what on it.</param>
public sealed record ProposalAnswer(
    int Number,
    ProposalKind Kind,
    ProposalStatus Status,
    ImmutableArray<string> Sponsors,
    int? Amends,
    string? Reason,
    DateTimeOffset At,
    DateTimeOffset? SecondBy,
    ImmutableArray<string> Blocks,
    ImmutableArray<PositionAnswer> Positions);

/// <summary>A position.</summary>
/// <param name="On">On what: <c>block:b3</c>, <c>proposal:2</c>, <c>option:no-text@b3</c>, <c>text</c>, <c>status</c>.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="Stance">What, or null when it was withdrawn.</param>
/// <param name="Reason">Why, or null.</param>
/// <param name="Condition">On what it depends, in words; or null.</param>
/// <param name="Dissent">The kind of dissent, or null.</param>
/// <param name="Statement">The holder's own words for the record, or null.</param>
/// <param name="For">Who may see it.</param>
/// <param name="At">When it was taken.</param>
public sealed record PositionAnswer(string On, string Holder, Stance? Stance, string? Reason, string? Condition, DissentKind? Dissent, string? Statement, string For, DateTimeOffset At);

/// <summary>An option of a block: one reading of what is open in it.</summary>
/// <param name="On">What a position on it is on: <c>option:with:3f…</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Words">What is then read there; null for no text, and where it is not among the options of a point any more.</param>
/// <param name="Sponsors">Who asks for it.</param>
/// <param name="IsWhatStands">Whether it is what stands now: only then does an objection to it stand in the way.</param>
/// <param name="Positions">Who holds what on it, as far as the asker may know.</param>
public sealed record OptionAnswer(string On, string Name, string? Words, ImmutableArray<string> Sponsors, bool IsWhatStands, ImmutableArray<PositionAnswer> Positions);
