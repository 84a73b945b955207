using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Plenary.Negotiation;

/// <summary>What is allowed with contacts on the margins.</summary>
internal static class ContactDecider
{
    public static Verdict Record(RecordContact asked, Hearing hearing)
    {
        ContactDetails details = Tidy(asked.Details);
        long number = hearing.State.Sequence + 1;
        return Wrong(details, hearing) ?? WrongAudience(details, asked.For, hearing)
            ?? hearing.Happens(asked.For, new ContactRecorded(number, details));
    }

    public static Verdict Disclose(DiscloseContact asked, Hearing hearing)
    {
        if (!TryFind(asked.Contact, hearing, out Contact? contact, out Verdict? unknown))
        {
            return unknown;
        }

        return contact.For == asked.For ? hearing.Happens()
            : !asked.For.Covers(contact.For) ? Hearing.Refuse("disclosed-wider", $"The contact is for {contact.For}; who knows of it cannot be made not to. Disclose it to more, never to fewer.")
            : contact.For == Audience.ChairAlone && contact.RecordedBy.Role == ActorRole.Delegate && hearing.By.IsDais
                ? Hearing.Refuse("told-in-confidence", "The contact was told to the chair in confidence. A side to it can disclose it.")
            : WrongAudience(contact.Details, asked.For, hearing)
            ?? hearing.Happens(asked.For, new ContactRecorded(contact.Number, contact.Details));
    }

    /// <summary>Finds a contact that the asker may see; one it may not see is refused in the words of one that does not exist.</summary>
    public static bool TryFind(long number, Hearing hearing, [NotNullWhen(true)] out Contact? contact, [NotNullWhen(false)] out Verdict? unknown)
    {
        bool known = hearing.State.Record.Contacts.TryGetValue(number, out contact) && contact.For.IsOpenTo(AudienceReach.SeatOf(hearing.By));
        unknown = known ? null : Hearing.Refuse("known-contact", string.Create(CultureInfo.InvariantCulture, $"There is no contact {number} in the record. Record it first."));
        return known;
    }

    private static ContactDetails Tidy(ContactDetails details) => details with
    {
        Parties = details.Parties.IsDefault ? [] : details.Parties,
        Matters = details.Matters.IsDefault ? [] : details.Matters,
    };

    private static Verdict? Wrong(ContactDetails details, Hearing hearing)
    {
        ImmutableArray<ContactParty> parties = details.Parties;
        return parties.Length < 2 || parties.Select(party => party.Code).Distinct(StringComparer.Ordinal).Count() != parties.Length
                ? Hearing.Refuse("two-sides", "A contact has two sides or more, each named once.")
            : parties.Select(party => string.IsNullOrWhiteSpace(party.Code)
                    ? Hearing.Refuse("named-party", "Every side of a contact has a code.")
                    : NoteDecider.UnknownParty(party.Code, party.Name, hearing.State.Body)).FirstOrDefault(refused => refused is not null) is { } stranger ? stranger
            : details.AskedBy is { } asker && parties.All(party => party.Code != asker)
                ? Hearing.Refuse("asked-by-a-side", $"{asker} cannot have asked for it: it is no side of the contact.")
            : details.Length is { Time: var time } && time <= TimeSpan.Zero ? Hearing.Refuse("some-length", "A contact lasted some time. Leave the length out when it is not known.")
            : details.When > hearing.At ? Hearing.Refuse("met-before-recorded", string.Create(CultureInfo.InvariantCulture, $"The contact would begin at {details.When:yyyy-MM-dd HH:mm zzz}, after it is recorded."))
            : details.Matters.Any(string.IsNullOrWhiteSpace) ? Hearing.Refuse("words-given", "A matter is told in a few words.")
            : details.Meeting is { } meeting && !hearing.State.Meetings.TryGet(meeting, out _) ? Hearing.Refuse("known-meeting", $"There is no meeting {meeting}.")
            : null;
    }

    private static Verdict? WrongAudience(ContactDetails details, Audience audience, Hearing hearing) =>
        !AudienceReach.CanAddress(hearing.By, audience) ? Hearing.Refuse("own-delegation", $"A delegation's own notes are kept by itself; {audience} is not yours to write for.")
        : hearing.By.IsDais || audience.Kind is not (AudienceKind.Public or AudienceKind.Table) || details.Parties.Any(party => party.Code == hearing.By.Party) ? null
        : Hearing.Refuse("own-contact", "A delegation tells others only of contacts it was a side of. Keep it for your own delegation.");
}
