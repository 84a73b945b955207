using System.Collections.Immutable;

namespace Plenary.Negotiation;

/// <summary>What the meetings of a body ended with, in the order in which they took place.</summary>
public static class MeetingHistory
{
    /// <summary>The meetings that have ended, the earliest first.</summary>
    /// <param name="meetings">The meetings, as the reader knows them.</param>
    /// <param name="track">Only of this track, or <see langword="null"/> for all.</param>
    /// <param name="before">Only those that ended before this one began, or <see langword="null"/> for all.</param>
    public static ImmutableArray<Meeting> Ended(MeetingsState meetings, string? track = null, Meeting? before = null) =>
        [.. meetings.All.Values
            .Where(meeting => meeting.Ending is not null
                && (track is null || meeting.Details.Track == track)
                && (before is null || (meeting.Id != before.Id && meeting.Details.To < before.Details.From)))
            .OrderBy(meeting => meeting.Details.To).ThenBy(meeting => meeting.Details.From).ThenBy(meeting => meeting.Id)];

    /// <summary>How many meetings in a row, up to the last that ended, ended without an agreed text.</summary>
    /// <param name="meetings">The meetings, as the reader knows them.</param>
    /// <param name="track">Only of this track, or <see langword="null"/> for the body as a whole.</param>
    /// <param name="from">Only meetings that ended on this day or later, or <see langword="null"/> for all on record.</param>
    public static RunWithoutAgreedText RunWithoutAgreedText(MeetingsState meetings, string? track = null, DateOnly? from = null)
    {
        ImmutableArray<Meeting> ended = [.. Ended(meetings, track).Where(meeting => from is not { } day || meeting.Details.To >= day)];
        int lastAgreed = ended.Length - 1;
        while (lastAgreed >= 0 && !ended[lastAgreed].Ending!.IsAgreed)
        {
            lastAgreed--;
        }

        return new RunWithoutAgreedText(ended[(lastAgreed + 1)..], lastAgreed < 0 ? null : ended[lastAgreed]);
    }

    /// <summary>How many of the paragraphs that a meeting ended with were agreed by all, or <see langword="null"/> where it is not known.</summary>
    /// <remarks>
    /// As published with the ending; otherwise counted from the positions on the text, for who sits at the table: the public
    /// does not know these positions.
    /// </remarks>
    /// <param name="state">The proceedings, whole or as the reader knows them.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="reader">Where the reader sits.</param>
    public static AgreedShare? AgreedShare(Proceedings state, Meeting meeting, Audience reader) => meeting.Ending switch
    {
        { AgreedParagraphs: { } agreed, Paragraphs: { } all } => new AgreedShare(agreed, all),
        { Text: { } id, Outcome: { } outcome } when Audience.Table.IsOpenTo(reader) && state.Texts.TryGet(id, out NegotiatedText? text) && text.Outcome == outcome
            && OutcomeLadder.TryGet(outcome, out Rung? rung) && rung.CarriesText => StrongestOutcome.Of(state, id).Share,
        _ => null,
    };
}

/// <summary>A run of meetings that ended without an agreed text.</summary>
/// <param name="Meetings">The meetings, the earliest first; empty when the last one agreed a text.</param>
/// <param name="LastAgreed">The meeting before them, which agreed one; <see langword="null"/> when none is on record.</param>
public sealed record RunWithoutAgreedText(ImmutableArray<Meeting> Meetings, Meeting? LastAgreed)
{
    /// <summary>How many.</summary>
    public int Count => Meetings.Length;

    /// <summary>Since when: the first day of the first of them, or <see langword="null"/> when there is none.</summary>
    public DateOnly? Since => Meetings.IsEmpty ? null : Meetings[0].Details.From;
}
