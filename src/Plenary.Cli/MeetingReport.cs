using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary>What the events say of a meeting: what its agenda crowded out, and how many meetings in a row ended without an agreed text.</summary>
internal static class MeetingReport
{
    public static void Print(Proceedings state, Audience reader, string? id, Screen to)
    {
        if (id is null || !state.Meetings.TryGet(new MeetingId(id), out Meeting? meeting))
        {
            return;
        }

        CrowdedOutItem[] crowded = [.. CrowdedOutItem.Of(meeting)];
        if (crowded.Length > 0)
        {
            to.Output.WriteLine();
            to.Output.WriteLine("Crowded out of the agenda:");
            foreach (CrowdedOutItem item in crowded)
            {
                string taken = item.TakenBy.IsEmpty ? "" : $"; most time went to item {item.TakenBy[0].Item.Id}, {item.TakenBy[0].Item.Title}";
                to.WriteWrapped("  ", $"{item.Item.Id} {item.Item.Title}: {(int)item.Spent.TotalMinutes} of {(int)item.Item.Planned.TotalMinutes} minutes{taken}");
            }
        }

        RunWithoutAgreedText run = MeetingHistory.RunWithoutAgreedText(state.Meetings);
        if (run.Count > 0)
        {
            to.Output.WriteLine();
            to.WriteWrapped("", $"{run.Count} {(run.Count == 1 ? "meeting" : "meetings in a row")} of {state.Body.ShortName} ended without an agreed text{(run.Since is { } since ? $", since {since:d MMMM yyyy}" : "")}{(run.LastAgreed?.Ending?.Title is { } last ? $"; the last agreed text is {last}" : "")}.");
        }

        foreach (Meeting earlier in MeetingHistory.Ended(state.Meetings))
        {
            string share = MeetingHistory.AgreedShare(state, earlier, reader) is { } agreed ? $", {agreed.Agreed} of {agreed.Paragraphs} paragraphs ({agreed.PerCent} %) agreed by all" : "";
            to.WriteWrapped("  ", $"{earlier.Details.Title}, {earlier.Details.Place}, {earlier.Details.To:MMMM yyyy}: {earlier.Ending?.Title ?? "no document"}{share}.");
        }
    }
}
