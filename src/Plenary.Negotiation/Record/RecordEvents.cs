using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What comes into the record.</summary>
/// <remarks>
/// Entries are numbered by the sequence number of the event that first brought them in: a number says no more about what is
/// hidden than the event itself. The same event can come twice, the second time for a wider audience, when an entry is
/// disclosed or an embargo ends.
/// </remarks>
/// <param name="Entry">The number of the entry it brings in or concerns.</param>
public abstract record RecordEvent(long Entry) : ProceedingsEvent;

/// <summary>A contact was recorded, or disclosed to more readers; the event's audience is its confidentiality.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Details">Who, where, when.</param>
public sealed record ContactRecorded(long Entry, ContactDetails Details) : RecordEvent(Entry);

/// <summary>A side's read-out of a contact was recorded.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Contact">The number of the contact.</param>
/// <param name="Side">The code of the side whose read-out it is.</param>
/// <param name="Utterance">Its words, as they may be told.</param>
/// <param name="Claims">What it claims.</param>
public sealed record ReadOutRecorded(long Entry, long Contact, string Side, Utterance Utterance, ReadOutClaims Claims) : RecordEvent(Entry);

/// <summary>A statement or remark was recorded.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Utterance">Its words, as they may be told.</param>
/// <param name="On">On what it was said.</param>
public sealed record RemarkRecorded(long Entry, RemarkKind Kind, Utterance Utterance, ImmutableArray<Subject> On) : RecordEvent(Entry);

/// <summary>A claim was recorded.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Utterance">Its words, as they may be told.</param>
/// <param name="On">About what it is.</param>
public sealed record ClaimRecorded(long Entry, Utterance Utterance, ImmutableArray<Subject> On) : RecordEvent(Entry);

/// <summary>An answer to a claim was recorded; the claim stays as it was.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Claim">The number of the claim.</param>
/// <param name="Answer">What it says to the claim.</param>
/// <param name="Utterance">Its words, as they may be told.</param>
public sealed record ClaimAnswered(long Entry, long Claim, ClaimAnswer Answer, Utterance Utterance) : RecordEvent(Entry);

/// <summary>A position paper was filed.</summary>
/// <param name="Entry">Its number.</param>
/// <param name="Party">The code of the party whose it is.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">Its text.</param>
/// <param name="On">On what it is.</param>
public sealed record PaperFiled(long Entry, string Party, string Title, string Words, ImmutableArray<Subject> On) : RecordEvent(Entry);

/// <summary>The source of an entry is kept, for its keeper alone.</summary>
/// <param name="Entry">The entry whose source it is.</param>
/// <param name="Source">Who really said it.</param>
/// <param name="SaidAt">When, exactly.</param>
/// <param name="Language">In which language, or <see langword="null"/>.</param>
/// <param name="Interpreter">Who interpreted, or <see langword="null"/>.</param>
/// <param name="Contact">The contact in which it was said, or <see langword="null"/>.</param>
public sealed record SourceKept(long Entry, Source Source, DateTimeOffset SaidAt, string? Language, string? Interpreter, long? Contact) : RecordEvent(Entry);
