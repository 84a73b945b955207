using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Server.Api;

/// <summary>The record, as far as the asker may know it now.</summary>
/// <param name="Contacts">Contacts.</param>
/// <param name="ReadOuts">Read-outs of them.</param>
/// <param name="Remarks">Statements and remarks.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Answers">Answers to claims.</param>
/// <param name="Papers">Position papers.</param>
public sealed record RecordAnswer(
    ImmutableArray<ContactAnswer> Contacts,
    ImmutableArray<WordsAnswer> ReadOuts,
    ImmutableArray<WordsAnswer> Remarks,
    ImmutableArray<WordsAnswer> Claims,
    ImmutableArray<WordsAnswer> Answers,
    ImmutableArray<PaperAnswer> Papers);

/// <summary>A contact.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Parties">Between whom.</param>
/// <param name="When">When, to its precision.</param>
/// <param name="Precision">How exactly that is known.</param>
/// <param name="Form">What form it had.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Length">How long, in words; or null.</param>
/// <param name="AskedBy">Who asked for it, or null.</param>
/// <param name="Matters">What was raised.</param>
/// <param name="For">Who may see it.</param>
public sealed record ContactAnswer(
    long Number, ImmutableArray<string> Parties, DateTimeOffset When, TimePrecision Precision, ContactForm Form, string? Place, string? Length, string? AskedBy, ImmutableArray<string> Matters, string For);

/// <summary>Words, with as much of their source as their terms allow.</summary>
/// <param name="Number">The number of the entry.</param>
/// <param name="What">What it is: the kind of remark, the side of a read-out, what an answer says.</param>
/// <param name="About">For a read-out the number of the contact, for an answer that of the claim; otherwise null.</param>
/// <param name="Words">The words.</param>
/// <param name="By">Who said it, as it may be told; or null.</param>
/// <param name="Terms">On which terms, or null on the record.</param>
/// <param name="SaidAt">When.</param>
/// <param name="HeldUntil">For its keeper: until when it is under embargo; or null.</param>
public sealed record WordsAnswer(long Number, string What, long? About, string Words, string? By, string? Terms, DateTimeOffset SaidAt, DateTimeOffset? HeldUntil);

/// <summary>A position paper.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Party">Whose.</param>
/// <param name="Title">Its title.</param>
/// <param name="Words">Its words.</param>
/// <param name="FiledAt">When it was filed.</param>
public sealed record PaperAnswer(long Number, string Party, string Title, string Words, DateTimeOffset FiledAt);

/// <summary>A contact to be recorded.</summary>
/// <param name="Parties">Between whom: codes.</param>
/// <param name="When">When.</param>
/// <param name="Precision">How exactly that is known.</param>
/// <param name="Form">What form it had.</param>
/// <param name="Place">Where, or null.</param>
/// <param name="Minutes">How long, or null.</param>
/// <param name="Bound">Whether that is exact, a bound, or about.</param>
/// <param name="AskedBy">Who asked for it, or null.</param>
/// <param name="Matters">What was raised.</param>
/// <param name="For">Who may see it.</param>
public sealed record ContactRequest(
    ImmutableArray<string> Parties,
    DateTimeOffset When,
    TimePrecision Precision = TimePrecision.Minute,
    ContactForm Form = ContactForm.PullAside,
    string? Place = null,
    int? Minutes = null,
    LengthBound Bound = LengthBound.Exactly,
    string? AskedBy = null,
    ImmutableArray<string>? Matters = null,
    string For = "table");

/// <summary>Words for the record.</summary>
/// <param name="Words">The words.</param>
/// <param name="Party">For whom the source speaks; null for the asker's delegation.</param>
/// <param name="Office">The source's office.</param>
/// <param name="Terms">On which terms they were said.</param>
/// <param name="Description">For background: how the source may be described.</param>
/// <param name="Name">On the record: the person's name, or null.</param>
/// <param name="SaidAt">When; null for now.</param>
/// <param name="For">Who may see them.</param>
/// <param name="Embargo">From when, or null.</param>
/// <param name="Kind">What they are.</param>
/// <param name="On">On what: <c>text:outcome</c>, <c>block:outcome/b3</c>, <c>party:JPN</c>, <c>contact:5</c>, <c>matter:energy</c>.</param>
/// <param name="Contact">In which contact, or null.</param>
/// <param name="Encounter">For a read-out: what it claims that there was.</param>
/// <param name="AskedBy">For a read-out: who, it says, asked.</param>
/// <param name="Matters">For a read-out: what, it says, was raised.</param>
/// <param name="Answer">For an answer to a claim: what it says to it.</param>
public sealed record WordsRequest(
    string Words,
    string? Party = null,
    string? Office = null,
    Attribution Terms = Attribution.OnTheRecord,
    string? Description = null,
    string? Name = null,
    DateTimeOffset? SaidAt = null,
    string For = "table",
    DateTimeOffset? Embargo = null,
    RemarkKind Kind = RemarkKind.Statement,
    ImmutableArray<string>? On = null,
    long? Contact = null,
    Encounter? Encounter = null,
    string? AskedBy = null,
    ImmutableArray<string>? Matters = null,
    ClaimAnswer? Answer = null);

/// <summary>A position paper to be filed.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Words">Its words.</param>
/// <param name="Party">Whose; null for the asker's delegation.</param>
/// <param name="On">On what.</param>
/// <param name="For">Who may see it.</param>
public sealed record PaperRequest(string Title, string Words, string? Party = null, ImmutableArray<string>? On = null, string For = "table");

/// <summary>To whom something is disclosed.</summary>
/// <param name="For">To whom.</param>
public sealed record DisclosureRequest(string For);
