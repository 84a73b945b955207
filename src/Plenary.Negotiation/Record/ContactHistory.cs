using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Who was in contact with whom, at which level and when; of the contacts that a reader may see and no others.</summary>
/// <remarks>
/// The level of a contact between two sides is that of the side that sent the lower office: a minister who meets an
/// ambassador has met at the level of ambassadors. A side whose office is not known has no level.
/// </remarks>
public sealed class ContactHistory
{
    private readonly ImmutableArray<Contact> contacts;

    /// <summary>The contacts that a reader may see.</summary>
    /// <param name="record">The record.</param>
    /// <param name="reader">Where the reader sits.</param>
    public ContactHistory(RecordState record, Audience reader) =>
        contacts = [.. record.Contacts.Values.Where(contact => contact.For.IsOpenTo(reader)).OrderBy(contact => contact.Details.When).ThenBy(contact => contact.Number)];

    /// <summary>All of them, the earliest first.</summary>
    public ImmutableArray<Contact> All => contacts;

    /// <summary>The contacts between two parties, the earliest first.</summary>
    /// <param name="a">The code of one.</param>
    /// <param name="b">The code of the other.</param>
    /// <param name="since">Only those that began at this instant or later, or <see langword="null"/> for all on record.</param>
    public ImmutableArray<Contact> Between(string a, string b, DateTimeOffset? since = null) =>
        [.. contacts.Where(contact => (since is not { } from || contact.Details.When >= from) && Side(contact, a) is not null && Side(contact, b) is not null)];

    /// <summary>The first contact between two parties since an instant, or <see langword="null"/>.</summary>
    /// <param name="a">The code of one.</param>
    /// <param name="b">The code of the other.</param>
    /// <param name="since">The instant; of an event, when it was (<see cref="MeetingMoments"/>).</param>
    /// <param name="atLeast">Only contacts at this level or a higher one; <see langword="null"/> for any.</param>
    public Contact? First(string a, string b, DateTimeOffset? since = null, Rank? atLeast = null) =>
        Between(a, b, since).FirstOrDefault(contact => atLeast is not { } rank || LevelOf(contact, a, b) <= rank);

    /// <summary>The contact at the highest level between two parties since an instant, the first of equals; or <see langword="null"/> when none has a known level.</summary>
    /// <param name="a">The code of one.</param>
    /// <param name="b">The code of the other.</param>
    /// <param name="since">The instant, or <see langword="null"/> for all on record.</param>
    public Contact? Highest(string a, string b, DateTimeOffset? since = null) =>
        Between(a, b, since).Where(contact => LevelOf(contact, a, b) is not null).MinBy(contact => LevelOf(contact, a, b));

    /// <summary>The contact before this one, between the same two parties and at the same level or a higher one: "the first since …". <see langword="null"/> when none is on record.</summary>
    /// <param name="contact">The contact.</param>
    /// <param name="a">The code of one side.</param>
    /// <param name="b">The code of the other.</param>
    public Contact? Before(Contact contact, string a, string b)
    {
        Rank? level = LevelOf(contact, a, b);
        return Between(a, b).LastOrDefault(earlier => earlier.Details.When < contact.Details.When && earlier.Number != contact.Number && (level is null || LevelOf(earlier, a, b) <= level));
    }

    /// <summary>How many contacts each two parties had, the pairs with most first.</summary>
    public ImmutableArray<ContactPair> Pairs() =>
        [.. contacts.SelectMany(contact => PairsOf(contact).Select(pair => (pair, contact)))
            .GroupBy(one => one.pair, one => one.contact)
            .Select(group => new ContactPair(group.Key.A, group.Key.B, [.. group]))
            .OrderByDescending(pair => pair.Contacts.Length).ThenBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal)];

    /// <summary>The level of a contact between two of its sides, or <see langword="null"/> when an office is not known.</summary>
    public static Rank? LevelOf(Contact contact, string a, string b) =>
        Side(contact, a)?.Rank is { } one && Side(contact, b)?.Rank is { } other ? (one > other ? one : other) : null;

    private static ContactParty? Side(Contact contact, string code) => contact.Details.Parties.FirstOrDefault(party => party.Code == code);

    private static IEnumerable<(string A, string B)> PairsOf(Contact contact)
    {
        string[] codes = [.. contact.Details.Parties.Select(party => party.Code).Order(StringComparer.Ordinal)];
        return codes.SelectMany((a, at) => codes.Skip(at + 1).Select(b => (a, b)));
    }
}

/// <summary>The contacts of two parties.</summary>
/// <param name="A">The code of one, the first in ordinal order.</param>
/// <param name="B">The code of the other.</param>
/// <param name="Contacts">Their contacts, the earliest first.</param>
public sealed record ContactPair(string A, string B, ImmutableArray<Contact> Contacts);
