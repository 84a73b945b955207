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
    public ImmutableSortedDictionary<long, RecordedRemark> Remarks { get; init; } = ImmutableSortedDictionary<long, RecordedRemark>.Empty;

    /// <summary>Claims.</summary>
    public ImmutableSortedDictionary<long, Claim> Claims { get; init; } = ImmutableSortedDictionary<long, Claim>.Empty;

    /// <summary>Answers to claims.</summary>
    public ImmutableSortedDictionary<long, AnswerToClaim> Answers { get; init; } = ImmutableSortedDictionary<long, AnswerToClaim>.Empty;

    /// <summary>Position papers.</summary>
    public ImmutableSortedDictionary<long, PositionPaper> Papers { get; init; } = ImmutableSortedDictionary<long, PositionPaper>.Empty;

    /// <summary>Sources kept from all but their keepers, by the number of the entry; in a projection, those of its reader.</summary>
    public ImmutableSortedDictionary<long, KeptSource> Sources { get; init; } = ImmutableSortedDictionary<long, KeptSource>.Empty;

    /// <summary>What is under embargo: the number of the entry, and until when.</summary>
    public ImmutableSortedDictionary<long, DateTimeOffset> Embargoes { get; init; } = ImmutableSortedDictionary<long, DateTimeOffset>.Empty;

    /// <summary>When the next embargo ends, or <see langword="null"/>.</summary>
    public DateTimeOffset? NextRelease => Embargoes.IsEmpty ? null : Embargoes.Values.Min();

    internal RecordState Apply(RecordEvent happened, Recorded recorded) => happened switch
    {
        // When it is disclosed, when and by whom it was first written down stays with its first readers.
        ContactRecorded one => this with { Contacts = Contacts.SetItem(one.Entry, new Contact(one.Entry, one.Details, recorded.At, recorded.By, recorded.For)) },
        ReadOutRecorded one => Embargoed(one.Entry, one.Utterance, recorded) with { ReadOuts = ReadOuts.SetItem(one.Entry, new ReadOut(one.Entry, one.Contact, one.Side, one.Utterance, one.Claims, recorded.At, recorded.For)) },
        RemarkRecorded one => Embargoed(one.Entry, one.Utterance, recorded) with { Remarks = Remarks.SetItem(one.Entry, new RecordedRemark(one.Entry, one.Kind, one.Utterance, one.On, recorded.At, recorded.For)) },
        ClaimRecorded one => Embargoed(one.Entry, one.Utterance, recorded) with { Claims = Claims.SetItem(one.Entry, new Claim(one.Entry, one.Utterance, one.On, recorded.At, recorded.For)) },
        ClaimAnswered one => Embargoed(one.Entry, one.Utterance, recorded) with { Answers = Answers.SetItem(one.Entry, new AnswerToClaim(one.Entry, one.Claim, one.Answer, one.Utterance, recorded.At, recorded.For)) },
        PaperFiled one => this with { Papers = Papers.SetItem(one.Entry, new PositionPaper(one.Entry, one.Party, one.Title, one.Words, one.On, recorded.At, recorded.For)) },
        SourceKept one => this with { Sources = Sources.SetItem(one.Entry, new KeptSource(one.Entry, one.Source, one.SaidAt, one.Language, one.Interpreter, one.Contact, recorded.By, recorded.For)) },
        _ => this,
    };

    private RecordState Embargoed(long entry, Utterance utterance, Recorded recorded) =>
        utterance.Embargo is { } until && recorded.For != utterance.ReleaseTo ? this with { Embargoes = Embargoes.SetItem(entry, until) }
        : Embargoes.ContainsKey(entry) ? this with { Embargoes = Embargoes.Remove(entry) }
        : this;
}
