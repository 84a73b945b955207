using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>Somebody who spoke on a subject, as it may be told, and how often.</summary>
/// <param name="By">The party with its name; on background the agreed description.</param>
/// <param name="Times">How often.</param>
/// <param name="Time">How long on the floor, for an agenda item; otherwise zero.</param>
public sealed record WhoSpoke(string By, int Times, TimeSpan Time)
{
    /// <summary>Who spoke on a subject, those that spoke most first.</summary>
    /// <remarks>
    /// What was said without sourcing or under the Chatham House Rule has nobody in this list, and no line for "others":
    /// who counts the lines learns nothing of it.
    /// </remarks>
    /// <param name="state">The proceedings, whole or as the reader knows them.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="reader">Where the reader sits.</param>
    /// <param name="at">The instant.</param>
    public static ImmutableArray<WhoSpoke> On(Proceedings state, Subject subject, Audience reader, DateTimeOffset at) =>
        [.. Words(state, subject, reader, at).Concat(Turns(state, subject, reader, at))
            .GroupBy(one => one.By, StringComparer.Ordinal)
            .Select(group => new WhoSpoke(group.Key, group.Count(), group.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Time)))
            .OrderByDescending(one => one.Times).ThenByDescending(one => one.Time).ThenBy(one => one.By, StringComparer.Ordinal)];

    private static IEnumerable<(string By, TimeSpan Time)> Words(Proceedings state, Subject subject, Audience reader, DateTimeOffset at) =>
        state.Record.Remarks.Values.Where(remark => remark.On.Contains(subject))
            .Select(remark => Release.Released(remark, reader, at))
            .Select(words => words is { Attribution: Attribution.OnTheRecord } ? words.PartyName ?? state.Body.NameOf(words.Party!) : words?.Attributed(state.Body))
            .OfType<string>().Select(by => (by, TimeSpan.Zero));

    // Who had the floor is the table's to know.
    private static IEnumerable<(string By, TimeSpan Time)> Turns(Proceedings state, Subject subject, Audience reader, DateTimeOffset at) =>
        subject is OnItem on && Audience.Table.IsOpenTo(reader) && state.Meetings.TryGet(on.Meeting, out Meeting? meeting)
            ? meeting.Turns.Append(meeting.Floor).OfType<Turn>().Where(turn => turn.Item == on.Item).Select(turn => (state.Body.NameOf(turn.Party), turn.SpentBy(at)))
            : [];
}
