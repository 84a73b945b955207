using Plenary.Formats.Scenario;
using Plenary.Negotiation;

namespace Plenary.Cli;

/// <summary><c>plenary replay</c>: plays a scenario through the engine and tells what happens.</summary>
internal static class ReplayCommand
{
    public static Command Make()
    {
        ScenarioOptions options = new();
        OutcomeOptions outcome = new("--outcome");
        Command command = new("replay", "Play a scenario through the engine, tell what happens, and write the outcome document.");
        options.On(command);
        outcome.On(command);
        command.SetAction(parsed =>
        {
            PlayedScenario played = options.Play(parsed);
            outcome.Check(parsed, parsed.GetValue(options.File)!);
            Tell(played, Screen.Of(parsed));
            if (outcome.IsAsked(parsed))
            {
                TextWriter to = parsed.InvocationConfiguration.Output;
                foreach (string written in outcome.Write(parsed, played, played.Text(parsed.GetValue(options.Text)).Id))
                {
                    to.WriteLine();
                    to.WriteLine($"The outcome document is in {written}.");
                }
            }

            return 0;
        });
        return command;
    }

    private static void Tell(PlayedScenario played, Screen to)
    {
        ScenarioScript script = played.Play.Script;
        to.Output.WriteLine(script.Title);
        to.Output.WriteLine(new string('=', Math.Min(script.Title.Length, 78)));
        Proceedings state = Proceedings.Empty;
        AudienceNumbering? numbering = played.Reader is { } reader ? new AudienceNumbering(reader) : null;
        DateOnly? day = null;
        foreach (PlayedStep step in played.Play.Steps)
        {
            Recorded[] seen = [.. step.Events.Select(one => numbering is null ? one : numbering.Next(one)).OfType<Recorded>()];
            foreach (Recorded recorded in seen)
            {
                state = state.Apply(recorded);
            }

            // A refusal concerns whoever was refused; the record of the table does not have it.
            bool refused = step.Refusal is not null && played.Reader is null or { Kind: not AudienceKind.Public };
            if (seen.Length == 0 && !(refused && step.Refusal is not null))
            {
                continue;
            }

            DateTimeOffset at = TimeZoneInfo.ConvertTime(step.Step.At, script.Zone);
            if (DateOnly.FromDateTime(at.DateTime) is var date && date != day)
            {
                day = date;
                to.Output.WriteLine();
                to.Output.WriteLine($"{date:dddd d MMMM yyyy}");
            }

            string time = $"  {at:HH:mm}  ";
            foreach (string sentence in Sentences(seen, state))
            {
                to.WriteWrapped(time, sentence);
                time = "         ";
            }

            if (step.Refusal is { } refusal)
            {
                to.WriteWrapped(time, $"Refused ({refusal.Rule}): {refusal.Reason}");
                time = "         ";
            }

            if (step.Step.Note is { } note)
            {
                to.WriteWrapped("         ", $"({note})");
            }
        }
    }

    // A list of like events (forty seats, twenty positions) is told in one line.
    private static IEnumerable<string> Sentences(Recorded[] seen, Proceedings state)
    {
        const int most = 4;
        foreach (IGrouping<string, Recorded> group in seen.GroupBy(recorded => recorded.Event switch
        {
            SeatTaken taken => $"seats {taken.Seat.Kind}",
            PositionTaken { Position: var position } => $"positions {position.Stance} {position.Reason} {position.Condition is not null} {position.Statement}",
            BlockStatusSet set => $"status {set.Status} {set.Note}",
            DelegationRegistered => "delegations",
            _ => $"event {recorded.Sequence}",
        }))
        {
            Recorded[] all = [.. group];
            if (all.Length > most && (all[0].Event is not PositionTaken || all.Select(one => ((PositionTaken)one.Event).Position.On).Distinct().Count() == 1) && Together(all, state) is { } sentence)
            {
                yield return sentence;
                continue;
            }

            foreach (string told in Chronicle.Tell([.. all], state))
            {
                yield return told;
            }
        }
    }

    private static string? Together(Recorded[] all, Proceedings state) => all[0].Event switch
    {
        SeatTaken taken => $"{all.Length} {taken.Seat.Kind switch { SeatKind.Member => "members", SeatKind.Guest => "guests", _ => "observers" }} take their seats.",
        DelegationRegistered => $"{all.Length} delegations are registered.",
        PositionTaken { Position: { Condition: null, Statement: null } position } =>
            $"{all.Length} members {position.Stance switch { Stance.Support => "support", Stance.Accept => "accept", Stance.Reserve => "reserve their position on", _ => "object to" }} {Chronicle.On(state, position.Text, position.On)}.",
        BlockStatusSet set => $"{all.Length} paragraphs are {set.Status switch { BlockStatus.Agreed => "agreed", BlockStatus.AgreedAdReferendum => "agreed ad referendum", BlockStatus.AgreedInGroup => "agreed in a small group", BlockStatus.Parked => "set aside", BlockStatus.Adopted => "adopted", _ => "open" }}.",
        _ => null,
    };
}
