namespace Plenary.Negotiation;

/// <summary>What is allowed with read-outs: each side's own words, kept beside the other's.</summary>
internal static class ReadOutDecider
{
    public static Verdict Record(RecordReadOut asked, Hearing hearing)
    {
        if (!ContactDecider.TryFind(asked.Contact, hearing, out Contact? contact, out Verdict? unknown))
        {
            return unknown;
        }

        ReadOutClaims claims = asked.Claims.Matters.IsDefault ? asked.Claims with { Matters = [] } : asked.Claims;
        return WrongSide(asked, contact, hearing) ?? NoteDecider.Wrong(asked.Note, hearing) ?? WrongClaims(claims, contact) ?? Named(asked.Note, claims, hearing)
            ?? NoteDecider.Keep(asked.Note, null, hearing, (number, utterance) => new ReadOutRecorded(number, contact.Number, asked.Side, utterance, claims));
    }

    private static Verdict? WrongSide(RecordReadOut asked, Contact contact, Hearing hearing) =>
        contact.Details.Parties.All(party => party.Code != asked.Side)
            ? Hearing.Refuse("side-of-the-contact", $"{asked.Side} was no side of that contact. Sides were: {MeetingDecider.Listed(contact.Details.Parties.Select(party => party.Code))}.")
        : !hearing.By.IsDais && hearing.By.Party != asked.Side ? Hearing.Refuse("own-words", $"{asked.Side} gives its read-out itself, or the secretariat records it.")
        : asked.Note.Source.Party != asked.Side ? Hearing.Refuse("own-words", $"A read-out of {asked.Side} comes from {asked.Side}, not from {asked.Note.Source.Party}. Record the other's words as a remark.")
        : asked.Note.Source.Attribution is Attribution.DeepBackground or Attribution.ChathamHouse
            ? Hearing.Refuse("read-out-has-a-side", "A read-out is one side's, and says so. On these terms record the words as a remark.")
        : asked.Note.Source.Attribution != Attribution.OffTheRecord && !contact.For.Covers(asked.Note.For)
            ? Hearing.Refuse("contact-first", $"The contact is for {contact.For}, and a read-out for {asked.Note.For} would tell of it. Disclose the contact first.")
        : null;

    private static Verdict? WrongClaims(ReadOutClaims claims, Contact contact) =>
        claims.AskedBy is { } asker && contact.Details.Parties.All(party => party.Code != asker) ? Hearing.Refuse("asked-by-a-side", $"{asker} cannot have asked for it: it is no side of the contact.")
        : claims.Length is { Time: var time } && time <= TimeSpan.Zero ? Hearing.Refuse("some-length", "A contact lasted some time. Leave the length out when the read-out does not give it.")
        : claims.Matters.Any(string.IsNullOrWhiteSpace) ? Hearing.Refuse("words-given", "A matter is told in a few words.")
        : null;

    private static Verdict? Named(Note note, ReadOutClaims claims, Hearing hearing)
    {
        SourceGuard guard = SourceGuard.For(note.Source, note.Source.Others, hearing.State.Body, isAffiliationKnown: true);
        return NoteDecider.Names(guard, "words", note.Words) ?? NoteDecider.Names(guard, "description", note.Source.Description)
            ?? claims.Matters.Select(matter => NoteDecider.Names(guard, "matters", matter)).FirstOrDefault(refused => refused is not null);
    }
}
