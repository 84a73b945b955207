using System.Collections.Immutable;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary>What the events say of a body's meetings: what each ended with, what its agenda crowded out, and how many in a row ended without an agreed text.</summary>
/// <param name="State">The proceedings, as the reader knows them.</param>
/// <param name="Reader">Where the reader sits.</param>
/// <param name="Track">Only of this track, or <see langword="null"/> for all.</param>
internal sealed record MeetingReport(Proceedings State, Audience Reader, string? Track)
{
    /// <summary>The meetings, in the order in which they took place.</summary>
    public ImmutableArray<Meeting> Meetings { get; } =
        [.. State.Meetings.All.Values.Where(meeting => Track is null || meeting.Details.Track == Track).OrderBy(meeting => meeting.Details.From).ThenBy(meeting => meeting.Details.To).ThenBy(meeting => meeting.Id)];

    /// <summary>The last meetings in a row that ended without an agreed text.</summary>
    public RunWithoutAgreedText Run { get; } = MeetingHistory.RunWithoutAgreedText(State.Meetings, Track);

    /// <summary>How many paragraphs of what a meeting ended with were agreed by all.</summary>
    public AgreedShare? Share(Meeting meeting) => MeetingHistory.AgreedShare(State, meeting, Reader);

    /// <summary>Tells all of it.</summary>
    public void Print(Screen to)
    {
        if (Meetings.IsEmpty)
        {
            to.Output.WriteLine("No meeting is on record.");
            return;
        }

        foreach (Meeting meeting in Meetings)
        {
            to.WriteWrapped("", $"{Named(meeting)}: {Ending(meeting)}.");
            PrintCrowdedOut(meeting, to);
        }

        PrintRun(to);
    }

    /// <summary>Tells what belongs to the status of a text: the agenda of its meeting, and the meetings that have ended.</summary>
    public void PrintBeside(string? id, Screen to)
    {
        if (id is null || !State.Meetings.TryGet(new MeetingId(id), out Meeting? meeting))
        {
            return;
        }

        PrintCrowdedOut(meeting, to, spaced: true);
        PrintRun(to);
        foreach (Meeting ended in MeetingHistory.Ended(State.Meetings))
        {
            to.WriteWrapped("  ", $"{Named(ended)}: {Ending(ended)}.");
        }
    }

    private static void PrintCrowdedOut(Meeting meeting, Screen to, bool spaced = false)
    {
        ImmutableArray<CrowdedOutItem> crowded = CrowdedOutItem.Of(meeting);
        if (crowded.IsEmpty)
        {
            return;
        }

        if (spaced)
        {
            to.Output.WriteLine();
        }

        to.Output.WriteLine("Crowded out of the agenda:");
        foreach (CrowdedOutItem item in crowded)
        {
            string taken = item.TakenBy.IsEmpty ? "" : $"; most time went to item {item.TakenBy[0].Item.Id}, {item.TakenBy[0].Item.Title}";
            to.WriteWrapped("  ", $"{item.Item.Id} {item.Item.Title}: {(int)item.Spent.TotalMinutes} of {(int)item.Item.Planned.TotalMinutes} minutes{taken}");
        }
    }

    private void PrintRun(Screen to)
    {
        if (Run.Count > 0)
        {
            to.Output.WriteLine();
            to.WriteWrapped("", $"{Run.Count} {(Run.Count == 1 ? "meeting" : "meetings in a row")} of {State.Body.ShortName} ended without an agreed text{(Run.Since is { } since ? $", since {since:d MMMM yyyy}" : "")}{(Run.LastAgreed?.Ending?.Title is { } last ? $"; the last agreed text is {last}" : "")}.");
        }
    }

    private static string Named(Meeting meeting) => $"{meeting.Details.Title}, {meeting.Details.Place}, {meeting.Details.To:MMMM yyyy}";

    private string Ending(Meeting meeting) => meeting.Ending is not { } ending ? "not ended"
        : $"{ending.Title ?? "no document"}{(Share(meeting) is { } agreed ? $", {agreed.Agreed} of {agreed.Paragraphs} paragraphs ({agreed.PerCent} %) agreed by all" : "")}";
}
