using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>Checks a note and parts it: what may be told, for those to whom it may be told; its source, for the keeper (practice A9).</summary>
/// <remarks>
/// The law: a protected source stands in no event wider than its keeper. Nor does what points to it: language, interpreter,
/// the minute, the contact, and whose hand wrote it down. A releasable form is therefore issued in the secretariat's name.
/// </remarks>
internal static class NoteDecider
{
    /// <summary>Decides a note that passed <see cref="Wrong"/>.</summary>
    /// <param name="note">The note.</param>
    /// <param name="contact">The contact in which it was said, kept with a protected source.</param>
    /// <param name="hearing">Who asks, and when.</param>
    /// <param name="entry">Makes the event of the entry's number and its releasable form.</param>
    public static Verdict Keep(Note note, long? contact, Hearing hearing, Func<long, Utterance, RecordEvent> entry)
    {
        Source source = note.Source.Others.IsDefault ? note.Source with { Others = [] } : note.Source;
        bool isProtected = source.Attribution != Attribution.OnTheRecord;
        Audience keeper = KeeperOf(note, hearing.By);
        bool isEmbargoed = note.Embargo > hearing.At && note.For != keeper;
        bool isHeld = isEmbargoed || source.Attribution == Attribution.OffTheRecord;

        Utterance utterance = new(note.Words, source.Attribution, isProtected ? DayOf(note.SaidAt) : note.SaidAt)
        {
            Description = source.Description,
            Embargo = isEmbargoed ? note.Embargo : null,
            ReleaseTo = source.Attribution == Attribution.OffTheRecord ? keeper : note.For,
        };
        if (!isProtected)
        {
            utterance = utterance with { Party = source.Party, PartyName = source.PartyName, Office = source.Office, Name = source.Name, Language = note.Language, Interpreter = note.Interpreter };
        }

        long number = hearing.State.Sequence + 1;
        Actor by = isProtected && !isHeld ? Actor.Secretariat : hearing.By;
        Recorded told = new(number, hearing.At, by, isHeld ? keeper : note.For, entry(number, utterance));
        return Verdict.Of(isProtected
            ? [told, new Recorded(number + 1, hearing.At, hearing.By, keeper, new SourceKept(number, source, note.SaidAt, note.Language, note.Interpreter, contact))]
            : [told]);
    }

    /// <summary>Who keeps what a note holds back.</summary>
    public static Audience KeeperOf(Note note, Actor by) => note.Keeper ?? (by.Role == ActorRole.Delegate ? Audience.Of(by.Party!) : Audience.ChairAlone);

    /// <summary>Why a note cannot be recorded, or <see langword="null"/>.</summary>
    public static Verdict? Wrong(Note note, Hearing hearing)
    {
        BodyState body = hearing.State.Body;
        Source source = note.Source;
        return string.IsNullOrWhiteSpace(note.Words) ? Hearing.Refuse("words-given", "There are no words to record.")
            : string.IsNullOrWhiteSpace(source.Party) || string.IsNullOrWhiteSpace(source.Office) ? Hearing.Refuse("named-office", "A source has a party and an office, such as Minister of Foreign Affairs.")
            : UnknownParty(source.Party, source.PartyName, body) is { } stranger ? stranger
            : source.Attribution == Attribution.Background && string.IsNullOrWhiteSpace(source.Description)
                ? Hearing.Refuse("agreed-description", "On background a source is told by the description agreed with it, such as \"a senior official\". Give it.")
            : source.Attribution != Attribution.Background && source.Description is not null
                ? Hearing.Refuse("agreed-description", "Only a source on background is told by a description. Leave it out, or record the words on background.")
            : WrongAudience(note, hearing)
            ?? (note.SaidAt > hearing.At && !(note.Embargo >= note.SaidAt)
                ? Hearing.Refuse("said-before-recorded", string.Create(CultureInfo.InvariantCulture, $"The words would be said at {note.SaidAt:yyyy-MM-dd HH:mm zzz}, after they are recorded. Give an embargo until then."))
                : null);
    }

    /// <summary>Why free text cannot be told beside a source, or <see langword="null"/>.</summary>
    /// <param name="guard">The source's guard.</param>
    /// <param name="place">What the text is: <c>words</c>, <c>description</c>.</param>
    /// <param name="text">The text.</param>
    public static Verdict? Names(SourceGuard guard, string place, string? text) =>
        text is not null && guard.Finds(text, out string? found)
            ? Hearing.Refuse("source-protected", $"The {place} name the source: {found}. Say it without, or agree on other terms with the source.")
            : null;

    /// <summary>The refusal for a party that is neither seated here, nor a group, nor given a name.</summary>
    public static Verdict? UnknownParty(string code, string? name, BodyState body) =>
        body.Seats.ContainsKey(code) || body.Caucuses.ContainsKey(code) || !string.IsNullOrWhiteSpace(name) ? null
        : Hearing.Refuse("named-party", $"{code} has no seat here. Give the party's name beside its code.");

    /// <summary>Whether an actor may put words into a party's mouth before others.</summary>
    public static bool SpeaksFor(Actor by, string party, BodyState body) =>
        by.IsDais || (by.Role == ActorRole.Delegate && by.Party is { } own
            && (own == party || (body.Caucuses.TryGetValue(party, out Caucus? group) && group.Members.Contains(own, StringComparer.Ordinal))));

    private static Verdict? WrongAudience(Note note, Hearing hearing)
    {
        Actor by = hearing.By;
        Audience keeper = KeeperOf(note, by);
        return !AudienceReach.CanAddress(by, note.For)
                ? Hearing.Refuse("own-delegation", $"A delegation's own notes are kept by itself; {note.For} is not yours to write for.")
            : keeper.Kind is AudienceKind.Public or AudienceKind.Table || !AudienceReach.CanAddress(by, keeper)
                ? Hearing.Refuse("source-kept-close", "A source is kept by the recorder's own delegation or by the chair alone.")
            : note.Source.Attribution == Attribution.OnTheRecord && note.For.Kind is AudienceKind.Public or AudienceKind.Table && !SpeaksFor(by, note.Source.Party, hearing.State.Body)
                ? Hearing.Refuse("own-words", $"What {note.Source.Party} says on the record it records itself, or the secretariat does.")
            : null;
    }

    private static DateTimeOffset DayOf(DateTimeOffset at) => new(at.Date, at.Offset);
}
