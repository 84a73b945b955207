using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What is allowed with statements and remarks.</summary>
internal static class RemarkDecider
{
    public static Verdict Record(RecordRemark asked, Hearing hearing)
    {
        Note note = asked.Note;
        Contact? contact = null;
        if (asked.Contact is { } number && !ContactDecider.TryFind(number, hearing, out contact, out Verdict? unknown))
        {
            return unknown;
        }

        if (NoteDecider.Wrong(note, hearing) is { } wrong)
        {
            return wrong;
        }

        ImmutableArray<Subject> on = asked.On.IsDefault ? [] : asked.On;
        SourceGuard guard = GuardOf(note, contact, hearing.State.Body);
        if ((NamesSource(note, guard) ?? SubjectCheck.Wrong(on, hearing, guard)) is { } told)
        {
            return told;
        }

        if (contact is not null && note.Source.Attribution == Attribution.OnTheRecord)
        {
            on = [.. on.Where(subject => subject is not OnContact), new OnContact(contact.Number)];
        }

        return WrongContacts(on, note, hearing)
            ?? NoteDecider.Keep(note, contact?.Number, hearing, (entry, utterance) => new RemarkRecorded(entry, asked.Kind, utterance, on));
    }

    /// <summary>The guard of a note's source: under the Chatham House Rule all sides of the contact are protected as well.</summary>
    public static SourceGuard GuardOf(Note note, Contact? contact, BodyState body) => SourceGuard.For(
        note.Source,
        [.. note.Source.Others.IsDefault ? [] : note.Source.Others, .. contact?.Details.Parties.Select(party => new Participant(party.Code, party.Office, party.Name)) ?? []],
        body,
        SourceGuard.TellsAffiliation(note.Source, body));

    /// <summary>Why a note's own words cannot be told, or <see langword="null"/>.</summary>
    public static Verdict? NamesSource(Note note, SourceGuard guard) => NoteDecider.Names(guard, "words", note.Words) ?? NoteDecider.Names(guard, "description", note.Source.Description);

    /// <summary>Why what is said on contacts cannot be told, or <see langword="null"/>: only to those who may know of them.</summary>
    public static Verdict? WrongContacts(ImmutableArray<Subject> subjects, Note note, Hearing hearing)
    {
        foreach (OnContact on in subjects.OfType<OnContact>())
        {
            if (!ContactDecider.TryFind(on.Contact, hearing, out Contact? contact, out Verdict? unknown))
            {
                return unknown;
            }

            if (!contact.For.Covers(note.For))
            {
                return Hearing.Refuse("contact-first", $"The contact is for {contact.For}, and words for {note.For} would tell of it. Disclose the contact first.");
            }
        }

        return null;
    }
}
