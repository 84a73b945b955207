using System.CommandLine;
using Plenary.Formats;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary><c>plenary meetings</c>: what each meeting of the body ended with, what its agenda crowded out, and how many in a row ended without an agreed text.</summary>
internal static class MeetingsCommand
{
    public static Command Make()
    {
        ScenarioOptions options = new();
        Option<string?> track = new("--track") { Description = "Only the meetings of this track, for example \"foreign ministers\".", HelpName = "TRACK" };
        Option<bool> json = new("--json") { Description = "Print it as JSON." };
        Command command = options.On(new Command("meetings", "What each meeting of the body ended with, which items were crowded out, and how many in a row ended without an agreed text."), withText: false);
        command.Add(track);
        command.Add(json);
        command.SetAction(parsed =>
        {
            PlayedScenario played = options.Play(parsed);
            string? only = parsed.GetValue(track);
            string[] tracks = [.. played.State.Meetings.All.Values.Select(meeting => meeting.Details.Track).Distinct(StringComparer.Ordinal)];
            if (only is not null && !tracks.Contains(only, StringComparer.Ordinal))
            {
                throw new DocumentFaultException($"--track {only}: there is no meeting of this track on record. Tracks are: {(tracks.Length == 0 ? "none" : string.Join(", ", tracks))}.");
            }

            MeetingReport report = new(played.State, played.Reader ?? Audience.ChairAlone, only);
            if (parsed.GetValue(json))
            {
                parsed.InvocationConfiguration.Output.WriteLine(MeetingReportFile.Json(report));
            }
            else
            {
                report.Print(Screen.Of(parsed));
            }

            return 0;
        });
        return command;
    }
}
