using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What was met and said: contacts, read-outs, remarks, claims and their answers, position papers; by number.</summary>
public sealed record RecordState
{
    /// <summary>Nothing.</summary>
    public static RecordState Empty { get; } = new();

    /// <summary>Contacts on the margins.</summary>
    public ImmutableSortedDictionary<long, Contact> Contacts { get; init; } = ImmutableSortedDictionary<long, Contact>.Empty;

    /// <summary>Read-outs of contacts.</summary>
    public ImmutableSortedDictionary<long, ReadOut> ReadOuts { get; init; } = ImmutableSortedDictionary<long, ReadOut>.Empty;

    /// <summary>Statements and remarks.</summary>
    public ImmutableSortedDictionary<long, Remark> Remarks { get; init; } = ImmutableSortedDictionary<long, Remark>.Empty;

    /// <summary>Claims.</summary>
    public ImmutableSortedDictionary<long, Claim> Claims { get; init; } = ImmutableSortedDictionary<long, Claim>.Empty;

    /// <summary>Answers to claims.</summary>
    public ImmutableSortedDictionary<long, AnswerToClaim> Answers { get; init; } = ImmutableSortedDictionary<long, AnswerToClaim>.Empty;

    /// <summary>Position papers.</summary>
    public ImmutableSortedDictionary<long, PositionPaper> Papers { get; init; } = ImmutableSortedDictionary<long, PositionPaper>.Empty;

    /// <summary>Sources kept from all but their keepers, by the number of the entry; in a projection, those of its reader.</summary>
    public ImmutableSortedDictionary<long, KeptSource> Sources { get; init; } = ImmutableSortedDictionary<long, KeptSource>.Empty;

    internal RecordState Apply(RecordEvent happened, Recorded recorded) => happened switch
    {
        ContactRecorded { Details: var details } => this with
        {
            Contacts = Contacts.SetItem(happened.Entry, new Contact(happened.Entry, details, Contacts.TryGetValue(happened.Entry, out Contact? known) ? known.RecordedAt : recorded.At, recorded.For)),
        },
        ReadOutRecorded one => this with { ReadOuts = ReadOuts.SetItem(one.Entry, new ReadOut(one.Entry, one.Contact, one.Side, one.Utterance, one.Claims, recorded.At, recorded.For)) },
        RemarkRecorded one => this with { Remarks = Remarks.SetItem(one.Entry, new Remark(one.Entry, one.Kind, one.Utterance, one.On, recorded.At, recorded.For)) },
        ClaimRecorded one => this with { Claims = Claims.SetItem(one.Entry, new Claim(one.Entry, one.Utterance, one.On, recorded.At, recorded.For)) },
        ClaimAnswered one => this with { Answers = Answers.SetItem(one.Entry, new AnswerToClaim(one.Entry, one.Claim, one.Answer, one.Utterance, recorded.At, recorded.For)) },
        PaperFiled one => this with { Papers = Papers.SetItem(one.Entry, new PositionPaper(one.Entry, one.Party, one.Title, one.Words, one.On, recorded.At, recorded.For)) },
        SourceKept one => this with { Sources = Sources.SetItem(one.Entry, new KeptSource(one.Entry, one.Source, one.SaidAt, one.Language, one.Interpreter, one.Contact, recorded.By, recorded.For)) },
        _ => this,
    };
}
