using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What can be asked of the record.</summary>
public abstract record RecordCommand : Command;

/// <summary>Record a contact: a side for itself, the dais for any, anybody for the own delegation alone.</summary>
/// <param name="Details">Who, where, when.</param>
/// <param name="For">Its confidentiality.</param>
public sealed record RecordContact(ContactDetails Details, Audience For) : RecordCommand;

/// <summary>Disclose a contact to more readers: whoever could record it for them.</summary>
/// <param name="Contact">Its number.</param>
/// <param name="For">To whom.</param>
public sealed record DiscloseContact(long Contact, Audience For) : RecordCommand;

/// <summary>Record a side's read-out of a contact: the side itself, or the dais.</summary>
/// <param name="Contact">The number of the contact.</param>
/// <param name="Side">The code of the side whose read-out it is.</param>
/// <param name="Note">Its words and its source.</param>
/// <param name="Claims">What it claims.</param>
public sealed record RecordReadOut(long Contact, string Side, Note Note, ReadOutClaims Claims) : RecordCommand;

/// <summary>Record a statement or remark.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Note">Its words and its source.</param>
/// <param name="On">On what it was said.</param>
/// <param name="Contact">The contact in which it was said, or <see langword="null"/>; kept with a protected source.</param>
public sealed record RecordRemark(RemarkKind Kind, Note Note, ImmutableArray<Subject> On, long? Contact = null) : RecordCommand;

/// <summary>Record a claim.</summary>
/// <param name="Note">Its words and its source.</param>
/// <param name="On">About what it is.</param>
public sealed record RecordClaim(Note Note, ImmutableArray<Subject> On) : RecordCommand;

/// <summary>Record an answer to a claim.</summary>
/// <param name="Claim">The number of the claim.</param>
/// <param name="Answer">What it says to the claim.</param>
/// <param name="Note">Its words and its source.</param>
public sealed record AnswerClaim(long Claim, ClaimAnswer Answer, Note Note) : RecordCommand;

/// <summary>File a position paper: the party itself, or the dais.</summary>
/// <param name="Party">The code of the party whose it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">Its text.</param>
/// <param name="On">On what it is.</param>
/// <param name="For">Its confidentiality.</param>
public sealed record FilePaper(string Party, string Title, string Words, ImmutableArray<Subject> On, Audience For) : RecordCommand;

/// <summary>Release what was under embargo up to now: the clock, or the dais. Nothing happens when nothing is due.</summary>
public sealed record ReleaseDue : RecordCommand;
