using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>A contact in the record.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Details">Who, where, when.</param>
/// <param name="RecordedAt">When it was recorded, or disclosed to these readers.</param>
/// <param name="RecordedBy">Who recorded it, or disclosed it to these readers.</param>
/// <param name="For">Who may see it: its confidentiality.</param>
public sealed record Contact(long Number, ContactDetails Details, DateTimeOffset RecordedAt, Actor RecordedBy, Audience For);

/// <summary>A read-out in the record.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Contact">The number of the contact.</param>
/// <param name="Side">The code of the side whose it is.</param>
/// <param name="Utterance">Its words, as they may be told.</param>
/// <param name="Claims">What it claims.</param>
/// <param name="RecordedAt">When it was released.</param>
/// <param name="For">Who may see it.</param>
public sealed record ReadOut(long Number, long Contact, string Side, Utterance Utterance, ReadOutClaims Claims, DateTimeOffset RecordedAt, Audience For);

/// <summary>A statement or remark in the record.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Utterance">Its words, as they may be told.</param>
/// <param name="On">On what it was said.</param>
/// <param name="RecordedAt">When it was released.</param>
/// <param name="For">Who may see it.</param>
public sealed record RecordedRemark(long Number, RemarkKind Kind, Utterance Utterance, ImmutableArray<Subject> On, DateTimeOffset RecordedAt, Audience For);

/// <summary>A claim in the record.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Utterance">Its words, as they may be told.</param>
/// <param name="On">About what it is.</param>
/// <param name="RecordedAt">When it was released.</param>
/// <param name="For">Who may see it.</param>
public sealed record Claim(long Number, Utterance Utterance, ImmutableArray<Subject> On, DateTimeOffset RecordedAt, Audience For);

/// <summary>An answer to a claim.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Claim">The number of the claim.</param>
/// <param name="Answer">What it says to the claim.</param>
/// <param name="Utterance">Its words, as they may be told.</param>
/// <param name="RecordedAt">When it was released.</param>
/// <param name="For">Who may see it.</param>
public sealed record AnswerToClaim(long Number, long Claim, ClaimAnswer Answer, Utterance Utterance, DateTimeOffset RecordedAt, Audience For);

/// <summary>A position paper in the record.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Party">The code of the party whose it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">Its text.</param>
/// <param name="On">On what it is.</param>
/// <param name="FiledAt">When.</param>
/// <param name="For">Who may see it.</param>
public sealed record PositionPaper(long Number, string Party, string Title, string Words, ImmutableArray<Subject> On, DateTimeOffset FiledAt, Audience For);

/// <summary>A source that is kept from all but its keeper.</summary>
/// <param name="Entry">The entry whose source it is.</param>
/// <param name="Source">Who really said it.</param>
/// <param name="SaidAt">When, exactly.</param>
/// <param name="Language">In which language, or <see langword="null"/>.</param>
/// <param name="Interpreter">Who interpreted, or <see langword="null"/>.</param>
/// <param name="Contact">The contact in which it was said, or <see langword="null"/>.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Keeper">Who may see it.</param>
public sealed record KeptSource(long Entry, Source Source, DateTimeOffset SaidAt, string? Language, string? Interpreter, long? Contact, Actor By, Audience Keeper);
