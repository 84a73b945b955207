using System.Collections.Immutable;
using Plenary.Negotiation.Parties;

namespace Plenary.Negotiation;

/// <summary>Checks that what something is said on exists, and gives nothing away.</summary>
internal static class SubjectCheck
{
    /// <summary>Why something cannot be said on these, or <see langword="null"/>.</summary>
    /// <param name="subjects">On what.</param>
    /// <param name="hearing">Who asks.</param>
    /// <param name="guard">The guard of a protected source, or <see langword="null"/>.</param>
    public static Verdict? Wrong(ImmutableArray<Subject> subjects, Hearing hearing, SourceGuard? guard = null)
    {
        foreach (Subject subject in subjects.IsDefault ? [] : subjects)
        {
            if ((Unknown(subject, hearing.State) ?? (guard is null ? null : Telling(subject, guard))) is { } refused)
            {
                return refused;
            }
        }

        return null;
    }

    private static Verdict? Telling(Subject subject, SourceGuard guard) => subject switch
    {
        OnParty on when guard.Protects(on.Party) => Hearing.Refuse("source-protected", $"That it is about {on.Party} names the source's affiliation. Leave it out."),
        OnMatter on => NoteDecider.Names(guard, "words on the matter", on.Words),
        OnContact => Hearing.Refuse("source-protected", "The contact names those who took part. Give it as the contact in which it was said: it is kept with the source."),
        _ => null,
    };

    private static Verdict? Unknown(Subject subject, Proceedings state) => subject switch
    {
        OnText on => Text(on.Text, state),
        OnBlock on => Text(on.Text, state) ?? (Holds(state.Texts.All[on.Text], on) ? null
            : Hearing.Refuse("known-block", $"The text {on.Text} has no block {on.Block}.")),
        OnItem on => !state.Meetings.TryGet(on.Meeting, out Meeting? meeting) ? Hearing.Refuse("known-meeting", $"There is no meeting {on.Meeting}.")
            : meeting.Item(on.Item) is null ? Hearing.Refuse("known-item", $"{meeting.Details.Title} has no agenda item {on.Item}. Items are: {MeetingDecider.Listed(meeting.Agenda.Select(one => one.Item.Id))}.")
            : null,
        OnParty on => state.Body.Seats.ContainsKey(on.Party) || state.Body.Caucuses.ContainsKey(on.Party) || PartyTable.Standard.TryGet(on.Party, out _) ? null
            : Hearing.Refuse("known-party", $"No party has the code {on.Party}."),
        OnMatter on => string.IsNullOrWhiteSpace(on.Words) ? Hearing.Refuse("words-given", "A matter is told in a few words.") : null,
        _ => null,
    };

    private static Verdict? Text(TextId id, Proceedings state) => state.Texts.All.ContainsKey(id) ? null : Hearing.Refuse("known-text", $"There is no text {id}.");

    // Agreed words leave out blocks that are only proposed; the weave has them all.
    private static bool Holds(NegotiatedText text, OnBlock on) => text.Weave.Entries.Any(entry => entry.Id == on.Block);
}
